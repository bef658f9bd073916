"""Running our networks over whole mixtures, hop by hop at 16 kHz, as the program does at 48 kHz."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.quality.lip_cue import missing
from bench.quality.mixtures import HOP_FRAMES, Mixture
from engine.dsp.windows import analysis_window, synthesis_window
from engine.models.manifest import BINS, Manifest, ModelFile, read_manifest
from engine.models.sessions import open_session

F32 = NDArray[np.float32]
C64 = NDArray[np.complex64]

WINDOW_FRAMES = 512
VOICE = "voice"


def spectra(sound: F32) -> C64:
    """Spectrum c64[hops, 257] of every hop; each window ends with its hop."""
    padded = np.concatenate([np.zeros(WINDOW_FRAMES - HOP_FRAMES, np.float32), sound])
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW_FRAMES)[::HOP_FRAMES]
    window = analysis_window(WINDOW_FRAMES, HOP_FRAMES).astype(np.float32)
    return np.fft.rfft(windows * window).astype(np.complex64)


def sound_of(spectrum: C64, frames: int) -> F32:
    """The inverse of :func:`spectra`, aligned with its input; the last hop is left silent."""
    window = synthesis_window(WINDOW_FRAMES, HOP_FRAMES).astype(np.float32)
    parts = np.fft.irfft(spectrum)[:, -2 * HOP_FRAMES :] * window
    body = parts[:-1, HOP_FRAMES:] + parts[1:, :HOP_FRAMES]
    sound = np.zeros(frames, np.float32)
    flat = body.reshape(-1)[:frames]
    sound[: len(flat)] = flat
    return sound


@dataclass(frozen=True)
class Network:
    """One network in one precision, and the voice embedding beside it."""

    name: str
    precision: str
    sha256: str
    manifest: Manifest
    session: Any
    voice: Any

    def enroll(self, enrollment: F32) -> F32:
        """Embedding f32[1, E] of some seconds of one person."""
        magnitude = np.abs(spectra(enrollment))[None, :, :BINS].astype(np.float32)
        embedding: F32 = self.voice.run(None, {"magnitude": magnitude})[0]
        return embedding

    def separate(self, item: Mixture, cue: str) -> tuple[F32, float]:
        """Estimate f32[n] with ``both``, ``lip``, ``voice`` or ``none``; milliseconds per hop."""
        spectrum = spectra(item.mixture)
        lip = item.lip if cue in ("both", "lip") else missing(len(spectrum))
        has_voice = cue in ("both", "voice")
        voice = (
            self.enroll(item.enrollment) if has_voice else np.zeros((1, self.manifest.voice_size))
        )
        started = time.perf_counter()
        estimate = self.run(spectrum, lip, voice.astype(np.float32), has_voice)
        spent_ms = (time.perf_counter() - started) * 1e3
        return sound_of(estimate, len(item.mixture)), spent_ms / len(spectrum)

    def fresh(self) -> dict[str, F32]:
        """States that remember nothing, by the names of their inputs."""
        return {s.input: np.zeros(s.shape, np.float32) for s in self.manifest.states}

    def run(
        self,
        spectrum: C64,
        lip: F32,
        voice: F32,
        has_voice: bool,
        states: dict[str, F32] | None = None,
    ) -> C64:
        """Spectrum c64[hops, 257] and lip f32[hops, 5] to the estimate; bin 256 is left out.

        ``states`` of the hop before are gone on from, and hold the last hop's afterwards.
        """
        states = self.fresh() if states is None else states
        outputs = ["estimate", *(s.output for s in self.manifest.states)]
        names = list(states)
        fixed = {"voice": voice, "voice_valid": np.array([float(has_voice)], np.float32)}
        estimate = np.zeros_like(spectrum)
        pairs = np.ascontiguousarray(spectrum[:, :BINS]).view(np.float32).reshape(-1, 1, BINS, 2)
        for index, hop in enumerate(pairs):
            feeds = {"spectrum": hop, "lip": lip[index : index + 1], **fixed, **states}
            found, *new = self.session.run(outputs, feeds)
            states.update(zip(names, new, strict=True))
            estimate[index, :BINS] = found.reshape(-1).view(np.complex64)
        return estimate


def load(folder: Path, precision: str, voice_folder: Path | None = None) -> Network:
    """A network of ``resources/models`` or of another folder of the same form."""
    manifest = read_manifest(folder)
    files: dict[str, ModelFile] = {str(key): file for key, file in manifest.files.items()}
    file = folder / files[precision].path
    content = file.read_bytes()
    voice_folder = voice_folder or folder.parent / VOICE
    voice_file = voice_folder / read_manifest(voice_folder).files["fp32"].path
    digest = hashlib.sha256(content + voice_file.read_bytes()).hexdigest()
    return Network(
        folder.name,
        precision,
        digest,
        manifest,
        open_session(content, file.name),
        open_session(voice_file.read_bytes(), voice_file.name),
    )
