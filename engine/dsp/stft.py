"""Streaming short-time Fourier transform and its inverse, one hop at a time.

Both own their buffers and write into the caller's: nothing is allocated per hop. ``numpy.fft`` is
used because it keeps single precision and takes ``out=``; for 1536 points it took 10 us against
scipy's 8 us without it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.dsp.windows import F32, analysis_window, synthesis_window

C64 = NDArray[np.complex64]


class Analysis:
    """Hops in, spectra out; the window ends with the newest hop."""

    def __init__(self, window_frames: int, hop_frames: int) -> None:
        self.hop_frames = hop_frames
        self.bins = window_frames // 2 + 1
        self._window: F32 = analysis_window(window_frames, hop_frames).astype(np.float32)
        self._past: F32 = np.zeros(window_frames, np.float32)
        self._framed: F32 = np.zeros(window_frames, np.float32)

    def push(self, hop: F32, spectrum: C64) -> None:
        """Take ``hop`` f32[hop_frames] and fill ``spectrum`` c64[window_frames // 2 + 1]."""
        past, size = self._past, self.hop_frames
        past[:-size] = past[size:]
        past[-size:] = hop
        np.multiply(past, self._window, out=self._framed)
        # numpy's stubs know double precision only.
        np.fft.rfft(self._framed, out=spectrum)  # type: ignore[arg-type]

    def reset(self) -> None:
        """Forget the past: silence lies before the next hop."""
        self._past.fill(0.0)


class Synthesis:
    """Spectra in, hops out; each hop is the one before the newest hop of the spectrum's window."""

    def __init__(self, window_frames: int, hop_frames: int) -> None:
        self.hop_frames = hop_frames
        self._window: F32 = synthesis_window(window_frames, hop_frames).astype(np.float32)
        self._framed: F32 = np.zeros(window_frames, np.float32)
        self._spoken: F32 = self._framed[-2 * hop_frames :]
        self._tail: F32 = np.zeros(hop_frames, np.float32)

    def pull(self, spectrum: C64, hop: F32) -> None:
        """Fill ``hop`` f32[hop_frames] from ``spectrum`` c64[window_frames // 2 + 1]."""
        size = self.hop_frames
        np.fft.irfft(spectrum, out=self._framed)  # type: ignore[arg-type]
        np.multiply(self._spoken, self._window, out=self._spoken)
        np.add(self._tail, self._spoken[:size], out=hop)
        self._tail[:] = self._spoken[size:]

    def reset(self) -> None:
        """Forget the tail of the past."""
        self._tail.fill(0.0)
