import json
import math
from typing import Any

import numpy as np
import pytest

from bench.vision import __main__ as bench
from bench.vision.scenes import Actor, Head, Scene, away, cross, stay, wall
from bench.vision.tracking import Tally, follow, follow_clip
from bench.vision.units import Piece
from engine.vision.base import FaceObservation, Image, LipCue, VisionResult

BLANK = Head(np.zeros((1, 200, 200, 3), np.uint8), np.zeros((200, 200, 1), np.float32))
CUE = LipCue(0.0, 0.0, valid=False, confidence=0.0, at_s=0.0)


class FakePath:
    """Answers with the faces it was told: (id, x, y in pixels) by time."""

    def __init__(self, faces: Any) -> None:
        self._faces = faces

    def process(self, image: Image) -> VisionResult:
        t_s = image.captured_at_s
        found = tuple(
            FaceObservation(n, (x / 640 - 0.1, y / 480 - 0.1, 0.2, 0.2), True, t_s, CUE)
            for n, x, y in self._faces(t_s)
        )
        return VisionResult(t_s, found)


def run(faces: Any, *actors: Actor) -> Tally:
    images = [Image(np.zeros((1, 1, 3), np.uint8), 0.1 * n) for n in range(30)]
    return follow(FakePath(faces), images, actors)  # type: ignore[arg-type]


def test_a_face_in_place_is_found_and_one_elsewhere_is_not() -> None:
    actor = Actor(BLANK, stay(100, 200))
    assert run(lambda _: [(1, 105, 200)], actor).detection_rate == 1.0
    assert run(lambda _: [(1, 300, 200)], actor).detection_rate == 0.0
    assert run(lambda _: [], actor).switches == 0


def test_a_new_id_on_an_old_person_is_a_switch() -> None:
    tally = run(lambda t: [(1 if t < 1.5 else 2, 100, 200)], Actor(BLANK, stay(100, 200)))
    assert tally.switches == 1


def test_nobody_is_expected_while_hidden_away_or_overlapped() -> None:
    hidden = Actor(BLANK, stay(100, 200), hidden=[(0.0, 3.0)])
    gone = Actor(BLANK, away(stay(400, 200), (0.0, 3.0)))
    near = [Actor(BLANK, stay(250, 400)), Actor(BLANK, stay(280, 400))]
    assert run(lambda _: [], hidden, gone, *near).expected == 0


def test_the_switch_of_two_who_cross_is_seen() -> None:
    one = Actor(BLANK, cross((100, 200), (500, 200), (0.8, 2.0)))
    two = Actor(BLANK, cross((500, 200), (100, 200), (0.8, 2.0)))

    def honest(t_s: float) -> list[tuple[int, float, float]]:
        return [(n, *(a.place(t_s) or (0, 0))) for n, a in enumerate((one, two))]

    def muddled(t_s: float) -> list[tuple[int, float, float]]:
        return [(n if t_s < 1.4 else 1 - n, x, y) for n, x, y in honest(t_s)]

    assert run(honest, one, two).switches == 0
    assert run(muddled, one, two).switches == 2


def test_a_clip_is_judged_by_its_largest_face() -> None:
    images = [Image(np.zeros((1, 1, 3), np.uint8), 0.1 * n) for n in range(20)]
    tally = follow_clip(FakePath(lambda t: [(3, 320, 240)] if t < 1.0 else []), images)  # type: ignore[arg-type]
    assert (tally.expected, tally.found, tally.switches) == (15, 5, 0)


def test_scenes_are_drawn_the_same_each_time() -> None:
    scene = Scene([Actor(BLANK, stay(100, 200))])
    assert np.array_equal(scene.image(0.5), scene.image(0.5))
    assert scene.image(0.5).shape == wall().shape == (480, 640, 3)
    assert not math.isclose(float(scene.image(0.5).std()), 0.0)


def test_without_clips_it_says_so(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--data", str(tmp_path)]) == 1
    assert "no talking faces" in capsys.readouterr().err


def test_a_row_never_loses_a_key() -> None:
    table = bench.report([Piece("haar", "grid", Tally())])
    text = bench.as_json(table)
    assert text.count("\n") == 1
    found = json.loads(text)["detectors"]
    assert found["yunet"] is None
    assert set(found["haar"]) == {"grid", "pooled"}
    row = found["haar"]["grid"]
    assert row.pop("interval")["auc"] is None
    assert row == {
        "kind": "clips",
        "people": 0,
        "detection_rate": None,
        "id_switches": 0,
        "cue_correlation": None,
        "auc": None,
        "right_face": {"s1": None, "s2": None, "s3": None},
        "offset_within_40ms": None,
        "offset_within_40ms_10s": None,
        "ms_per_image": None,
    }
    assert "grid" in bench.as_table(table)
