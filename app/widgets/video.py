"""The camera picture with its faces; a click or a key chooses who is heard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.state.faces import FaceView, Mark, spoken
from app.state.geometry import Rect, badge_rooms, fit, place
from app.state.people import STEP_DB
from app.view_models.people import PeopleModel
from app.view_models.picture import PictureModel
from app.widgets.icons import pixmap
from app.widgets.images import image_of
from app.widgets.look import Look
from app.widgets.overlay import BADGE_FULL, PILL_HEIGHT, Brush, paint_face, paint_pill, qrect
from app.widgets.tokens import OVERLAY_TEXT, RADIUS, STAGE_GROUND
from app.words import tr

_TOAST_MS = 2600
_STEPS = {"+": STEP_DB, "-": -STEP_DB}


class VideoView(QWidget):
    """Paints ``PictureModel``; knows where things are, decides nothing."""

    shape_changed = Signal()
    """The view's size or the image's shape changed."""

    def __init__(
        self,
        model: PictureModel,
        people: PeopleModel,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._people = model, people
        self._look = look
        self._hover: QPointF | None = None
        self.on_card = False
        """Whether it stands on a card instead of the window's ground."""
        self._focus_at = 0
        self._by_keyboard = False
        self._aspect = 0
        self._toast = ""
        self._toast_timer = QTimer(self)
        self._toast_timer.setSingleShot(True)
        self._toast_timer.timeout.connect(self._end_toast)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("Camera picture"))
        model.changed.connect(self._changed)
        model.said.connect(self.say)
        look.changed.connect(self.update)
        self._describe()

    def sizeHint(self) -> QSize:
        """A camera's usual size."""
        return QSize(640, 480)

    @property
    def image_area(self) -> Rect:
        """Where the image is drawn; the whole view while there is none."""
        preview = self._model.preview
        if preview is None:
            return Rect(0.0, 0.0, self.width(), self.height())
        height, width = preview.pixels.shape[:2]
        return fit(width, height, self.width(), self.height())

    def width_for(self, height: int) -> int:
        """How wide the image is at this height."""
        preview = self._model.preview
        tall, wide = preview.pixels.shape[:2] if preview else (480, 640)
        return round(height * int(wide) / max(1, int(tall)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell those who share the room."""
        super().resizeEvent(event)
        self.shape_changed.emit()

    def say(self, sentence: str) -> None:
        """Show a sentence over the picture for a moment."""
        self._toast = sentence
        self._toast_timer.start(_TOAST_MS)
        self.update()

    def _end_toast(self) -> None:
        self._toast = ""
        self.update()

    def _changed(self) -> None:
        aspect = self.width_for(1000)
        if aspect != self._aspect:
            self._aspect = aspect
            self.shape_changed.emit()
        self._describe()
        self.update()

    def _describe(self) -> None:
        """How many there are, and whom the keyboard is on, for who cannot see it."""
        faces = self._model.faces
        kept = sum(face.mark is Mark.KEPT for face in faces)
        words = tr("{faces} faces, {kept} kept", faces=len(faces), kept=kept)
        if self._by_keyboard and faces:
            words = f"{spoken(faces[self._focused_index()])}. {words}"
        if heard := self._model.off_camera_text:
            words = f"{words}. {heard}"
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _ground(self) -> QColor:
        tokens = self._look.tokens
        return QColor(tokens.card if self.on_card else tokens.window)

    # -- painting ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Image, corners, faces, words."""
        painter = QPainter(self)
        area = self.image_area
        painter.fillRect(self.rect(), self._ground())
        self._paint_image(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, area, self._look.base_px, self.devicePixelRatioF())
        if self._model.preview is None:
            self._paint_empty(brush)
        else:
            self._paint_faces(brush)
        self._paint_words(brush)
        self._paint_corners(painter, area)

    def _paint_image(self, painter: QPainter, area: Rect) -> None:
        """Scaled and mirrored in one go while it is painted: a fourth of what two steps cost."""
        preview = self._model.preview
        if preview is None:
            painter.fillRect(qrect(area), QColor(STAGE_GROUND))
            return
        image = image_of(preview)
        sign = -1.0 if self._model.mirror else 1.0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(area.x + (area.width if self._model.mirror else 0.0), area.y)
        painter.scale(sign * area.width / image.width(), area.height / image.height())
        painter.drawImage(0, 0, image)
        painter.restore()

    def _paint_faces(self, brush: Brush) -> None:
        under = self._face_under_pointer()
        faces = self._model.faces
        rects = [place(face.box, brush.area, self._model.mirror) for face in faces]
        rooms = badge_rooms(rects, brush.area, PILL_HEIGHT, BADGE_FULL)
        # Removed first: the kept person's box lies on top where two overlap.
        for index in sorted(range(len(faces)), key=lambda at: faces[at].mark is Mark.KEPT):
            face, focused = faces[index], self._by_keyboard and index == self._focused_index()
            paint_face(brush, rects[index], face, under is face, focused, rooms[index])

    def _paint_words(self, brush: Brush) -> None:
        area = brush.area
        bottom = QPointF(area.x + area.width / 2, area.y + area.height - 28.0)
        if self._toast:
            paint_pill(brush, self._toast, bottom, "info")
        elif words := self._model.hint(wide=area.width > 620):
            paint_pill(brush, words, bottom, "info")
        if (words := self._model.off_camera_text) and self._model.preview is not None:
            edge = QPointF(area.x, area.y + area.height / 2)
            paint_pill(brush, words, edge, "voice")
        if words := self._model.lost_text:
            top = QPointF(area.x + area.width / 2, area.y + 26.0)
            paint_pill(brush, words, top, "warning")

    def _paint_empty(self, brush: Brush) -> None:
        centre = QPointF(self.width() / 2, self.height() / 2)
        sign = pixmap(
            "camera-off" if self._model.camera_failed else "camera", "#7d8a99", 48, brush.scale
        )
        brush.painter.drawPixmap(QPointF(centre.x() - 24, centre.y() - 60), sign)
        brush.painter.setPen(QColor(OVERLAY_TEXT))
        room = QRectF(20, centre.y(), self.width() - 40, 80)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        brush.painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, self._model.empty_text)

    def _paint_corners(self, painter: QPainter, area: Rect) -> None:
        """Round the image's corners: a clip would cost far more than four small fills."""
        whole = QPainterPath()
        whole.addRect(qrect(area.grown(1.0)))
        rounded = QPainterPath()
        rounded.addRoundedRect(qrect(area), RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(whole.subtracted(rounded), self._ground())

    # -- choosing ---------------------------------------------------------------------------

    def _face_under_pointer(self) -> FaceView | None:
        if self._hover is None:
            return None
        return self._model.face_under(self._hover.x(), self._hover.y(), self.image_area)

    def _focused_index(self) -> int:
        return min(self._focus_at, len(self._model.faces) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the face under the pointer."""
        before = self._face_under_pointer()
        self._hover = event.position()
        under = self._face_under_pointer()
        if under is not before:
            hand = Qt.CursorShape.PointingHandCursor
            self.setCursor(hand if under else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._hover = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the face; with Ctrl, this one too."""
        self._by_keyboard = False
        if event.button() is Qt.MouseButton.LeftButton:
            add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            at = event.position()
            self._model.click(at.x(), at.y(), self.image_area, add)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Over a chosen face: louder or softer."""
        face = self._model.face_under(event.position().x(), event.position().y(), self.image_area)
        turn = event.angleDelta().y()
        if face is None or face.mark is not Mark.KEPT or not turn:
            super().wheelEvent(event)
            return
        self._people.step(face.track_id, STEP_DB if turn > 0 else -STEP_DB)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk from face to face; Space or Enter chooses; + and - weigh."""
        faces = self._model.faces
        key = event.key()
        if faces and event.text() in _STEPS:
            self._by_keyboard = True
            face = faces[self._focused_index()]
            if face.mark is Mark.KEPT:
                self._people.step(face.track_id, _STEPS[event.text()])
            self.update()
            return
        if not faces or key not in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            super().keyPressEvent(event)
            return
        self._by_keyboard = True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if key == Qt.Key.Key_Right else -1)
            return
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._model.choose(faces[self._focused_index()], add)

    def _walk(self, step: int) -> None:
        """Move the focus to the next face as it is seen on the screen."""
        step = -step if self._model.mirror else step
        order = sorted(range(len(self._model.faces)), key=lambda at: self._model.faces[at].box[0])
        place_now = order.index(self._focused_index())
        self._focus_at = order[(place_now + step) % len(order)]
        self._changed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which face the keyboard is on."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        self._changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self._by_keyboard = False
        self._changed()
