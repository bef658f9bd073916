"""The camera picture: its newest image, its faces, and what a click or a key on them does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.state.engine import Preview
from app.state.faces import (
    FaceView,
    after_choice,
    eased,
    face_at,
    face_with_key,
    visible_faces,
)
from app.state.geometry import Rect
from app.state.pending import Pending, settle, shown, wish
from app.state.sentences import sentence_of
from app.state.snapshot import Snapshot
from app.state.whom import hint, lost_text, off_camera_text
from app.view_models.settings import SettingsModel
from app.view_models.whom import WhomModel
from app.words import tr
from engine.config import NO_CAMERA
from engine.messages import AnyCommand, KeepTracks, Telemetry

Send = Callable[[AnyCommand], None]


class PictureModel(QObject):
    """Image, faces and choice."""

    changed = Signal()
    """Something to paint: a new image, or other faces."""
    said = Signal(str)
    """A short answer to a key that could not be obeyed."""

    def __init__(
        self,
        send: Send,
        settings: SettingsModel,
        whom: WhomModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._settings = settings
        self._whom = whom
        self._telemetry: Telemetry | None = None
        self._pending: Pending[tuple[int, ...]] | None = None
        self._engine_kept: tuple[int, ...] = ()
        self._newest: Preview | None = None
        self.faces: tuple[FaceView, ...] = ()
        settings.window_changed.connect(self.changed)
        whom.changed.connect(self.changed)

    @property
    def mirror(self) -> bool:
        """Whether the picture is shown as in a mirror."""
        return self._settings.mirror

    @property
    def preview(self) -> Preview | None:
        """The newest image; None while there is none, or none any more."""
        now = self._telemetry
        return None if now is not None and not now.camera.ok else self._newest

    @property
    def kept(self) -> tuple[int, ...]:
        """Tracks that are kept, or will be as soon as the engine answers."""
        return shown(self._pending, self._engine_kept)

    @property
    def lost_text(self) -> str:
        """What happens to a kept face that is out of view, or ""."""
        return lost_text(self._telemetry.lost) if self._telemetry else ""

    @property
    def off_camera_text(self) -> str:
        """What is heard that nobody in view says, or ""."""
        return off_camera_text(self._telemetry) if self._telemetry else ""

    def hint(self, wide: bool) -> str:
        """What to say over a picture while nobody is kept; ``wide``: there is room."""
        if self.kept or self.preview is None:
            return ""
        return hint(self._whom.who, wide, len(self.faces))

    @property
    def empty_text(self) -> str:
        """What to say where there is no picture."""
        if self._telemetry is None:
            return tr("The picture comes with the engine.")
        camera = self._telemetry.camera
        if self._telemetry.state == "idle":
            return tr("The camera sleeps while nobody needs it.")
        if camera.id == NO_CAMERA:
            return self._without_camera
        if not camera.ok:
            return sentence_of(camera.reason) or tr("No camera yet.")
        return tr("Waiting for the first picture.")

    @property
    def camera_failed(self) -> bool:
        """Whether there is no picture because the camera does not work."""
        now = self._telemetry
        left = now is None or now.camera.id == NO_CAMERA
        return bool(not left and now and now.state == "running" and not now.camera.ok)

    @property
    def _without_camera(self) -> str:
        """Where none is wanted: what becomes of who was chosen by it."""
        if self.kept:
            return tr("No camera is used. Who was chosen stays chosen, by voice alone.")
        return tr("No camera is used: choose one to pick a face.")

    def set_preview(self, preview: Preview | None) -> None:
        """Take the newest image; None: there is none any more."""
        old = self._newest
        if preview is old or (preview and old and preview.sequence == old.sequence):
            return
        self._newest = preview
        self._refresh()
        self.changed.emit()

    def update(self, seen: Snapshot) -> None:
        """Take the newest telemetry."""
        said = self._said()
        self._telemetry = seen.telemetry
        self._engine_kept = seen.telemetry.kept if seen.telemetry else ()
        self._pending = settle(self._pending, self._engine_kept, seen.now_s)
        # With a camera the next image brings the new faces.
        changed = self._refresh() and self.preview is None
        if changed or self._said() != said:
            self.changed.emit()

    def _said(self) -> tuple[object, ...]:
        """All words over the picture that telemetry changes, and whether there is one."""
        return self.lost_text, self.empty_text, self.off_camera_text, self.preview is None

    def _refresh(self) -> bool:
        """Work out the faces again; whether they changed."""
        known = self._telemetry.faces if self._telemetry else ()
        boxes = self.preview.boxes if self.preview else ()
        faces = eased(visible_faces(known, self.kept, boxes), self.faces)
        changed = faces != self.faces
        self.faces = faces
        return changed

    def face_under(self, x: float, y: float, area: Rect) -> FaceView | None:
        """The face under a point; ``area`` is where the image is drawn."""
        return face_at(self.faces, x, y, area, self.mirror)

    def click(self, x: float, y: float, area: Rect, add: bool) -> bool:
        """Choose the face under the point; whether there was one."""
        face = self.face_under(x, y, area)
        if face is None:
            return False
        self.choose(face, add)
        return True

    def choose(self, face: FaceView, add: bool) -> None:
        """Keep this face alone; with ``add``, this one too. A second time: no longer.

        While one face is kept by itself, a click says who it is from now on; several, or anybody
        where everyone is heard or where a voice says who it is, are people who were chosen.
        """
        known = self._whom.who == "me" and self._settings.config.separation.my_voice
        if self._whom.who in ("me", "speaker") and not add and not known:
            self._keep((face.track_id,))
            return
        wanted = after_choice(self.kept, face.track_id, add)
        self._whom.choose("chosen")
        self._keep(wanted)

    def key(self, number: int, add: bool) -> None:
        """Choose the face with this number on its badge."""
        face = face_with_key(self.faces, number)
        if face is None:
            self.said.emit(
                tr("There is no face with the number {number} in the picture.", number=number)
            )
            return
        self.choose(face, add)

    def next_person(self) -> None:
        """Keep the face beside the one that is kept, from left to right and round again."""
        order = sorted(self.faces, key=lambda face: face.position)
        kept = [at for at, face in enumerate(order) if face.track_id in self.kept]
        if order:
            following = order[(kept[-1] + 1) % len(order)] if kept else order[0]
            if self.kept != (following.track_id,):
                self.choose(following, add=False)

    def keep_everyone(self) -> None:
        """Choose nobody in particular, and nobody by itself either."""
        if self._whom.who in ("me", "speaker"):
            self._whom.choose("chosen")
            self._keep(())
        elif self.kept:
            self._keep(())

    def _keep(self, track_ids: tuple[int, ...]) -> None:
        self._pending = wish(track_ids)
        self._send(KeepTracks(track_ids))
        self._refresh()
        self.changed.emit()
