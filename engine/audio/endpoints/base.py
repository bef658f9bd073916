"""The devices of the sound system as a value that differs whenever something changed."""

from __future__ import annotations

import msgspec


class Endpoints(msgspec.Struct, frozen=True):
    """Everything about the devices that can change; two equal ones need no new listing."""

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    default_input: str = ""
    default_output: str = ""
    bluetooth: tuple[str, ...] = ()
    """Names of microphones that are connected by Bluetooth, where the system says so."""
