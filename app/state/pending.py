"""What a control shows between a click and the engine's answer. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

PATIENCE_S = 1.0
"""After this long without an answer the engine's own value is shown again."""


@dataclass(frozen=True, slots=True)
class Pending(Generic[T]):
    """A wish sent to the engine, and until when it is shown."""

    wanted: T
    until_s: float


def wish(wanted: T, now_s: float) -> Pending[T]:
    """The wish for ``wanted`` made at ``now_s`` (seconds of any steady clock)."""
    return Pending(wanted, now_s + PATIENCE_S)


def settle(pending: Pending[T] | None, actual: T, now_s: float) -> Pending[T] | None:
    """The wish that is still open: None once it came true or was waited for in vain."""
    if pending is None or pending.wanted == actual or now_s >= pending.until_s:
        return None
    return pending


def shown(pending: Pending[T] | None, actual: T) -> T:
    """What the control shows."""
    return actual if pending is None else pending.wanted
