"""The promise itself: a real browser picks "Solomic Microphone" and hears the person chosen."""

import json

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.servers import PrivateServer
from engine.config import SAMPLE_RATE_HZ, VIRTUAL_MIC_NAME
from engine.demo.scene import DemoScene
from tests.support import chromium
from tests.support.meeting import gaps_ms, judge, meeting
from tests.support.running import Home

pytestmark = [pytest.mark.integration, pytest.mark.alone, pytest.mark.chromium, pytest.mark.slow]

TURNS_S = (9.0, pytest.param(30.0, marks=pytest.mark.deep))
"""For so long each of the two people is kept."""
SETTLE_S = 2.0


@pytest.mark.timeout(300)
@pytest.mark.parametrize("turn_s", TURNS_S)
def test_the_call_hears_whoever_is_chosen(
    turn_s: float, home: Home, sound_server: PrivateServer
) -> None:
    with (
        meeting(sound_server, seconds=2 * turn_s + 66) as people,
        home.run(*people.words, "--keep", "1", "--json") as program,
    ):
        program.wait_until(lambda seen: len(seen.faces) == 2 and bool(seen.kept))
        with chromium.recording(VIRTUAL_MIC_NAME, seconds=2 * turn_s) as client:
            client.wait_until_recording()
            begun, status = program.wait_until_both(lambda _, status: status.listeners == 1)
            program.wait_until(lambda seen: seen.uptime_s > begun.uptime_s + turn_s)
            assert home.cli("ctl", "keep", "2").returncode == 0
            heard = client.samples(2 * turn_s + 66)
            assert client.labels.count(VIRTUAL_MIC_NAME) == 1
            assert not [label for label in client.labels if "Monitor" in label]
    assert status.virtual_mic.present
    report = program.json()
    assert report["hops"] > 0
    print({key: report[key] for key in ("hops", "late_hops", "xruns", "dropped_ms")})
    turn, settle = round(turn_s * SAMPLE_RATE_HZ), round(SETTLE_S * SAMPLE_RATE_HZ)
    turns = (heard[settle : turn - settle // 2], heard[turn + settle :])
    for position, part in enumerate(turns, start=1):
        _judge(sound_server.kind, position, part, people.scene)


def _judge(kind: str, position: int, heard: NDArray[np.float32], scene: DemoScene) -> None:
    """Nearer to the person kept than to the other; how much is printed, not asserted."""
    found = judge(heard, scene, position)
    report = {
        "server": kind,
        "position": position,
        "target_db": round(found.target_db, 2),
        "interferer_db": round(found.interferer_db, 2),
        "si_snri_db": round(found.improvement_db, 2),
        "gaps_ms": gaps_ms(heard),
    }
    print(json.dumps(report))
    assert found.target_db > found.interferer_db
