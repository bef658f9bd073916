"""What a person can choose from."""

from __future__ import annotations

import msgspec

from engine.audio import backends
from engine.audio.base import SoundDevice, SoundDevices
from engine.errors import SolomicError
from engine.supervisor.spawning import PATH_IS_WHOLE
from engine.vision.base import CameraDevice


class DeviceLists(msgspec.Struct, frozen=True):
    """The devices there are now."""

    microphones: tuple[SoundDevice, ...] = ()
    cameras: tuple[CameraDevice, ...] = ()
    outputs: tuple[SoundDevice, ...] = ()


def list_devices() -> DeviceLists:
    """Never raises: what cannot be listed is not there."""
    # OpenCV comes with it: imported late, a headless run does without.
    with PATH_IS_WHOLE:
        from engine.vision import cameras

    try:
        found = backends.choose().devices()
    except SolomicError:
        found = SoundDevices()
    return DeviceLists(found.microphones, cameras.list_cameras(), found.outputs)
