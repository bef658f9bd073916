"""The engine put together: what is made in which order, and which command goes where."""

from __future__ import annotations

import gc
import logging
from multiprocessing.connection import Connection
from typing import Final

import msgspec

from engine.audio.base import CaptureStream, PlaybackStream
from engine.buffers.slot import LatestSlot
from engine.config import (
    PIPELINE_LAG_FRAMES,
    Config,
    Precision,
    SeparationConfig,
    recordings_dir,
)
from engine.demo.score import DemoScore
from engine.errors import SolomicError
from engine.host.desk import Desk
from engine.host.diary import Diary
from engine.host.eyes import Eyes
from engine.host.housekeeping import Housekeeping
from engine.host.lag import LagKeeper
from engine.host.loader import Loader, load_again
from engine.host.monitor import Monitor
from engine.host.recorder import Recorder
from engine.host.remember import Remembering
from engine.host.reporting import Parts, Reporter
from engine.host.sources import DEMO_ID, Sources
from engine.host.start import (
    PREVIEW_BYTES,
    RESUME_BYTES,
    TELEMETRY_BYTES,
    EngineStart,
    Resume,
    SlotNames,
)
from engine.messages import (
    AnyCommand,
    DeviceState,
    Record,
    RememberVoice,
    SetCamera,
    SetConfig,
    SetHear,
    SetMicrophone,
    SetMonitor,
    SetOutput,
    SetPreview,
    SetQuality,
    Stop,
    VoicesChanged,
    decode_command,
)
from engine.models.ladder import Ladder
from engine.pairing import Pairing
from engine.pipeline import Pipeline
from engine.vision.base import VisionResult
from engine.voices.memory import VoiceMemory
from engine.voices.witness import Witness
from engine.worker import Line, Listeners, Orders, Worker

POLL_S: Final = 0.25
"""How often time passes for the desk when nothing else happens; commands come at once."""

_log = logging.getLogger("solomic.engine")


class Slots:
    """The latest slots the supervisor made, opened."""

    def __init__(self, names: SlotNames) -> None:
        self.telemetry = LatestSlot.attach(names.telemetry, TELEMETRY_BYTES)
        self.preview = LatestSlot.attach(names.preview, PREVIEW_BYTES)
        self.resume = LatestSlot.attach(names.resume, RESUME_BYTES)


