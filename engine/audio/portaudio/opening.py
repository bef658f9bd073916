"""Opening a stream: at which rate, with how little waiting, and what to try when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from engine.audio.portaudio.library import Library
from engine.audio.portaudio.refusal import Kind, denial, refusal, understood
from engine.config import SAMPLE_RATE_HZ
from engine.system import consent

WASAPI: Final = "Windows WASAPI"
CORE_AUDIO: Final = "Core Audio"
_MIXERS: Final = (WASAPI, CORE_AUDIO)
"""They run at the endpoint's rate, on a thread of the system's with a priority of its own: any
other rate costs waiting, and the least waiting they offer is safe."""
_UNSURE_LATENCY_S: Final = 0.03
"""Elsewhere. ALSA's bridge to a sound server promises 9 ms, and stumbles over them on a busy
machine for as long as the stream is open."""


class Place(NamedTuple):
    """A device as PortAudio numbers and describes it now."""

    number: int
    about: Mapping[str, Any]
    """An entry of ``query_devices``."""
    interface: str

    @property
    def name(self) -> str:
        """What a person reads."""
        return str(self.about["name"])


class _Attempt(NamedTuple):
    rate_hz: int
    convert: bool
    """WASAPI: whether Windows may resample and mix channels."""


def open_stream(
    library: Library, make: Callable[..., Any], place: Place, kind: Kind, **options: Any
) -> tuple[Any, int]:
    """A started stream and its rate; ``make`` is rtmixer's Recorder or Mixer.

    Raises DeviceNotFoundError, DeviceBusyError, DeviceDeniedError, SoundServerError.
    """
    if kind == "microphone" and place.interface == CORE_AUDIO and consent.denied("microphone"):
        raise denial(place.name)  # macOS would let it open, and give silence for ever
    attempts = _attempts(place)
    for attempt in attempts:
        try:
            return _start(library, make, place, attempt, options), attempt.rate_hz
        except library.sound.PortAudioError as error:
            refused = understood(error, library.sound)
            if not refused.about_format or attempt is attempts[-1]:
                raise refusal(refused, place.name, kind) from error
    raise AssertionError("the last attempt returns or raises")


def _attempts(place: Place) -> list[_Attempt]:
    own_hz = round(place.about["default_samplerate"]) or SAMPLE_RATE_HZ
    rates = [own_hz, SAMPLE_RATE_HZ] if place.interface in _MIXERS else []
    rates = list(dict.fromkeys([*rates, SAMPLE_RATE_HZ, own_hz]))
    attempts = [_Attempt(rate_hz, convert=False) for rate_hz in rates]
    if place.interface == WASAPI:
        # Last, since it costs waiting: for a rate that changed since the listing, or odd channels.
        attempts.append(_Attempt(SAMPLE_RATE_HZ, convert=True))
    return attempts


def _start(
    library: Library,
    make: Callable[..., Any],
    place: Place,
    attempt: _Attempt,
    options: Mapping[str, Any],
) -> Any:
    settings = library.sound.WasapiSettings(auto_convert=True) if attempt.convert else None
    stream = make(
        device=place.number,
        samplerate=attempt.rate_hz,
        blocksize=0,
        latency="low" if place.interface in _MIXERS else _UNSURE_LATENCY_S,
        extra_settings=settings,
        **options,
    )
    try:
        stream.start()
    except library.sound.PortAudioError:
        stream.close()
        raise
    return stream
