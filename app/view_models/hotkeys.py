"""The desktop's hotkeys: asked for while the setting says so, and what they do."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.hotkeys.portal import Bound, Portal
from app.state.hotkeys import rows, sentence, wishes
from app.view_models.controls import ControlsModel
from app.view_models.hold import HoldModel
from app.view_models.picture import PictureModel
from app.view_models.settings import SettingsModel

_HOLDER = "desktop"


class HotkeysModel(QObject):
    """Qt brings what the portal's thread says to the window's own."""

    changed = Signal()
    _told = Signal(object)
    _pressed = Signal(str, bool)

    def __init__(
        self,
        settings: SettingsModel,
        controls: ControlsModel,
        picture: PictureModel,
        talk: HoldModel,
        cough: HoldModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._held = {"talk": talk, "cough": cough}
        self._once: dict[str, Callable[[], None]] = {
            "mute": controls.mute.toggle,
            "bypass": controls.bypass.toggle,
            "next": picture.next_person,
        }
        self._portal: Portal | None = None
        self.bound = Bound()
        self._told.connect(self._take)
        self._pressed.connect(self._act)
        settings.window_changed.connect(self.follow)

    @property
    def sentence(self) -> str:
        """How it stands."""
        return sentence(self.bound)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The keys that are bound, and what they do."""
        return rows(self.bound)

    def follow(self) -> None:
        """Ask the desktop, or give the keys back, as the setting says."""
        wanted = self._settings.config.window.global_keys
        if wanted and self._portal is None:
            if sys.platform != "linux":
                self._take(Bound("absent"))
                return
            self._portal = Portal(self._tell, self._press)
            self._portal.bind(wishes())
        elif not wanted:
            self.stop()
            self._take(Bound())

    def stop(self) -> None:
        """Give the keys back."""
        portal, self._portal = self._portal, None
        if portal is not None:
            portal.close()
        self._let_go()

    def _tell(self, bound: Bound) -> None:
        with contextlib.suppress(RuntimeError):  # the window may be gone by now
            self._told.emit(bound)

    def _press(self, name: str, down: bool) -> None:
        with contextlib.suppress(RuntimeError):
            self._pressed.emit(name, down)

    def _take(self, bound: Bound) -> None:
        if bound != self.bound:
            self.bound = bound
            if bound.state != "bound":
                self._let_go()
            self.changed.emit()

    def _act(self, name: str, down: bool) -> None:
        if name in self._held:
            model = self._held[name]
            (model.press if down else model.release)(_HOLDER)
        elif down and name in self._once:
            self._once[name]()

    def _let_go(self) -> None:
        """Whoever cannot tell any more that a key went up holds nothing."""
        for model in self._held.values():
            model.release(_HOLDER)
