"""The words a person reads, in the language that was chosen. No Qt here: pure code uses it, too.

``tr`` is called when the words are shown, never while a module is imported; ``mark`` marks words
that stand in a table until then. Both are found by Qt's lupdate (tools/translations.py).
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str, str, int], str]
"""Source, comment, count (-1: none): the words in the language in force."""


def _english(source: str, _comment: str, count: int) -> str:
    return source.replace("%n", str(count)) if count >= 0 else source


_lookup: list[Lookup] = [_english]


def use(lookup: Lookup | None) -> None:
    """Take words from ``lookup`` from now on; None: English."""
    _lookup[0] = lookup or _english


def tr(source: str, comment: str = "", count: int = -1, /, **values: object) -> str:
    """``source`` in the chosen language; ``{names}`` in it are filled with ``values``."""
    found = _lookup[0](source, comment, count)
    return found.format(**values) if values else found


def in_order(words: str) -> str:
    """A size, a day or a folder within a line: from left to right in every language."""
    return f"\u2066{words}\u2069"


def mark(source: str) -> str:
    """Words of a table: known to the translators, translated by ``tr`` when they are shown."""
    return source
