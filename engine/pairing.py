"""Which of two voices is whose, while two people in view talk at once and nobody's is known.

The network steered by lips alone separates two strangers, but weakly, and may give either voice.
What it gives and what it leaves are two voices all the same. Each is turned into an embedding.
Whose they are the lips of both people say over some seconds, and only when they have said it
clearly is the network told both: a guess, given only while both are seen to speak, never kept on
disk, taken back when the lips no longer say so, and left as soon as the voice is learned from
speech that was surely alone (`engine.voices.memory`).

While a file is only learned from, nobody hears what comes out: every guess is told at once, and
without lips until they have spoken, since what the network separates by lips moves with these lips
whosever voice it is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_S
from engine.separation.cues import NO_LIP, TargetCue
from engine.separation.stretch import STRETCH_HOPS, Pair, Stretch
from engine.sync import odds
from engine.voices.memory import AUDIBLE_ENERGY, Embedder

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
C64 = NDArray[np.complex64]

SHORTEST_HOPS: Final = 75
BUFFERS: Final = 3
SHARE: Final = 0.5
"""Weight of a new stretch: the network separates better once it was told voices, so that what
comes later is worth more."""
TELL_AT: Final = 3.0
"""Log odds from which the network is told a guess in a call: the lips are right in 95 of 100. On
dev films, their lips as weak as webcams' or much weaker, guesses by these odds and more were right
in 89 to 96 of 100, those by less in about 70: told always, they cost more than they gave."""
WITHDRAW_AT: Final = 1.0
"""Below these odds it is told no longer."""
TURN_AT: Final = 1.0
"""Log odds by which the lips must be against a guess that nobody hears before it is turned..."""
SURE_AT: Final = 2.0
"""...and for it, before the network is told the lips again."""
LEAD: Final = 0.5
"""The same for a file that was heard to its end. The network's own choice is right in three of
four: the sign of almost nothing would turn round more right guesses than wrong ones."""
SPAN_S: Final = 10.0
"""How much of the past is held against the lips."""
LIPS_SPEAK: Final = 0.5
LEAST_SHARE: Final = 0.1
"""Of the sound's energy while a person's lips speak."""
_QUIETEST: Final = 1e-3


@dataclass(slots=True)
class _Past:
    """The last seconds of two people: f64 pairs of time and level."""

    voices: tuple[deque[tuple[float, float]], ...] = field(
        default_factory=lambda: (deque(), deque())
    )
    """By voice, not by person."""
    lips: tuple[deque[tuple[float, float]], ...] = field(default_factory=lambda: (deque(), deque()))
    embeddings: tuple[F32, F32] | None = None
    """Of both voices."""


class Pairing:
    """Guesses the voices of two people who talk at once. Each method says which thread calls it."""

    def __init__(self, network: Embedder) -> None:
        self._network = network
        self._free = deque(Stretch() for _ in range(BUFFERS))
        self._ready: deque[Stretch] = deque()
        self._stretch: Stretch | None = None
        self._hop = 0
        self._pair: Pair = (-1, -1)
        self._past = _Past()
        self._turned = False
        """Whether the first voice is the second person's. Housekeeping writes it, and the rest."""
        self._told = False
        """Whether the network is told the guess."""
        self._unheard = False
        """Whether nobody hears what the network makes of it."""
        self._sure = False
        """Whether the lips have said enough for the network to be told them beside such a guess."""
        self._supposed: dict[int, F32] = {}
        """By track; replaced as a whole."""

    @property
    def guesses(self) -> bool:
        """Whether anybody's voice is guessed. Any thread."""
        return bool(self._supposed)

    def guess(self, targets: Sequence[TargetCue]) -> Sequence[TargetCue]:
        """``targets`` with the guessed voices where two are talking, the kept one is not known, and
        the lips have said clearly enough whose the voices are.

        Audio thread.
        """
        if not self._told or not _undecided(targets):
            return targets
        return [self._guessed(each) for each in targets]

    def _guessed(self, target: TargetCue) -> TargetCue:
        voice = self._supposed.get(target.track_id)
        if voice is None or target.voice is not None:
            return target
        lip = NO_LIP if self._unheard and not self._sure else target.lip
        return replace(target, voice=voice, supposed=True, lip=lip)

    def offer(
        self, mixture: C64, estimate: Callable[[int], C64], targets: Sequence[TargetCue]
    ) -> None:
        """Take a hop's ``mixture`` c64[256] and the network's ``estimate`` c64[256] by track.

        ``targets`` as :meth:`guess` took them. Audio thread; copies and counts, nothing else.
        """
        self._hop += 1
        if not _undecided(targets):
            self.finish()
            return
        ids = (targets[0].track_id, targets[1].track_id)
        pair = (min(ids), max(ids))
        turned = self._turned and self._told
        if self._stretch is not None and (self._stretch.pair, self._stretch.turned) != (
            pair,
            turned,
        ):
            self.finish()
        if self._stretch is None:
            if not self._free:
                return  # housekeeping is behind
            self._stretch = self._free.popleft()
            self._stretch.begin(pair, self._hop, turned=turned)
        self._stretch.take(self._hop * HOP_S, mixture, estimate, targets)
        if self._stretch.hops == STRETCH_HOPS:
            self.finish()

    def finish(self) -> None:
        """End the stretch: hand it over when it is long enough. Audio thread."""
        stretch, self._stretch = self._stretch, None
        if stretch is not None:
            (self._ready if stretch.hops >= SHORTEST_HOPS else self._free).append(stretch)

    def rehearse(self) -> None:
        """What comes now is only learned from, until `settle`. Guesses of an earlier hearing stay,
        and what they rest on is gathered anew.
        """
        self._past = _Past(embeddings=self._past.embeddings)
        self._unheard, self._sure = True, False
        self._told = self.guesses

    def step(self) -> None:
        """Guess again from what was heard. Housekeeping thread only. Raises ModelError."""
        while self._ready:
            stretch = self._ready.popleft()
            try:
                self._learn(stretch)
            finally:
                self._free.append(stretch)

    def settle(self) -> None:
        """All was heard: the guess is what the lips say by `LEAD`. Housekeeping thread."""
        self.finish()
        self.step()
        self._decide(LEAD)
        self._told, self._unheard = self.guesses, False

    def _learn(self, stretch: Stretch) -> None:
        if stretch.pair != self._pair:
            self._pair, self._past = stretch.pair, _Past()
            self._turned = self._told = self._sure = stretch.turned = False
            self._supposed = {}
        elif stretch.turned != (self._turned and self._told):
            return  # what the network was told changed meanwhile
        heard = stretch.streams()
        voices = heard[::-1] if stretch.turned else heard
        old = self._past.embeddings
        if old is not None:
            _remember(self._past, stretch, voices)
        people = (1, 0) if stretch.turned else (0, 1)
        new = [
            self._embedded(voice, stretch, person)
            for voice, person in zip(voices, people, strict=True)
        ]
        if old is not None:
            new = [_mean(*both) for both in zip(old, new, strict=True)]
        if new[0] is None or new[1] is None:
            return
        self._past.embeddings = (new[0], new[1])
        self._decide(TURN_AT if self._unheard else TELL_AT)

    def _decide(self, needed: float) -> None:
        """Turn the guess round where the lips are against it by more than ``needed``, and say
        whether it shall be told.
        """
        past = self._past
        if past.embeddings is None:
            return
        series = map(_series, (*past.lips, *past.voices))
        straight = odds(*series, in_step=self._unheard)  # a file's picture was put in step before
        favour = -straight if self._turned else straight
        if favour < -needed:
            self._turned, favour = not self._turned, -favour
            self._sure = False
        self._sure = self._sure or favour >= SURE_AT
        told = past.embeddings[::-1] if self._turned else past.embeddings
        self._supposed = dict(zip(self._pair, told, strict=True))
        self._told = self._unheard or favour >= (WITHDRAW_AT if self._told else TELL_AT)

    def _embedded(self, voice: F32, stretch: Stretch, person: int) -> F32 | None:
        """Embedding f32[E] of magnitudes f32[T, 256] where the person's lips speak and a good
        part of the sound is theirs; None where that is too little: what leaks is nobody's voice.
        """
        speaks = stretch.lips[person, : stretch.hops, 2] >= LIPS_SPEAK
        energy = np.einsum("tf,tf->t", voice, voice)
        whole = np.square(np.abs(stretch.mixture[: stretch.hops])).sum(axis=1)
        spoken = speaks & (energy >= AUDIBLE_ENERGY)
        if np.count_nonzero(spoken) < SHORTEST_HOPS // 2:
            return None
        if energy[spoken].sum() < LEAST_SHARE * whole[spoken].sum():
            return None
        return self._network.embed(voice[spoken])


