"""The recipe: which mixtures the networks hear, and how often.

One mixture gives two *views*: the same sound with another person chosen. A face swapped for the
other must give the other voice, and mixing is paid for once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from training.cue import FILMED, LIP_SIZE, CueConditions, lip_cue
from training.mixing import levels, rooms
from training.mixing.augment import Augmentation, augment_mixture, augment_voice
from training.mixing.sources import SPEECH_DB, Enrolled, Samples, Sources, Voice

HOP_FRAMES = 160
VOICE_SIZE = 64


@dataclass(frozen=True)
class Recipe:
    """Shares of the kinds of mixture (any scale) and ranges of what varies."""

    kinds: dict[str, float] = field(
        default_factory=lambda: {
            "two": 0.60,
            "more": 0.08,
            "same": 0.08,
            "silent": 0.09,
            "noise": 0.10,
            "clean": 0.02,
            "all": 0.05,
        }
    )
    ratio_db: tuple[float, float] = (-6.0, 6.0)
    noise_share: float = 0.25
    noise_snr_db: tuple[float, float] = (0.0, 20.0)
    room_share: float = 0.25
    gap_share: float = 0.25
    anonymous_share: float = 0.12
    level_db: tuple[float, float] = (-35.0, -15.0)
    lip_alone_share: float = 0.27
    voice_alone_share: float = 0.23
    cue: CueConditions = FILMED
    augmentation: Augmentation = field(default_factory=Augmentation)


@dataclass(frozen=True)
class Mixture:
    """One mixture with its views. n = frames, T = hops, V = views (always 2).

    ``mixture`` [n]; ``targets`` [V, n]; ``lips`` [V, T, 5]; ``voices`` [V, 64], validity [V].
    """

    kind: str
    mixture: Samples
    targets: Samples
    lips: npt.NDArray[np.float32]
    voices: npt.NDArray[np.float32]
    voice_valid: npt.NDArray[np.float32]


@dataclass
class _Person:
    """A voice in the making: dry for the lips, early as reference, wet as heard."""

    voice: Voice | None
    dry: Samples
    early: Samples
    wet: Samples


class Mixer:
    """Draws mixtures of ``frames`` frames; the generator given to :meth:`draw` decides all."""

    def __init__(self, sources: Sources, enrolled: Enrolled, recipe: Recipe, frames: int) -> None:
        self.sources, self.enrolled, self.recipe = sources, enrolled, recipe
        self.frames = frames
        weights = np.array(list(recipe.kinds.values()), np.float64)
        self._kinds: list[str] = list(recipe.kinds)
        self._shares = weights / weights.sum()

    def draw(self, rng: np.random.Generator, kind: str | None = None) -> Mixture:
        """A random mixture, of a random kind unless one is asked for."""
        recipe = self.recipe
        kind = kind or self._kinds[int(rng.choice(len(self._kinds), p=self._shares))]
        people = self._people(rng, kind)
        self._move_into_room(rng, people)
        mixture = np.sum([person.wet for person in people], axis=0)
        if kind == "noise" or rng.random() < recipe.noise_share:
            gain = np.float32(levels.db_to_gain(-rng.uniform(*recipe.noise_snr_db)))
            mixture = mixture + gain * self.sources.noise(rng, self.frames)
        mixture = augment_mixture(rng, mixture, recipe.augmentation)
        gain = np.float32(levels.db_to_gain(rng.uniform(*recipe.level_db) - SPEECH_DB))
        gain = min(gain, np.float32(0.99) / max(float(np.abs(mixture).max()), 1e-3))
        return self._views(rng, kind, people, mixture, gain)

    def _people(self, rng: np.random.Generator, kind: str) -> list[_Person]:
        sources, frames, recipe = self.sources, self.frames, self.recipe
        count = {"more": int(rng.integers(3, 5)), "noise": 1, "clean": 1}.get(kind, 2)
        if kind == "silent":
            count = int(rng.integers(1, 3))
        voices: list[Voice | None] = [sources.voice(rng)]
        for _ in range(count - 1):
            known = [voice for voice in voices if voice]
            if kind == "same" and known:
                voices.append(Voice(known[0].name, known[0].speed, 1 - known[0].half))
            elif kind == "two" or len(voices) == 1 or rng.random() > 3 * recipe.anonymous_share:
                voices.append(sources.voice(rng, other_than=known))
            else:
                voices.append(None)
        people = []
        for index, voice in enumerate(voices):
            dry = sources.speech(rng, voice, frames) if voice else sources.anonymous(rng, frames)
            if kind != "same":
                dry = augment_voice(rng, dry, recipe.augmentation)
            if index:
                dry = dry * np.float32(levels.db_to_gain(rng.uniform(*recipe.ratio_db)))
            if rng.random() < recipe.gap_share:
                dry = leave_gap(rng, dry)
            people.append(_Person(voice, dry, dry, dry))
        return people

    def _move_into_room(self, rng: np.random.Generator, people: list[_Person]) -> None:
        if rng.random() >= self.recipe.room_share:
            return
        impulses = self.sources.rooms.pick(rng, len(people))
        for person, impulse in zip(people, impulses, strict=True):
            person.wet, person.early = rooms.apply(person.dry, impulse)

    def _views(
        self,
        rng: np.random.Generator,
        kind: str,
        people: list[_Person],
        mixture: Samples,
        gain: np.float32,
    ) -> Mixture:
        chosen: list[_Person | None] = [people[0], people[1] if len(people) > 1 else None]
        if people[0].voice is None or (chosen[1] is not None and chosen[1].voice is None):
            chosen[1] = people[0]
        if kind == "silent":
            chosen[1] = self._absent(rng, people)
        targets, lips, voices, valid = [], [], [], []
        for index, person in enumerate(chosen):
            everybody = person is None or (kind == "all" and index == 1)
            if everybody or person is None:
                targets.append(np.sum([p.early for p in people], axis=0))
                lips.append(np.zeros((self.frames // HOP_FRAMES, LIP_SIZE), np.float32))
                voices.append(np.zeros(VOICE_SIZE, np.float32))
                valid.append(0.0)
                continue
            targets.append(person.early)
            lip, voice, given = self._cues(rng, kind, person)
            lips.append(lip)
            voices.append(voice)
            valid.append(given)
        return Mixture(
            kind,
            (mixture * gain).astype(np.float32),
            (np.stack(targets) * gain).astype(np.float32),
            np.stack(lips),
            np.stack(voices),
            np.array(valid, np.float32),
        )

    def _absent(self, rng: np.random.Generator, people: list[_Person]) -> _Person:
        """Somebody who is chosen and says nothing."""
        known = [person.voice for person in people if person.voice]
        silence = np.zeros(self.frames, np.float32)
        return _Person(self.sources.voice(rng, other_than=known), silence, silence, silence)

    def _cues(
        self, rng: np.random.Generator, kind: str, person: _Person
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], float]:
        lip = lip_cue(rng, person.dry, self.frames // HOP_FRAMES, self.recipe.cue)
        voice = np.zeros(VOICE_SIZE, np.float32)
        draw, given = rng.random(), 0.0
        if kind == "same":
            draw *= 1 - self.recipe.voice_alone_share
        if draw > self.recipe.lip_alone_share and person.voice is not None:
            voice, given = self.enrolled.pick(rng, person.voice), 1.0
        if draw > 1 - self.recipe.voice_alone_share and given:
            lip[:, :] = 0.0
        return lip, voice, given


def leave_gap(rng: np.random.Generator, sound: Samples) -> Samples:
    """Silence before, after or within ``sound``, up to half of it, with 10 ms slopes."""
    frames = len(sound)
    length = int(rng.integers(1, frames // 2))
    places = (0, frames - length, int(rng.integers(0, frames - length)))
    first = places[int(rng.integers(3))]
    window = np.ones(frames, np.float32)
    window[first : first + length] = 0.0
    slope = np.ones(HOP_FRAMES, np.float32) / HOP_FRAMES
    return sound * np.convolve(window, slope, "same").astype(np.float32)
