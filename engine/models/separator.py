"""The separator as the pipeline sees it: a network without memory, and its memory apart.

A :class:`Separator` is shared and owns no state. A :class:`SeparatorState` belongs to one
extraction: its arrays are the network's own inputs and outputs (bound once, nothing is copied or
allocated per hop), and its recurrent states are double-buffered.
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


class SeparatorState:
    """Inputs, outputs and recurrent states of one extraction; one thread uses it at a time.

    Write ``spectrum``, ``lip``, ``voice``, ``voice_valid``; call :meth:`Separator.run`; read
    ``estimate`` and ``activity``. Scale: the network's (see NETWORK_SCALE).
    """

    def __init__(self, separator: Separator) -> None:
        manifest = separator.facts.manifest
        self._inputs = {
            "spectrum": np.zeros((1, BINS, 2), np.float32),
            "lip": np.zeros((1, len(LIP_FIELDS)), np.float32),
            "voice": np.zeros((1, manifest.voice_size), np.float32),
            "voice_valid": np.zeros(1, np.float32),
        }
        self._outputs = {
            "estimate": np.zeros((1, BINS, 2), np.float32),
            "activity": np.zeros(1, np.float32),
        }
        self._memories: tuple[list[F32], list[F32]] = (
            [np.zeros(state.shape, np.float32) for state in manifest.states],
            [np.zeros(state.shape, np.float32) for state in manifest.states],
        )
        self._bindings = tuple(
            self._bind(separator.session, manifest, read, write) for read, write in ((0, 1), (1, 0))
        )
        self._side = 0
        self.spectrum: C64 = _complex(self._inputs["spectrum"])
        """Mixture, c64[256]."""
        self.lip: F32 = self._inputs["lip"][0]
        """f32[5]: a, p, valid, age_s, confidence."""
        self.voice: F32 = self._inputs["voice"][0]
        """f32[E]."""
        self.voice_valid: F32 = self._inputs["voice_valid"]
        """f32[1]: 1 where ``voice`` counts."""
        self.estimate: C64 = _complex(self._outputs["estimate"])
        """The voice kept, c64[256]."""
        self.activity: F32 = self._outputs["activity"]
        """f32[1]: probability that the target speaks."""

    def _bind(self, session: Session, manifest: Manifest, read: int, write: int) -> Any:
        """A binding that reads one side of the memories and writes the other."""
        binding = session.io_binding()
        for name, array in self._inputs.items():
            binding.bind_ortvalue_input(name, _value(array))
        for name, array in self._outputs.items():
            binding.bind_ortvalue_output(name, _value(array))
        for index, state in enumerate(manifest.states):
            binding.bind_ortvalue_input(state.input, _value(self._memories[read][index]))
            binding.bind_ortvalue_output(state.output, _value(self._memories[write][index]))
        return binding

    def next_binding(self) -> Any:
        """The binding of this hop; the next call gives the other side."""
        binding = self._bindings[self._side]
        self._side = 1 - self._side
        return binding

    def reset(self) -> None:
        """Start again: nothing remembered, no cue, no estimate."""
        for arrays in (*self._memories, self._inputs.values(), self._outputs.values()):
            for array in arrays:
                array.fill(0.0)


def _value(array: F32) -> Any:
    """An OrtValue that shares the memory of ``array`` (ONNX Runtime copies only off the CPU)."""
    return ort.OrtValue.ortvalue_from_numpy(array)


def _complex(array: F32) -> C64:
    """View f32[1, n, 2] as c64[n]."""
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

    def new_state(self) -> SeparatorState:
        """A state that remembers nothing."""
        return SeparatorState(self)

    def run(self, state: SeparatorState) -> None:
        """Advance ``state`` by one hop. Raises ModelShapeError when the runtime refuses."""
        try:
            self.session.run_with_iobinding(state.next_binding())
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
    state = separator.new_state()
    noise = np.random.default_rng(0).standard_normal((hops + 2, 2 * BINS)).astype(np.float32)
    times = []
    for row in noise:
        state.spectrum[:] = row.view(np.complex64)
        if paced:
            time.sleep(HOP_S)
        started = time.perf_counter()
        separator.run(state)
        times.append(time.perf_counter() - started)
    return float(np.percentile(times[2:], 25))


def _check_signature(session: Session, manifest: Manifest) -> None:
    """Raise ModelShapeError unless the network takes and gives what its manifest says."""
    for what, found, needed in (
        ("inputs", session.get_inputs(), manifest.inputs),
        ("outputs", session.get_outputs(), manifest.outputs),
    ):
        real = {item.name: tuple(item.shape) for item in found}
        said = {item.name: item.shape for item in needed}
        if real != said:
            raise ModelShapeError(
                f"The network {manifest.name} does not fit its manifest: its {what} differ."
            )
        if any(item.type != "tensor(float)" for item in found):
            raise ModelShapeError(
                f"The network {manifest.name} does not fit: its {what} must be 32-bit floats."
            )
