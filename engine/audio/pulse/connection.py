"""A connection to the sound server with one stream on it, run by the thread that uses it."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Mapping
from typing import Final

from engine.audio.pulse import api
from engine.audio.pulse.session import NO_SERVER, NO_SERVER_ADVICE
from engine.config import APP_ID, APP_NAME, SAMPLE_RATE_HZ
from engine.errors import (
    DeviceBusyError,
    DeviceError,
    DeviceLostError,
    DeviceNotFoundError,
    SoundServerError,
)

FRAME_BYTES: Final = 4
_OPEN_TIMEOUT_S: Final = 5.0
_LEAVE_TIMEOUT_S: Final = 0.2
"""A server answers within milliseconds; one that hangs is not waited for."""
_MOST_TURNS: Final = 1000
_SPEC: Final = api.SampleSpec(api.FLOAT32, SAMPLE_RATE_HZ, 1)
_MAP: Final = api.ChannelMap(1)
_UNITY: Final = api.Volume(1, (ctypes.c_uint32 * 32)(api.VOLUME_NORM))
_FLAGS: Final = api.DONT_MOVE | api.ADJUST_LATENCY
_BYTES_PER_S: Final = FRAME_BYTES * SAMPLE_RATE_HZ
_OLDEST_TIMING_S: Final = 1.0


class Connection:
    """A context and a float32 48 kHz stream on a main loop of their own; one thread only.

    The server resamples. Playback is mono; a record stream has the channels of its device,
    because servers disagree on how to mix them down. The stream never moves to another device:
    one that vanishes is lost.
    """

    def __init__(self, title: str, identity: str = APP_ID) -> None:
        self._pulse = api.library()
        self._title = title
        self._identity = identity
        self._device = ""
        self._records = False
        self.channels = 1
        """Of a record stream: as many as the device has."""
        self._stream: int | None = None
        self._context: int | None = None
        self._loop: int | None = self._pulse.mainloop_new()
        self._question: int | None = None
        self._asked_s = 0.0
        try:
            self._connect()
        except BaseException:
            self.close()
            raise

    def open_record(self, device: str, fragment_frames: int) -> None:
        """Record from the source called ``device``. Raises DeviceError."""
        attr = api.BufferAttr(*[api.NO_VALUE] * 4, fragment_frames * FRAME_BYTES)
        self._records = True
        self._open(device)
        done = self._pulse.stream_connect_record(
            self._stream, device.encode(), ctypes.byref(attr), _FLAGS | api.FIX_CHANNELS
        )
        self._wait_until_open(done)
        spec: api.SampleSpec = self._pulse.stream_get_sample_spec(self.stream).contents
        self.channels = int(spec.channels)
        if self.channels > 1:
            attr.fragsize *= self.channels
            self._pulse.operation_unref(
                self._pulse.stream_set_buffer_attr(self.stream, ctypes.byref(attr), None, None)
            )

    def open_playback(
        self, device: str, block_frames: int, request_frames: int, *, start_frames: int
    ) -> None:
        """Play into the sink called ``device`` at full volume. Raises DeviceError.

        block_frames: what the sink is to take at once; request_frames: how often the server asks;
        start_frames: how much must wait before the server starts (again). How much waits is the
        writer's affair: the server takes more than it asks for.
        """
        # Told to adjust the latency, servers give the sink half of what is over two requests.
        latency_frames = 2 * (request_frames + block_frames)
        attr = api.BufferAttr(
            api.NO_VALUE,
            latency_frames * FRAME_BYTES,
            start_frames * FRAME_BYTES,
            request_frames * FRAME_BYTES,
            api.NO_VALUE,
        )
        self._open(device)
        done = self._pulse.stream_connect_playback(
            self._stream,
            device.encode(),
            ctypes.byref(attr),
            _FLAGS | api.START_UNMUTED,
            ctypes.byref(_UNITY),
            None,
        )
        self._wait_until_open(done)

    @property
    def stream(self) -> int:
        """The pa_stream. Raises SoundServerError once closed."""
        if self._stream is None:
            raise SoundServerError("The stream was closed.")
        return self._stream

    def pump(self, timeout_s: float) -> None:
        """Wait for the server for up to ``timeout_s`` and take in what it sent.

        Raises SoundServerError, DeviceLostError.
        """
        pulse = self._pulse
        if self._loop is None:
            raise SoundServerError("The stream was closed.")
        # One turn of the loop moves a part of one packet, so turn until nothing is left to do.
        turns = 1 if self._iterate(timeout_s) <= 0 else _MOST_TURNS
        while turns > 1 and self._iterate(0.0) > 0:
            turns -= 1
        # A stream goes down with its context, so one look is enough as long as all is well.
        if pulse.stream_get_state(self.stream) != api.STREAM_READY:
            if pulse.context_get_state(self._context) != api.CONTEXT_READY:
                raise SoundServerError("The sound server went away.", advice=NO_SERVER_ADVICE)
            raise DeviceLostError(f"The device {self._device} vanished.")

    def ask_timing(self, every_s: float = 0.0) -> None:
        """Ask the server where it is in the stream, if the last question is old and answered.

        libpulse's own interpolation takes seconds to follow a device that changes its latency;
        an answer every few hops, plus the time since, is exact and cheap.
        """
        pulse = self._pulse
        now_s = time.monotonic()
        if now_s - self._asked_s < every_s:
            return
        self._asked_s = now_s
        if self._question is not None:
            if pulse.operation_get_state(self._question) == api.OPERATION_RUNNING:
                return
            pulse.operation_unref(self._question)
        self._question = pulse.stream_update_timing_info(self.stream, None, None)

    def waits_s(self) -> float | None:
        """How long a frame written now has to wait, or how old the next frame to read is.

        None until the server answered once. It can be a little below zero: null sinks render,
        and their monitors record, ahead of time.
        """
        pointer = self._pulse.stream_get_timing_info(self.stream)
        if not pointer:
            return None
        info = pointer.contents
        since_s = time.time() - info.timestamp_s - info.timestamp_us * 1e-6
        since_s = min(max(0.0, since_s), _OLDEST_TIMING_S)
        queue_s = (info.write_index - info.read_index) / (_BYTES_PER_S * self.channels)
        if self._records:
            return float(queue_s + since_s + info.source_us * 1e-6)
        return float(queue_s + info.sink_us * 1e-6 - (since_s if info.playing else 0.0))

    def plays(self) -> bool:
        """Whether the server plays what was written, as it last told."""
        pointer = self._pulse.stream_get_timing_info(self.stream)
        return bool(pointer and pointer.contents.playing)

    def buffer_attr(self) -> api.BufferAttr:
        """What the server made of the wishes."""
        attr: api.BufferAttr = self._pulse.stream_get_buffer_attr(self.stream).contents
        return attr

    def close(self) -> None:
        """Let everything go; may be called twice."""
        pulse = self._pulse
        if self._question is not None:
            pulse.operation_unref(self._question)
        if self._stream is not None:
            self._leave()
            pulse.stream_unref(self._stream)
        if self._context is not None:
            pulse.context_disconnect(self._context)
            pulse.context_unref(self._context)
        if self._loop is not None:
            pulse.mainloop_free(self._loop)
        self._question = self._stream = self._context = self._loop = None

    def _leave(self) -> None:
        """Have the server let go of the stream before the connection to it ends.

        PulseAudio 16.1 aborted once as a connection went with a stream that it was just letting go
        (memblock.c, n_imported: memory shared with us), and took all sound with it.
        """
        pulse = self._pulse
        deadline_s = time.monotonic() + _LEAVE_TIMEOUT_S
        gone = pulse.stream_disconnect(self._stream) < 0
        while not gone and (left_s := deadline_s - time.monotonic()) > 0:
            self._iterate(left_s)
            ended = (api.STREAM_FAILED, api.STREAM_TERMINATED)
            gone = pulse.stream_get_state(self._stream) in ended

    def _connect(self) -> None:
        pulse = self._pulse
        properties = self._properties(
            {"application.name": APP_NAME, "application.id": self._identity}
        )
        self._context = pulse.context_new_with_proplist(
            pulse.mainloop_get_api(self._loop), APP_NAME.encode(), properties
        )
        pulse.proplist_free(properties)
        failed = pulse.context_connect(self._context, None, api.CONTEXT_NOAUTOSPAWN, None) < 0
        deadline_s = time.monotonic() + _OPEN_TIMEOUT_S
        while not failed and time.monotonic() < deadline_s:
            state = pulse.context_get_state(self._context)
            if state == api.CONTEXT_READY:
                return
            failed = state in (api.CONTEXT_FAILED, api.CONTEXT_TERMINATED)
            self._iterate(deadline_s - time.monotonic())
        raise SoundServerError(NO_SERVER, advice=NO_SERVER_ADVICE)

    def _open(self, device: str) -> None:
        pulse = self._pulse
        self._device = device
        properties = self._properties({"media.name": self._title})
        self._stream = pulse.stream_new_with_proplist(
            self._context,
            self._title.encode(),
            ctypes.byref(_SPEC),
            ctypes.byref(_MAP),
            properties,
        )
        pulse.proplist_free(properties)

    def _wait_until_open(self, result: int) -> None:
        deadline_s = time.monotonic() + _OPEN_TIMEOUT_S
        while result >= 0 and time.monotonic() < deadline_s:
            state = self._pulse.stream_get_state(self._stream)
            if state == api.STREAM_READY:
                return
            if state in (api.STREAM_FAILED, api.STREAM_TERMINATED):
                break
            self._iterate(deadline_s - time.monotonic())
        raise self._refusal(self._pulse.context_errno(self._context))

    def _iterate(self, timeout_s: float) -> int:
        """One turn of the loop; returns how many events it dispatched."""
        if timeout_s <= 0.0:
            return int(self._pulse.mainloop_iterate(self._loop, 0, None))
        if self._pulse.mainloop_prepare(self._loop, int(timeout_s * 1e6)) < 0:
            return 0
        self._pulse.mainloop_poll(self._loop)
        return int(self._pulse.mainloop_dispatch(self._loop))

    def _refusal(self, error: int) -> DeviceError:
        if self._pulse.context_get_state(self._context) != api.CONTEXT_READY:
            return SoundServerError("The sound server went away.", advice=NO_SERVER_ADVICE)
        if error == api.ERROR_NO_ENTITY:
            return DeviceNotFoundError(f"There is no device called {self._device}.")
        return DeviceBusyError(
            f"The device {self._device} cannot be opened ({self._pulse.reason(error)}).",
            advice="Close the program that uses it, or choose another device.",
        )

    def _properties(self, values: Mapping[str, str]) -> int:
        properties: int = self._pulse.proplist_new()
        for key, value in values.items():
            self._pulse.proplist_sets(properties, key.encode(), value.encode())
        return properties
