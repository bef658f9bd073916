"""News of a newer version, for the window: read when a person asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engine.version import VERSION

if TYPE_CHECKING:
    from engine.updates import News


def read_news(path: Path) -> News:
    """What the signed file ``path`` says, compared with this program.

    Raises UsageError and ModelIntegrityError, see ``engine.updates.check``.
    """
    # Only now: who never asks needs no libsodium for it at the start.
    from engine.updates import check

    return check(path, VERSION)
