"""Recordings: made while it is allowed, found again, played, carried elsewhere, deleted."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.state.recordings import RecordingView, Search, clock, found, score_lines, total_text
from app.state.sentences import joined
from app.state.snapshot import Snapshot
from app.view_models.controls import Send, SwitchModel
from app.view_models.settings import SettingsModel
from app.words import tr
from engine.errors import MediaError
from engine.messages import Record, RecordingState
from engine.supervisor import (
    Player,
    Recording,
    RecordingLook,
    Side,
    delete_recording,
    export_recording,
    list_recordings,
    look_at_recording,
    sound_file,
)

Work = Callable[[], None]


@dataclass(frozen=True, slots=True)
class RecordingShelf:
    """What the disk does; replaced in tests."""

    listed: Callable[[], tuple[Recording, ...]] = list_recordings
    delete: Callable[[str], None] = delete_recording
    export: Callable[[str, Path], None] = export_recording
    file: Callable[[str, Side], Path] = sound_file
    look_at: Callable[[str], RecordingLook] = look_at_recording


def on_a_thread(work: Work) -> None:
    """The disk may take seconds: never on the window's thread."""
    threading.Thread(target=work, name="recordings", daemon=True).start()


class RecordingsModel(QObject):
    """The disk is looked at only when asked, and on another thread."""

    changed = Signal()
    """Other recordings are found, or another one plays."""
    state_changed = Signal()
    """Recording is allowed or not, goes on or not, or has lasted longer."""
    said = Signal(str)
    """What was done, or why not."""
    ended = Signal(str)
    """A recording ended by itself, or could not begin: one sentence."""
    looked = Signal()
    """The pictures and figures of the recording that is looked at are there, or gone."""
    _listed = Signal(object)
    _seen = Signal(str, object)

    def __init__(
        self,
        send: Send,
        settings: SettingsModel,
        shelf: RecordingShelf | None = None,
        player: Player | None = None,
        run: Callable[[Work], None] = on_a_thread,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send, self._settings, self._run = send, settings, run
        self._shelf = shelf or RecordingShelf()
        self._player = player or Player()
        self._recordings: tuple[Recording, ...] = ()
        self._now = RecordingState()
        self._count: int | None = None
        self._playing: tuple[str, Side] | None = None
        self.search = Search()
        self.switch = SwitchModel(lambda on: send(Record(on)), self)
        self.switch.changed.connect(self.state_changed)
        settings.changed.connect(self.state_changed)
        self._listed.connect(self._take)
        self._looks: dict[str, RecordingLook] = {}
        self._look_wanted = self._look_running = ""
        self._seen.connect(self._take_look)

    # -- recording ----------------------------------------------------------------------------

    @property
    def allowed(self) -> bool:
        """Whether the settings let anything be recorded."""
        return self._settings.config.recordings.enabled

    @property
    def seconds(self) -> float:
        """How long the recording is that goes on."""
        return self._now.seconds

    def toggle(self) -> None:
        """Begin or end a recording, where that is allowed."""
        if self.allowed:
            self.switch.toggle()

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        if seen.telemetry is None:
            return
        before, self._now = self._now, seen.telemetry.recording
        self.switch.update(self._now.on, seen.now_s)
        if int(before.seconds) != int(self._now.seconds):
            self.state_changed.emit()
        ended = self._count is not None and self._now.count > self._count
        self._count = self._now.count
        if ended:
            if self._now.problem:
                self.ended.emit(joined(self._now.problem))
            self.look()

    # -- the gallery --------------------------------------------------------------------------

    @property
    def views(self) -> tuple[RecordingView, ...]:
        """Those that are found."""
        return found(self._recordings, self.search, datetime.now().astimezone())

    @property
    def total_text(self) -> str:
        """How many there are, and how much of the room they take."""
        return total_text(self._recordings, self._settings.config.recordings.limit_mb)

    def look(self) -> None:
        """Read the disk again."""
        self._run(self._look)

    @property
    def nothing_text(self) -> str:
        """What to say where no recording is found, or ""."""
        if self.views:
            return ""
        return tr("Nothing fits the search.") if self._recordings else tr("No recordings yet.")

    def look_for(self, **changes: str) -> None:
        """Search by ``text``, ``day`` or ``length``."""
        self.search = replace(self.search, **changes)
        self.changed.emit()

    def delete(self, ids: Sequence[str]) -> None:
        """Delete these."""
        self.silence()
        self._do(self._shelf.delete, ids, tr("Deleted."))

    def export(self, ids: Sequence[str], target: Path) -> None:
        """Copy both sides of these into a folder."""
        self._do(lambda each: self._shelf.export(each, target), ids, tr("Copied."))

    def forgotten(self) -> None:
        """All files were deleted elsewhere."""
        self._send(Record(False))
        self.silence()
        self._take(())

    # -- looking at one -----------------------------------------------------------------------

    def look_at(self, recording_id: str) -> None:
        """Find out how this one came out; "": look at none."""
        if recording_id == self._look_wanted:
            return
        self._look_wanted = recording_id
        self._look_next()
        self.looked.emit()

    @property
    def look_now(self) -> RecordingLook | None:
        """Of the one that is looked at; None while it is being read."""
        return self._looks.get(self._look_wanted)

    @property
    def scores(self) -> tuple[str, ...]:
        """How it came out, line by line."""
        if look := self.look_now:
            return score_lines(look.scores)
        return (tr("Being read…"),) if self._look_running else ()

    def _look_next(self) -> None:
        """One at a time: who walks through a long list does not set off a crowd."""
        wanted = self._look_wanted
        if not wanted or wanted in self._looks or self._look_running:
            return
        self._look_running = wanted
        self._run(lambda: self._read(wanted))

    def _read(self, recording_id: str) -> None:
        found: RecordingLook | str
        try:
            found = self._shelf.look_at(recording_id)
        except MediaError as error:
            found = joined(str(error), error.advice)
        with contextlib.suppress(RuntimeError):  # the window may be gone by now
            self._seen.emit(recording_id, found)

    def _take_look(self, recording_id: str, found: RecordingLook | str) -> None:
        self._look_running = ""
        if isinstance(found, str):
            self.said.emit(found)
        else:
            self._looks[recording_id] = found
        if self._look_wanted != recording_id:
            self._look_next()
        self.looked.emit()

    # -- playing ------------------------------------------------------------------------------

    @property
    def playing(self) -> tuple[str, Side] | None:
        """What is played now."""
        return self._playing

    @property
    def playing_text(self) -> str:
        """How far it has got, or ""."""
        played = self._player.seconds
        if played is None or self._playing is None:
            return ""
        whole = next(
            (each.seconds for each in self._recordings if each.id == self._playing[0]), 0.0
        )
        return f"{clock(min(played, whole))} / {clock(whole)}"

    def play(self, recording_id: str, side: Side) -> None:
        """Play one side; a second time: be silent."""
        again = self._playing == (recording_id, side)
        self.silence()
        if again:
            return
        try:
            self._player.play(self._shelf.file(recording_id, side))
            self._playing = (recording_id, side)
        except MediaError as error:
            self.said.emit(joined(str(error)))
        self.changed.emit()

    def silence(self) -> None:
        """Play nothing."""
        self._player.stop()
        if self._playing is not None:
            self._playing = None
            self.changed.emit()

    def look_at_player(self) -> None:
        """Take note of what has ended."""
        self._player.look()
        if self._playing is not None and self._player.seconds is None:
            self._playing = None
            if self._player.reason:
                self.said.emit(joined(self._player.reason))
            self.changed.emit()

    def _do(self, deed: Callable[[str], None], ids: Sequence[str], done: str) -> None:
        def work() -> None:
            words = done
            try:
                for each in ids:
                    deed(each)
            except MediaError as error:
                words = joined(str(error), error.advice)
            with contextlib.suppress(RuntimeError):  # the window may be gone by now
                self.said.emit(words)
            self._look()

        self._run(work)

    def _look(self) -> None:
        listed = self._shelf.listed()
        with contextlib.suppress(RuntimeError):
            self._listed.emit(listed)

    def _take(self, listed: tuple[Recording, ...]) -> None:
        if listed != self._recordings:
            self._looks.clear()  # one that went on is longer now
        self._recordings = listed
        self.changed.emit()
