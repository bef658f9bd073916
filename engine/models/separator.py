"""The separator as the pipeline sees it: a network without memory, and its memory apart.

A :class:`Separator` is shared and owns no state. :class:`Seats` belong to one bank of extractions:
their arrays are the network's own inputs and outputs (bound once, nothing is copied or allocated
per hop), and the recurrent states are double-buffered.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from engine.config import HOP_S, Rung
from engine.errors import ModelShapeError
from engine.models.manifest import BINS, LIP_FIELDS, Manifest, StoredPrecision
from engine.models.sessions import RUNTIME_ERRORS, Session, open_session

F32 = NDArray[np.float32]
C64 = NDArray[np.complex64]

WARM_UP_HOPS = 5


@dataclass(frozen=True, slots=True)
class SeparatorFacts:
    """Which network this is."""

    rung: Rung
    precision: StoredPrecision
    sha256: str
    provider: str
    manifest: Manifest
    threads: int = 1


class Seat:
    """What goes in and comes out for one person: views of their rows in :class:`Seats`.

    Write ``spectrum``, ``lip``, ``voice``, ``voice_valid``; call :meth:`Separator.run`; read
    ``estimate`` and ``activity``. Scale: the network's (see NETWORK_SCALE).
    """

    def __init__(self, inputs: dict[str, F32], outputs: dict[str, F32], index: int) -> None:
        self.spectrum: C64 = _complex(inputs["spectrum"][index])
        """Mixture, c64[256]."""
        self.lip: F32 = inputs["lip"][index]
        """f32[5]: a, p, valid, age_s, confidence."""
        self.voice: F32 = inputs["voice"][index]
        """f32[E]."""
        self.voice_valid: F32 = inputs["voice_valid"][index : index + 1]
        """f32[1]: 1 where ``voice`` counts."""
        self.estimate: C64 = _complex(outputs["estimate"][index])
        """The voice kept, c64[256]."""
        self.activity: F32 = outputs["activity"][index : index + 1]
        """f32[1]: probability that the target speaks."""


class Seats:
    """Inputs, outputs and recurrent states of people who are separated in one run.

    One thread uses it at a time. The first seats are those taken: a network woken every 10 ms finds
    its weights far from the processor, and fetches them once for everybody.
    """

    def __init__(self, separator: Separator, most: int) -> None:
        manifest = separator.facts.manifest
        self._inputs = {
            "spectrum": np.zeros((most, BINS, 2), np.float32),
            "lip": np.zeros((most, len(LIP_FIELDS)), np.float32),
            "voice": np.zeros((most, manifest.voice_size), np.float32),
            "voice_valid": np.zeros(most, np.float32),
        }
        self._outputs = {
            "estimate": np.zeros((most, BINS, 2), np.float32),
            "activity": np.zeros(most, np.float32),
        }
        self._memories: tuple[list[F32], list[F32]] = (
            [_stacked(state.shape, most) for state in manifest.states],
            [_stacked(state.shape, most) for state in manifest.states],
        )
        self._rows = [state.shape[0] for state in manifest.states]
        self._bindings = [
            tuple(
                self._bind(separator.session, manifest, count, read, write)
                for read, write in ((0, 1), (1, 0))
            )
            for count in range(1, most + 1)
        ]
        self._side = 0
        self._seats = tuple(Seat(self._inputs, self._outputs, index) for index in range(most))

    def __getitem__(self, index: int) -> Seat:
        return self._seats[index]

    def next_binding(self, count: int) -> Any:
        """The binding of this hop for the first ``count`` seats; the next gives the other side."""
        binding = self._bindings[count - 1][self._side]
        self._side = 1 - self._side
        return binding

    def reset(self, index: int) -> None:
        """Start again at this seat: nothing remembered, no cue, no estimate."""
        for array in (*self._inputs.values(), *self._outputs.values()):
            array[index] = 0.0
        for memory in self._memories:
            for rows, array in zip(self._rows, memory, strict=True):
                array[index * rows : (index + 1) * rows] = 0.0

    def move(self, source: int, target: int) -> None:
        """Put who sits at ``source`` at ``target``, with all that is remembered."""
        for array in (*self._inputs.values(), *self._outputs.values()):
            array[target] = array[source]
        for memory in self._memories:
            for rows, array in zip(self._rows, memory, strict=True):
                here = array[source * rows : (source + 1) * rows]
                array[target * rows : (target + 1) * rows] = here

    def _bind(self, session: Session, manifest: Manifest, count: int, read: int, write: int) -> Any:
        """A binding of ``count`` seats that reads one side of the memories, writes the other."""
        binding = session.io_binding()
        for name, array in self._inputs.items():
            binding.bind_ortvalue_input(name, _value(array[:count]))
        for name, array in self._outputs.items():
            binding.bind_ortvalue_output(name, _value(array[:count]))
        for index, (state, rows) in enumerate(zip(manifest.states, self._rows, strict=True)):
            old, new = (self._memories[side][index][: count * rows] for side in (read, write))
            binding.bind_ortvalue_input(state.input, _value(old))
            binding.bind_ortvalue_output(state.output, _value(new))
        return binding


def _stacked(shape: tuple[int, ...], people: int) -> F32:
    """Zeros for a state of ``people``, one after another along its first axis."""
    return np.zeros((people * shape[0], *shape[1:]), np.float32)


def _value(array: F32) -> Any:
    """An OrtValue that shares the memory of ``array`` (ONNX Runtime copies only off the CPU)."""
    return ort.OrtValue.ortvalue_from_numpy(array)


def _complex(array: F32) -> C64:
    """View f32[n, 2] as c64[n]."""
    view: C64 = array.reshape(-1).view(np.complex64)
    return view


class Separator:
    """A loaded network; any thread may run it with a state of its own."""

    def __init__(self, model: bytes, facts: SeparatorFacts) -> None:
        self.facts = facts
        self.session = open_session(model, facts.manifest.name, facts.provider, facts.threads)
        _check_signature(self.session, facts.manifest)
        self.per_hop_s = self._warm_up()
        """Undisturbed time of a hop, measured while warming up."""

    def new_seats(self, most: int = 1) -> Seats:
        """Seats for up to ``most`` people, who remember nothing."""
        return Seats(self, most)

    def run(self, seats: Seats, count: int = 1) -> None:
        """Advance the first ``count`` of ``seats`` by one hop.

        Raises ModelShapeError when the runtime refuses.
        """
        try:
            self.session.run_with_iobinding(seats.next_binding(count))
        except RUNTIME_ERRORS as error:
            raise ModelShapeError(
                f"The network {self.facts.manifest.name} cannot run: {error}."
            ) from error

    def _warm_up(self) -> float:
        """Run some hops so that the first real one is not slow; returns their time."""
        return measure(self, WARM_UP_HOPS, paced=False)


def measure(separator: Separator, hops: int, *, paced: bool = True) -> float:
    """Seconds per hop of ``separator`` on noise, over ``hops`` hops after two more.

    ``paced``: one hop every 10 ms, as in use. A processor that rested between hops has lost its
    clock and its caches: hop after hop the same network took a third of the time, and the order of
    two precisions came out wrong. The lower quartile: what the network needs, not what else this
    computer was doing.
    """
    seats = separator.new_seats()
    noise = np.random.default_rng(0).standard_normal((hops + 2, 2 * BINS)).astype(np.float32)
    times = []
    for row in noise:
        seats[0].spectrum[:] = row.view(np.complex64)
        if paced:
            time.sleep(HOP_S)
        started = time.perf_counter()
        separator.run(seats)
        times.append(time.perf_counter() - started)
    return float(np.percentile(times[2:], 25))


def _check_signature(session: Session, manifest: Manifest) -> None:
    """Raise ModelShapeError unless the network takes and gives what its manifest says."""
    for what, found, needed in (
        ("inputs", session.get_inputs(), manifest.inputs),
        ("outputs", session.get_outputs(), manifest.outputs),
    ):
        real = {item.name: tuple(item.shape[1:]) for item in found}
        said = {item.name: item.shape[1:] for item in needed}
        if real != said:
            raise ModelShapeError(
                f"The network {manifest.name} does not fit its manifest: its {what} differ."
            )
        if any(isinstance(item.shape[0], int) for item in found):
            raise ModelShapeError(
                f"The network {manifest.name} does not fit: the first axis of its {what} must be "
                "free, people are stacked along it."
            )
        if any(item.type != "tensor(float)" for item in found):
            raise ModelShapeError(
                f"The network {manifest.name} does not fit: its {what} must be 32-bit floats."
            )
