"""Remembered voices: listed, learned with consent, carried elsewhere and back, deleted."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.state.sentences import joined
from app.state.snapshot import Snapshot
from app.state.tuning import Line
from app.state.voices import VoiceView, candidates, protection_text, view_of
from app.words import tr
from engine.errors import ProfileError
from engine.messages import AnyCommand, RememberVoice, VoicesChanged
from engine.supervisor import VoiceList, delete_voice, export_voice, import_voice, list_voices

Send = Callable[[AnyCommand], None]
Work = Callable[[], None]


@dataclass(frozen=True, slots=True)
class VoiceShelf:
    """What the disk does; replaced in tests."""

    listed: Callable[[], VoiceList] = list_voices
    delete: Callable[[str], None] = delete_voice
    export: Callable[[str, Path], None] = export_voice
    take_in: Callable[[Path], str] = import_voice


def on_a_thread(work: Work) -> None:
    """The disk and the keyring may take seconds: never on the window's thread."""
    threading.Thread(target=work, name="voices", daemon=True).start()


class VoicesModel(QObject):
    """The disk is looked at only when asked, and on another thread."""

    changed = Signal()
    """Other voices, or other faces to learn from."""
    said = Signal(str)
    """What was done, or why not."""
    _listed = Signal(object)

    def __init__(
        self,
        send: Send,
        shelf: VoiceShelf | None = None,
        run: Callable[[Work], None] = on_a_thread,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send, self._run = send, run
        self._shelf = shelf or VoiceShelf()
        self._answers: int | None = None
        self._found = VoiceList()
        self.candidates: tuple[Line, ...] = ()
        """Kept faces whose voice can be remembered: track id and words."""
        self._listed.connect(self._take)

    @property
    def voices(self) -> tuple[VoiceView, ...]:
        """All that are remembered."""
        return tuple(view_of(voice) for voice in self._found.voices)

    @property
    def protection(self) -> str:
        """How they are protected on the disk, and what could not be read."""
        return joined(protection_text(self._found), *self._found.problems)

    def look(self) -> None:
        """Read the disk again."""
        self._run(self._look)

    def remember(self, track_id: str, name: str, agreed: bool) -> None:
        """Ask the engine to remember the voice of a kept face."""
        if agreed and name.strip() and track_id.isdecimal():
            self._send(RememberVoice(int(track_id), name.strip(), consent=True))

    def delete(self, name: str) -> None:
        """Forget a voice, in the engine that runs as well."""
        self._do(lambda: self._shelf.delete(name), tr("{name}: deleted.", name=name))

    def export(self, name: str, target: Path) -> None:
        """Write a voice to a file."""
        done = tr("{name}: written. The file is not encrypted: keep it to yourself.", name=name)
        self._do(lambda: self._shelf.export(name, target), done)

    def take_in(self, source: Path) -> None:
        """Take in a voice that was written elsewhere."""
        self._do(lambda: self._shelf.take_in(source), tr("The voice is remembered."))

    def forgotten(self) -> None:
        """The files were deleted elsewhere."""
        self._send(VoicesChanged())
        self._found = VoiceList()
        self.changed.emit()

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry: who can be learned, and the engine's answer."""
        now = seen.telemetry
        found = candidates(now)
        if found != self.candidates:
            self.candidates = found
            self.changed.emit()
        if now is None:
            return
        answer, before = now.remembered, self._answers
        self._answers = answer.count
        if before is not None and answer.count > before:
            said = tr("{name}: remembered.", name=answer.name)
            self.said.emit(joined(answer.problem) or said)
            self.look()

    def _do(self, deed: Callable[[], object], done: str) -> None:
        def work() -> None:
            try:
                deed()
                self._send(VoicesChanged())
                words = done
            except ProfileError as error:
                words = joined(str(error), error.advice)
            with contextlib.suppress(RuntimeError):  # the window may be gone by now
                self.said.emit(words)
            self._look()

        self._run(work)

    def _look(self) -> None:
        found = self._shelf.listed()
        with contextlib.suppress(RuntimeError):
            self._listed.emit(found)

    def _take(self, found: VoiceList) -> None:
        self._found = found
        self.changed.emit()
