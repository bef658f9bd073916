"""What is stored, and deleting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.view_models.settings import SettingsModel
from app.words import in_order, mark, tr
from engine.supervisor import Kind, Stored, delete_stored, list_stored

NAMES: dict[Kind, str] = {
    "settings": mark("Settings"),
    "logs": mark("Logs"),
    "voices": mark("Voice profiles"),
    "networks": mark("Networks you added or fetched"),
    "recordings": mark("Recordings"),
    "other": mark("Other files"),
}
ABOUT: dict[Kind, str] = {
    "settings": mark("Your choices: devices, quality, look. Never mute or bypass."),
    "logs": mark("What the program did: at most 4 MB each, the oldest go by themselves. No sound."),
    "voices": mark("Voices you saved under a name. Without saving, voices are forgotten at "
                   "the end."),
    "networks": mark("Read by the engine, checked against a signature or a pinned hash."),
    "recordings": mark("What you recorded, and a try-out until it is closed. Not encrypted: "
                       "readable by this user only."),
    "other": mark("Anything else that lies in Solomic's folders."),
}  # fmt: skip
NEVER = (
    mark("Sound and pictures never leave this computer."),
    mark("No connection to the internet is opened unless you press a button that says so."),
    mark("Nothing is recorded unless you ask for it."),
    mark("Faces are followed, not recognised: no face is stored."),
    mark("Mute and bypass are never remembered: Solomic always starts the same way."),
)


@dataclass(frozen=True, slots=True)
class StoredView:
    """One kind of data in words."""

    kind: Kind
    name: str
    about: str
    amount: str
    where: str
    empty: bool


def size_text(size_bytes: int) -> str:
    """A size as people read it."""
    if size_bytes < 1000:
        return tr("{figure} bytes", figure=size_bytes)
    if size_bytes < 1_000_000:
        return tr("{figure} kB", figure=f"{size_bytes / 1e3:.0f}")
    return tr("{figure} MB", figure=f"{size_bytes / 1e6:.1f}")


def view_of(stored: Stored) -> StoredView:
    """The same in words."""
    empty = stored.size_bytes == 0
    amount = tr("nothing") if empty else size_text(stored.size_bytes)
    return StoredView(
        stored.kind,
        tr(NAMES[stored.kind]),
        tr(ABOUT[stored.kind]),
        amount,
        "" if empty else ", ".join(map(in_order, stored.folders)),
        empty,
    )


class PrivacyModel(QObject):
    """Lists and deletes; looks at the disk only when it is asked."""

    changed = Signal()
    said = Signal(str)
    """What was deleted, or that it could not be."""
    gone = Signal(str)
    """All of this kind was deleted, as far as it could be."""

    def __init__(
        self,
        settings: SettingsModel,
        listed: Callable[[], tuple[Stored, ...]] = list_stored,
        delete: Callable[[Kind], bool] = delete_stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._listed, self._delete = listed, delete
        self.stored: tuple[StoredView, ...] = ()

    def look(self) -> None:
        """Read the folders again."""
        self._settings.flush()
        self.stored = tuple(view_of(stored) for stored in self._listed())
        self.changed.emit()

    def delete(self, kind: Kind) -> None:
        """Delete all of one kind."""
        self._tell(self._gone(kind), tr(NAMES[kind]))

    def delete_all(self) -> None:
        """Delete everything."""
        done = [self._gone(stored.kind) for stored in self.stored]
        self._tell(all(done), tr("Everything"))

    def _gone(self, kind: Kind) -> bool:
        if kind == "settings":
            self._settings.forget()
        done = self._delete(kind)
        self.gone.emit(kind)
        return done

    def _tell(self, done: bool, name: str) -> None:
        self.stored = tuple(view_of(stored) for stored in self._listed())
        self.changed.emit()
        self.said.emit(
            tr("{name}: deleted.", name=name)
            if done
            else tr("{name}: some files could not be deleted.", name=name)
        )
