"""News of a newer version, out of a signed file that a person chose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.state.news import Feed, NewsView, view_of
from app.state.sentences import joined
from engine.errors import SolomicError
from engine.supervisor import read_news


class News(Protocol):
    """What was read; see ``engine.updates.News``."""

    @property
    def newer(self) -> bool:
        """Than the program that runs."""
        ...

    @property
    def running(self) -> str:
        """The version that runs."""
        ...

    @property
    def signed_by(self) -> str:
        """Whose key signed it."""
        ...

    @property
    def feed(self) -> Feed:
        """The file itself."""
        ...


class NewsModel(QObject):
    """Reads a file and says what is in it; opens no connection."""

    changed = Signal()

    def __init__(
        self, read: Callable[[Path], News] = read_news, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.view = NewsView("")

    def read(self, path: Path) -> None:
        """Read this file."""
        try:
            news = self._read(path)
            self.view = view_of(news.feed, news.newer, news.running, news.signed_by)
        except SolomicError as error:
            self.view = NewsView(joined(str(error), error.advice))
        self.changed.emit()
