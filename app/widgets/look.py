"""Which form of the style is in force: as the system has it, or as the person chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.widgets.style import sheet
from app.widgets.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from engine.config import Theme

_SMALLEST_TEXT_PX, _LARGEST_TEXT_PX = 12, 18


def tokens_for(theme: Theme, system: Qt.ColorScheme, high_contrast: bool = False) -> Tokens:
    """The form for a choice; dark where the system has no opinion.

    ``high_contrast``: what the system asks for; who chose dark or light by hand is obeyed first.
    """
    light = system is Qt.ColorScheme.Light
    if theme == "contrast" or (theme == "system" and high_contrast):
        return CONTRAST_LIGHT if light else CONTRAST_DARK
    return LIGHT if theme == "light" or (theme == "system" and light) else DARK


def palette_of(tokens: Tokens) -> QPalette:
    """What the style sheet does not reach: native parts, selections, placeholder texts."""
    palette = QPalette()
    role = QPalette.ColorRole
    for found, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.raised),
        (role.Text, tokens.text),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Mid, tokens.line),
    ):
        palette.setColor(found, QColor(colour))
    return palette


class Look(QObject):
    """The style in force. Widgets that paint themselves ask it for colours."""

    changed = Signal()

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme: Theme = theme
        self.base_px = min(
            _LARGEST_TEXT_PX, max(_SMALLEST_TEXT_PX, QFontInfo(app.font()).pixelSize())
        )
        app.setStyle("Fusion")
        self.tokens = self._wanted()
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def _wanted(self) -> Tokens:
        hints = QGuiApplication.styleHints()
        contrast = hints.accessibility().contrastPreference()
        high = contrast is Qt.ContrastPreference.HighContrast
        return tokens_for(self._theme, hints.colorScheme(), high)

    def set_theme(self, theme: Theme) -> None:
        """Follow the system, or not."""
        if theme != self._theme:
            self._theme = theme
            self._system_changed()

    def _system_changed(self) -> None:
        wanted = self._wanted()
        if wanted != self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        # Out of one sheet straight into another Qt dresses every widget many times over: with the
        # settings open 0.5 s instead of 0.15 s, in which the window stands still.
        self._app.setStyleSheet("")
        self._app.setPalette(palette_of(self.tokens))
        self._right_to_left = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._app.setStyleSheet(sheet(self.tokens, self.base_px, self._right_to_left))

    def follow_direction(self) -> None:
        """Another language may run the other way."""
        now = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if now != self._right_to_left:
            self._apply()
