"""The quality ladder as the settings show it: what each rung costs here and gives. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from app.state.engine import NetworkFigures, Networks
from app.state.tuning import QUALITY_NAMES
from app.words import mark, tr
from engine.config import HOP_S, RUNGS, Quality
from engine.messages import Telemetry

HOP_MS = 1000.0 * HOP_S
ABOUT: dict[Quality, str] = {
    "auto": mark("The highest one that leaves this computer room enough."),
    "lite": mark("For old and busy computers."),
    "base": mark("For most laptops."),
    "large": mark("For fast computers."),
    "xl": mark("For fast desktop computers."),
}


@dataclass(frozen=True, slots=True)
class RungView:
    """One line of the ladder."""

    key: Quality
    name: str
    about: str
    cost: str
    """This computer's own measurement, in words."""
    gain: str
    """The bench's figure, in words."""
    here: bool
    runs: bool


def cost_text(figures: NetworkFigures) -> str:
    """Time per hop and share of a core."""
    share = 100.0 * figures.per_hop_ms / HOP_MS
    return tr(
        "{time} ms of every {hop} ms: {share} % of a core",
        time=f"{figures.per_hop_ms:.2f}",
        hop=f"{HOP_MS:.0f}",
        share=f"{share:.0f}",
    )


def used(
    costs: tuple[NetworkFigures, ...], rung: str, precision: str, provider: str = "auto"
) -> NetworkFigures | None:
    """The figures of what would run: the chosen precision and provider, or the faster ones."""
    found = [cost for cost in costs if cost.rung == rung]
    found = [cost for cost in found if cost.provider == provider] or found
    found = [cost for cost in found if cost.precision == precision] or found
    return min(found, key=lambda cost: cost.per_hop_ms, default=None)


def providers(known: Networks) -> tuple[str, ...]:
    """What can run networks on this computer, as far as it was measured."""
    return tuple(dict.fromkeys(cost.provider for cost in known.costs))


def ladder(
    known: Networks, now: Telemetry | None, precision: str, provider: str = "auto"
) -> tuple[RungView, ...]:
    """All rungs, those without a network included."""
    available = now.qualities if now else ()
    running = now.quality if now else None
    keys: tuple[Quality, ...] = ("auto", *RUNGS)
    views = []
    for key in keys:
        here = key == "auto" or key in available
        figures = used(known.costs, key, precision, provider)
        gain = figures.clearer_db if figures else None
        views.append(
            RungView(
                key=key,
                name=tr(QUALITY_NAMES[key]),
                about=tr(ABOUT[key]),
                cost=_cost(key, here, figures, known.measuring),
                gain="" if gain is None else tr("{figure} dB clearer", figure=f"{gain:.1f}"),
                here=here,
                runs=key == running,
            )
        )
    return tuple(views)


def _cost(key: Quality, here: bool, figures: NetworkFigures | None, measuring: bool) -> str:
    if key == "auto":
        return ""
    if not here:
        return tr("Its network is not installed.")
    if figures is not None:
        return cost_text(figures)
    return tr("being measured…") if measuring else tr("not measured yet")


def live_text(now: Telemetry | None) -> str:
    """What runs at this moment, measured while it runs."""
    if now is None or now.quality is None or now.latency_ms.model.p50 is None:
        return tr("Nothing runs now.")
    p50 = now.latency_ms.model.p50
    return tr(
        "{name} runs now and takes {time} ms of every {hop} ms, with everything around it.",
        name=tr(QUALITY_NAMES[now.quality]),
        time=f"{p50:.1f}",
        hop=f"{HOP_MS:.0f}",
    )


def camera_text(now: Telemetry | None) -> str:
    """How many images arrive."""
    if now is None or not now.camera.ok or not now.camera_rate_hz:
        return tr("No images arrive now.")
    return tr("{rate} images a second arrive now.", rate=f"{now.camera_rate_hz:.0f}")
