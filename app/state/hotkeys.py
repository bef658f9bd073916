"""Hotkeys that work everywhere: what they do, and how it stands with the desktop. Pure."""

from __future__ import annotations

from typing import Final

from app.hotkeys.portal import Bound, State, Wish
from app.words import mark, tr

ACTIONS: Final = (
    ("mute", mark("Mute, and be heard again"), "CTRL+ALT+m"),
    ("bypass", mark("Bypass: send the microphone as it is"), "CTRL+ALT+b"),
    ("talk", mark("Hold to talk"), "CTRL+ALT+t"),
    ("cough", mark("Hold to cough: silence meanwhile"), "CTRL+ALT+c"),
    ("next", mark("Let others hear the next person"), "CTRL+ALT+n"),
)
"""Id, words, and the key that is proposed to the desktop, which decides."""
_SENTENCES: Final[dict[State, str]] = {
    "off": "",
    "asking": mark("The desktop is being asked: it may want your answer."),
    "bound": mark("The desktop has bound these keys; change them in its own settings."),
    "refused": mark("The desktop did not give the keys. Switch this off and on to ask again."),
    "absent": mark(
        "This desktop offers no hotkeys to programs: bind the commands below in its keyboard "
        "settings."
    ),
    "ended": mark("The desktop took the keys back. Switch this off and on to ask again."),
}


def wishes() -> tuple[Wish, ...]:
    """What the desktop is asked for, in the language in force."""
    return tuple(Wish(name, tr(words), trigger) for name, words, trigger in ACTIONS)


def sentence(bound: Bound) -> str:
    """How it stands, or ""."""
    words = _SENTENCES[bound.state]
    return tr(words) if words else ""


def rows(bound: Bound) -> list[tuple[str, str]]:
    """The keys that are bound, and what they do."""
    words = {name: tr(about) for name, about, _ in ACTIONS}
    return [(trigger, words[name]) for name, trigger in bound.triggers if name in words]
