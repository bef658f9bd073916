"""The telemetry thread: thirty times a second the engine's state, and the worker's log lines."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from typing import Final, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.buffers.slot import LatestSlot
from engine.config import ALGORITHMIC_LATENCY_FRAMES, SAMPLE_RATE_HZ, TELEMETRY_HZ
from engine.host.desk import Desk
from engine.host.eyes import Eyes
from engine.host.loader import Loader
from engine.host.start import Resume
from engine.host.start import encode as encode_start
from engine.messages import (
    DeviceState,
    EngineState,
    MonitorState,
    RecordingState,
    Remembered,
    StagePercentiles,
    Telemetry,
    Turn,
    encode,
)
from engine.models.separator import SeparatorFacts
from engine.models.sessions import name_of
from engine.sync import Offset
from engine.telemetry import BandMeter
from engine.worker.loop import Worker

PERCENTILES_EVERY: Final = 15
"""Telemetries between two computations of the percentiles: twice a second."""
RESUME_EVERY: Final = 3
IDLE_S: Final = 0.2
"""Between two reports while asleep."""
UNSEEN_STEP: Final = 3
"""While no window shows them, every third telemetry is enough for whoever asks by command."""
MEASURED_PASSTHROUGH_MS: Final = 25.0
BUDGET_MS: Final = ALGORITHMIC_LATENCY_FRAMES / SAMPLE_RATE_HZ * 1000 + MEASURED_PASSTHROUGH_MS

_log = logging.getLogger("solomic.engine")


class Score(Protocol):
    """What telemetry needs of the demo's score."""

    def si_snr_improvement_db(self) -> float | None:
        """Over the last seconds."""
        ...


class Parts(msgspec.Struct):
    """What the report is made from."""

    desk: Desk
    worker: Worker
    eyes: Eyes
    loader: Loader
    facts: Callable[[], SeparatorFacts]
    spectra: Callable[[], tuple[NDArray[np.complex64], NDArray[np.complex64]]]
    microphone: Callable[[], DeviceState]
    output: Callable[[], DeviceState]
    demo: Callable[[], bool]
    resume: Callable[[], Resume]
    warnings: Callable[[], tuple[str, ...]]
    score: Score | None = None
    offset: Callable[[], Offset | None] = lambda: None
    recording: Callable[[], RecordingState] = RecordingState
    monitor: Callable[[], MonitorState] = MonitorState
    remembered: Callable[[], Remembered] = Remembered
    turns: Callable[[], tuple[Turn, ...]] = tuple


class Reporter:
    """Writes telemetry, the resume, and log lines; on a thread of its own."""

    def __init__(self, parts: Parts, telemetry: LatestSlot, resume: LatestSlot) -> None:
        self.state: EngineState = "starting"
        self._parts = parts
        self._telemetry = telemetry
        self._resume = resume
        self._resumed = b""
        self._percentiles = StagePercentiles()
        self._band_meter = BandMeter()
        self._started_s = time.monotonic()
        self._interval_s = 1.0 / TELEMETRY_HZ
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="telemetry", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, after a last report."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(1.0)
        self._report(0)

    def _run(self) -> None:
        count = 0
        while not self._stop.wait(self._interval_s):
            self._report(count)
            step = 1 if self._parts.eyes.visible else UNSEEN_STEP
            count += step - count % step

    def _report(self, count: int) -> None:
        parts = self._parts
        if count % PERCENTILES_EVERY == 0:
            self._percentiles = parts.worker.meters.stages.percentiles()
        self._telemetry.write(encode(self._now()))
        if count % RESUME_EVERY == 0:
            resume = encode_start(parts.resume())
            if resume != self._resumed:
                self._resume.write(resume)
                self._resumed = resume
        parts.worker.events.drain()

    def _bands(self) -> tuple[bytes, bytes]:
        """Worked out only while somebody looks."""
        if self.state != "running" or not self._parts.eyes.visible:
            return b"", b""
        before, after = self._parts.spectra()
        return self._band_meter.levels(before), self._band_meter.levels(after)

    def _turns(self) -> tuple[Turn, ...]:
        """On the clock of ``uptime_s``, to a hundredth of a second."""
        start_s = self._started_s
        return tuple(
            Turn(
                turn.who,
                round(turn.from_s - start_s, 2),
                None if turn.to_s is None else round(turn.to_s - start_s, 2),
            )
            for turn in self._parts.turns()
        )

    def _now(self) -> Telemetry:
        parts, worker = self._parts, self._parts.worker
        view, meters, facts = parts.desk.view(), worker.meters, parts.facts()
        offset = parts.offset()
        state = self.state
        if state == "running" and view.asleep:
            state = "idle"
        step = 1 if parts.eyes.visible else UNSEEN_STEP
        self._interval_s = IDLE_S if state == "idle" else step / TELEMETRY_HZ
        score = parts.score.si_snr_improvement_db() if parts.score and parts.demo() else None
        before, after = self._bands()
        return Telemetry(
            state=state,
            engine_pid=os.getpid(),
            uptime_s=round(time.monotonic() - self._started_s, 3),
            hops=meters.hops,
            late_hops=meters.late_hops,
            xruns=meters.xruns,
            dropped_ms=meters.dropped_ms,
            latency_ms=self._percentiles,
            newest_ms=meters.stages.newest(),
            budget_ms=BUDGET_MS,
            input_db=meters.input.peak_db(),
            output_db=meters.output.peak_db(),
            input_bands=before,
            output_bands=after,
            drift_ppm=round(meters.drift_ppm, 1),
            quality=facts.rung,
            qualities=parts.loader.rungs,
            precision=facts.precision,
            provider=name_of(facts.provider),
            strength_db=view.config.separation.strength_db,
            bypass=view.bypass,
            mute=view.mute,
            silenced=view.silenced,
            overloaded=worker.overloaded,
            faces=view.faces,
            kept=view.kept,
            keep_who=view.config.separation.keep_who,
            lost=view.lost,
            remembered=parts.remembered(),
            turns=self._turns(),
            camera_rate_hz=parts.eyes.rate_hz(),
            image_cost_ms=parts.eyes.cost_ms(),
            av_offset_ms=None if offset is None else round(1000 * offset.seconds),
            av_offset_confidence=0.0 if offset is None else round(offset.confidence, 3),
            microphone=parts.microphone(),
            camera=parts.eyes.state,
            output=parts.output(),
            listeners=view.listeners,
            monitor=parts.monitor(),
            recording=parts.recording(),
            demo=parts.demo(),
            si_snri_db=None if score is None else round(score, 2),
            warnings=parts.warnings(),
        )
