"""Reasons as sentences in the window's language. Pure."""

from __future__ import annotations

from app.state.said import said


def sentence_of(text: str) -> str:
    """A reason as a sentence in the window's language: first letter large, one full stop at the
    end; "" stays "".
    """
    text = said(text)
    if not text:
        return ""
    return text[0].upper() + text[1:].rstrip(".") + "."


def joined(*parts: str) -> str:
    """Sentences in one line, empty ones left out."""
    return " ".join(part for part in map(sentence_of, parts) if part)
