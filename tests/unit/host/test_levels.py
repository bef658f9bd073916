"""How loud a person is heard goes with the person, not with the track's number."""

import pytest

from engine.host.levels import Levels


def test_a_level_goes_with_the_person() -> None:
    levels = Levels()
    levels.set(3, -6.0)
    assert levels.gain(3) == pytest.approx(0.5012, abs=1e-3)
    assert levels.gain(4) == 1.0
    levels.moved(3, 7)
    assert (levels.of(3), levels.of(7)) == (0.0, -6.0)
    levels.moved(9, 7)
    assert levels.of(7) == -6.0
    levels.set(7, 0.0)
    assert levels.of(7) == 0.0


def test_people_who_are_gone_for_good_take_no_room() -> None:
    levels = Levels()
    for track in range(1000):
        levels.set(track, -1.0)
        levels.forget_but({track, 0})
    assert levels.of(0) == levels.of(999) == -1.0
    assert sum(levels.of(track) != 0.0 for track in range(1000)) < 100
