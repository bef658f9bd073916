"""Tracks become people: positions, the same person under two ids, the largest face."""

from __future__ import annotations

import pytest

from engine.files.faces import Box, Person, largest, people, report, watch
from engine.vision.base import FaceObservation, LipCue, VisionResult
from engine.vision.lip_network import DELAY_S


def seen(
    track_id: int, t: float, box: Box, *, p: float = 0.0, visible: bool = True
) -> FaceObservation:
    cue = LipCue(0.5, p, True, 1.0, t)
    return FaceObservation(track_id, box, visible, t, cue)


def film(*spans: tuple[int, float, float, Box, float]) -> list[VisionResult]:
    """25 images a second; each span is (track, from, to, box, p)."""
    end = max(span[2] for span in spans)
    results = []
    for index in range(round(end * 25) + 1):
        t = index / 25
        faces = [seen(k, t, box, p=p) for k, start, stop, box, p in spans if start <= t <= stop]
        results.append(VisionResult(t, tuple(faces)))
    return results


def found(results: list[VisionResult], offset_s: float = 0.0) -> tuple[Person, ...]:
    return people(watch(results, offset_s, lambda _: None), offset_s)


LEFT: Box = (0.1, 0.3, 0.2, 0.3)
RIGHT: Box = (0.6, 0.3, 0.25, 0.35)


def test_positions_go_by_the_median_place() -> None:
    persons = found(film((7, 0, 4, RIGHT, 0.0), (9, 0, 4, LEFT, 1.0)))
    assert [(p.position, p.track_id) for p in persons] == [(1, 9), (2, 7)]
    assert largest(persons).track_id == 7
    rows = report(persons)
    assert [row.track_id for row in rows] == [9, 7]
    assert rows[0].speaking_s == pytest.approx(4.0, abs=0.05)
    assert rows[1].speaking_s == 0.0
    assert (rows[0].first_s, rows[0].last_s) == (0.0, 4.0)


def test_a_track_that_goes_on_under_another_id_is_the_same_person() -> None:
    nearby: Box = (0.15, 0.32, 0.2, 0.3)
    persons = found(film((1, 0, 2, LEFT, 0.0), (2, 0, 6, RIGHT, 0.0), (3, 3, 6, nearby, 1.0)))
    assert len(persons) == 2
    assert [log.track_id for log in persons[0].logs] == [1, 3]
    assert persons[0].lip_at(1.0).p == 0.0
    assert persons[0].lip_at(5.0).p == 1.0
    assert [row.position for row in report(persons)] == [1, 1, 2]


def test_two_at_once_in_one_place_are_two_people() -> None:
    assert len(found(film((1, 0, 4, LEFT, 0.0), (2, 1, 4, LEFT, 0.0)))) == 2


def test_a_glimpse_is_no_face() -> None:
    assert [p.track_id for p in found(film((1, 0, 4, LEFT, 0.0), (2, 1, 1.2, RIGHT, 0.0)))] == [1]


def test_times_start_where_the_sound_starts() -> None:
    (person,) = found(film((1, 1, 3, LEFT, 1.0)), offset_s=1.0)
    assert person.logs[0].first_s == pytest.approx(0.0)
    assert not person.lip_at(DELAY_S - 0.01).valid, "in a call it would not have come yet"
    assert person.lip_at(DELAY_S + 0.01).valid
    assert person.lip_at(DELAY_S + 0.03).age_s == pytest.approx(DELAY_S + 0.03)
    assert person.lip_at(5.0).age_s == pytest.approx(3.0)
    assert not person.lip_at(-0.5).valid
