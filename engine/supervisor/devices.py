"""What a person can choose from."""

from __future__ import annotations

import msgspec

from engine import virtual_mic
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
    cables: tuple[SoundDevice, ...] = ()
    """Outputs that may feed the virtual microphone, where it needs somebody else's driver."""


def list_devices() -> DeviceLists:
    """Never raises: what cannot be listed is not there."""
    # OpenCV comes with it: imported late, a headless run does without.
    with PATH_IS_WHOLE:
        from engine.vision import cameras

    try:
        backend = backends.choose()
        found, cables = backend.devices(), virtual_mic.feeds(backend)
    except SolomicError:
        found, cables = SoundDevices(), ()
    return DeviceLists(found.microphones, cameras.list_cameras(), found.outputs, cables)
