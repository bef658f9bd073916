"""The settings window's heart: change, undo and reset, page by page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.state.effects import effect
from app.state.preferences import (
    PRECISION,
    PROVIDER,
    THREADS,
    Option,
    Setting,
    Value,
    differing,
    paths_of,
    value_of,
    with_value,
)
from app.state.presets import PRESET_PAGE, PRESETS, Preset, preset_values, undone_by
from app.state.quality import RungView, camera_text, ladder, live_text, providers
from app.state.snapshot import Snapshot
from app.view_models.controls import ControlsModel
from app.view_models.settings import SettingsModel
from app.view_models.whom import WhomModel
from engine.config import Config
from engine.messages import SetConfig, Telemetry

UNDO_MOST = 50


class PreferencesModel(QObject):
    """Every change is in force at once; each page can go back."""

    changed = Signal()
    """Some setting has another value, from here or from elsewhere."""
    measured = Signal()
    """The ladder's figures or what runs now changed."""

    def __init__(
        self,
        client: EngineClient,
        settings: SettingsModel,
        controls: ControlsModel,
        whom: WhomModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._settings = settings
        self._controls = controls
        self._whom = whom
        self._undo: dict[str, list[Config]] = {}
        self._telemetry: Telemetry | None = None
        self.rungs: tuple[RungView, ...] = ()
        self.live_text = live_text(None)
        self.camera_text = camera_text(None)
        settings.changed.connect(self.changed)
        self._update_rungs()

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._settings.config

    def value(self, path: str) -> Value:
        """The value in force of a setting."""
        return value_of(self.config, path)

    def effect(self, path: str) -> str:
        """What a setting costs or gives at its value in force, or ""."""
        return effect(path, self.config, self._telemetry)

    def change(self, page: str, path: str, value: Value) -> None:
        """Change one setting."""
        before = self.config
        if with_value(before, path, value) == before:
            return
        steps = self._undo.setdefault(page, [])
        # A slider is one step until something else is changed.
        if not steps or differing(steps[-1], before, undone_by(page)) != (path,):
            steps.append(before)
            del steps[:-UNDO_MOST]
        self._apply(path, value)

    def can_undo(self, page: str) -> bool:
        """Whether the page was changed since the program began."""
        return bool(self._undo.get(page))

    def undo(self, page: str) -> None:
        """Take back the page's newest change."""
        steps = self._undo.get(page)
        if steps:
            self._go_to(steps.pop(), page)
            self.changed.emit()

    def can_reset(self, page: str) -> bool:
        """Whether anything on the page is not at its default."""
        return bool(differing(self.config, Config(), paths_of(page)))

    def reset(self, page: str) -> None:
        """Everything on the page at its default; can be undone."""
        if self.can_reset(page):
            self._undo.setdefault(page, []).append(self.config)
            for path in differing(self.config, Config(), paths_of(page)):
                self._apply(path, value_of(Config(), path))

    def _go_to(self, config: Config, page: str) -> None:
        for path in differing(self.config, config, undone_by(page)):
            self._apply(path, value_of(config, path))

    # -- presets ------------------------------------------------------------------------------

    @property
    def preset(self) -> str:
        """The key of the preset whose values are all in force, or ""."""
        return next(
            (
                preset.key
                for preset in PRESETS
                if all(self.value(path) == value for path, value in self._set_by(preset).items())
            ),
            "",
        )

    def use_preset(self, key: str) -> None:
        """Set all of a preset; one step back undoes all of it."""
        preset = next((preset for preset in PRESETS if preset.key == key), None)
        if preset is None or key == self.preset:
            return
        steps = self._undo.setdefault(PRESET_PAGE, [])
        steps.append(self.config)
        del steps[:-UNDO_MOST]
        for path, value in self._set_by(preset).items():
            if self.value(path) != value:
                self._apply(path, value)

    def _set_by(self, preset: Preset) -> dict[str, Value]:
        return preset_values(preset, self._telemetry.qualities if self._telemetry else ())

    def _apply(self, path: str, value: Value) -> None:
        """In force, remembered, and told to the engine: some by a command of their own."""
        own: dict[str, Callable[[Value], None]] = {
            "separation.quality": self._controls.choose_quality,
            "separation.strength_db": self._controls.choose_strength,
            "separation.keep_who": self._whom.choose,
            "audio.microphone": self._controls.choose_microphone,
            "vision.camera": self._controls.choose_camera,
        }
        if path in own:
            own[path](value)
            return
        self._settings.change(lambda config: with_value(config, path, value))
        if not path.startswith("window."):
            self._client.send(SetConfig(self._controls.engine_config()))

    # -- the ladder ---------------------------------------------------------------------------

    def measure(self, again: bool = False) -> None:
        """Measure this computer, once or again."""
        known = self._client.networks()
        if again or not (known.measured or known.measuring):
            self._client.measure_networks(self.value(THREADS.path))
        self._update_rungs()

    def offered(self, setting: Setting) -> tuple[Option, ...]:
        """What can be chosen here: of providers only those that were seen to run a network."""
        if setting is not PROVIDER:
            return setting.options
        here = {"auto", "cpu", *providers(self._client.networks())}
        return tuple(option for option in setting.options if option.value in here)

    @property
    def measuring(self) -> bool:
        """Whether this computer is being measured now."""
        return self._client.networks().measuring

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        cost_before = self._telemetry.image_cost_ms if self._telemetry else 0.0
        self._telemetry = seen.telemetry
        known = self._client.networks()
        if known.measured and known.threads != self.value(THREADS.path):
            self.measure(again=True)
        self._update_rungs()
        if seen.telemetry and round(seen.telemetry.image_cost_ms, 1) != round(cost_before, 1):
            self.measured.emit()

    def refresh(self) -> None:
        """Find the words anew: the language may have changed."""
        self._update_rungs()

    def _update_rungs(self) -> None:
        now = self._telemetry
        precision, provider = self.value(PRECISION.path), self.value(PROVIDER.path)
        rungs = ladder(self._client.networks(), now, precision, provider)
        new = (rungs, live_text(now), camera_text(now))
        if new != (self.rungs, self.live_text, self.camera_text):
            self.rungs, self.live_text, self.camera_text = new
            self.measured.emit()
