"""The few functions of libpulse that a stream needs, by ctypes, without callbacks.

All state is polled. Calls that return at once keep the interpreter's lock (``PyDLL``), because
giving it away and asking for it back can cost a whole switch interval; only the one that waits,
``pa_mainloop_poll``, lets other threads run. Constants are those of pulse/def.h.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import sys
from ctypes import (
    POINTER,
    c_char_p,
    c_int,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_uint64,
    c_void_p,
)
from typing import Any, Final

from engine.errors import SoundServerError

NO_VALUE: Final = 0xFFFFFFFF
FLOAT32: Final = 5 if sys.byteorder == "little" else 6
CHANNEL_MONO: Final = 0
VOLUME_NORM: Final = 0x10000

CONTEXT_NOAUTOSPAWN: Final = 0x0001
CONTEXT_READY: Final = 4
CONTEXT_FAILED: Final = 5
CONTEXT_TERMINATED: Final = 6
STREAM_READY: Final = 2
STREAM_FAILED: Final = 3
STREAM_TERMINATED: Final = 4

FIX_CHANNELS: Final = 0x0100
DONT_MOVE: Final = 0x0200
ADJUST_LATENCY: Final = 0x2000
START_UNMUTED: Final = 0x10000

OPERATION_RUNNING: Final = 0
ERROR_ACCESS: Final = 1
ERROR_NO_ENTITY: Final = 5
ERROR_KILLED: Final = 12
ERROR_BUSY: Final = 26
SEEK_RELATIVE: Final = 0


class SampleSpec(ctypes.Structure):
    """pa_sample_spec."""

    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class ChannelMap(ctypes.Structure):
    """pa_channel_map."""

    _fields_ = (("channels", c_uint8), ("map", c_int * 32))


class Volume(ctypes.Structure):
    """pa_cvolume."""

    _fields_ = (("channels", c_uint8), ("values", c_uint32 * 32))


class BufferAttr(ctypes.Structure):
    """pa_buffer_attr, in bytes."""

    _fields_ = (
        ("maxlength", c_uint32),
        ("tlength", c_uint32),
        ("prebuf", c_uint32),
        ("minreq", c_uint32),
        ("fragsize", c_uint32),
    )


class TimingInfo(ctypes.Structure):
    """pa_timing_info: indices in bytes, times in microseconds, the timestamp by the wall clock."""

    _fields_ = (
        ("timestamp_s", ctypes.c_long),
        ("timestamp_us", ctypes.c_long),
        ("synchronized_clocks", c_int),
        ("sink_us", c_uint64),
        ("source_us", c_uint64),
        ("transport_us", c_uint64),
        ("playing", c_int),
        ("write_index_corrupt", c_int),
        ("write_index", c_int64),
        ("read_index_corrupt", c_int),
        ("read_index", c_int64),
        ("configured_sink_us", c_uint64),
        ("configured_source_us", c_uint64),
        ("since_underrun", c_int64),
    )


_SIGNATURES: Final[dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "pa_strerror": (c_char_p, (c_int,)),
    "pa_mainloop_new": (c_void_p, ()),
    "pa_mainloop_free": (None, (c_void_p,)),
    "pa_mainloop_get_api": (c_void_p, (c_void_p,)),
    "pa_mainloop_iterate": (c_int, (c_void_p, c_int, c_void_p)),
    "pa_mainloop_prepare": (c_int, (c_void_p, c_int)),
    "pa_mainloop_poll": (c_int, (c_void_p,)),
    "pa_mainloop_dispatch": (c_int, (c_void_p,)),
    "pa_proplist_new": (c_void_p, ()),
    "pa_proplist_free": (None, (c_void_p,)),
    "pa_proplist_sets": (c_int, (c_void_p, c_char_p, c_char_p)),
    "pa_context_new_with_proplist": (c_void_p, (c_void_p, c_char_p, c_void_p)),
    "pa_context_connect": (c_int, (c_void_p, c_char_p, c_int, c_void_p)),
    "pa_context_get_state": (c_int, (c_void_p,)),
    "pa_context_errno": (c_int, (c_void_p,)),
    "pa_context_disconnect": (None, (c_void_p,)),
    "pa_context_unref": (None, (c_void_p,)),
    "pa_stream_new_with_proplist": (
        c_void_p,
        (c_void_p, c_char_p, POINTER(SampleSpec), POINTER(ChannelMap), c_void_p),
    ),
    "pa_stream_connect_record": (c_int, (c_void_p, c_char_p, POINTER(BufferAttr), c_int)),
    "pa_stream_connect_playback": (
        c_int,
        (c_void_p, c_char_p, POINTER(BufferAttr), c_int, POINTER(Volume), c_void_p),
    ),
    "pa_stream_get_state": (c_int, (c_void_p,)),
    "pa_stream_peek": (c_int, (c_void_p, POINTER(c_void_p), POINTER(c_size_t))),
    "pa_stream_drop": (c_int, (c_void_p,)),
    "pa_stream_write": (c_int, (c_void_p, c_void_p, c_size_t, c_void_p, c_int64, c_int)),
    "pa_stream_update_timing_info": (c_void_p, (c_void_p, c_void_p, c_void_p)),
    "pa_stream_get_timing_info": (POINTER(TimingInfo), (c_void_p,)),
    "pa_operation_get_state": (c_int, (c_void_p,)),
    "pa_operation_unref": (None, (c_void_p,)),
    "pa_stream_get_underflow_index": (c_int64, (c_void_p,)),
    "pa_stream_get_sample_spec": (POINTER(SampleSpec), (c_void_p,)),
    "pa_stream_get_buffer_attr": (POINTER(BufferAttr), (c_void_p,)),
    "pa_stream_set_buffer_attr": (
        c_void_p,
        (c_void_p, POINTER(BufferAttr), c_void_p, c_void_p),
    ),
    "pa_stream_disconnect": (c_int, (c_void_p,)),
    "pa_stream_unref": (None, (c_void_p,)),
}
_WAITING: Final = "pa_mainloop_poll"


class Library:
    """libpulse with every signature declared; functions are attributes without ``pa_``."""

    def __init__(self, path: str) -> None:
        quick, waiting = ctypes.PyDLL(path), ctypes.CDLL(path)
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(waiting if name == _WAITING else quick, name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name.removeprefix("pa_"), function)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"pa_{name} is not declared")

    def reason(self, error: int) -> str:
        """What libpulse calls an error."""
        return str(self.strerror(error).decode("utf-8", "replace"))


@functools.cache
def library() -> Library:
    """Load libpulse once. Raises SoundServerError where it is not installed."""
    try:
        return Library("libpulse.so.0")
    except OSError:
        pass
    try:
        return Library(ctypes.util.find_library("pulse") or "libpulse.so")
    except (OSError, AttributeError) as error:
        raise no_library() from error


def no_library() -> SoundServerError:
    """What is raised where libpulse is not installed."""
    return SoundServerError(
        "The library of the sound server, libpulse, is not installed.",
        advice="Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora).",
    )
