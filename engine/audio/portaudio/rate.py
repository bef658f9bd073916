"""Between a device's own rate and 48 kHz, for devices that know no other."""

from __future__ import annotations

from engine.audio.fades import Samples

_QUALITY = "MQ"


class Rate:
    """Mono f32 blocks from one rate to another, as a stream (libsoxr); equal rates pass through."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._to_hz = to_hz
        self._stream = None
        if from_hz != to_hz:
            # Imported late: most devices need it never.
            import soxr

            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, "float32", _QUALITY)

    @property
    def delay_ms(self) -> float:
        """How much later sound comes out than it went in."""
        return float(self._stream.delay()) / self._to_hz * 1000 if self._stream else 0.0

    def convert(self, block: Samples) -> Samples:
        """``block`` f32[n] at the other rate; what is not finished comes with the next one."""
        if self._stream is None:
            return block
        converted: Samples = self._stream.resample_chunk(block)
        return converted
