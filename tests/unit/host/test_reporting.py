"""How often the engine tells of itself: to a window 30 times a second, else a third of that."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from engine.buffers.slot import LatestSlot
from engine.config import SPECTRUM_BANDS, TELEMETRY_HZ, Config
from engine.host.reporting import IDLE_S, PERCENTILES_EVERY, RESUME_EVERY, Parts, Reporter
from engine.host.start import Resume
from engine.messages import DeviceState, StagePercentiles, Telemetry, decode_telemetry
from engine.telemetry import Meters, StageRing

SEEN_S, UNSEEN_S = 1 / TELEMETRY_HZ, 3 / TELEMETRY_HZ


class Waits:
    """In place of the thread's event: notes how long it would wait, and goes on at once."""

    def __init__(self, before: Callable[[int], None], reports: int) -> None:
        self.seconds: list[float] = []
        self._before, self._reports = before, reports

    def wait(self, seconds: float) -> bool:
        self._before(len(self.seconds))
        self.seconds.append(seconds)
        return len(self.seconds) > self._reports


class Slot(LatestSlot):
    """Keeps all that is written."""

    def __init__(self) -> None:
        super().__init__(100_000)
        self.told: list[bytes] = []

    def write(self, *parts: bytes | bytearray | memoryview) -> int:
        self.told.append(b"".join(parts))
        return super().write(*parts)


class Engine:
    """What a report is made from: only what it asks for."""

    def __init__(self) -> None:
        self.eyes: Any = SimpleNamespace(
            visible=False, state=DeviceState(), rate_hz=lambda: 15.0, cost_ms=lambda: 2.0
        )
        self.asleep = False
        self.resumes = 0
        self.percentiles: list[int] = []
        """How many reports there were before each time they were worked out."""
        meters: Any = Meters()
        self._stages: StageRing = meters.stages
        self._stages.add(10.0, 5.0, 1.0, 20.0)
        meters.stages = SimpleNamespace(percentiles=self._worked_out, newest=self._stages.newest)
        self.worker: Any = SimpleNamespace(
            meters=meters, overloaded="", events=SimpleNamespace(drain=lambda: None)
        )
        self.telemetry = Slot()
        self.reporter = Reporter(self._parts(), self.telemetry, Slot())
        self.reporter.state = "running"

    def run(self, reports: int, before: Callable[[int], None] = lambda _: None) -> list[float]:
        """Seconds waited before each of so many reports."""
        waits = Waits(before, reports)
        reporter: Any = self.reporter
        reporter._stop = waits  # in the place of an event
        reporter._run()
        return waits.seconds[:reports]

    def reports(self) -> list[Telemetry]:
        return [decode_telemetry(each) for each in self.telemetry.told]

    def _worked_out(self) -> StagePercentiles:
        self.percentiles.append(len(self.telemetry.told))
        return self._stages.percentiles()

    def _view(self) -> Any:
        return SimpleNamespace(
            asleep=self.asleep, config=Config(), bypass=False, mute=False, silenced="", faces=(),
            kept=(), lost=Telemetry().lost, listeners=1,
        )  # fmt: skip

    def _resume(self) -> Resume:
        self.resumes += 1
        return Resume(Config())

    def _parts(self) -> Parts:
        spectrum = np.zeros(481, np.complex64)
        desk: Any = SimpleNamespace(view=self._view)
        loader: Any = SimpleNamespace(rungs=("base",))
        facts: Any = SimpleNamespace(rung="base", precision="int8", provider="cpu")
        return Parts(
            desk, self.worker, self.eyes, loader, lambda: facts, lambda: (spectrum, spectrum),
            DeviceState, DeviceState, lambda: False, self._resume, tuple,
        )  # fmt: skip


@pytest.fixture
def engine() -> Engine:
    return Engine()


def test_a_window_is_told_thirty_times_a_second_and_shown_the_spectrum(engine: Engine) -> None:
    engine.eyes.visible = True
    waited = engine.run(31)
    assert waited == pytest.approx([SEEN_S] * 31)
    assert {len(each.input_bands) for each in engine.reports()} == {SPECTRUM_BANDS}
    assert engine.resumes == 1 + 30 // RESUME_EVERY


def test_unseen_every_third_report_is_enough(engine: Engine) -> None:
    waited = engine.run(11)
    assert waited[1:] == pytest.approx([UNSEEN_S] * 10)
    assert {each.output_bands for each in engine.reports()} == {b""}
    assert engine.resumes == 11, "the next engine's note is as fresh as with a window"


def test_percentiles_are_worked_out_twice_a_second_seen_or_not(engine: Engine) -> None:
    """Counted in what they would be at 30 a second, so that a step of three passes none by."""
    done = engine.percentiles
    engine.run(11)
    assert done == [0, PERCENTILES_EVERY // 3, 2 * PERCENTILES_EVERY // 3]
    assert engine.reports()[-1].latency_ms.total.p50 is not None


@pytest.mark.parametrize("shown_at", [1, 2, 3])
def test_a_window_that_is_opened_or_closed_meanwhile_misses_none(
    engine: Engine, shown_at: int
) -> None:
    """Whatever the count was: afterwards the rarer things come as often as ever."""

    def before(report: int) -> None:
        engine.eyes.visible = shown_at <= report < shown_at + 4

    done = engine.percentiles
    waited = engine.run(40, before)
    assert waited[shown_at + 1 : shown_at + 5] == pytest.approx([SEEN_S] * 4)
    assert waited[shown_at + 5 :] == pytest.approx([UNSEEN_S] * (35 - shown_at))
    late = [after - first for first, after in itertools.pairwise(done[2:])]
    assert set(late) == {PERCENTILES_EVERY // 3}
    assert engine.resumes >= 36


def test_asleep_five_times_a_second(engine: Engine) -> None:
    engine.asleep = True
    waited = engine.run(4)
    assert waited[1:] == pytest.approx([IDLE_S] * 3)
    assert {each.state for each in engine.reports()} == {"idle"}
