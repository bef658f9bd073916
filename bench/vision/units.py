"""The pieces of work of the bench: one film each, looked at by every detector.

Each stands alone, so that two processes can share the list.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bench.vision.cues import Recorders, Voice
from bench.vision.joined import Joined
from bench.vision.scenes import Head, cut_head
from bench.vision.sets import SETS, Trial, four
from bench.vision.tracking import Tally, follow, follow_clip
from bench.vision.truth import CUE_HZ, LEVEL_HZ, RATE_HZ, Clip, film, labels, levels_db, sound
from engine.vision.detectors import Detector, HaarDetector, YuNetDetector
from engine.vision.path import VisionPath

F32 = NDArray[np.float32]

FOUR: Final = "four"
_LONGEST_HEAD_S: Final = 8.0


@dataclass(frozen=True)
class Work:
    """A clip, a joined scene, or (``heads``) a generated scene of a set."""

    set_name: str
    clip: Clip | None = None
    joined: Joined | None = None
    heads: tuple[Clip, ...] = ()


@dataclass
class Piece:
    """What came of one piece of work with one detector."""

    detector: str
    set_name: str
    tally: Tally
    voices: list[Voice] = field(default_factory=list)


def detectors(yunet: Path | None) -> dict[str, Callable[[], Detector]]:
    """By name, those there are."""
    found: dict[str, Callable[[], Detector]] = {"haar": HaarDetector}
    if yunet is not None:
        found["yunet"] = functools.partial(YuNetDetector, yunet)
    return found


def measure(work: Work, yunet: Path | None) -> list[Piece]:
    """Look at one film with every detector."""
    run = _generated if work.heads else _alone
    return [run(work, name, make()) for name, make in detectors(yunet).items()]


def _alone(work: Work, name: str, detector: Detector) -> Piece:
    """One person, always in view: a clip or a joined scene."""
    recorders = Recorders()
    path = VisionPath(detector, make_reader=recorders.make)
    if work.joined is not None:
        clip, images, wave = work.joined.clips[0], list(work.joined.images()), work.joined.sound()
        scene = "joined"
    else:
        assert work.clip is not None
        clip, images, wave = work.clip, list(film(work.clip.path)), sound(work.clip.path)
        scene = clip.group
    tally = follow_clip(path, images, recorders)
    tally.people = {clip.person}
    last_s = images[-1].captured_at_s
    voices = _voice(clip, scene, recorders, tally.places.get(0, []), wave, last_s)
    return Piece(name, work.set_name, tally, voices)


def _generated(work: Work, name: str, detector: Detector) -> Piece:
    """Cut-out heads in a drawn room; a head's film counts until it begins to run backwards."""
    recorders = Recorders()
    path = VisionPath(detector, make_reader=recorders.make)
    trial = _staged(work.set_name, [head_of(clip) for clip in work.heads])
    tally = follow(path, trial.images(), trial.scene.actors, recorders)
    tally.people = {clip.person for clip in work.heads}
    scene = "+".join(clip.name for clip in work.heads)
    voices = []
    for number, clip in enumerate(work.heads):
        head = trial.scene.actors[number].head
        last_s = min(trial.length_s, (len(head.film) - 1) / head.rate_hz)
        places = tally.places.get(number, [])
        voices += _voice(clip, scene, recorders, places, sound(clip.path), last_s)
    return Piece(name, work.set_name, tally, voices)


def _staged(set_name: str, heads: Sequence[Head]) -> Trial:
    return four(heads) if set_name == FOUR else SETS[set_name](heads[0], heads[1])


@functools.lru_cache(maxsize=4)
def head_of(clip: Clip) -> Head:
    """The head of a clip, cut out around the first face found. Raises LookupError."""
    images = [image for image in film(clip.path) if image.captured_at_s < _LONGEST_HEAD_S]
    path = VisionPath(HaarDetector())
    for image in images[:8]:
        faces = path.process(image).faces
        if faces:
            largest = max(faces, key=lambda face: face.box[2])
            head = cut_head([each.pixels for each in images], largest.box)
            rate_hz = (len(images) - 1) / (images[-1].captured_at_s - images[0].captured_at_s)
            return replace(head, rate_hz=rate_hz)
    raise LookupError(f"There is no face in {clip.name}.")


def _voice(
    clip: Clip,
    scene: str,
    recorders: Recorders,
    places: list[tuple[int, int]],
    wave: F32,
    last_s: float,
) -> list[Voice]:
    """The cues of one person beside the truth; none where the lips were hardly read."""
    if len(places) < 2:
        return []
    times_s, level, speech = recorders.read(places, clip.person)
    here = times_s <= last_s - 0.08
    times_s, level, speech = times_s[here], level[here], speech[here]
    if len(times_s) < CUE_HZ // 2:
        return []
    moments = np.arange(max(0.0, times_s[0]), times_s[-1] + 1e-6, 1.0 / CUE_HZ)
    late_s = clip.sound_late_s
    true_level, true_speech = labels(wave, moments, late_s or 0.0)
    heard = np.arange(0.0, len(wave) / RATE_HZ - 1.0 / LEVEL_HZ, 1.0 / LEVEL_HZ)
    return [
        Voice(
            person=clip.person,
            group=clip.group,
            scene=scene,
            level=np.interp(moments, times_s, level),
            speech=np.interp(moments, times_s, speech),
            true_level=true_level,
            true_speech=true_speech,
            raw_times_s=times_s,
            raw_level=level,
            sound_s=heard + 0.5 / LEVEL_HZ,
            sound_db=levels_db(wave, heard, 1.0 / LEVEL_HZ),
            late_s=None if late_s is None else -late_s,
        )
    ]
