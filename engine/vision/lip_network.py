"""The small recurrent network that turns lip features into a lip cue; numpy only.

Normalised features (once by slow statistics of this face, once by fixed ones) go
through a linear layer with tanh and a GRU (Cho et al., 2014; gates as PyTorch orders them) to the
level of the own voice and the probability of speech, both of 80 ms before the newest image.
"""

from __future__ import annotations

import functools
import hashlib
import io
import math
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelIntegrityError, ModelMissingError
from engine.vision.lip_features import COUNT, NOMINAL_S, SHAPES

DELAY_S: Final = 0.08
"""How far behind the newest image the network speaks."""
INPUTS: Final = 2 * COUNT + 1
PATH: Final = Path(__file__).resolve().parents[2] / "resources" / "models" / "lips" / "lips.npz"
SHA256: Final = "8d109eb9abf46890d663e1accf5548dd1d18cfc403e2db68082eaadf693156bf"

_CLIP: Final = 5.0
_SHAPE_CLIP: Final = 1.5
_STATISTICS_SHARE: Final = 0.02

Vector = NDArray[np.float32]


class Weights(msgspec.Struct, frozen=True, eq=False):
    """All numbers of the network. H: width of the GRU, E: of the layer before it."""

    mean: Vector
    """f32 [18]: fixed statistics of the features."""
    variance: Vector
    """f32 [18]."""
    layer: Vector
    """f32 [E, 37]."""
    layer_bias: Vector
    """f32 [E]."""
    gru_input: Vector
    """f32 [3 H, E]: reset, update, new."""
    gru_hidden: Vector
    """f32 [3 H, H]."""
    gru_input_bias: Vector
    """f32 [3 H]."""
    gru_hidden_bias: Vector
    """f32 [3 H]."""
    out: Vector
    """f32 [2, H]: level, speech."""
    out_bias: Vector
    """f32 [2]."""


def parse(data: bytes) -> Weights:
    """Weights from the bytes of an npz file."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return msgspec.convert({name: arrays[name] for name in arrays.files}, Weights)


@functools.cache
def shipped() -> Weights:
    """The weights that come with Solomic. Raises ModelMissingError or ModelIntegrityError."""
    try:
        data = PATH.read_bytes()
    except OSError as error:
        raise ModelMissingError(f"The lip reader {PATH} cannot be read.") from error
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ModelIntegrityError(f"The lip reader {PATH} is not the one that was made for this.")
    return parse(data)


class Normaliser:
    """Features relative to this face's slow mean and variance, to fixed ones, and the pace."""

    def __init__(self, mean: Vector, variance: Vector) -> None:
        self._fixed_mean = mean
        self._fixed_scale = 1.0 / np.sqrt(variance + 1e-6)
        self._mean: Vector | None = None
        self._variance = variance.copy()
        self._seen_s = 0.0

    def step(self, features: Vector, since_s: float) -> Vector:
        """f32 [37] from f32 [18] of an image ``since_s`` after the last one."""
        if self._mean is None:
            self._mean = features.copy()
        self._seen_s += since_s
        slow = 1.0 - (1.0 - _STATISTICS_SHARE) ** (since_s / NOMINAL_S)
        share = np.float32(max(slow, since_s / (self._seen_s + NOMINAL_S)))
        off = features - self._mean
        self._mean += share * off
        self._variance += np.float32(slow) * (off * off - self._variance)
        out = np.empty(INPUTS, dtype=np.float32)
        out[:COUNT] = (features - self._mean) / np.sqrt(self._variance + 1e-6)
        fixed = (features - self._fixed_mean) * self._fixed_scale
        # A mouth may look like no other (a beard, a drawing): that must not decide.
        shapes = fixed[SHAPES]
        _clip(shapes, _SHAPE_CLIP)
        out[COUNT:-1] = fixed
        out[-1] = math.log(since_s / NOMINAL_S)
        return _clip(out, _CLIP)


def _clip(values: Vector, most: float) -> Vector:
    """In place: numpy's own clip costs several times as much on so few numbers."""
    np.minimum(values, most, out=values)
    return np.maximum(values, -most, out=values)


class LipNetwork:
    """The network's state for one face."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._normaliser = Normaliser(weights.mean, weights.variance)
        self._hidden = np.zeros(weights.gru_hidden.shape[1], dtype=np.float32)

    def step(self, features: Vector, since_s: float) -> tuple[float, float]:
        """Level and probability of speech, 0 to 1, of ``DELAY_S`` before this image."""
        w = self._weights
        x = np.tanh(w.layer @ self._normaliser.step(features, since_s) + w.layer_bias)
        given = w.gru_input @ x + w.gru_input_bias
        own = w.gru_hidden @ self._hidden + w.gru_hidden_bias
        size = len(self._hidden)
        gates = _sigmoid(given[: 2 * size] + own[: 2 * size])
        new = np.tanh(given[2 * size :] + gates[:size] * own[2 * size :])
        self._hidden = new + gates[size:] * (self._hidden - new)
        level, speech = _sigmoid(w.out @ self._hidden + w.out_bias).tolist()
        return level, speech


def _sigmoid(x: Vector) -> Vector:
    np.negative(x, out=x)
    np.exp(x, out=x)
    x += 1.0
    return np.reciprocal(x, out=x)
