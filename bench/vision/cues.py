"""The lip cues of people by networks that have never seen them.

The shipped network has seen everybody the clips show. So a recorder takes down what the vision path
gives the lip reader, and the person's own held-out network (`training/lips` makes them beside the
shipped one) reads it afterwards.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.vision import lip_network
from engine.vision.geometry import Plane
from engine.vision.lip_network import DELAY_S, LipNetwork, Vector, Weights
from engine.vision.lips import SILENT, LipReader, Reading

F64 = NDArray[np.float64]

HELD_OUT: Final = Path(__file__).with_name("held_out.npz")


class _Tape:
    """Takes down features on their way into the shipped network, which still costs its time."""

    def __init__(self) -> None:
        self.rows: list[tuple[Vector, float]] = []
        self._network = LipNetwork(lip_network.shipped())

    def step(self, features: Vector, since_s: float) -> tuple[float, float]:
        self.rows.append((features, since_s))
        return self._network.step(features, since_s)


class Recorder:
    """Reads one track's lips; its number travels in the cue, where the level would be."""

    def __init__(self, number: int) -> None:
        self.tape = _Tape()
        self.times_s: list[float] = []
        self._number = number
        self._reader = LipReader(self.tape)
        self.reading: Reading = SILENT
        """As the lip reader's, with this recorder's number for the level."""

    def step(self, patch: Plane, at_s: float) -> Reading:
        """Take in the upright copy, uint8 [96, 80]."""
        self._reader.step(patch, at_s)
        if len(self.tape.rows) > len(self.times_s):
            self.times_s.append(at_s - DELAY_S)
        self.reading = msgspec.structs.replace(self._reader.reading, a=float(self._number))
        return self.reading


class Recorders:
    """Makes recorders for a vision path and finds them again."""

    def __init__(self) -> None:
        self._made: list[Recorder] = []

    def make(self) -> Recorder:
        """A reader for a new track."""
        self._made.append(Recorder(len(self._made)))
        return self._made[-1]

    def place(self, cue_level: float, now_s: float) -> tuple[int, int] | None:
        """Recorder and row of the cue that was made from the image of ``now_s``, if there is."""
        number = int(cue_level)
        if not 0 <= number < len(self._made):
            return None
        times_s = self._made[number].times_s
        is_new = bool(times_s) and math.isclose(times_s[-1], now_s - DELAY_S)
        return (number, len(times_s) - 1) if is_new else None

    def read(self, places: list[tuple[int, int]], person: str) -> tuple[F64, F64, F64]:
        """Times, levels and logits of speech f64 [places], read by ``person``'s own network."""
        weights = weights_for(person)
        whole = {number: _answers(self._made[number], weights) for number in {n for n, _ in places}}
        times_s = [self._made[number].times_s[row] for number, row in places]
        found = np.array([whole[number][row] for number, row in places]).reshape(-1, 2)
        return np.array(times_s), found[:, 0], found[:, 1]


def _answers(recorder: Recorder, weights: Weights) -> list[tuple[float, float]]:
    network = LipNetwork(weights)
    return [network.step(features, since_s) for features, since_s in recorder.tape.rows]


@functools.cache
def _folds() -> tuple[tuple[frozenset[str], Weights], ...]:
    with np.load(HELD_OUT, allow_pickle=False) as arrays:
        numbers = sorted({name.split("/")[0] for name in arrays.files})
        return tuple(
            (frozenset(map(str, arrays[f"{n}/apart"])), msgspec.convert(_of(arrays, n), Weights))
            for n in numbers
        )


def _of(arrays: Any, number: str) -> dict[str, Vector]:
    return {name: arrays[f"{number}/{name}"] for name in Weights.__struct_fields__}


def weights_for(person: str) -> Weights:
    """The weights of the network that has never seen ``person``. Raises LookupError."""
    if not HELD_OUT.is_file():
        raise LookupError("The held-out lip networks are not part of this copy.")
    for apart, weights in _folds():
        if person in apart:
            return weights
    raise LookupError(f"No network was fitted without {person}.")


@dataclass(frozen=True)
class Voice:
    """What one person's lips told in one film every 40 ms, beside the truth; f64 [moments] each."""

    person: str
    group: str
    scene: str
    """Voices of one scene are compared with each other."""
    level: F64
    speech: F64
    true_level: F64
    true_speech: F64
    raw_times_s: F64
    raw_level: F64
    """As the cues came."""
    sound_s: F64
    sound_db: F64
    late_s: float | None
    """By how much the pictures come later than the sound; None where nobody knows."""
