"""Every error Solomic raises on purpose, in one tree.

::

    SolomicError
    ├── ConfigError             a setting is missing, unknown or out of range
    ├── UsageError              a command was typed or sent wrongly
    ├── NotRunningError         a command needs a running Solomic and there is none
    ├── AlreadyRunningError     a second copy was started
    ├── DeviceError
    │   ├── SoundServerError    no sound server answers, or it went away
    │   ├── DeviceNotFoundError no device has this name
    │   ├── DeviceBusyError     another program holds the device
    │   ├── DeviceDeniedError   the system does not let Solomic use the device
    │   ├── DeviceLostError     the device vanished while it was in use
    │   └── CameraError         the camera gives no usable image
    ├── VirtualMicError         the virtual microphone cannot be made or kept
    ├── ModelError
    │   ├── ModelMissingError   a model file is not there
    │   ├── ModelIntegrityError a model file is not the one that was pinned
    │   └── ModelShapeError     a model does not fit the pipeline
    ├── ProfileError            a remembered voice is missing, damaged or somebody else's
    ├── MediaError              an input file cannot be read, or an output file written
    └── EngineError             the engine process failed to start or died

``str(error)`` is one sentence for the person at the screen; ``advice`` is what they can do, or "".
"""

from __future__ import annotations

from typing import Literal

DriverTrouble = Literal["", "missing", "not listed", "no output", "no microphone", "away"]
"""What is wrong with the driver of a virtual microphone: it is not installed; its files are there
but the system lists nothing of it, or only one of its ends; the device the person chose is away."""


class SolomicError(Exception):
    """Base of all errors raised on purpose."""

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class ConfigError(SolomicError):
    """A setting is missing, unknown or out of range."""


class UsageError(SolomicError):
    """A command was typed or sent wrongly (exit code 2)."""


class NotRunningError(SolomicError):
    """A command needs a running Solomic and there is none (exit code 2)."""


class AlreadyRunningError(SolomicError):
    """A second copy was started."""


class DeviceError(SolomicError):
    """Something about a microphone, a camera or an output."""


class SoundServerError(DeviceError):
    """No sound server answers, or it went away."""


class DeviceNotFoundError(DeviceError):
    """No device has this name."""


class DeviceBusyError(DeviceError):
    """Another program holds the device."""


class DeviceDeniedError(DeviceError):
    """The system, or the person in its settings, does not let Solomic use the device."""


class DeviceLostError(DeviceError):
    """The device vanished while it was in use."""


class CameraError(DeviceError):
    """The camera gives no usable image (frozen, black, unreadable stream)."""


class VirtualMicError(SolomicError):
    """The virtual microphone cannot be made or kept.

    Where it needs somebody else's driver, ``trouble`` says what is wrong with that, ``product`` is
    the driver's name and ``page`` its maker's own page in the web.
    """

    def __init__(
        self,
        message: str,
        *,
        advice: str = "",
        trouble: DriverTrouble = "",
        product: str = "",
        page: str = "",
    ) -> None:
        super().__init__(message, advice=advice)
        self.trouble: DriverTrouble = trouble
        self.product = product
        self.page = page


class ModelError(SolomicError):
    """Something about a network's files."""


class ModelMissingError(ModelError):
    """A model file is not there."""


class ModelIntegrityError(ModelError):
    """A model file is not the one that was pinned."""


class ModelShapeError(ModelError):
    """A model does not fit the pipeline."""


class ProfileError(SolomicError):
    """A remembered voice is missing, damaged or somebody else's."""


class MediaError(SolomicError):
    """An input file cannot be read, or an output file cannot be written."""


class EngineError(SolomicError):
    """The engine process failed to start or died."""
