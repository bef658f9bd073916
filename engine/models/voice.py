"""The voice network: some seconds of one person's magnitudes become an embedding."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelShapeError
from engine.models.manifest import BINS, Manifest
from engine.models.sessions import RUNTIME_ERRORS, open_session

F32 = NDArray[np.float32]


class VoiceNetwork:
    """Stateless; slow (milliseconds), so never called from the audio thread."""

    def __init__(self, model: bytes, manifest: Manifest, sha256: str) -> None:
        self.manifest = manifest
        self.sha256 = sha256
        self.size = manifest.voice_size
        self._session = open_session(model, manifest.name)

    def embed(self, magnitude: F32) -> F32:
        """Embedding f32[size], of length one, of ``magnitude`` f32[T, 256] at network scale.

        Raises ModelShapeError when the network refuses or gives something that is not finite.
        """
        if magnitude.ndim != 2 or magnitude.shape[1] != BINS or not len(magnitude):
            raise ValueError(f"magnitude must be [T, {BINS}]")
        try:
            (rows,) = self._session.run(["embedding"], {"magnitude": magnitude[None]})
        except RUNTIME_ERRORS as error:
            raise ModelShapeError(
                f"The network {self.manifest.name} cannot run: {error}."
            ) from error
        embedding = np.asarray(rows, np.float32).reshape(-1)
        length = float(np.linalg.norm(embedding))
        if not np.isfinite(length) or length < 1e-6 or embedding.shape != (self.size,):
            raise ModelShapeError(f"The network {self.manifest.name} gave no usable embedding.")
        return embedding / np.float32(length)
