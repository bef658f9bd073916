"""Questions to the sound server outside the streams, through pulsectl."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pulsectl

from engine.config import APP_NAME
from engine.errors import SoundServerError

NO_SERVER: Final = "No sound server answers."
NO_SERVER_ADVICE: Final = "Start PulseAudio or PipeWire (with pipewire-pulse)."
PULSE_ERRORS: Final = (pulsectl.PulseError, pulsectl.PulseDisconnected)
"""All that pulsectl raises about the server."""


class Shape(NamedTuple):
    """Rate and channels of a device."""

    rate: int
    channels: int


def _keep_shape(info: Any, struct: Any) -> None:
    # pulsectl keeps a view of memory that libpulse frees after the callback; this is a copy.
    info.sample_spec = Shape(struct.sample_spec.rate, struct.sample_spec.channels)


class _Source(pulsectl.PulseSourceInfo):  # type: ignore[misc]  # pulsectl has no types
    def _init_from_struct(self, struct: Any) -> None:
        _keep_shape(self, struct)


class _Sink(pulsectl.PulseSinkInfo):  # type: ignore[misc]  # pulsectl has no types
    def _init_from_struct(self, struct: Any) -> None:
        _keep_shape(self, struct)


class Session(pulsectl.Pulse):  # type: ignore[misc]  # pulsectl has no types
    """pulsectl's client, with a ``sample_spec`` of sources and sinks that stays valid."""

    source_list = pulsectl.Pulse._pulse_get_list(
        pulsectl._pulsectl.PA_SOURCE_INFO_CB_T,
        pulsectl._pulsectl.pa.context_get_source_info_list,
        _Source,
    )
    sink_list = pulsectl.Pulse._pulse_get_list(
        pulsectl._pulsectl.PA_SINK_INFO_CB_T,
        pulsectl._pulsectl.pa.context_get_sink_info_list,
        _Sink,
    )


def connect() -> Session:
    """A client of one's own; the caller closes it. Raises SoundServerError."""
    try:
        pulse = Session(APP_NAME, connect=False)
    except (pulsectl.PulseError, OSError) as error:
        raise SoundServerError(NO_SERVER, advice=NO_SERVER_ADVICE) from error
    try:
        # Without pulsectl's timeout, which it always waits out; libpulse has one of 30 s.
        pulse.connect(autospawn=False)
    except PULSE_ERRORS as error:
        pulse.close()
        raise SoundServerError(NO_SERVER, advice=NO_SERVER_ADVICE) from error
    return pulse


@contextlib.contextmanager
def session() -> Iterator[Session]:
    """A connected client; what it cannot do is a SoundServerError."""
    pulse = connect()
    try:
        yield pulse
    except PULSE_ERRORS as error:
        raise SoundServerError(
            f"The sound server did not do what it was asked ({type(error).__name__}: {error})."
        ) from error
    finally:
        pulse.close()
