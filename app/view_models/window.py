"""The heart of the window: looks at the engine on timers and hands what it saw to the parts."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.engine_client import EngineClient
from app.state.diagnostics import report
from app.state.engine import DeviceLists
from app.state.snapshot import Snapshot
from app.view_models.cable import CableModel
from app.view_models.controls import ControlsModel
from app.view_models.delay import DelayModel
from app.view_models.health import HealthModel
from app.view_models.hold import HoldModel
from app.view_models.hotkeys import HotkeysModel
from app.view_models.life import LifeModel
from app.view_models.monitor import MonitorModel
from app.view_models.news import NewsModel
from app.view_models.people import PeopleModel
from app.view_models.picture import PictureModel
from app.view_models.preferences import PreferencesModel
from app.view_models.privacy import PrivacyModel
from app.view_models.recordings import RecordingsModel
from app.view_models.settings import SettingsModel
from app.view_models.setup import SetupModel
from app.view_models.sound import SoundModel
from app.view_models.voices import VoicesModel
from app.view_models.whom import WhomModel
from engine.messages import Cough, Talk

TELEMETRY_MS = 33
PICTURE_MS = 33
HIDDEN_MS = 500
"""How often the engine is looked at while nobody sees the window."""
_DEVICES_S = 1.0


class WindowModel(QObject):
    """Owns the parts and the timers. Its clock is any steady one."""

    come_forward = Signal()
    """Another copy was started: this one should show itself."""

    def __init__(
        self,
        client: EngineClient,
        settings: SettingsModel,
        start_warning: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._client = client
        self._clock = clock
        self._last_s = clock()
        self._devices_at_s = 0.0
        self._raise_requests: int | None = None
        self._visible = False
        self.preferences_visible = False
        """Whether the settings are open: nothing is worked out for them otherwise."""
        self.settings = settings
        self.health = HealthModel(start_warning, self)
        self.whom = WhomModel(client.send, settings, self)
        self.picture = PictureModel(client.send, settings, self.whom, self)
        self.people = PeopleModel(client.send, self)
        self.sound = SoundModel(self)
        self.delay = DelayModel(self)
        self.controls = ControlsModel(client.send, settings, self)
        self.preferences = PreferencesModel(client, settings, self.controls, self.whom, self)
        self.talk = HoldModel(lambda on: client.send(Talk(on)), self)
        self.cough = HoldModel(lambda on: client.send(Cough(on)), self)
        self.hotkeys = HotkeysModel(
            settings, self.controls, self.picture, self.talk, self.cough, self
        )
        self.monitor = MonitorModel(client.send, settings, self.controls, self.preferences, self)
        self.cable = CableModel(client.send, settings, self.controls, self)
        self.privacy = PrivacyModel(settings, parent=self)
        self.recordings = RecordingsModel(client.send, settings, parent=self)
        self.voices = VoicesModel(client.send, parent=self)
        self.privacy.gone.connect(self._deleted)
        self.news = NewsModel(parent=self)
        self.life = LifeModel(settings, parent=self)
        self.setup = SetupModel(settings, self.controls, parent=self)
        self._devices = DeviceLists()
        self._seen: Snapshot | None = None
        settings.failed.connect(self.health.warn)
        self.recordings.ended.connect(self.health.warn)
        self._telemetry_timer = self._timer(HIDDEN_MS, self.look)
        self._picture_timer = self._timer(PICTURE_MS, self.look_at_picture)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def start(self) -> None:
        """Look at the engine from now on."""
        self._telemetry_timer.start()
        self.hotkeys.follow()

    def set_visible(self, visible: bool) -> None:
        """Whether anybody can see the window: hidden ones cost next to nothing."""
        if visible == self._visible:
            return
        self._visible = visible
        self._client.look(visible)
        self._telemetry_timer.setInterval(TELEMETRY_MS if visible else HIDDEN_MS)
        if visible:
            self._picture_timer.start()
        else:
            self._picture_timer.stop()

    def stop(self) -> None:
        """Stop looking, write the settings."""
        self._telemetry_timer.stop()
        self._picture_timer.stop()
        self.setup.tryout.close()
        self.hotkeys.stop()
        self.recordings.silence()
        self.settings.flush()

    def look_at_picture(self) -> None:
        """Take the newest image."""
        self.picture.set_preview(self._client.preview())

    def look(self) -> None:
        """Take the newest telemetry and hand it to all parts."""
        now_s = self._clock()
        elapsed_s, self._last_s = now_s - self._last_s, now_s
        status = self._client.status()
        seen = Snapshot(status, self._client.telemetry(), now_s, elapsed_s)
        self.whom.update(seen)
        self.picture.update(seen)
        self.people.update(seen)
        self.sound.update(seen)
        self.controls.update(seen)
        self.monitor.update(seen)
        self.recordings.update(seen)
        self.delay.update(seen)
        if self.preferences_visible:
            self.preferences.update(seen)
            self.voices.update(seen)
        microphone = seen.telemetry.microphone.id if seen.telemetry else ""
        self.health.update(
            seen, self.sound.before.silent_s, self.controls.is_hands_free(microphone)
        )
        self.life.update(self.health.health, seen.telemetry, self._visible, now_s)
        self._seen = seen
        self._look_for_more(seen)

    def _deleted(self, kind: str) -> None:
        """Files of this kind were deleted: the engine that runs must not go on using them."""
        if kind == "voices":
            self.voices.forgotten()
        elif kind == "recordings":
            self.recordings.forgotten()

    def diagnostics(self, qt: str) -> str:
        """What "copy diagnostics" copies."""
        seen = self._seen
        status, now = (seen.status, seen.telemetry) if seen else (None, None)
        return report(status, now, self.health.health, qt)

    def _look_for_more(self, seen: Snapshot) -> None:
        """What changes seldom: devices, and calls to come forward."""
        if seen.now_s - self._devices_at_s >= _DEVICES_S:
            self._devices_at_s = seen.now_s
            self._devices = self._client.devices()
            self.controls.set_devices(self._devices)
            self.monitor.set_outputs(self._devices.outputs)
            self.cable.set_outputs(self._devices.cables)
            self.setup.update(seen.status)
        if self._raise_requests is not None and seen.status.raise_requests > self._raise_requests:
            self.come_forward.emit()
        self._raise_requests = seen.status.raise_requests
