"""The settings a person can change, page by page: names, ranges, what each costs and gives. Pure.

Every setting is one value of ``Config``, named by its path in the file: ``separation.quality``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from app.state.levels import MINUS
from app.state.tuning import PROVIDER_NAMES
from app.words import in_order, mark, tr
from engine.config import Config

Value = Any
"""A str, an int, a float or a bool, as the setting wants it."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value to choose, in words."""

    value: Value
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. ``options`` make a list, ``high`` a slider, neither a switch."""

    path: str
    label: str
    about: str = ""
    """What it costs and gives; stands beside it."""
    options: tuple[Option, ...] = ()
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    unit: str = ""
    """With one {figure} in it."""


STRENGTH: Final = Setting(
    "separation.strength_db",
    mark("Turn others down by"),
    mark("More is quieter; less sounds more natural where voices overlap."),
    high=60,
    unit=mark("{figure} dB"),
)
KEEP_WHO: Final = Setting(
    "separation.keep_who",
    mark("Others hear"),
    mark("Also beside the strength under the picture. A click on a face is always possible."),
    (
        Option("chosen", mark("Whom I choose")),
        Option("me", mark("Just me")),
        Option("speaker", mark("Whoever speaks")),
        Option("everyone", mark("Everyone")),
    ),
)
SPEAKER_HOLD: Final = Setting(
    "separation.speaker_hold_s",
    mark("Wait for another speaker"),
    mark("With “Whoever speaks”: so long must somebody else speak before they are heard instead. "
         "A short yes changes nothing."),
    low=0.2,
    high=10,
    step=0.2,
    unit=mark("{figure} s"),
)  # fmt: skip
FACE_LOST: Final = Setting(
    "separation.on_face_loss",
    mark("When your face is lost"),
    mark("Counts once the time below has passed. Others in view are never let in by it, "
         "except by “Everyone”."),
    (
        Option("voice", mark("Go on by the remembered voice")),
        Option("hold", mark("Keep trying as before")),
        Option("mute", mark("Mute until it is back")),
        Option("everyone", mark("Everyone is heard")),
    ),
)  # fmt: skip
FACE_HOLD: Final = Setting(
    "separation.face_hold_s",
    mark("Wait for a lost face"),
    mark("A turn of the head is not worth a change."),
    high=30,
    step=0.5,
    unit=mark("{figure} s"),
)
OVERLOAD: Final = Setting(
    "separation.on_overload",
    mark("When this computer is too busy"),
    mark("Quality goes down first, step by step. This counts when nothing is left to lower."),
    (
        Option("mute", mark("Mute: nothing unwanted is heard")),
        Option("bypass", mark("Bypass: everything is heard")),
    ),
)
CUE_AGE: Final = Setting(
    "separation.cue_max_age_ms",
    mark("Trust the lips for"),
    mark("How old an image may be and still count. Longer helps slow cameras, "
         "shorter reacts faster."),
    low=80,
    high=2000,
    step=20,
    unit=mark("{figure} ms"),
)  # fmt: skip
CAMERA_RATE: Final = Setting(
    "vision.rate_hz",
    mark("Images a second"),
    mark("More follow the lips closer and cost more processor; 25 is what the lips need."),
    (
        Option(10, mark("10 - saves power")),
        Option(15, "15"),
        Option(25, mark("25 - recommended")),
        Option(30, "30"),
    ),
)
CAMERA_WIDTH: Final = Setting(
    "vision.width",
    mark("Picture size"),
    mark("Larger pictures find faces farther away and cost more processor."),
    (
        Option(320, in_order("320 x 240")),
        Option(640, in_order("640 x 480")),
        Option(1280, in_order("1280 x 720")),
    ),
)
HEIGHT_OF: Final = {320: 240, 640: 480, 1280: 720}
"""The height that goes with each width."""
MIRROR: Final = Setting(
    "window.mirror",
    mark("Show the picture as in a mirror"),
    mark("Only what you see: nothing of it is sent."),
)
PRECISION: Final = Setting(
    "separation.precision",
    mark("Precision"),
    mark("Automatic takes what is faster here. int8 is smaller, fp32 exact."),
    (Option("auto", mark("Automatic")), Option("fp32", "fp32"), Option("int8", "int8")),
)
PROVIDER: Final = Setting(
    "separation.provider",
    mark("Runs on"),
    mark("Automatic takes what is fastest here by measurement. Listed is what this computer has."),
    tuple(Option(key, words) for key, words in PROVIDER_NAMES.items()),
)
THREADS: Final = Setting(
    "separation.threads",
    mark("Threads on the processor"),
    mark("One was fastest wherever we measured: such small networks spend more on sharing the "
         "work than on doing it."),
    (
        Option(1, mark("1 - recommended")),
        Option(2, "2"),
        Option(4, "4"),
    ),
)  # fmt: skip
THEME: Final = Setting(
    "window.theme",
    mark("Look"),
    options=(
        Option("system", mark("Like the system")),
        Option("light", mark("Light")),
        Option("dark", mark("Dark")),
        Option("contrast", mark("High contrast")),
    ),
)
LANGUAGE: Final = Setting(
    "window.language",
    mark("Language"),
    options=(
        Option("system", mark("Like the system")),
        Option("en", "English"),
        Option("de", "Deutsch"),
        Option("fr", "Français"),
        Option("es", "Español"),
        Option("ar", "العربية"),
    ),
)
CLOSE_TO_TRAY: Final = Setting(
    "window.close_to_tray",
    mark("Closing the window leaves Solomic in the tray"),
    mark("Off: closing ends Solomic, and the virtual microphone goes."),
)
NOTIFICATIONS: Final = Setting(
    "window.notifications",
    mark("Tell me when others stop hearing me"),
    mark("Only while the window is hidden, and at most once in ten minutes."),
)

PUSH_TO_TALK: Final = Setting(
    "audio.push_to_talk",
    mark("Push to talk"),
    mark("Others hear you only while T is held, or the desktop's hotkey for it."),
)
GLOBAL_KEYS: Final = Setting(
    "window.global_keys",
    mark("Use the desktop's hotkeys"),
    mark("They work while another program has the keyboard. The desktop asks you which keys."),
)
RECORDINGS: Final = Setting(
    "recordings.enabled",
    mark("Allow recordings"),
    mark("Shows the Record button in the window. Nothing is recorded until you press it."),
)
RECORDINGS_LIMIT: Final = Setting(
    "recordings.limit_mb",
    mark("Room for recordings"),
    mark("An hour takes some 250 to 500 MB. At the limit a recording ends; none is deleted."),
    low=100,
    high=10_000,
    step=100,
    unit=mark("{figure} MB"),
)
MY_VOICE: Final = "separation.my_voice"
CABLE: Final = "audio.cable"
MONITOR_DEVICE: Final = "audio.monitor_device"
MONITOR_LEVEL: Final = Setting(
    "audio.monitor_level_db",
    mark("How loud you hear yourself"),
    mark("Only on your headphones: what others hear is as loud as before."),
    low=-40,
    high=6,
    unit=mark("{figure} dB"),
)

PAGES: Final[dict[str, tuple[Setting, ...]]] = {
    "sound": (
        STRENGTH,
        KEEP_WHO,
        SPEAKER_HOLD,
        FACE_LOST,
        FACE_HOLD,
        OVERLOAD,
        PUSH_TO_TALK,
        MONITOR_LEVEL,
    ),
    "camera": (CAMERA_RATE, CAMERA_WIDTH, CUE_AGE, MIRROR),
    "quality": (PRECISION, PROVIDER, THREADS),
    "recordings": (RECORDINGS, RECORDINGS_LIMIT),
    "keys": (GLOBAL_KEYS,),
    "window": (LANGUAGE, THEME, CLOSE_TO_TRAY, NOTIFICATIONS),
}
"""By page, from top to bottom. Devices and quality stand on their pages besides."""
ALSO_RESET: Final = {"quality": ("separation.quality",), "voices": (MY_VOICE,)}
"""Devices are not here: giving them up by a press on "reset" would surprise."""


def paths_of(page: str) -> tuple[str, ...]:
    """All settings that "reset" of a page may touch."""
    own = tuple(setting.path for setting in PAGES.get(page, ()))
    return (*own, *ALSO_RESET.get(page, ()))


def value_of(config: Config, path: str) -> Value:
    """The value of a setting."""
    section, key = path.split(".")
    return getattr(getattr(config, section), key)


def with_value(config: Config, path: str, value: Value) -> Config:
    """The settings with another value, in its range or as they were."""
    section, key = path.split(".")
    changes = {key: value}
    if path == CAMERA_WIDTH.path:
        changes["height"] = HEIGHT_OF.get(value, config.vision.height)
    part = msgspec.structs.replace(getattr(config, section), **changes)
    try:
        checked = msgspec.convert(msgspec.to_builtins(part), type(part))
    except msgspec.ValidationError:
        return config
    return msgspec.structs.replace(config, **{section: checked})


def differing(before: Config, after: Config, paths: Iterable[str]) -> tuple[str, ...]:
    """The settings among ``paths`` whose values differ."""
    return tuple(path for path in paths if value_of(before, path) != value_of(after, path))


def figure_text(setting: Setting, value: float) -> str:
    """A slider's value in words."""
    figure = f"{value:.1f}" if setting.step < 1 else f"{value:.0f}"
    figure = figure.replace("-", MINUS)
    return tr(setting.unit, figure=figure)
