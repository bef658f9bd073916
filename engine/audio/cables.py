"""Virtual cables: what is played into one end comes out of the other as a microphone.

Where Solomic cannot make a microphone of its own (Windows, macOS) it plays into the cable of a
driver that the person installed. They are recognised by the names under which they are listed.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec


class Cable(msgspec.Struct, frozen=True):
    """One maker's product. Patterns match a device's whole name, whatever its case."""

    name: str
    systems: tuple[str, ...]
    """As in ``sys.platform``."""
    plays: str
    """Of the end one plays into; its group, if any, tells several cables of a kind apart."""
    records: str
    """Of the end one records from; {0} is that group."""
    page: str
    """The maker's own."""
    files: tuple[str, ...]
    """Any of these is there once it is installed; Windows' variables are filled in."""
    hint: str = ""
    """What else must be set, in one sentence."""


_VB_DRIVERS: Final = r"%SystemRoot%\System32\drivers"
_HAL: Final = "/Library/Audio/Plug-Ins/HAL"

CABLES: Final = (
    Cable(
        "VB-CABLE",
        ("win32",),
        r"(?:\d+- ?)?cable(-[a-d])? input\b.*",
        r"(?:\d+- ?)?cable{0} output\b.*",
        "https://vb-audio.com/Cable/",
        (
            rf"{_VB_DRIVERS}\vbaudio_cable64_win7.sys",
            rf"{_VB_DRIVERS}\vbaudio_cable64_win10.sys",
            rf"{_VB_DRIVERS}\vbaudio_cablearm64_win10.sys",
            r"%ProgramFiles%\VB\CABLE",
        ),
    ),
    Cable(
        "Hi-Fi CABLE",
        ("win32",),
        r"hi-fi cable input\b.*",
        r"hi-fi cable output\b.*",
        "https://vb-audio.com/Cable/",
        (r"%ProgramFiles%\VB\HIFICABLE",),
    ),
    Cable(
        "BlackHole",
        ("darwin",),
        r"blackhole( \d+ch)?",
        r"blackhole{0}",
        "https://existential.audio/blackhole/",
        (
            f"{_HAL}/BlackHole2ch.driver",
            f"{_HAL}/BlackHole16ch.driver",
            f"{_HAL}/BlackHole64ch.driver",
        ),
    ),
    Cable(
        "VB-CABLE",
        ("darwin",),
        r"vb-cable( [a-d])?",
        r"vb-cable{0}",
        "https://vb-audio.com/Cable/",
        (f"{_HAL}/VBCable.driver",),
    ),
    Cable(
        "Virtual Audio Cable",
        ("win32",),
        r"(line \d+) \(virtual audio cable\)",
        r"{0} \(virtual audio cable\)",
        "https://vac.muzychenko.net/",
        (rf"{_VB_DRIVERS}\vrtaucbl.sys", r"%ProgramFiles%\Virtual Audio Cable"),
    ),
    Cable(
        "VoiceMeeter",
        ("win32",),
        r"voicemeeter input\b.*",
        r"voicemeeter (?:out b1|output)\b.*",
        "https://vb-audio.com/Voicemeeter/",
        (r"%ProgramFiles(x86)%\VB\Voicemeeter", r"%ProgramFiles%\VB\Voicemeeter"),
        "VoiceMeeter must run, and B1 must be lit in its virtual input's strip.",
    ),
    Cable(
        "VoiceMeeter",
        ("win32",),
        r"voicemeeter aux input\b.*",
        r"voicemeeter (?:out b2|aux output)\b.*",
        "https://vb-audio.com/Voicemeeter/",
        (),
        "VoiceMeeter must run, and B2 must be lit in its second virtual input's strip.",
    ),
    Cable(
        "Loopback",
        ("darwin",),
        r"loopback audio( \d+)?",
        r"loopback audio{0}",
        "https://rogueamoeba.com/loopback/",
        ("/Applications/Loopback.app", f"{_HAL}/ACE.driver"),
        "Loopback's device must pass its sound through (Pass-Thru).",
    ),
)
"""The best known first: where several are installed, that one is taken."""
_MORE_ENDS: Final = re.compile(
    r"cable in 16 ?ch\b.*|voicemeeter vaio3 input\b.*|voicemeeter out [ab]\d\b.*", re.IGNORECASE
)
"""Ends of these that Solomic does not use, and nobody speaks into or listens on."""


def made_for(system: str) -> tuple[Cable, ...]:
    """The cables there are for a system; the first is the one to recommend."""
    return tuple(cable for cable in CABLES if system in cable.systems)


def is_cable(name: str) -> bool:
    """Whether a device is an end of any known cable."""
    if _MORE_ENDS.fullmatch(name):
        return True
    return any(plays_into(cable, name) or records_from(cable, name) for cable in CABLES)


def product_of(name: str, system: str) -> Cable | None:
    """The cable into which the output called ``name`` leads, or None."""
    return next((each for each in made_for(system) if plays_into(each, name)), None)


def is_other_end(cable: Cable, plays: str, records: str) -> bool:
    """Whether what is played into ``plays`` comes out of the microphone ``records``."""
    group = _plays(cable, plays)
    if group is None:
        return False
    pattern = cable.records.format(re.escape(group))
    return re.fullmatch(pattern, records, re.IGNORECASE) is not None


def _plays(cable: Cable, name: str) -> str | None:
    """The group that tells cables of a kind apart ("" for the only one); None: no such cable."""
    found = re.fullmatch(cable.plays, name, re.IGNORECASE)
    if found is None:
        return None
    return (found.group(1) or "") if found.re.groups else ""


def plays_into(cable: Cable, name: str) -> bool:
    """Whether ``name`` is the end of such a cable that one plays into."""
    return _plays(cable, name) is not None


def records_from(cable: Cable, name: str) -> bool:
    """Whether ``name`` is the end of such a cable that one records from."""
    return re.fullmatch(cable.records.format(".*"), name, re.IGNORECASE) is not None
