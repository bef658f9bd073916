r"""Windows' own record of consent and use: the same that its privacy settings and tray show.

Below ``ConsentStore`` there is a key for each kind of device, below it one for each program from
the store, and ``NonPackaged`` with one for each other program, named by its path with # for \.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final, Literal

_STORE: Final = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
_KINDS: Final = {"microphone": "microphone", "camera": "webcam"}
_OTHERS: Final = "NonPackaged"


def denied(kind: Literal["microphone", "camera"]) -> bool:
    """Whether the computer, the person, or the switch for desktop programs says no."""
    registry = _registry()
    key = rf"{_STORE}\{_KINDS[kind]}"
    places = (
        (registry.HKEY_LOCAL_MACHINE, key),
        (registry.HKEY_CURRENT_USER, key),
        (registry.HKEY_CURRENT_USER, rf"{key}\{_OTHERS}"),
    )
    return any(_value(registry, root, place, "Value") == "Deny" for root, place in places)


def users(kind: Literal["microphone", "camera"]) -> tuple[str, ...]:
    """Names of the programs that use it now, apart from this one."""
    registry = _registry()
    key = rf"{_STORE}\{_KINDS[kind]}"
    found = set()
    for place in (key, rf"{key}\{_OTHERS}"):
        for name in _below(registry, place):
            stopped = _value(
                registry, registry.HKEY_CURRENT_USER, rf"{place}\{name}", "LastUsedTimeStop"
            )
            # Zero: it has begun and not ended.
            if stopped == 0 and name.replace("#", "\\").casefold() != sys.executable.casefold():
                found.add(_readable(name))
    return tuple(sorted(found))


def _readable(key: str) -> str:
    """The name of a program from its key: the end of a path, or a package's name."""
    if "#" in key:
        return key.rsplit("#", 1)[-1].removesuffix(".exe")
    return key.split("_", 1)[0]


def _registry() -> Any:
    return importlib.import_module("winreg")


def _value(registry: Any, root: Any, place: str, name: str) -> Any:
    with suppress(OSError), registry.OpenKey(root, place) as key:
        return registry.QueryValueEx(key, name)[0]
    return None


def _below(registry: Any, place: str) -> Iterator[str]:
    with suppress(OSError), registry.OpenKey(registry.HKEY_CURRENT_USER, place) as key:
        number = 0
        while True:  # OSError after the last one
            yield registry.EnumKey(key, number)
            number += 1
