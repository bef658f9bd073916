"""An engine that is told what to say, for the window's tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import numpy as np

from app.state.engine import Choice, DeviceLists, EngineStatus, Networks, Preview, TrackBox
from engine.messages import (
    AnyCommand,
    Bypass,
    DeviceState,
    Face,
    KeepTracks,
    Mute,
    Percentiles,
    Record,
    RecordingState,
    SetHear,
    SetKeepWho,
    SetLevel,
    SetMonitor,
    SetStrength,
    StagePercentiles,
    StageValues,
    Telemetry,
)

LEFT_BOX = (0.15, 0.25, 0.2, 0.3)
RIGHT_BOX = (0.62, 0.22, 0.22, 0.34)


def face(track_id: int, position: int, box: tuple[float, ...], **more: Any) -> Face:
    """A face in full view."""
    known: dict[str, Any] = {"speaking": 0.0, "cue_valid": True, "kept": False, "visible": True}
    x, y, width, height = box
    return Face(track_id=track_id, position=position, box=(x, y, width, height), **known | more)


def telemetry(**more: Any) -> Telemetry:
    """A healthy engine with two faces, a call listening and nobody chosen."""
    known: dict[str, Any] = {
        "state": "running",
        "engine_pid": 4242,
        "hops": 500,
        "latency_ms": StagePercentiles(
            capture=Percentiles(5.0, 6.1, 7.3),
            queue=Percentiles(0.3, 0.9, 1.8),
            model=Percentiles(2.1, 2.9, 3.6),
            output=Percentiles(6.0, 7.2, 8.8),
            total=Percentiles(33.4, 36.9, 39.8),
        ),
        "newest_ms": StageValues(capture=5.0, queue=0.4, model=2.0, output=6.0, total=33.4),
        "input_db": -18.0,
        "output_db": -21.0,
        "quality": "base",
        "qualities": ("lite", "base"),
        "precision": "int8",
        "faces": (face(11, 1, LEFT_BOX), face(22, 2, RIGHT_BOX)),
        "camera_rate_hz": 25.0,
        "microphone": DeviceState(id="mic", name="Desk microphone", ok=True),
        "camera": DeviceState(id="cam", name="Webcam", ok=True),
        "output": DeviceState(id="out", name="Solomic Microphone", ok=True),
        "listeners": 1,
    }
    return Telemetry(**known | more)


def status(**more: Any) -> EngineStatus:
    """A supervisor whose engine runs and whose virtual microphone is there."""
    good = EngineStatus(started=True, alive=True, virtual_mic_present=True, listeners=1)
    return replace(good, **more)


def preview(sequence: int = 1, boxes: tuple[TrackBox, ...] = ()) -> Preview:
    """A small image that is dark on the left and light on the right."""
    pixels = np.zeros((120, 160, 3), np.uint8)
    pixels[:, 80:] = 200
    return Preview(sequence, pixels, boxes)


class FakeEngine:
    """Says what it is told and, when ``obedient``, does what is sent."""

    def __init__(self, obedient: bool = True) -> None:
        self.obedient = obedient
        self.sent: list[AnyCommand] = []
        self.now: Telemetry | None = telemetry()
        self.image: Preview | None = preview()
        self.state = status()
        self.lists = DeviceLists(
            microphones=(Choice("mic", "Desk microphone", True), Choice("mic2", "Headset")),
            cameras=(Choice("cam", "Webcam", True),),
            outputs=(
                Choice("ears", "USB headphones", True, ears=True),
                Choice("loud", "Built-in loudspeakers", ears=False),
            ),
            listed=True,
        )
        self.looking: list[bool] = []
        self.measurements = 0
        self.measured_with = 0
        self.known_networks = Networks()

    def send(self, command: AnyCommand) -> None:
        self.sent.append(command)
        if self.obedient and self.now:
            self._obey(command, self.now)

    def _obey(self, command: AnyCommand, now: Telemetry) -> None:
        match command:
            case KeepTracks(track_ids=tracks):
                self.tell(kept=tracks)
            case Mute(on=on):
                self.tell(mute=bool(on))
            case Bypass(on=on):
                self.tell(bypass=bool(on))
            case SetKeepWho(who=who):
                self.tell(keep_who=who)
            case SetStrength(strength_db=strength_db):
                self.tell(strength_db=strength_db)
            case SetMonitor(on=on):
                self.tell(monitor=msgspec.structs.replace(now.monitor, on=bool(on)))
            case SetHear(hear=hear):
                self.tell(monitor=msgspec.structs.replace(now.monitor, hear=hear))
            case _:
                self._obey_more(command, now)

    def _obey_more(self, command: AnyCommand, now: Telemetry) -> None:
        match command:
            case SetLevel(track_id=track, level_db=level_db):
                replace_ = msgspec.structs.replace
                self.tell(
                    faces=tuple(
                        replace_(face, level_db=level_db) if face.track_id == track else face
                        for face in now.faces
                    )
                )
            case Record(on=on):
                ended = now.recording.count + (now.recording.on and not on)
                self.tell(recording=RecordingState(on=bool(on), count=ended))
            case _:
                pass

    def tell(self, **changes: Any) -> None:
        """Change what telemetry says; one more hop is done."""
        assert self.now is not None
        changes.setdefault("hops", self.now.hops + 1)
        self.now = msgspec.structs.replace(self.now, **changes)

    def telemetry(self) -> Telemetry | None:
        return self.now

    def preview(self) -> Preview | None:
        return self.image

    def status(self) -> EngineStatus:
        return self.state

    def devices(self) -> DeviceLists:
        return self.lists

    def look(self, visible: bool) -> None:
        self.looking.append(visible)

    def measure_networks(self, threads: int) -> None:
        self.measurements += 1
        self.measured_with = threads

    def networks(self) -> Networks:
        return self.known_networks