def _undecided(targets: Sequence[TargetCue]) -> bool:
    """Whether one person is kept, another one talks, and the kept voice is not known."""
    if len(targets) != 2 or targets[0].rival or not targets[1].rival:
        return False
    return targets[0].voice is None


def _mean(old: F32, new: F32 | None) -> F32:
    if new is None:
        return old
    mean = (1.0 - SHARE) * old + SHARE * new
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def _remember(past: _Past, stretch: Stretch, voices: tuple[F32, F32]) -> None:
    """Add the stretch's levels to the past, by voice and by person."""
    for side, rows in enumerate(voices):
        levels = 10.0 * np.log10(np.einsum("tf,tf->t", rows, rows) + _QUIETEST)
        for row, level in enumerate(levels.tolist()):
            past.voices[side].append(((stretch.first_hop + row) * HOP_S, level))
        seen = past.lips[side]
        for at_s, level, _ in stretch.lips[side, : stretch.hops].tolist():
            # Every hop brings the newest image again, at a time that trembles a little.
            if np.isfinite(at_s) and (not seen or at_s > seen[-1][0] + HOP_S):
                seen.append((at_s, level))
    oldest_s = (stretch.first_hop + stretch.hops) * HOP_S - SPAN_S
    for series in (*past.voices, *past.lips):
        while series and series[0][0] < oldest_s:
            series.popleft()


def _series(values: deque[tuple[float, float]]) -> F64:
    return np.array(values, np.float64).reshape(-1, 2)
