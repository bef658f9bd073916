"""What PortAudio's errors mean for the person at the screen.

PortAudio has few numbers of its own: what WASAPI or CoreAudio said comes as "unanticipated host
error", or is hidden behind "invalid device" (whatever WASAPI's ``Initialize`` refuses: a device in
use, forbidden, of another rate) and "insufficient memory" (its ``Activate``). The system's own
number is kept beside it, and tells a device that another program holds from a forbidden one.
"""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

from engine.errors import (
    DeviceBusyError,
    DeviceDeniedError,
    DeviceError,
    DeviceNotFoundError,
    SoundServerError,
)
from engine.system import consent

Kind = Literal["microphone", "output"]

_HOST_ERROR: Final = -9999
_SAMPLE_FORMAT: Final = -9994
_INVALID_DEVICE: Final = -9996
_INVALID_SAMPLE_RATE: Final = -9997
_INVALID_CHANNELS: Final = -9998
_INSUFFICIENT_MEMORY: Final = -9992
_DEVICE_UNAVAILABLE: Final = -9985
_HIDING: Final = (_INVALID_DEVICE, _INSUFFICIENT_MEMORY, _DEVICE_UNAVAILABLE)
_WORD: Final = 0xFFFFFFFF


def _four(letters: str) -> int:
    """A CoreAudio status by its letters."""
    return int.from_bytes(letters.encode(), "big")


# WASAPI's numbers are those of audioclient.h; E_ACCESSDENIED and E_NOTFOUND are Windows' own.
_FORMAT: Final = frozenset({0x88890008})
_EXCLUSIVE: Final = frozenset({0x8889000A, _four("!hog")})
_DENIED: Final = frozenset({0x80070005})
_GONE: Final = frozenset(
    {0x88890004, 0x8889000F, 0x88890026, 0x80070490, _four("!dev"), _four("!obj")}
)
_NO_SERVICE: Final = frozenset({0x88890010, _four("stop")})


class Refused(NamedTuple):
    """What is known of one refusal."""

    code: int
    """PortAudio's."""
    host: int
    """Of the system below, as it is written in its headers; 0: none."""
    words: str

    @property
    def about_format(self) -> bool:
        """Whether another rate or channel count may be accepted."""
        own = self.code in (_INVALID_SAMPLE_RATE, _INVALID_CHANNELS, _SAMPLE_FORMAT)
        return own or self.host in _FORMAT


def understood(error: Exception, sound: Any) -> Refused:
    """Read an error of ``sound``, the sounddevice module, before it is asked for anything else."""
    code = int(error.args[1]) if len(error.args) > 1 else 0
    words = str(error.args[0]) if error.args else type(error).__name__
    if code == _HOST_ERROR and len(error.args) > 2:
        _, host, words = error.args[2]
        return Refused(code, int(host) & _WORD, str(words))
    if code in _HIDING:
        return Refused(code, int(sound._lib.Pa_GetLastHostErrorInfo().errorCode) & _WORD, words)
    return Refused(code, 0, words)


def refusal(refused: Refused, name: str, kind: Kind) -> DeviceError:
    """What it means that the device called ``name`` could not be opened."""
    host = refused.host
    if host in _DENIED or (kind == "microphone" and consent.denied("microphone")):
        return denial(name)
    if host in _EXCLUSIVE:
        return DeviceBusyError(
            f"Another program has the device {name} for itself alone.",
            advice="Close that program or its exclusive mode, or choose another device.",
        )
    if host in _NO_SERVICE:
        return SoundServerError(
            "The system's sound service does not run.", advice="Restart the computer."
        )
    if host in _GONE or (refused.code == _INVALID_DEVICE and not refused.about_format):
        return DeviceNotFoundError(f"There is no device called {name}.")
    return DeviceBusyError(
        f"The device {name} cannot be opened ({refused.words}).",
        advice="Close the program that uses it, or choose another device.",
    )


def denial(name: str) -> DeviceDeniedError:
    """The person, or the system, forbids the microphone called ``name``."""
    return DeviceDeniedError(
        f"The system does not let Solomic use the microphone {name}: its privacy settings say no.",
        advice=consent.how_to_allow("microphone"),
    )
