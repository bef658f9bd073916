"""What a control shows between a click and the engine's answer. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

PATIENCE_S = 1.0
"""After this long without an answer the engine's own value is shown again.

Counted from the first look at the engine after the wish: where the computer is so busy that a
second passes between two looks, nothing could have answered yet.
"""


@dataclass(frozen=True, slots=True)
class Pending(Generic[T]):
    """A wish sent to the engine, and until when it is shown."""

    wanted: T
    until_s: float | None = None
    """None: the engine was not looked at since."""


def wish(wanted: T) -> Pending[T]:
    """The wish for ``wanted``, made now."""
    return Pending(wanted)


def settle(pending: Pending[T] | None, actual: T, now_s: float) -> Pending[T] | None:
    """The wish that is still open: None once it came true or was waited for in vain."""
    if pending is None or pending.wanted == actual:
        return None
    if pending.until_s is None:
        return Pending(pending.wanted, now_s + PATIENCE_S)
    return None if now_s >= pending.until_s else pending


def shown(pending: Pending[T] | None, actual: T) -> T:
    """What the control shows."""
    return actual if pending is None else pending.wanted
