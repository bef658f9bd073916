"""The microphone other programs see."""

from engine.virtual_mic.base import VirtualMic
from engine.virtual_mic.choose import choose

__all__ = ["VirtualMic", "choose"]
