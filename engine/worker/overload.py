"""When the machine is too slow: one rung down at a time, then mute; up again only after calm.

Pure: it is told of each hop whether it strained the machine, and answers how many steps below the
wish to run.
"""

from __future__ import annotations

from typing import Final

WINDOW_HOPS: Final = 100
STEP_LIMIT: Final = 12
"""So many strained hops within the window ask for a lower rung; a hiccup of 100 ms does not."""
LAST_LIMIT: Final = 40
"""So many ask for the last step, which costs the voice itself."""
SETTLE_HOPS: Final = 150
"""After a step nothing is judged for so long: the old backlog and the change itself cost time."""
CALM_HOPS: Final = 3_000
"""Half a minute without trouble before the first step up; doubled after each failed one."""
MOST_CALM_HOPS: Final = 48_000
_CALM_LIMIT: Final = 1


class OverloadPolicy:
    """How many steps below the wish. One thread uses it."""

    def __init__(self) -> None:
        self.steps = 0
        self._strained = [False] * WINDOW_HOPS
        self._count = 0
        self._at = 0
        self._settling = SETTLE_HOPS
        self._calm = 0
        self._calm_needed = CALM_HOPS
        self._since_up: int | None = None

    def hop(self, *, strained: bool, most_steps: int) -> bool:
        """Take one hop's verdict; True when ``steps`` (0 to ``most_steps``) changed.

        The last of ``most_steps`` is the one without a network.
        """
        self._remember(strained)
        if self._since_up is not None:
            self._since_up += 1
        if self._settling:
            self._settling -= 1
            return False
        if self.steps > most_steps:
            return self._change(most_steps)
        limit = LAST_LIMIT if self.steps + 1 == most_steps else STEP_LIMIT
        if self._count >= limit and self.steps < most_steps:
            return self._down()
        self._calm = 0 if self._count > _CALM_LIMIT else self._calm + 1
        if self.steps and self._calm >= self._calm_needed:
            self._since_up = 0
            return self._change(self.steps - 1)
        return False

    def reset(self) -> None:
        """The wish changed, or sound began anew: start from the top."""
        self._calm_needed = CALM_HOPS
        self._since_up = None
        self._change(0)

    def _down(self) -> bool:
        # A step up that soon fails shows that the calm before it meant little.
        if self._since_up is not None and self._since_up < CALM_HOPS:
            self._calm_needed = min(2 * self._calm_needed, MOST_CALM_HOPS)
        self._since_up = None
        return self._change(self.steps + 1)

    def _change(self, steps: int) -> bool:
        changed = steps != self.steps
        self.steps = steps
        self._settling = SETTLE_HOPS
        self._calm = 0
        self._strained = [False] * WINDOW_HOPS
        self._count = 0
        return changed

    def _remember(self, strained: bool) -> None:
        self._count += strained - self._strained[self._at]
        self._strained[self._at] = strained
        self._at = (self._at + 1) % WINDOW_HOPS
