"""The first start: its steps, the virtual microphone's check, and what to set in each app. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.state.engine import EngineStatus
from app.state.sentences import sentence_of
from app.words import mark, tr

Step = Literal["microphone", "camera", "virtual", "try", "apps"]
STEPS: Final[tuple[Step, ...]] = ("microphone", "camera", "virtual", "try", "apps")
TITLES: Final[dict[Step, str]] = {
    "microphone": mark("Your microphone"),
    "camera": mark("Your camera"),
    "virtual": mark("The virtual microphone"),
    "try": mark("Try it"),
    "apps": mark("Your call"),
}

Found = Literal["found", "not listed", "missing", "wait"]


@dataclass(frozen=True, slots=True)
class Check:
    """Whether other programs see the virtual microphone."""

    state: Found
    sentence: str
    advice: str = ""
    page: str = ""
    """The web page of the maker of what is wrong or missing."""


def check(status: EngineStatus) -> Check:
    """Found, installed but not listed, or missing: each needs another advice."""
    name = status.virtual_mic_name
    if status.virtual_mic_present:
        return Check(
            "found",
            tr("{name} is there: every program can choose it.", name=name),
            sentence_of(status.virtual_mic_advice),
        )
    if not status.started:
        return Check("wait", tr("The virtual microphone is being made…"))
    if not status.virtual_mic_trouble:
        sentence = tr("{name} could not be made.", name=name)
        return Check("missing", sentence, sentence_of(status.virtual_mic_reason))
    return Check(
        "missing" if status.virtual_mic_trouble == "missing" else "not listed",
        sentence_of(status.virtual_mic_reason),
        sentence_of(status.virtual_mic_advice),
        status.virtual_mic_page,
    )


def what_it_is(status: EngineStatus) -> str:
    """Whose the virtual microphone is, and what becomes of it."""
    if status.virtual_mic_is_ours:
        return tr(
            "Calls listen to this device instead of your real microphone. It is there "
            "as long as Solomic runs, and gone afterwards: your own devices stay as "
            "they are."
        )
    return tr(
        "Calls listen to this device instead of your real microphone. It belongs to its driver "
        "and stays when Solomic ends, without sound: choose your own microphone again then."
    )


@dataclass(frozen=True, slots=True)
class App:
    """What to do in one calling app."""

    name: str
    pick: str
    turn_off: str


APPS: Final = (
    App(
        "Zoom",
        mark("Settings → Audio → Microphone: {name}"),
        mark("Background noise suppression: Low. Two cleaners in a row eat word beginnings."),
    ),
    App(
        "Microsoft Teams",
        mark("Settings → Devices → Microphone: {name}"),
        mark("Noise suppression: Off. Voice isolation: Off."),
    ),
    App(
        "Google Meet",
        mark("Settings → Audio → Microphone: {name}"),
        mark("Studio sound and noise cancellation: Off."),
    ),
    App(
        "Discord",
        mark("Settings → Voice & Video → Input device: {name}"),
        mark("Noise suppression: None. Automatic input sensitivity: Off."),
    ),
    App(
        "OBS Studio",
        mark("Sources → Add → Audio Input Capture → Device: {name}"),
        mark("No noise suppression filter on this source."),
    ),
)


def shown_at_start(done: bool, demo: bool | None, asked: bool) -> bool:
    """At the first real start only; with the demo when asked."""
    return asked or (not done and not demo)
