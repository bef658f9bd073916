"""The first sounds of a word come through like the rest of it, by the networks that are shipped.

No gate opens late here, but a network that notices a word only once it has begun would cut it all
the same. Measured on the demo's own voices, kept by their lips as late as a camera is.
"""

from __future__ import annotations

import numpy as np
import pytest

from engine.config import HOP_FRAMES, RUNGS, Rung
from engine.demo.scene import DemoScene
from engine.models.ladder import Ladder
from engine.models.places import OVERRIDE_VARIABLE, shipped_dir
from tests.support.word_beginnings import ONSET_HOPS, figures, measured, words_of

SHIPPED = [rung for rung in RUNGS if (shipped_dir() / rung / "manifest.json").is_file()]
MOST_LOSS_DB = 3.0
"""What the first 100 ms of all words together may lose against the rest of them: half the power."""
MOST_ONSET_LOSS_DB = {"base": 6.0, "lite": 8.0}
"""The same for the first 50 ms: half the amplitude; Lite holds it but in one case of four."""
MOST_CUT = 0.25
"""Share of the words whose beginning may be more than 6 dB softer than their own rest."""


@pytest.mark.parametrize("others", [0.0, 1.0], ids=["room noise", "another voice as loud"])
@pytest.mark.parametrize("position", [1, 2])
@pytest.mark.parametrize("rung", SHIPPED)
def test_word_beginnings_are_no_softer_than_the_words(
    monkeypatch: pytest.MonkeyPatch, rung: Rung, position: int, others: float
) -> None:
    monkeypatch.delenv(OVERRIDE_VARIABLE, raising=False)
    found = measured(Ladder().load(rung, "int8"), position, others)
    print(rung, position, others, found)
    assert found.words >= 10
    assert found.loss_db <= MOST_LOSS_DB
    assert found.onset_loss_db <= MOST_ONSET_LOSS_DB[rung]
    assert found.cut <= MOST_CUT * found.words


def test_a_gate_that_opens_late_is_noticed() -> None:
    """What the test above does not find would be found."""
    scene = DemoScene()
    voice = scene.truth(1, 0, scene.loop_frames)
    words = words_of(voice)
    gated = voice.copy()
    for begin, _ in words:
        gated[begin * HOP_FRAMES : (begin + ONSET_HOPS) * HOP_FRAMES] = 0.0
    assert figures(gated, voice, words).onset_loss_db > MOST_ONSET_LOSS_DB["base"]
    assert figures(np.float32(0.5) * voice, voice, words).loss_db == pytest.approx(0.0, abs=0.01)
