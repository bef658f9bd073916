"""The quality ladder: which networks are here, loading them, and choosing one by measuring.

Everything here reads files and measures time, so it is called away from the audio thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from engine.config import HOP_S, RUNGS, Precision, Quality, Rung
from engine.errors import ModelMissingError, ModelShapeError
from engine.models import pins as shipped_pins
from engine.models.manifest import Manifest, StoredPrecision
from engine.models.places import override_dir, own_dir, shipped_dir
from engine.models.separator import Separator, SeparatorFacts, measure
from engine.models.sessions import CPU, Compute, wanted_providers
from engine.models.shelf import Shelf, own_shelf, pinned_shelf
from engine.models.voice import VoiceNetwork

AUTO_SHARE_OF_HOP = 0.25
"""A rung fits when one extraction takes at most this share of a hop: two kept people, a change of
rung that runs both networks, vision and a video call must fit beside it."""
MEASURE_HOPS = 12
CLEARLY_FASTER = 0.8
"""Another precision or provider is taken only when it needs at most this share of the time."""


class Ladder:
    """The networks of the person, then those shipped with the program.

    ``root`` and ``pins`` name other ones for tests; where SOLOMIC_MODELS names a folder it alone is
    used, each file checked against its manifest only.
    """

    def __init__(self, root: Path | None = None, pins: Mapping[str, str] | None = None) -> None:
        self._shelves = _shelves(root, shipped_pins.PINS if pins is None else pins)
        self.root = self._shelves[-1].root
        self.compute = Compute()
        self._chosen: dict[Rung, tuple[StoredPrecision, str]] = {}

    def use(self, compute: Compute) -> None:
        """Load networks to run there from now on. For the thread that loads."""
        if compute != self.compute:
            self.compute = compute
            self._chosen.clear()

    def available(self) -> tuple[Rung, ...]:
        """The rungs whose networks are here, lowest first."""
        return tuple(rung for rung in RUNGS if any(shelf.has(rung) for shelf in self._shelves))

    def load(self, rung: Rung, precision: Precision = "auto") -> Separator:
        """The network of ``rung``, checked and warmed up.

        "auto" measures, the first time: int8 on the CPU unless another precision or provider is
        clearly faster. A provider somebody chose is not measured against others, and the CPU
        stands in where it cannot run the network. Raises ModelError.
        """
        manifest = self.manifest(rung)
        if precision != "auto":
            return self._opened(rung, manifest, precision)
        if rung not in self._chosen:
            return self._measured(rung, manifest)
        return self._open(rung, manifest, *self._chosen[rung])

    def load_quality(self, quality: Quality, precision: Precision = "auto") -> Separator:
        """The network for the setting ``quality``; "auto" measures. Raises ModelError."""
        return self.choose_auto(precision) if quality == "auto" else self.load(quality, precision)

    def choose_auto(self, precision: Precision = "auto") -> Separator:
        """The highest rung that leaves this computer room enough. Raises ModelError."""
        best: Separator | None = None
        for rung in self._rungs():
            higher = self.load(rung, precision)
            fits = higher.per_hop_s <= AUTO_SHARE_OF_HOP * HOP_S
            if best is None or fits:
                best = higher
            if not fits:
                break
        assert best is not None
        return best

    def load_finest(self, quality: Quality, precision: Precision = "auto") -> Separator:
        """The same for work without a deadline: "auto" is the top rung, unquantised."""
        rung = quality if quality != "auto" else self._rungs()[-1]
        if precision == "auto" and "fp32" in self.manifest(rung).files:
            precision = "fp32"
        return self.load(rung, precision)

    def load_voice(self) -> VoiceNetwork | None:
        """The voice network, or None where there is none. Raises ModelError when it is broken."""
        shelf = self._shelf("voice")
        if not shelf.has("voice"):
            return None
        manifest = shelf.manifest("voice", "voice")
        precision = "fp32" if "fp32" in manifest.files else next(iter(manifest.files))
        model = shelf.model("voice", manifest, precision)
        return VoiceNetwork(model, manifest, manifest.files[precision].sha256)

    def manifest(self, rung: Rung) -> Manifest:
        """What the network of ``rung`` says about itself. Raises ModelError."""
        return self._shelf(rung).manifest(rung, "separator")

    def is_own(self, rung: Rung) -> bool:
        """Whether the network of ``rung`` was added by the person."""
        return self._shelf(rung) is not self._shelves[-1]

    def _shelf(self, name: str) -> Shelf:
        """The first shelf that has ``name``; the last one where none has."""
        return next((shelf for shelf in self._shelves if shelf.has(name)), self._shelves[-1])

    def _rungs(self) -> tuple[Rung, ...]:
        """At least one rung. Raises ModelMissingError."""
        rungs = self.available()
        if not rungs:
            raise ModelMissingError(
                f"There is no network in {self.root}.",
                advice="Install Solomic again, or fetch the folder resources/models.",
            )
        return rungs

    def _opened(self, rung: Rung, manifest: Manifest, precision: StoredPrecision) -> Separator:
        """In this precision, by the chosen provider; without a choice, by the CPU."""
        chosen = self.compute.provider
        providers = (CPU,) if chosen == "auto" else wanted_providers(chosen)
        for provider in providers[:-1]:
            with contextlib.suppress(ModelShapeError):
                return self._open(rung, manifest, precision, provider)
        return self._open(rung, manifest, precision, providers[-1])

    def _measured(self, rung: Rung, manifest: Manifest) -> Separator:
        """Try every precision and provider; the first is kept unless another is clearly faster.

        The first is int8 on the CPU: it sounds the same (every card says by how much not), and the
        bytes that a hop has to fetch anew after a rest are a third.
        """
        best: Separator | None = None
        chosen = self.compute.provider
        for provider in reversed(wanted_providers(chosen)):  # the CPU first
            for precision in sorted(manifest.files, reverse=True):  # int8 before fp32
                try:
                    found = self._open(rung, manifest, precision, provider)
                except ModelShapeError:
                    if provider == CPU:
                        raise
                    continue  # an accelerator that cannot run it is no problem
                found.per_hop_s = measure(found, MEASURE_HOPS)
                wanted = chosen != "auto" and best is not None and provider != best.facts.provider
                if best is None or wanted or found.per_hop_s < CLEARLY_FASTER * best.per_hop_s:
                    best = found
        if best is None:
            raise ModelShapeError(f"The manifest of {rung} names no file.")
        self._chosen[rung] = (best.facts.precision, best.facts.provider)
        return best

    def _open(
        self, rung: Rung, manifest: Manifest, precision: StoredPrecision, provider: str
    ) -> Separator:
        model = self._shelf(rung).model(rung, manifest, precision)
        sha256 = manifest.files[precision].sha256
        threads = self.compute.threads if provider == CPU else 1
        facts = SeparatorFacts(rung, precision, sha256, provider, manifest, threads)
        return Separator(model, facts)


def _shelves(root: Path | None, pins: Mapping[str, str]) -> tuple[Shelf, ...]:
    if root is not None:
        return (pinned_shelf(root, pins),)
    override = override_dir()
    if override is not None:
        return (Shelf(override, None),)
    return own_shelf(own_dir()), pinned_shelf(shipped_dir(), pins)
