"""The chosen language: Qt's catalogue behind ``tr``, and the direction everything runs in."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app import words
from engine.config import Language

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "translations"
RIGHT_TO_LEFT_MARK: Final = "\u200f"
LANGUAGES: Final[tuple[Language, ...]] = ("en", "de", "fr", "es", "ar")


def resolved(language: Language, system: QLocale) -> Language:
    """The language to show: the chosen one, the system's where we speak it, else English."""
    if language != "system":
        return language
    for name in system.uiLanguages():
        short = name.replace("_", "-").split("-")[0]
        found = next((known for known in LANGUAGES if known == short), None)
        if found is not None:
            return found
    return "en"


def catalogue(language: Language) -> Path:
    """The compiled catalogue of a language."""
    return FOLDER / f"solomic_{language}.qm"


def rtl(language: Language) -> bool:
    """Whether its lines run from right to left."""
    return QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft


def _lookup(source: str, comment: str, count: int) -> str:
    return QCoreApplication.translate("", source, comment or None, count)


def _lookup_rtl(source: str, comment: str, count: int) -> str:
    """The same, marked as running from right to left where it begins with a name from elsewhere.

    A line's direction is taken from its first letter: "{name} is there" begins with a Latin one.
    """
    found = _lookup(source, comment, count)
    ways = [bidirectional(letter) for letter in found]
    strong = [way for way in ways if way in ("L", "R", "AL")]
    return f"{RIGHT_TO_LEFT_MARK}{found}" if strong[:1] == ["L"] and "AL" in strong else found


class Speaker:
    """Switches the application's language; what was shown before has to be made anew."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> Language:
        """Use this language from now on; returns the one that is spoken."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        found = resolved(language, QLocale.system())
        if found == "en" or not self._install(str(catalogue(found))):
            found = "en"
            words.use(None)
        else:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"{folder}/qtbase_{found}.qm")  # Qt's own words, where they came along
            words.use(_lookup_rtl if rtl(found) else _lookup)
        ways = Qt.LayoutDirection
        self._app.setLayoutDirection(ways.RightToLeft if rtl(found) else ways.LeftToRight)
        return found

    def _install(self, file: str) -> bool:
        translator = QTranslator(self._app)
        if not translator.load(file):
            return False
        self._app.installTranslator(translator)
        self._installed.append(translator)
        return True
