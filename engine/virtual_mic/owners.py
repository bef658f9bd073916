"""Whose a virtual microphone is: a tag in the server's module, and whether that process lives."""

from __future__ import annotations

import os
import re
from typing import Any, Final

import msgspec
import psutil

from engine.audio.pulse.devices import OWNER_PROPERTY

_STARTED_PROPERTY: Final = "solomic.owner.started"
_MODULES: Final = ("module-remap-source", "module-null-sink")
_TAG: Final = re.compile(
    rf"\b{re.escape(OWNER_PROPERTY)}=(?P<pid>\d+)\s+"
    rf"{re.escape(_STARTED_PROPERTY)}=(?P<started>\d+)\b"
)


class Owner(msgspec.Struct, frozen=True):
    """A process: its pid, and when it was started, since pids are used again."""

    pid: int
    started_s: int

    @property
    def alive(self) -> bool:
        """Whether that very process still runs."""
        try:
            process = psutil.Process(self.pid)
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            return bool(abs(process.create_time() - self.started_s) <= 1.5)
        except psutil.NoSuchProcess:
            return False
        except psutil.AccessDenied:
            return True

    @property
    def properties(self) -> str:
        """The tag, as it stands in a module's property list."""
        return f"{OWNER_PROPERTY}={self.pid} {_STARTED_PROPERTY}={self.started_s}"


def this_process() -> Owner:
    """Ourselves."""
    return Owner(os.getpid(), int(psutil.Process().create_time()))


class OwnedModule(msgspec.Struct, frozen=True):
    """A module that some Solomic loaded."""

    index: int
    name: str
    owner: Owner


def owned_modules(modules: list[Any]) -> list[OwnedModule]:
    """Those of pulsectl's ``modules`` that bear a tag, sources before the sinks they need."""
    found = []
    for module in modules:
        tag = _TAG.search(module.argument or "")
        if tag is not None and module.name in _MODULES:
            owner = Owner(int(tag["pid"]), int(tag["started"]))
            found.append(OwnedModule(module.index, module.name, owner))
    return sorted(found, key=lambda module: _MODULES.index(module.name))
