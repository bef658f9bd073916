"""Opening a PortAudio stream at 48 kHz, or else at the device's own rate."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from engine.audio.portaudio.library import INVALID_SAMPLE_RATE, code, refusal
from engine.config import SAMPLE_RATE_HZ


def open_stream(
    library: Any, make: Callable[..., Any], about: Mapping[str, Any], **options: Any
) -> tuple[Any, int]:
    """A started stream and its rate; ``about`` is what PortAudio lists of the device.

    Raises DeviceNotFoundError, DeviceBusyError.
    """
    own_rate_hz = round(about["default_samplerate"]) or SAMPLE_RATE_HZ
    for rate_hz in dict.fromkeys((SAMPLE_RATE_HZ, own_rate_hz)):
        try:
            stream = make(
                samplerate=rate_hz,
                dtype="float32",
                blocksize=0,
                extra_settings=_settings(library),
                **options,
            )
            stream.start()
        except library.PortAudioError as error:
            if code(error) == INVALID_SAMPLE_RATE and rate_hz != own_rate_hz:
                continue
            raise refusal(error, about["name"]) from error
        return stream, rate_hz
    raise AssertionError("the last rate returns or raises")


def _settings(library: Any) -> Any:
    """On Windows the system converts rates in shared mode."""
    return library.WasapiSettings(auto_convert=True) if sys.platform == "win32" else None
