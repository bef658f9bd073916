"""``./solomic bench clicks --lying``: a camera that no longer shows the person who is kept.

One test person speaks alone, with a voice that was enrolled from other words of theirs. After two
seconds the picture lies; a camera that is out of step lies from the beginning. Lost is how much of
their speech is cut by more than 10 dB from two seconds on: in the first half second, and after it.
The same without any picture is beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import soundfile
from numpy.typing import NDArray

from bench.clicks.films import PANEL_HEIGHT, PANEL_WIDTH, half
from bench.clicks.lips import UnseenLips
from bench.films import write_film
from bench.quality.metrics import RATE_HZ, over_suppression_rate
from bench.quality.mixtures import level
from bench.vision import figures
from bench.vision.joined import Joined
from bench.vision.truth import CUE_HZ, Clip
from engine.files import ProcessOptions, process_file
from engine.models.ladder import Ladder
from engine.vision.base import Pixels

F32 = NDArray[np.float32]

KINDS: Final = ("none", "photograph", "frozen", "black", "covered", "stranger", "late", "early")
"""No lie; a stranger's picture with the camera's noise; the last image for ever; darkness; a hand
before the mouth; a stranger who talks; pictures half a second after the sound, or before it."""
SHIFT_S: Final = 0.52
VOICE_ALONE: Final = "voice_alone"
"""Without any picture."""
FROM_S: Final = 2.0
SOON_S: Final = 0.5
_LEAST_S: Final = 5.5
_FILM_SHARE: Final = 0.6
"""Of a clip: the rest is what the voice is learned from."""
_GRAIN: Final = 2.0
_BLACK: Final = 3


def measure(clips: Sequence[Clip], folder: Path) -> dict[str, Any]:
    """Share of speech lost by kind of lie, each a mean over people with its interval."""
    takes = [Joined((clip,)) for clip in clips if clip.split == "test" and clip.length_s > _LEAST_S]
    many = [clip for clip in clips if clip.person == "s1" and clip.split == "dev"]
    takes += [Joined(tuple(many[:4]))] if many else []
    kinds = (*KINDS, VOICE_ALONE)
    soon: dict[str, dict[str, float]] = {kind: {} for kind in kinds}
    later: dict[str, dict[str, float]] = {kind: {} for kind in kinds}
    for take, stranger in zip(takes, takes[1:] + takes[:1], strict=True):
        person = take.clips[0].person
        for kind in kinds:
            lost = _lost(take, stranger, kind, folder)
            soon[kind][person], later[kind][person] = lost
    return {
        kind: {
            "people": len(lost),
            "lost_first_half_second": figures.mean(lost),
            "lost_later": figures.mean(later[kind]),
            "interval": figures.interval(later[kind]),
            "worst_later": round(max(later[kind].values()), 4),
        }
        for kind, lost in soon.items()
        if lost
    }


def _lost(take: Joined, stranger: Joined, kind: str, folder: Path) -> tuple[float, float]:
    """Share of the speech lost within half a second of the lie, and after it."""
    whole = level(take.sound())
    cut = round(_FILM_SHARE * len(whole) / (RATE_HZ // CUE_HZ)) * (RATE_HZ // CUE_HZ)
    spoken, words = whole[:cut], folder / "voice.wav"
    sound, out, picture = folder / "alone.wav", folder / "kept.wav", folder / f"{kind}.avi"
    soundfile.write(words, whole[cut:], RATE_HZ, subtype="FLOAT")
    soundfile.write(sound, spoken, RATE_HZ, subtype="FLOAT")
    seen = kind != VOICE_ALONE
    if seen:
        write_film(picture, _images(take, stranger, kind, len(spoken) / RATE_HZ), CUE_HZ)
    people = (take.clips[0].person,) * 2
    process_file(
        ProcessOptions(input=sound, output=out, video=picture if seen else None, voice=words),
        Ladder(),
        make_sight=UnseenLips(people).made,
    )
    kept, _ = soundfile.read(out, dtype="float32")
    first, then = round(FROM_S * RATE_HZ), round((FROM_S + SOON_S) * RATE_HZ)
    return _share(kept[first:then], spoken[first:then]), _share(kept[then:], spoken[then:])


def _share(kept: F32, spoken: F32) -> float:
    return over_suppression_rate(kept, spoken) or 0.0


def _images(take: Joined, stranger: Joined, kind: str, length_s: float) -> Iterator[Pixels]:
    """uint8 [360, 320, 3], 25 a second: the person, and from FROM_S on the lie."""
    if kind in ("late", "early"):
        yield from _shifted(take, SHIFT_S if kind == "late" else -SHIFT_S, length_s)
        return
    lie = _Lie(stranger, kind)
    last = np.zeros((PANEL_HEIGHT, PANEL_WIDTH, 3), np.uint8)
    for number, image in enumerate(take.images()):
        if number >= length_s * CUE_HZ:
            return
        if number < FROM_S * CUE_HZ or kind == "none":
            last = half(image.pixels)
            yield last
        else:
            yield lie.image(half(image.pixels), last)


def _shifted(take: Joined, late_s: float, length_s: float) -> Iterator[Pixels]:
    """The honest picture, by whole images late or early; the first one stands for what was."""
    shift, count = round(late_s * CUE_HZ), round(length_s * CUE_HZ)
    for number, image in enumerate(take.images()):
        if number == 0:
            yield from [half(image.pixels)] * max(0, shift)
        if max(0, -shift) <= number < count - shift:
            yield half(image.pixels)


class _Lie:
    """What the camera shows instead."""

    def __init__(self, stranger: Joined, kind: str) -> None:
        self._kind = kind
        self._others = stranger.images()
        self._photograph = half(next(self._others).pixels)
        self._rng = np.random.default_rng(0)

    def image(self, true: Pixels, last: Pixels) -> Pixels:
        """In place of ``true``, after ``last`` as the last honest one."""
        if self._kind == "photograph":
            noise = self._rng.normal(0.0, _GRAIN, (PANEL_HEIGHT, PANEL_WIDTH, 1))
            return np.clip(self._photograph + noise, 0, 255).astype(np.uint8)
        if self._kind == "covered":
            return _covered(true)
        if self._kind == "stranger":
            return half(next(self._others).pixels)
        return last if self._kind == "frozen" else np.full_like(last, _BLACK)


def _covered(pixels: Pixels) -> Pixels:
    """Something of one colour before the lower half of the picture's middle."""
    out = pixels.copy()
    out[PANEL_HEIGHT // 2 :, PANEL_WIDTH // 5 : -PANEL_WIDTH // 5] = (110, 130, 170)
    return out
