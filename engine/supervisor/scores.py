"""What a recording looks like and how well it came out, without a perfect one beside it.

Reads both files once, some seconds at a time: an hour of sound would not fit into memory. Takes
about a second for ten minutes, so it is not for the window's own thread.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.config import HOP_FRAMES, HOP_S
from engine.errors import MediaError
from engine.supervisor.recordings import sound_file
from engine.supervisor.tryout import COLUMNS, PICTURE_FRAMES, Picture, picture_of, picture_starts

F32 = NDArray[np.float32]

SILENT_DB: Final = -90.0
"""A hop below that is digital silence: nothing was sent."""
_SPEECH_BELOW_LOUD_DB: Final = 25.0
"""Hops at most so far under the loud ones are speech; what is softer is background."""
_LOUD, _BACKGROUND = 95.0, 10.0
"""Percentiles of the hops that are not silent."""
_CLIPPED: Final = 0.99
_BLOCK_HOPS: Final = 1000


class Scores(msgspec.Struct, frozen=True):
    """How a recording came out."""

    speech_db: float
    """Level of the speech that others heard, dB of full scale; SILENT_DB: they heard nothing."""
    background_db: float
    """By how much the background is quieter than in the microphone."""
    removed_db: float
    """How much of the microphone's sound was taken away, all of it together."""
    clipped: float
    """Share of the time in which the microphone was too loud, 0 to 1."""
    silent_s: float
    """How long others heard nothing while the microphone heard something."""


class RecordingLook(msgspec.Struct, frozen=True):
    """Pictures and figures of one recording."""

    before: Picture
    after: Picture
    scores: Scores


def look_at_recording(recording_id: str) -> RecordingLook:
    """Read both sides. Raises MediaError."""
    paths = sound_file(recording_id, "before"), sound_file(recording_id, "after")
    try:
        before, after = (_hops(path) for path in paths)
        pictures = [_picture(path) for path in paths]
    except (OSError, RuntimeError) as error:
        raise MediaError("This recording cannot be read.") from error
    return RecordingLook(pictures[0], pictures[1], scores(*before, after[0]))


def scores(before_power: F32, before_peak: F32, after_power: F32) -> Scores:
    """From the mean square of each hop f32[hops] and the highest of the microphone's samples."""
    hops = min(len(before_power), len(after_power))
    before, after = _db(before_power[:hops]), _db(after_power[:hops])
    heard = after > SILENT_DB
    gone = before_power[:hops].sum() / max(float(after_power[:hops].sum()), 1e-12)
    return Scores(
        speech_db=round(_speech_db(after, after_power[:hops]), 1),
        background_db=round(_background_db(before) - _background_db(after), 1),
        removed_db=round(10 * float(np.log10(max(gone, 1e-12))), 1) if heard.any() else 0.0,
        clipped=round(float((before_peak[:hops] >= _CLIPPED).mean()), 4) if hops else 0.0,
        silent_s=round(float((~heard & (before > SILENT_DB)).sum()) * HOP_S, 1),
    )


def _db(power: F32) -> F32:
    return 10 * np.log10(np.maximum(power, np.float32(1e-12)))


def _speech_db(levels_db: F32, power: F32) -> float:
    heard = levels_db > SILENT_DB
    if not heard.any():
        return SILENT_DB
    loud = float(np.percentile(levels_db[heard], _LOUD))
    return 10 * float(np.log10(power[levels_db > loud - _SPEECH_BELOW_LOUD_DB].mean()))


def _background_db(levels_db: F32) -> float:
    heard = levels_db[levels_db > SILENT_DB]
    return float(np.percentile(heard, _BACKGROUND)) if len(heard) else SILENT_DB


def _hops(path: Path) -> tuple[F32, F32]:
    """Mean square and highest sample of each whole hop, f32[hops] each."""
    import soundfile

    powers, peaks = [], []
    for block in soundfile.blocks(str(path), _BLOCK_HOPS * HOP_FRAMES, dtype="float32"):
        whole = block[: len(block) // HOP_FRAMES * HOP_FRAMES].reshape(-1, HOP_FRAMES)
        powers.append((whole**2).mean(axis=1))
        peaks.append(np.abs(whole).max(axis=1, initial=0.0))
    nothing = [np.zeros(0, np.float32)]
    return np.concatenate(powers or nothing), np.concatenate(peaks or nothing)


def _picture(path: Path) -> Picture:
    import soundfile

    blocks: F32 = np.zeros((COLUMNS, PICTURE_FRAMES), np.float32)
    with soundfile.SoundFile(str(path)) as sound:
        for row, start in zip(blocks, picture_starts(len(sound)), strict=True):
            sound.seek(int(start))
            read: Any = sound.read(PICTURE_FRAMES, dtype="float32")
            row[: len(read)] = read
    return picture_of(blocks)
