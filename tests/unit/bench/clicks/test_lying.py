"""The bench of cameras that lie, and that the program sees through a photograph."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from bench.clicks import lying
from bench.vision.joined import Joined
from bench.vision.truth import read_list
from engine.vision.base import Image, Pixels
from tests.support import need


def take(level: int) -> Any:
    """Twenty seconds whose images tell their number."""
    return SimpleNamespace(
        images=lambda: (
            Image(np.full((360, 320, 3), (level + n) % 256, np.uint8), n / 25) for n in range(500)
        )
    )


def shown(kind: str) -> list[Pixels]:
    return list(lying._images(take(0), take(100), kind, 4.0))


def test_every_lie_begins_after_two_seconds_and_is_what_it_is_called() -> None:
    honest = shown("none")
    assert len(honest) == 100
    for kind in set(lying.KINDS) - {"late", "early"}:
        images = shown(kind)
        assert len(images) == len(honest)
        assert all((a == b).all() for a, b in zip(images[:50], honest[:50], strict=True))
    assert (shown("frozen")[99] == honest[49]).all()
    assert shown("black")[60].max() < 10
    covered = shown("covered")[60]
    assert (covered[0] == honest[60][0]).all()
    assert (covered[-1, 160] != honest[60][-1, 160]).all()
    stranger = shown("stranger")
    assert [int(stranger[n][0, 0, 0]) for n in (50, 51)] == [101, 102]
    photograph = shown("photograph")
    assert abs(float(photograph[70].mean()) - 100.0) < 1.0
    assert (photograph[70] != photograph[71]).any(), "a camera is never quite still"


def test_a_camera_out_of_step_shows_the_same_half_a_second_away() -> None:
    honest, late, early = shown("none"), shown("late"), shown("early")
    assert len(late) == len(early) == len(honest)
    assert [int(image[0, 0, 0]) for image in late[12:16]] == [0, 0, 1, 2]
    assert [int(image[0, 0, 0]) for image in early[:3]] == [13, 14, 15]


@pytest.mark.slow
def test_a_photograph_does_not_silence_the_person_who_is_kept(tmp_path: Path) -> None:
    """Without the witness 86 % of this person's speech is lost.

    The photograph's lips are read from 0.4 s on, and found out half a second later: a sixth of
    the two seconds that are looked at.
    """
    clips = {clip.name: clip for clip in read_list(need.shared("data", "av"))}
    kept, stranger = Joined((clips["wda_katiehill_000"],)), Joined((clips["before_vad"],))
    _, later = lying._lost(kept, stranger, "photograph", tmp_path)
    assert later < 0.25
