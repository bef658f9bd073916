"""What a signed file says about the newest version, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.words import tr


class Feed(Protocol):
    """The file; see ``engine.updates.Feed``."""

    @property
    def version(self) -> str:
        """Three numbers."""
        ...

    @property
    def released(self) -> str:
        """Day, as 2026-01-31."""
        ...

    @property
    def page(self) -> str:
        """Where it can be had, or ""."""
        ...

    @property
    def changes(self) -> tuple[str, ...]:
        """One sentence each."""
        ...


@dataclass(frozen=True, slots=True)
class NewsView:
    """What the About page shows of it."""

    sentence: str
    changes: tuple[str, ...] = ()
    page: str = ""
    """To open in a browser, where it is newer and can be had."""


def view_of(feed: Feed, newer: bool, running: str, signed_by: str) -> NewsView:
    """The file in words."""
    if not newer:
        sentence = tr(
            "Version {running} is the newest one this file knows of; signed by {signer}.",
            running=running,
            signer=signed_by,
        )
        return NewsView(sentence)
    sentence = tr(
        "Version {version} of {day} is newer than this one ({running}); signed by {signer}.",
        version=feed.version,
        day=feed.released,
        running=running,
        signer=signed_by,
    )
    return NewsView(sentence, feed.changes, feed.page)
