"""The loader thread: networks are read, checked and warmed up away from the sound."""

from __future__ import annotations

import contextlib
import logging
import threading
from typing import Protocol

from engine.config import RUNGS, Precision, Quality, Rung, SeparationConfig
from engine.errors import ModelError
from engine.host.start import Resume
from engine.models.ladder import Ladder
from engine.models.separator import Separator
from engine.models.sessions import Compute
from engine.separation.bank import Bank

_log = logging.getLogger("solomic.quality")


def load_best(ladder: Ladder, quality: Quality, precision: Precision) -> tuple[Separator, str]:
    """The wished network, or else the next that works, and a warning or "".

    Raises the wished one's ModelError when none works.
    """
    try:
        return ladder.load_quality(quality, precision), ""
    except ModelError as error:
        for rung in _others(ladder, quality):
            try:
                found = ladder.load(rung, "auto")
            except ModelError as second:
                _log.warning("%s", second)
                continue
            return found, f"{error} {rung.capitalize()} is used instead."
        raise


def compute_of(settings: SeparationConfig) -> Compute:
    """Where networks shall run by the settings."""
    return Compute(settings.provider, settings.threads)


def load_again(ladder: Ladder, resume: Resume) -> tuple[Separator, str]:
    """What ran in the engine before, without measuring; else as ``load_best``."""
    settings = resume.config.separation
    ladder.use(compute_of(settings))
    if resume.rung is not None and settings.quality in ("auto", resume.rung):
        with contextlib.suppress(ModelError):
            return ladder.load(resume.rung, resume.precision), ""
    return load_best(ladder, settings.quality, settings.precision)


def _others(ladder: Ladder, quality: Quality) -> list[Rung]:
    """Rungs to try instead: below the wish from the top down, then above it."""
    there = ladder.available()
    if quality == "auto":
        return list(reversed(there))
    place = RUNGS.index(quality)
    below = [rung for rung in there if RUNGS.index(rung) < place]
    return [*reversed(below), *(rung for rung in there if RUNGS.index(rung) > place)]


class NetworkUser(Protocol):
    """What the loader needs of the worker."""

    rungs_below: int

    def use(self, bank: Bank, *, forget_overload: bool = False) -> None:
        """Change the network at the next hop."""
        ...


class Loader:
    """Brings the network that is wished, or that overload asks for, to the worker."""

    def __init__(self, ladder: Ladder, first: Separator, precision: Precision) -> None:
        self.rungs = ladder.available()
        self.warning = ""
        self._ladder = ladder
        self._precision, self._compute = precision, ladder.compute
        self._loaded = {first.facts.rung: first}
        self._top = first
        self._wish: Quality | None = None
        self._steps: int | None = None
        self._worker: NetworkUser | None = None
        self._changed = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="networks", daemon=True)

    @property
    def top(self) -> Separator:
        """The network that is wished for."""
        return self._top

    def start(self, worker: NetworkUser) -> None:
        """Start the thread; ``worker`` gets the networks."""
        self._worker = worker
        worker.rungs_below = self._below(self._top.facts.rung)
        self._thread.start()

    def stop(self) -> None:
        """End the thread, after the load it may be in."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def wish(self, settings: SeparationConfig) -> None:
        """A person chose another quality, or where and how exactly it runs. Any thread."""
        how = settings.precision, compute_of(settings)
        with self._changed:
            if how != (self._precision, self._compute):
                self._precision, self._compute = how
                self._loaded.clear()
            self._wish, self._steps = settings.quality, None
            self._changed.notify_all()

    def step(self, steps: int) -> None:
        """Overload: run ``steps`` rungs below the wish. Worker's thread; waits for nothing long."""
        with self._changed:
            self._steps = steps
            self._changed.notify_all()

    def _below(self, rung: Rung) -> int:
        return self.rungs.index(rung) if rung in self.rungs else 0

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(
                    lambda: self._stopping or self._wish is not None or self._steps is not None
                )
                if self._stopping:
                    return
                wish, steps = self._wish, self._steps
                self._wish = self._steps = None
            try:
                if wish is not None:
                    self._grant(wish)
                if steps is not None:
                    self._use(self.rungs[max(0, self._below(self._top.facts.rung) - steps)])
            except ModelError as error:
                self.warning = str(error)
                _log.warning("%s", error)

    def _grant(self, quality: Quality) -> None:
        self._ladder.use(self._compute)
        self._top, self.warning = load_best(self._ladder, quality, self._precision)
        rung = self._top.facts.rung
        self._loaded[rung] = self._top
        if self._worker is not None:
            self._worker.rungs_below = self._below(rung)
        self._use(rung, forget_overload=True)

    def _use(self, rung: Rung, *, forget_overload: bool = False) -> None:
        if rung not in self._loaded:
            self._loaded[rung] = self._ladder.load(rung, self._precision)
        if self._worker is not None:
            self._worker.use(Bank(self._loaded[rung]), forget_overload=forget_overload)
        _log.info("%s runs now.", rung)
