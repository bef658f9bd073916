"""Mute, bypass, strength, quality and devices: what they show and what they send."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.state.engine import DeviceLists
from app.state.pending import Pending, settle, shown, wish
from app.state.snapshot import Snapshot
from app.state.tuning import (
    DEMO_ID,
    QUALITY_NAMES,
    Line,
    camera_lines,
    device_lines,
    hands_free,
    microphone_note,
    quality_lines,
    running_text,
    short_note,
    with_camera,
    with_microphone,
    with_quality,
    with_strength,
)
from app.view_models.settings import SettingsModel
from app.words import tr
from engine.config import Config, Quality
from engine.messages import (
    AnyCommand,
    Bypass,
    DeviceState,
    Mute,
    SetCamera,
    SetMicrophone,
    SetQuality,
    SetStrength,
    Telemetry,
)

Send = Callable[[AnyCommand], None]


class SwitchModel(QObject):
    """A switch of the engine that may be turned here, by a hotkey or by ``solomic ctl``."""

    changed = Signal()

    def __init__(self, turn: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = turn
        self._actual = False
        self._pending: Pending[bool] | None = None

    @property
    def on(self) -> bool:
        """What the switch shows."""
        return shown(self._pending, self._actual)

    def toggle(self) -> None:
        """Turn it the other way."""
        wanted = not self.on
        self._pending = wish(wanted)
        self._turn(wanted)
        self.changed.emit()

    def update(self, actual: bool, now_s: float) -> None:
        """Take what the engine says."""
        before = self.on
        self._actual = actual
        self._pending = settle(self._pending, actual, now_s)
        if self.on != before:
            self.changed.emit()


class ControlsModel(QObject):
    """Everything that can be set."""

    strength_changed = Signal()
    quality_changed = Signal()
    devices_changed = Signal()

    def __init__(self, send: Send, settings: SettingsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._send = send
        self._settings = settings
        self._devices = DeviceLists()
        self._names: dict[str, str] = {}
        """Of all devices that were ever here: one that is away keeps its name."""
        self._strength: Pending[float] | None = None
        self._now_s = 0.0
        self._engine_demo = (False, False)
        self._sent_devices: dict[str, str] = {}
        """Device ids the engine was told, where they are not the settings'."""
        self.demo = (False, False)
        """Whether the demo scene stands in for the microphone, for the camera."""
        self.mute = SwitchModel(lambda on: send(Mute(on)), self)
        self.bypass = SwitchModel(lambda on: send(Bypass(on)), self)
        self.quality: Quality = settings.config.separation.quality
        self.quality_lines: tuple[Line, ...] = quality_lines(())
        self.running_text = running_text(None)
        self.strength_db = settings.config.separation.strength_db

    @property
    def microphone_lines(self) -> tuple[Line, ...]:
        """What the microphone picker lists."""
        devices, words = self._devices, tr("Default microphone")
        found = (devices.microphones, self.microphone, words, self._names, devices.listed)
        return device_lines(*found)

    @property
    def microphone_note(self) -> str:
        """What a person should know of the chosen microphone, or ""."""
        return microphone_note(self._devices, self.microphone)

    @property
    def short_note(self) -> str:
        """The same in a few words, where there is little room."""
        return short_note(self._devices, self.microphone)

    def is_hands_free(self, device_id: str) -> bool:
        """Whether this microphone ("": the default one) sounds as over the telephone."""
        return hands_free(self._devices.microphones, device_id)

    @property
    def camera_lines(self) -> tuple[Line, ...]:
        """What the camera picker lists."""
        devices = self._devices
        return camera_lines(devices.cameras, self.camera, self._names, devices.listed)

    @property
    def demo_running(self) -> bool:
        """Whether the engine plays the demo scene's voices."""
        return self._engine_demo[0]

    @property
    def microphone(self) -> str:
        """Id of the chosen microphone; the demo's while it stands in."""
        return self._settings.config.audio.microphone if not self.demo[0] else DEMO_ID

    @property
    def camera(self) -> str:
        """Id of the chosen camera; the demo's while it stands in."""
        return self._settings.config.vision.camera if not self.demo[1] else DEMO_ID

    def choose_microphone(self, device_id: str) -> None:
        """Change the microphone. The demo is never remembered."""
        if device_id == self.microphone:
            return
        if device_id != DEMO_ID:
            self._settings.change(lambda config: with_microphone(config, device_id))
        self.demo = (device_id == DEMO_ID, self.demo[1])
        self._sent_devices["microphone"] = device_id
        self._send(SetMicrophone(device_id))
        self.devices_changed.emit()

    def choose_camera(self, device_id: str) -> None:
        """Change the camera. The demo is never remembered."""
        if device_id == self.camera:
            return
        if device_id != DEMO_ID:
            self._settings.change(lambda config: with_camera(config, device_id))
        self.demo = (self.demo[0], device_id == DEMO_ID)
        self._sent_devices["camera"] = device_id
        self._send(SetCamera(device_id))
        self.devices_changed.emit()

    def choose_quality(self, quality: str) -> None:
        """Change the quality; ignores what is no quality."""
        found = next((key for key in QUALITY_NAMES if key == quality), None)
        if found is not None and found != self.quality:
            self.quality = found
            self._settings.change(lambda config: with_quality(config, found))
            self._send(SetQuality(found))
            self.quality_changed.emit()

    def choose_strength(self, strength_db: float) -> None:
        """Change by how much the others are turned down."""
        if strength_db != self.strength_db:
            self.strength_db = strength_db
            self._strength = wish(strength_db)
            self._settings.change(lambda config: with_strength(config, strength_db))
            self._send(SetStrength(strength_db))
            self.strength_changed.emit()

    def engine_config(self) -> Config:
        """The settings as the engine has them: the demo scene may stand in for a device."""
        config = self._settings.config
        config = with_microphone(
            config, self._sent_devices.get("microphone", config.audio.microphone)
        )
        return with_camera(config, self._sent_devices.get("camera", config.vision.camera))

    def set_devices(self, devices: DeviceLists) -> None:
        """Take the devices there are now."""
        if devices != self._devices:
            self._devices = devices
            here = (*devices.microphones, *devices.cameras)
            self._names |= {each.id: each.name for each in here if each.name}
            self.devices_changed.emit()

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        self._now_s = seen.now_s
        now = seen.telemetry
        if now is None:
            return
        self._name(now.microphone, now.camera)
        self.mute.update(now.mute, seen.now_s)
        self.bypass.update(now.bypass, seen.now_s)
        self._update_strength(now.strength_db)
        self._update_quality(now)
        self._update_demo((now.microphone.id == DEMO_ID, now.camera.id == DEMO_ID))

    def _name(self, *devices: DeviceState) -> None:
        """The engine may know a device before the list does."""
        new = {each.id: each.name for each in devices if each.ok and each.id and each.name}
        if new.keys() - self._names.keys():
            self._names |= new
            self.devices_changed.emit()

    def _update_demo(self, actual: tuple[bool, bool]) -> None:
        """Follow the engine when it changes, not while it has yet to do what was asked."""
        if actual != self._engine_demo:
            self._engine_demo = actual
            if actual != self.demo:
                self.demo = actual
                self.devices_changed.emit()

    def _update_strength(self, actual: float) -> None:
        self._strength = settle(self._strength, actual, self._now_s)
        strength_db = shown(self._strength, actual)
        if strength_db != self.strength_db:
            self.strength_db = strength_db
            self.strength_changed.emit()

    def _update_quality(self, now: Telemetry) -> None:
        new = (quality_lines(now.qualities), running_text(now))
        if new != (self.quality_lines, self.running_text):
            self.quality_lines, self.running_text = new
            self.quality_changed.emit()
