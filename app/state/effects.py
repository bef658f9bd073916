"""What a setting comes to at the value it has, said while it is moved. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.state.preferences import CAMERA_RATE, CUE_AGE, RECORDINGS_LIMIT, STRENGTH
from app.words import tr
from engine.config import Config
from engine.messages import Telemetry

_HOUR_MB: Final = (250, 500)
"""What an hour of recording takes, at least and at most."""


def effect(path: str, config: Config, now: Telemetry | None) -> str:
    """What this setting costs or gives now, by this computer's own figures where there are any."""
    found = _EFFECTS.get(path)
    return found(config, now) if found else ""


def _strength(config: Config, _now: Telemetry | None) -> str:
    strength_db = config.separation.strength_db
    if strength_db <= 0:
        return tr("Others stay as loud as they are.")
    times = 10 ** (strength_db / 20)
    figure = f"{times:.0f}" if times >= 10 else f"{times:.1f}"
    return tr("Others sound as if they were {times} times as far away.", times=figure)


def _lips(config: Config, _now: Telemetry | None) -> str:
    count = config.separation.cue_max_age_ms * config.vision.rate_hz / 1000
    return tr("At the rate above that is %n images.", "", round(count))


def _rate(config: Config, now: Telemetry | None) -> str:
    if now is None or not now.image_cost_ms:
        return ""
    share = now.image_cost_ms * config.vision.rate_hz / 10
    return tr(
        "Takes about {share} % of a core here: {cost} ms for each image.",
        share=f"{share:.0f}",
        cost=f"{now.image_cost_ms:.1f}",
    )


def _room(config: Config, _now: Telemetry | None) -> str:
    least, most = (config.recordings.limit_mb / size for size in reversed(_HOUR_MB))
    return tr("Room for {least} to {most} hours.", least=f"{least:.1f}", most=f"{most:.1f}")


_EFFECTS: Final[dict[str, Callable[[Config, Telemetry | None], str]]] = {
    STRENGTH.path: _strength,
    CUE_AGE.path: _lips,
    CAMERA_RATE.path: _rate,
    RECORDINGS_LIMIT.path: _room,
}
