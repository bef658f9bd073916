"""The microphone other programs see."""

from engine.virtual_mic.base import VirtualMic
from engine.virtual_mic.choose import choose, feeds, recording_id

__all__ = ["VirtualMic", "choose", "feeds", "recording_id"]
