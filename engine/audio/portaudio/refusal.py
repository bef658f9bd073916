"""What PortAudio's errors mean for the person at the screen.

PortAudio has one number for whatever its systems say ("unanticipated host error"); the number
of WASAPI or CoreAudio behind it tells a device that another program holds from a forbidden one.
"""

from __future__ import annotations

from typing import Final, Literal

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


def code(error: Exception) -> int:
    """PortAudio's number of an error; 0 where it has none."""
    return int(error.args[1]) if len(error.args) > 1 and isinstance(error.args[1], int) else 0


def host_code(error: Exception) -> int:
    """The number of the system below PortAudio, as it is written in its headers; 0: none."""
    if code(error) != _HOST_ERROR or len(error.args) < 3:
        return 0
    return int(error.args[2][1]) & 0xFFFFFFFF


def is_about_format(error: Exception) -> bool:
    """Whether another rate or channel count may be accepted."""
    return code(error) in (_INVALID_SAMPLE_RATE, _INVALID_CHANNELS, _SAMPLE_FORMAT) or (
        host_code(error) in _FORMAT
    )


def refusal(error: Exception, name: str, kind: Kind) -> DeviceError:
    """What it means that the device called ``name`` could not be opened."""
    host = host_code(error)
    if code(error) == _INVALID_DEVICE or host in _GONE:
        return DeviceNotFoundError(f"There is no device called {name}.")
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
    return DeviceBusyError(
        f"The device {name} cannot be opened ({_reason(error)}).",
        advice="Close the program that uses it, or choose another device.",
    )


def denial(name: str) -> DeviceDeniedError:
    """The person, or the system, forbids the microphone called ``name``."""
    return DeviceDeniedError(
        f"The system does not let Solomic use the microphone {name}: its privacy settings say no.",
        advice=consent.how_to_allow("microphone"),
    )


def _reason(error: Exception) -> str:
    if host_code(error):
        return str(error.args[2][2])
    return str(error.args[0]) if error.args else type(error).__name__
