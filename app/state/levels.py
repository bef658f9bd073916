"""Level meters: fast attack, slow release, and a peak that is held. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.words import tr

FLOOR_DB = -60.0
"""The quiet end of the scale."""
RELEASE_DB_PER_S = 24.0
PEAK_HOLD_S = 1.5
PEAK_RELEASE_DB_PER_S = 12.0
SILENT_BELOW_DB = -100.0
"""Below this a device gives digital silence: no room is that quiet."""
CLIP_DB = -0.3
MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Meter:
    """What a meter shows."""

    level_db: float = FLOOR_DB
    peak_db: float = FLOOR_DB
    peak_age_s: float = 0.0
    silent_s: float = 0.0
    """For how long the input has been digital silence."""


def step(meter: Meter, input_db: float, elapsed_s: float) -> Meter:
    """The meter ``elapsed_s`` later, with a new peak value in dB of full scale."""
    elapsed_s = max(0.0, elapsed_s)
    shown = min(0.0, max(FLOOR_DB, input_db))
    level = max(shown, meter.level_db - RELEASE_DB_PER_S * elapsed_s)
    silent_s = meter.silent_s + elapsed_s if input_db < SILENT_BELOW_DB else 0.0
    if shown >= meter.peak_db:
        return Meter(level, shown, 0.0, silent_s)
    age_s = meter.peak_age_s + elapsed_s
    fall_s = min(elapsed_s, max(0.0, age_s - PEAK_HOLD_S))
    peak = max(level, meter.peak_db - PEAK_RELEASE_DB_PER_S * fall_s)
    return replace(meter, level_db=level, peak_db=peak, peak_age_s=age_s, silent_s=silent_s)


def share(db: float) -> float:
    """Where a level lies on the scale, 0 (quiet) to 1 (full scale)."""
    return min(1.0, max(0.0, 1.0 - db / FLOOR_DB))


def text(db: float) -> str:
    """A level in words."""
    return tr("quiet") if db <= FLOOR_DB else f"{db:.0f} dB".replace("-", MINUS)
