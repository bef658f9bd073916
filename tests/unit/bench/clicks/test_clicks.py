"""The bench of clicks: which films, what is in them, and what counts as right."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from bench.clicks import __main__ as bench
from bench.clicks import films
from bench.clicks.films import PANEL_HEIGHT, PANEL_WIDTH, Film
from bench.clicks.plan import CONDITIONS, LENGTHS, trials
from bench.clicks.trial import Click, judge
from bench.vision.truth import Clip, read_list
from engine.vision.base import Image
from tests.support import need

RIGHT = Click("plain", "short", "x+y", "x", True, True, 6.0, None, False, None)


def clip(person: str, length_s: float = 3.0, split: str = "test") -> Clip:
    return Clip(Path(f"{person}.mp4"), "grid", person, length_s, split)


def grey(person: str, level: int, late_s: float = 0.0, length_s: float = 4.0) -> Any:
    """A take whose images tell their number and whose sound tells its hundredths."""
    sounds = np.repeat(np.arange(100 * length_s, dtype=np.float32) + 1, 160)
    return SimpleNamespace(
        clips=(SimpleNamespace(person=person, sound_late_s=late_s, name=person),),
        length_s=length_s,
        images=lambda: (
            Image(np.full((240, 320, 3), level + n, np.uint8), n / 25)
            for n in range(round(25 * length_s))
        ),
        sound=lambda: sounds,
    )


@pytest.fixture(autouse=True)
def _as_loud_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(films, "level", lambda sound: sound)


def test_every_two_people_meet_once_and_nobody_meets_themselves() -> None:
    clips = [
        clip("a"),
        clip("a"),
        clip("b"),
        clip("c", 9.0),
        clip("d", 9.0),
        clip("e", 9.0),
        clip("f", 1.0),
    ]
    found = trials(clips, CONDITIONS, LENGTHS, None)
    plain = [one for one in found if (one.condition, one.length) == ("plain", "short")]
    pairs = [tuple(take.clips[0] for take in one.takes) for one in plain]
    assert len(pairs) == 14, "two clips of a make two films with each of the others"
    assert all(one.person != other.person for one, other in pairs)
    assert {one.condition for one in found if one.length == "long"} == set(CONDITIONS)
    assert ("hidden", "short") not in {(one.condition, one.length) for one in found}
    for one in found:
        if one.condition == "third" and one.third is not None:
            assert one.third.clips[0].person not in {take.clips[0].person for take in one.takes}


def test_the_two_stand_side_by_side_each_in_step_with_their_own_voice() -> None:
    film = Film((grey("x", 0), grey("y", 100, late_s=0.12)))
    first = next(film.images())
    assert first.shape == (PANEL_HEIGHT, 2 * PANEL_WIDTH, 3)
    assert (first[0, 0, 0], first[0, -1, 0]) == (0, 100)
    left, right = film.voices()
    assert (left[0], right[0]) == (1.0, 13.0), "what is late by 120 ms begins 12 hundredths later"
    early = Film((grey("x", 0), grey("y", 100, late_s=-0.08)))
    assert next(early.images())[0, -1, 0] == 102
    assert early.voices()[1][0] == 1.0


def test_a_late_camera_shows_what_was_heard_before() -> None:
    film = Film((grey("x", 0), grey("y", 100)), late_s=0.12)
    assert next(film.images())[0, 0, 0] == 0
    assert film.voices()[0][0] == 13.0
    assert len(film.voices()[0]) == len(list(film.images())) * 640


def test_who_is_hidden_is_behind_a_board_for_a_time() -> None:
    film = Film((grey("x", 0, length_s=9.0), grey("y", 20, length_s=9.0))).with_hidden(1)
    images = list(film.images())
    assert (images[49][0, -1] == 69).all()
    assert (images[50][0, -1] == films._BOARD).all()
    assert images[50][0, 0, 0] == 50, "the other one stays in view"
    assert (images[175][0, -1] == 195).all()


def test_a_film_counts_only_when_both_clicks_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = replace(RIGHT, person="y", right=False, si_snri_db=-2.0)
    others = [replace(RIGHT, film="x+z"), replace(RIGHT, film="x+z", person="z")]
    row = bench.report([RIGHT, wrong, *others])["plain"]["short"]
    assert (row.films, row.people, row.pairs_right) == (2, 3, 0.5)
    assert row.clicks_right == pytest.approx(2 / 3, abs=1e-3), "every person counts the same"
    assert row.right_while_hidden is None
    assert "plain short" in bench.as_table({"plain": {"short": row}})


def test_without_clips_there_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(["--data", str(tmp_path)]) == 1
    assert "no talking faces" in capsys.readouterr().err


@pytest.mark.slow
def test_a_film_of_two_real_people_is_judged_by_both_its_clicks(tmp_path: Path) -> None:
    clips = read_list(need.shared("data", "av"))
    (trial,) = trials(clips, ["plain"], ["short"], None)[:1]
    clicks = judge(trial, tmp_path)
    assert [click.found for click in clicks] == [True, True]
    assert len({click.person for click in clicks}) == 2
    assert clicks[0].si_snri_db != clicks[1].si_snri_db
    assert json.dumps(bench.report(clicks)["plain"]["short"].films) == "1"
