"""The audio worker: one thread that reads a hop, processes it, and writes it, for ever.

It waits for nothing but the next hop. Devices are opened by its two lines, networks by the loader,
log lines are written by others; what it must know of people comes as one frozen ``Orders``.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Container
from typing import Final

import numpy as np

from engine.audio.base import CaptureInfo, CaptureStream, Hop, PlaybackInfo, PlaybackStream
from engine.buffers.tap import Tap
from engine.config import HOP_FRAMES, HOP_S
from engine.errors import DeviceError, SolomicError
from engine.messages import Overloaded
from engine.pipeline import Controls, Pipeline
from engine.separation.bank import Bank
from engine.telemetry import Meters
from engine.voices.alone import doubting, who_is_alone
from engine.worker.events import EventLog
from engine.worker.line import Line
from engine.worker.needs import Listeners, Score
from engine.worker.orders import Orders
from engine.worker.overload import OverloadPolicy
from engine.worker.priority import raise_priority

READ_TIMEOUT_S: Final = 0.1
SILENT_AFTER_S: Final = 3.0
"""A microphone that gives nothing for so long is taken for lost."""
GAP_S: Final = 0.3
"""After a longer gap the network begins anew, faded in."""
NO_STREAM_S: Final = 0.01
REST_S: Final = 0.04
"""Between two looks at the microphone while asleep: under the least cap of its backlog."""
STRAINED_MS: Final = 0.7 * HOP_S * 1000
"""A hop whose work took longer strains the machine. Lateness alone does not count: what comes from
other programs or from a sound server that starts is not helped by a smaller network."""
FRESH_HOPS: Final = 10
"""What gathered while a stream was being opened is not late."""


class Worker:
    """The audio thread and everything it alone writes.

    Other threads set ``orders``, call ``use``, and read ``meters``, ``overloaded`` and ``steps``.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        capture: Line[CaptureStream],
        playback: Line[PlaybackStream],
        *,
        listeners: Listeners | None = None,
        score: Score | None = None,
        taps: tuple[Tap, ...] = (),
        rung_wanted: Callable[[int], None],
    ) -> None:
        self.orders = Orders()
        self.meters = Meters()
        self.events = EventLog()
        self.rungs_below = 0
        """How many rungs there are below the one that was asked for."""
        self.overloaded: Overloaded = ""
        self.failure: SolomicError | None = None
        """Why the thread ended, if it was not asked to."""
        self.real_time = False
        self._pipeline = pipeline
        self._capture = capture
        self._playback = playback
        listeners = listeners or Listeners()
        self._voices, self._witness = listeners.voices, listeners.witness
        self._pairing = listeners.pairing
        self._score = score
        self._taps = taps
        self._rung_wanted = rung_wanted
        self._policy = OverloadPolicy()
        self._policy_reset = False
        self._bank: Bank | None = None
        self._stop = threading.Event()
        self._in: Hop = np.zeros(HOP_FRAMES, np.float32)
        self._out: Hop = np.zeros(HOP_FRAMES, np.float32)
        self._in_info = CaptureInfo()
        self._out_info = PlaybackInfo()
        self._in_before = CaptureInfo()
        self._out_before = PlaybackInfo()
        self._source: CaptureStream | None = None
        self._sink: PlaybackStream | None = None
        self._fresh = 0
        self._last_hop_s = 0.0
        self._silent_since_s = 0.0
        self._was_asleep = False
        self._thread = threading.Thread(target=self._run, name="audio worker", daemon=True)

    @property
    def alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread.is_alive()

    @property
    def steps(self) -> int:
        """How many steps below the wish it runs because of overload."""
        return self._policy.steps

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread within a tenth of a second or so."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(1.0)

    def use(self, bank: Bank, *, forget_overload: bool = False) -> None:
        """Change the network at the next hop. Any thread."""
        self._policy_reset = self._policy_reset or forget_overload
        self._bank = bank

    def _run(self) -> None:
        self.real_time = raise_priority()
        try:
            while not self._stop.is_set():
                self._step()
        except SolomicError as error:
            self.failure = error
        except Exception as error:
            logging.getLogger("solomic.worker").exception("The worker failed.")
            self.failure = SolomicError(f"The sound path failed: {error}.")

    def _step(self) -> None:
        """One hop, or a short wait for one."""
        orders = self.orders
        if orders.asleep:
            self._rest()
            return
        if not self._read(READ_TIMEOUT_S):
            return
        read_at_s = time.monotonic()
        if self._was_asleep or read_at_s - self._last_hop_s > GAP_S:
            self._pipeline.reset()
        self._last_hop_s = read_at_s
        self._process(orders)
        self._write()
        for tap in self._taps:
            tap.put(self._in, self._out)
        if self._was_asleep:
            self._was_asleep = False
            self._out_before.xruns = self._out_info.xruns
            self._out_before.dropped_frames = self._out_info.dropped_frames
        self._measure(read_at_s)
        if self._score is not None and orders.scored:
            index = getattr(self._source, "frame_index", None)
            if index is not None:
                self._score.add(index, self._in, self._out, orders.scored)

    def _read(self, timeout_s: float) -> bool:
        source = self._capture.take()
        if source is not self._source:
            self._source = source
            self._in_before = CaptureInfo()
            self._fresh = FRESH_HOPS
            self._silent_since_s = time.monotonic()
        if source is None:
            self._stop.wait(NO_STREAM_S)
            return False
        try:
            if source.read_into(self._in, self._in_info, timeout_s):
                self._silent_since_s = self._in_info.captured_at_s
                self.meters.input.add(self._in)
                self.meters.loudness.add(self._in, self._in_info.captured_at_s)
                return True
        except DeviceError as error:
            self._lose_capture(str(error))
            return False
        if time.monotonic() - self._silent_since_s > SILENT_AFTER_S:
            self._lose_capture("The microphone gives no sound.")
        return False

    def _lose_capture(self, reason: str) -> None:
        self.events.put(logging.WARNING, f"The microphone was lost: {reason}")
        self._capture.lose(reason)
        self._source = None

    def _rest(self) -> None:
        """Nobody listens: some times a second throw away what was heard, and nothing else.

        The streams stay open, so that sound is back with the next hop; an output that runs empty
        meanwhile is no interruption, and neither is what is dropped.
        """
        self._was_asleep = True
        self._stop.wait(REST_S)
        while self.orders.asleep and self._read(0.0) and not self._stop.is_set():
            self._hold_account()

    def _process(self, orders: Orders) -> None:
        if self._bank is not None:
            bank, self._bank = self._bank, None
            self._pipeline.set_rung(bank)
        if self._policy_reset:
            self._policy_reset = False
            self._policy.reset()
        at_s = self._in_info.captured_at_s
        doubted = self._witness.doubted if self._witness is not None else ()
        targets = [
            target.cue(at_s, believed=target.track_id not in doubted)
            for target in orders.targets
            # A rival makes the network's run longer, and is the first thing to go without.
            if not (target.rival and self._policy.steps)
        ]
        told = targets if self._pairing is None else self._pairing.guess(targets)
        self._pipeline.process_hop(self._in, told, self._controls(orders), self._out)
        if self._pairing is not None:
            self._pairing.offer(self._pipeline.mixture(), self._pipeline.estimate, targets)
        magnitude = self._pipeline.magnitude()
        if self._voices is not None:
            self._voices.offer(magnitude, self._alone(orders, doubted))
        if self._witness is not None:
            self._witness.offer(magnitude, orders.speakers)

    def _controls(self, orders: Orders) -> Controls:
        stopped = self._policy.steps > self.rungs_below
        if not stopped:
            self.overloaded = "stepped_down" if self._policy.steps else ""
            return Controls(orders.bypass, orders.mute, orders.strength_db)
        bypass = orders.on_overload == "bypass"
        self.overloaded = "bypassed" if bypass else "muted"
        return Controls(
            bypass=bypass or orders.bypass,
            mute=orders.mute or not bypass,
            strength_db=orders.strength_db,
            rest=True,
        )

    def _alone(self, orders: Orders, doubted: Container[int]) -> int | None:
        """Whose voice this hop is, beyond doubt."""
        share = self._pipeline.energy_share
        kept = [target for target in orders.targets if not target.rival]
        return who_is_alone(
            doubting(orders.speakers, doubted),
            {each.track_id: share(each.track_id) for each in kept},
            {each.track_id for each in kept if each.voice is not None},
        )

    def _write(self) -> None:
        sink = self._playback.take()
        if sink is not self._sink:
            self._sink = sink
            self._out_before = PlaybackInfo()
        if sink is None:
            self._out_info.backlog_ms = 0.0
            return
        try:
            sink.write(self._out, self._out_info, self._in_info.backlog_frames)
        except DeviceError as error:
            self.events.put(logging.WARNING, f"The output was lost: {error}")
            self._playback.lose(str(error))
            self._sink = None

    def _measure(self, read_at_s: float) -> None:
        done_s = time.monotonic()
        info, meters = self._in_info, self.meters
        ready_s = info.captured_at_s + info.device_ms / 1000
        queue_ms = max(0.0, (read_at_s - ready_s) * 1000)
        model_ms = (done_s - read_at_s) * 1000
        # What waits before this hop: the time that the hop itself lasts is in the algorithm's part.
        output_ms = max(0.0, self._out_info.backlog_ms - HOP_S * 1000)
        meters.stages.add(info.device_ms, queue_ms, model_ms, output_ms)
        meters.output.add(self._out)
        meters.hops += 1
        if meters.first_hop_at_s is None:
            meters.first_hop_at_s = done_s
        late = queue_ms + model_ms > HOP_S * 1000 and not self._fresh
        meters.late_hops += late
        self._account()
        self._fresh = max(0, self._fresh - 1)
        if self._policy.hop(strained=model_ms > STRAINED_MS, most_steps=self.rungs_below + 1):
            self._step_changed()

    def _step_changed(self) -> None:
        steps = self._policy.steps
        self.events.put(logging.WARNING, f"Overload: {steps} steps below the chosen quality now.")
        if steps <= self.rungs_below:
            self._rung_wanted(steps)

    def _hold_account(self) -> None:
        """Forget what the streams newly counted."""
        new, old = self._in_info, self._in_before
        old.dropped_frames, old.xruns = new.dropped_frames, new.xruns
        self._fresh = FRESH_HOPS

    def _account(self) -> None:
        """Add what the streams newly counted."""
        meters = self.meters
        new, old = self._in_info, self._in_before
        dropped = new.dropped_frames - old.dropped_frames
        meters.overruns += new.xruns - old.xruns
        old.dropped_frames, old.xruns = new.dropped_frames, new.xruns
        out, before = self._out_info, self._out_before
        if self._sink is not None:
            dropped += out.dropped_frames - before.dropped_frames
            meters.underruns += out.xruns - before.xruns
            before.dropped_frames, before.xruns = out.dropped_frames, out.xruns
            meters.drift_ppm = out.drift_ppm
        meters.dropped_frames += dropped
