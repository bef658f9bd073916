"""What is held down: push-to-talk and cough, by a button, a key, or the desktop's hotkey."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class HoldModel(QObject):
    """Down as long as anybody holds it; told to the engine at once, and told again once let go."""

    changed = Signal()

    def __init__(self, tell: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._by: set[str] = set()

    @property
    def down(self) -> bool:
        """Whether it is held."""
        return bool(self._by)

    def press(self, by: str) -> None:
        """``by`` holds it from now on."""
        self._turn(self._by | {by})

    def release(self, by: str) -> None:
        """``by`` holds it no longer."""
        self._turn(self._by - {by})

    def _turn(self, by: set[str]) -> None:
        before, self._by = self.down, by
        if self.down != before:
            self._tell(self.down)
            self.changed.emit()
