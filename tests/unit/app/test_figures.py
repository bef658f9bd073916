"""Levels, delays and pickers in words and numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.state import latency, levels, pending
from app.state.engine import Choice
from app.state.latency import LongHistory
from app.state.spectrum import COLUMNS, Spectrogram
from app.state.tuning import (
    device_lines,
    quality_lines,
    running_text,
    strength_text,
    with_camera,
    with_microphone,
    with_quality,
    with_strength,
    with_window,
)
from engine.config import SPECTRUM_BANDS, Config
from engine.messages import Percentiles, StagePercentiles, StageValues
from tests.gui.fake_engine import telemetry


def test_meter_jumps_up_and_glides_down() -> None:
    loud = levels.step(levels.Meter(), -6.0, 0.033)
    assert loud.level_db == loud.peak_db == -6.0
    later = levels.step(loud, -60.0, 0.1)
    assert later.level_db == pytest.approx(-6.0 - 0.1 * levels.RELEASE_DB_PER_S)
    assert later.peak_db == -6.0


def test_peak_is_held_then_falls() -> None:
    meter = levels.step(levels.Meter(), -6.0, 0.033)
    meter = levels.step(meter, -60.0, levels.PEAK_HOLD_S)
    assert meter.peak_db == -6.0
    meter = levels.step(meter, -60.0, 1.0)
    assert meter.peak_db == pytest.approx(-6.0 - levels.PEAK_RELEASE_DB_PER_S)


def test_digital_silence_is_timed_and_a_quiet_room_is_not() -> None:
    meter = levels.step(levels.step(levels.Meter(), -120.0, 1.0), -120.0, 1.5)
    assert meter.silent_s == pytest.approx(2.5)
    assert levels.step(meter, -85.0, 0.1).silent_s == 0.0


@given(st.floats(-200, 20), st.floats(0, 5), st.floats(-60, 0))
def test_meter_stays_on_its_scale(db: float, elapsed_s: float, before_db: float) -> None:
    meter = levels.step(levels.Meter(before_db, before_db), db, elapsed_s)
    assert levels.FLOOR_DB <= meter.level_db <= meter.peak_db <= 0.0
    assert 0.0 <= levels.share(meter.level_db) <= 1.0


def test_level_words() -> None:
    assert levels.text(-60.0) == "quiet"
    assert levels.text(-18.2) == "\u221218 dB"


def values(capture: float) -> StageValues:
    return StageValues(capture=capture, queue=1.0, model=2.0, output=3.0)


def test_history_stacks_stages_over_the_front_end() -> None:
    history = latency.History(4)
    history.add(values(5.0))
    stack = history.stacked()
    assert stack[:, 0].tolist() == [20.0, 25.0, 26.0, 28.0, 31.0]


def test_history_keeps_the_newest_in_order() -> None:
    history = latency.History(3)
    for capture in range(5):
        history.add(values(float(capture)))
    captures = history.stacked()[1] - latency.FRONT_END_MS
    assert captures.tolist() == [2.0, 3.0, 4.0]
    history.clear()
    assert len(history) == 0
    assert history.stacked().shape == (5, 0)


def test_negative_delays_are_not_drawn() -> None:
    history = latency.History(2)
    history.add(values(-3.0))
    assert (np.diff(history.stacked(), axis=0) >= 0.0).all()


def test_scale_shows_the_budget_and_is_not_thrown_by_one_spike() -> None:
    assert latency.ceiling_ms(np.zeros((5, 0), np.float32), 45.0) == 60.0
    stack = np.full((5, 10), 80.0, np.float32)
    assert latency.ceiling_ms(stack, 45.0) == 90.0
    stack[-1] = 5000.0
    assert latency.ceiling_ms(stack, 45.0) == 180.0


def test_unknown_percentiles_are_dashes() -> None:
    figures = latency.table(StagePercentiles())
    assert figures["total"] == ("-", "-", "-")
    assert figures["front_end"] == ("20", "20", "20")
    known = latency.table(StagePercentiles(total=Percentiles(33.4, 9.94, None)))
    assert known["total"] == ("33", "9.9", "-")
    assert latency.spoken(StagePercentiles(), 45.0) == "The delay is not known yet."
    total = StagePercentiles(total=Percentiles(33.4, 36.0, 40.2))
    assert "33 milliseconds, at most 40" in latency.spoken(total, 45.0)


def test_wishes_are_shown_until_they_come_true_or_take_too_long() -> None:
    wish = pending.wish(True)
    assert pending.shown(wish, False) is True
    assert pending.settle(wish, actual=True, now_s=10.0) is None
    looked = pending.settle(wish, actual=False, now_s=10.0)
    assert pending.shown(looked, False) is True
    assert pending.settle(looked, actual=False, now_s=10.5) is looked
    assert pending.settle(looked, actual=True, now_s=10.5) is None
    assert pending.settle(looked, actual=False, now_s=10.0 + pending.PATIENCE_S) is None
    assert pending.shown(None, False) is False


def test_pickers_name_the_default_and_keep_what_is_away() -> None:
    choices = (Choice("a", "Desk", default=True), Choice("b", "Headset"))
    lines = device_lines(choices, "gone", "Default microphone")
    assert [line.id for line in lines] == ["", "a", "b", "gone", "demo"]
    assert lines[0].text == "Default microphone (Desk)"
    assert lines[3].text == "gone (not found)"
    assert [line.id for line in device_lines(choices, "b", "x")] == ["", "a", "b", "demo"]
    assert [line.id for line in device_lines((), "demo", "x")] == ["", "demo"]
    assert device_lines((), "", "First camera")[0].text == "First camera"


@pytest.mark.parametrize(
    ("device_id", "text"),
    [
        ("/films/me and you.mp4", "me and you.mp4"),
        ("http://127.0.0.1:8080/stream", "http://127.0.0.1:8080/stream"),
        ("/dev/video7", "/dev/video7 (not found)"),
    ],
)
def test_films_and_streams_are_not_missing(device_id: str, text: str) -> None:
    assert device_lines((), device_id, "x")[1].text == text


def test_qualities() -> None:
    assert [line.text for line in quality_lines(("lite", "base"))] == ["Auto", "Lite", "Base"]
    assert running_text(telemetry()) == "Base runs, int8"
    assert running_text(telemetry(quality=None)) == "no network runs"
    assert running_text(None) == "no network runs"
    assert strength_text(40.0) == "40 dB quieter"
    assert strength_text(0.0) == "as loud as before"


def test_settings_change_one_thing_at_a_time() -> None:
    config = Config()
    assert with_microphone(config, "m").audio.microphone == "m"
    assert with_camera(config, "c").vision.camera == "c"
    assert with_quality(config, "lite").separation.quality == "lite"
    assert with_strength(config, 12.0).separation.strength_db == 12.0
    changed = with_window(config, theme="light")
    assert changed.window.theme == "light"
    assert changed.window.mirror is config.window.mirror
    assert with_window(config, mirror=False).window.mirror is False


def test_hours_of_delay_are_kept_as_median_and_worst() -> None:
    long = LongHistory(points=5)
    finished = [long.add(99.0 if step == 7 else 40.0, float(step)) for step in range(61)]
    assert finished.count(True) == 6
    ages, medians, worst = long.since(60.0, 3600.0)
    assert len(ages) == 5, "the oldest point went"
    assert list(ages) == [-40.0, -30.0, -20.0, -10.0, 0.0]
    assert set(medians) == {40.0}
    assert set(worst) == {40.0}


def test_a_spike_is_never_lost_in_the_hours() -> None:
    long = LongHistory()
    for step in range(301):
        long.add(250.0 if step == 77 else 40.0, step / 10)
    assert long.since(30.0, 3600.0)[2].max() == 250.0
    assert long.since(30.0, 3600.0)[1].max() == 40.0
    assert long.since(30.0, 15.0).shape == (3, 2)


def test_a_gap_breaks_the_line() -> None:
    long = LongHistory()
    for step in (*range(21), *range(500, 521)):
        long.add(40.0, float(step))
    assert np.isnan(long.since(520.0, 3600.0)[1]).sum() == 1


def test_an_empty_history_has_its_shape() -> None:
    assert LongHistory().since(0.0, 60.0).shape == (3, 0)


def test_a_spectrogram_moves_to_the_left() -> None:
    found = Spectrogram()
    for value in (1, 2, 3):
        found.add(bytes([value] * SPECTRUM_BANDS))
    found.add(b"too short")
    levels = np.frombuffer(found.levels, np.uint8).reshape(SPECTRUM_BANDS, COLUMNS)
    assert list(levels[0, -4:]) == [0, 1, 2, 3]
    assert (levels == levels[0]).all()