class Engine:
    """Everything of one engine process; ``run`` is its main thread.

    Raises SolomicError when it cannot start.
    """

    def __init__(self, start: EngineStart, slots: Slots) -> None:
        resume = start.resume
        self._output = SetOutput(start.output_id, start.output_name, start.output_reason)
        self._config = resume.config
        self._sources = Sources(lambda: self._config, start.seed)
        self._warnings: list[str] = []
        demo, why = self._sources.wants_demo(start.demo)
        self._warnings += [why] if why else []
        self._demo_microphone = resume.demo_microphone or demo
        self._demo_camera = resume.demo_camera or demo
        if demo and not (start.keep or resume.people):
            start = msgspec.structs.replace(start, keep=(1,))
        self._capture = Line[CaptureStream](
            "Microphone",
            self._sources.open_capture,
            self._sources.microphone_name,
            DEMO_ID if self._demo_microphone else self._config.audio.microphone,
        )
        self._playback = Line[PlaybackStream](
            "Output",
            self._sources.open_playback,
            lambda device_id: self._output.name if device_id else "",
            start.output_id,
            may_fall_back=False,
        )
        self._make_sound(start)
        self._make_rest(start, slots)

    def _make_sound(self, start: EngineStart) -> None:
        settings = self._config.separation
        ladder = Ladder()
        separator, warning = load_again(ladder, start.resume)
        self._warnings += [warning] if warning else []
        self._pipeline = Pipeline(separator, cue_max_age_s=settings.cue_max_age_ms / 1000)
        self._memory, self._housekeeping = self._make_voices(ladder, start)
        self._loader = Loader(ladder, separator, settings.precision)
        self._score = (
            DemoScore(self._sources.scene, PIPELINE_LAG_FRAMES) if self._demo_microphone else None
        )
        self._monitor = Monitor(
            self._sources.open_monitor, self._sources.output_name, lambda: self._config.audio
        )
        self._recorder = Recorder(
            recordings_dir(), lambda: self._config.recordings, self._kept_names
        )
        self._worker = Worker(
            self._pipeline,
            self._capture,
            self._playback,
            listeners=Listeners(self._memory, self._witness, self._pairing),
            score=self._score,
            taps=(self._monitor.tap, self._recorder.tap),
            rung_wanted=self._loader.step,
        )

    def _make_voices(
        self, ladder: Ladder, start: EngineStart
    ) -> tuple[VoiceMemory | None, Housekeeping | None]:
        self._remembering = Remembering()
        self._witness: Witness | None = None
        self._pairing: Pairing | None = None
        try:
            network = ladder.load_voice()
        except SolomicError as error:
            self._warnings.append(f"{error} Voices are not remembered.")
            return None, None
        if network is None:
            return None, None
        memory = VoiceMemory(network)
        self._remembering = Remembering(network.sha256, memory)
        self._warnings += self._remembering.problems
        self._witness, self._pairing = Witness(network), Pairing(network)
        people, remembering = start.resume.people, self._remembering
        return memory, Housekeeping(memory, people, remembering, self._witness, self._pairing)

    def _make_rest(self, start: EngineStart, slots: Slots) -> None:
        self._desk = Desk(start, self._memory, self._publish, self._adopted)
        self._desk.heard = lambda: self._monitor.on or self._recorder.on
        self._desk.scores = self._score is not None and self._demo_camera
        if self._housekeeping is not None:
            self._housekeeping.desk = self._desk
        config = self._config
        self._lag = LagKeeper(
            self._worker.meters.loudness, self._devices, self._desk.correct_offset
        )
        witness = self._witness
        self._diary = Diary(
            self._worker.meters.loudness, lambda: witness.doubted if witness else ()
        )
        self._eyes = Eyes(
            self._desk,
            self._sources.open_camera,
            DEMO_ID if self._demo_camera else config.vision.camera,
            config.vision.detector,
            slots.preview,
            self._seen,
        )
        self._eyes.visible = start.preview
        parts = Parts(
            desk=self._desk,
            worker=self._worker,
            eyes=self._eyes,
            loader=self._loader,
            facts=lambda: self._pipeline.facts,
            spectra=self._pipeline.spectra,
            microphone=lambda: self._capture.state,
            output=self._output_state,
            demo=lambda: self._demo_microphone and self._demo_camera,
            resume=self._resume,
            warnings=self._all_warnings,
            score=self._score,
            offset=lambda: self._lag.offset,
            recording=lambda: self._recorder.state,
            monitor=lambda: self._monitor.state,
            remembered=lambda: self._remembering.answer,
            turns=lambda: self._diary.turns,
        )
        self._reporter = Reporter(parts, slots.telemetry, slots.resume)

    def run(self, pipe: Connection) -> None:
        """Live until told to stop or the pipe ends. Raises SolomicError when sound cannot go on."""
        self._start()
        try:
            while self._worker.alive:
                if pipe.poll(POLL_S) and not self._obey(pipe.recv_bytes()):
                    break
                self._desk.tick()
        except (EOFError, OSError):
            _log.info("The supervisor is gone.")
        finally:
            self._finish()
        if self._worker.failure is not None:
            raise self._worker.failure

    def _start(self) -> None:
        self._desk.tick()
        # Not earlier: what a stream gathers before anybody reads it has to be dropped.
        self._capture.start()
        self._playback.start()
        self._worker.start()
        self._loader.start(self._worker)
        self._reporter.state = "running"
        self._reporter.start()
        self._eyes.start()
        self._lag.start()
        if self._housekeeping is not None:
            self._housekeeping.start()
        self._sources.watch(self._devices_changed)
        # What was made so far stays for ever: later collections need not look at it again.
        gc.freeze()

    def _finish(self) -> None:
        self._reporter.state = "stopping"
        self._worker.stop()
        self._monitor.stop()
        self._recorder.stop()
        self._capture.stop()
        self._playback.stop()
        self._eyes.stop()
        self._lag.stop()
        self._loader.stop()
        self._sources.close()
        if self._housekeeping is not None:
            self._housekeeping.stop()
        self._reporter.stop()

    def _obey(self, data: bytes) -> bool:
        """Take one command; False ends the engine."""
        try:
            command = decode_command(data)
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            _log.error("A command was not understood: %s", error)
            return True
        if isinstance(command, Stop):
            return False
        match command:
            case RememberVoice() | VoicesChanged():
                self._remembering.ask(command)
            case SetMonitor(on=on):
                self._monitor.switch(on)
            case SetHear(hear=hear):
                self._monitor.hear(hear)
            case Record(on=on):
                self._recorder.switch(on)
            case _:
                self._desk.obey(command)
                self._follow(command)
        return True

    def _follow(self, command: AnyCommand) -> None:
        """What a command changes apart from the desk."""
        before, self._config = self._config, self._desk.config
        match command:
            case SetMicrophone(device_id=device_id):
                self._use_microphone(device_id)
            case SetCamera(device_id=device_id):
                self._use_camera(device_id)
            case SetOutput(device_id=device_id):
                self._output = command
                self._playback.choose(device_id)
            case SetQuality():
                self._loader.wish(self._config.separation)
            case SetPreview(visible=visible):
                self._eyes.visible = visible
                self._eyes.wake()
            case SetConfig(config=config):
                self._use_settings(before, config)

    def _use_settings(self, before: Config, config: Config) -> None:
        if config.audio.microphone != before.audio.microphone:
            self._use_microphone(config.audio.microphone)
        if config.vision != before.vision:
            # The demo's camera was never in the settings: it stays until one is chosen.
            same = self._demo_camera and config.vision.camera == before.vision.camera
            self._use_camera(DEMO_ID if same else config.vision.camera)
        if _network(config.separation) != _network(before.separation):
            self._loader.wish(config.separation)
        self._pipeline.cue_max_age_s = config.separation.cue_max_age_ms / 1000

    def _use_microphone(self, device_id: str) -> None:
        self._demo_microphone = device_id == DEMO_ID
        self._desk.scores = self._demo_microphone and self._demo_camera
        self._capture.choose(device_id)

    def _use_camera(self, device_id: str) -> None:
        self._demo_camera = device_id == DEMO_ID
        self._desk.scores = self._demo_microphone and self._demo_camera
        self._eyes.choose(device_id)

    def _publish(self, orders: Orders) -> None:
        self._worker.orders = orders

    def _seen(self, result: VisionResult) -> None:
        self._lag.see(result)
        self._diary.see(result)

    def _adopted(self, old_id: int, new_id: int) -> None:
        if self._housekeeping is not None:
            self._housekeeping.adopt(old_id, new_id)

    def _devices_changed(self) -> None:
        self._capture.devices_changed()
        self._playback.devices_changed()

    def _kept_names(self) -> tuple[str, ...]:
        return self._desk.names()

    def _devices(self) -> str:
        """Which camera and microphone are at work: delays belong to the pair."""
        camera, microphone = self._eyes.state, self._capture.state
        return f"{camera.name or camera.id}|{microphone.name or microphone.id}"

    def _output_state(self) -> DeviceState:
        if not self._output.device_id:
            return DeviceState(name=self._output.name, reason=self._output.reason)
        return self._playback.state

    def _resume(self) -> Resume:
        resume = self._desk.resume(
            demo_microphone=self._demo_microphone, demo_camera=self._demo_camera
        )
        facts = self._loader.top.facts
        precision: Precision = "int8" if facts.precision == "int8" else "fp32"
        return msgspec.structs.replace(resume, rung=facts.rung, precision=precision)

    def _all_warnings(self) -> tuple[str, ...]:
        found = [*self._warnings, self._loader.warning, self._eyes.warning]
        if self._housekeeping is not None:
            found.append(self._housekeeping.warning)
        return tuple(dict.fromkeys(warning for warning in found if warning))


def _network(settings: SeparationConfig) -> tuple[object, ...]:
    """What of the settings says which network runs, and where."""
    return settings.quality, settings.precision, settings.provider, settings.threads
