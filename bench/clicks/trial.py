"""One film through the program, once for each face, and whose voice came out."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from bench.clicks.films import HIDDEN_S, Film
from bench.clicks.lips import UnseenLips
from bench.clicks.plan import Trial
from bench.films import write_film
from bench.quality.metrics import RATE_HZ, si_snr_db
from bench.vision.truth import CUE_HZ
from engine.config import Config
from engine.errors import MediaError
from engine.files import ProcessOptions, process_file
from engine.models.ladder import Ladder

F32 = NDArray[np.float32]


@dataclass(frozen=True)
class Click:
    """What came of one click."""

    condition: str
    length: str
    film: str
    person: str
    """Whose face was clicked."""
    found: bool
    """Whether there was a face in that place."""
    right: bool
    si_snri_db: float
    right_while_hidden: bool | None
    by_voice: bool
    """Whether the chosen voice came to be remembered."""
    offset_ms: float | None
    """By how much the sound comes after the lips, as the program found."""


def judge(trial: Trial, folder: Path) -> list[Click]:
    """Both clicks of a film."""
    film = Film(trial.takes, trial.third, trial.late_s)
    lips = UnseenLips(film.people)
    clicks = []
    for side in (0, 1):
        if trial.condition == "hidden":  # another picture for each click
            film, lips = film.with_hidden(side), UnseenLips(film.people)
        clicks.append(_click(trial, film, side, lips, folder))
    return clicks


def _click(trial: Trial, film: Film, side: int, lips: UnseenLips, folder: Path) -> Click:
    voices = film.voices()
    mixture: F32 = np.asarray(np.sum(voices, axis=0), np.float32)
    stem = f"{trial.condition}-{trial.length}-{trial.name}"
    sound, out = folder / f"{stem}.wav", folder / f"{stem}-out.wav"
    picture = folder / f"{stem}{film.hidden}.avi"
    if not picture.exists():
        write_film(picture, film.images(), CUE_HZ)
    soundfile.write(sound, mixture, RATE_HZ, subtype="FLOAT")
    options = ProcessOptions(
        input=sound, output=out, video=picture, keep=(side + 1,), config=Config()
    )
    order = (voices[side], *(voice for place, voice in enumerate(voices) if place != side))
    try:
        done = process_file(options, _ladder(), make_sight=lips.made)
    except MediaError:
        return _no_click(trial, film, side)
    kept, _ = soundfile.read(out, dtype="float32")
    hidden = slice(*(round(at_s * RATE_HZ) for at_s in HIDDEN_S))
    return Click(
        condition=trial.condition,
        length=trial.length,
        film=trial.name,
        person=film.people[side],
        found=True,
        right=_is_nearest(kept, order),
        si_snri_db=si_snr_db(kept, order[0]) - si_snr_db(mixture, order[0]),
        right_while_hidden=None
        if film.hidden is None
        else _is_nearest(kept[hidden], [voice[hidden] for voice in order]),
        by_voice=done.cues.voice,
        offset_ms=done.av_offset_ms,
    )


def _no_click(trial: Trial, film: Film, side: int) -> Click:
    """A face that is not found cannot be clicked: nobody's voice is kept."""
    person = film.people[side]
    hidden = None if film.hidden is None else False
    return Click(
        trial.condition,
        trial.length,
        trial.name,
        person,
        found=False,
        right=False,
        si_snri_db=0.0,
        right_while_hidden=hidden,
        by_voice=False,
        offset_ms=None,
    )


def _is_nearest(sound: F32, voices: tuple[F32, ...] | list[F32]) -> bool:
    """Whether ``sound`` is nearer the first voice than any other."""
    own, *others = (si_snr_db(sound, voice) for voice in voices)
    return all(own > other for other in others)


@functools.cache
def _ladder() -> Ladder:
    return Ladder()
