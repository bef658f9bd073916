"""What passes between the camera, the vision thread, the worker and the overlay.

Images are uint8 [height, width, 3], blue-green-red, never mirrored. Times are
``time.monotonic()`` seconds. One lip cue per face and image.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Shape [height, width, 3], BGR."""


class CameraDevice(msgspec.Struct, frozen=True):
    """One camera as the system lists it."""

    id: str
    name: str
    default: bool


Grey = NDArray[np.uint8]
"""Shape [height, width], 0 black to 255 white."""


class Image:
    """An image and when it was taken.

    Most of vision looks at grey only. A camera that has the grey image anyway (compressed pictures
    are made of it) gives it, and colour as a function that is asked when colour is wanted.
    One thread at a time uses an image.
    """

    __slots__ = ("_colour", "_grey", "_pixels", "captured_at_s")

    def __init__(
        self,
        pixels: Pixels | Callable[[], Pixels],
        captured_at_s: float,
        grey: Grey | None = None,
    ) -> None:
        self.captured_at_s = captured_at_s
        self._colour = pixels if callable(pixels) else None
        self._pixels = None if callable(pixels) else pixels
        self._grey = grey

    @property
    def pixels(self) -> Pixels:
        """uint8 [height, width, 3] BGR."""
        if self._pixels is None:
            assert self._colour is not None
            self._pixels = self._colour()
        return self._pixels

    @property
    def grey(self) -> Grey:
        """uint8 [height, width]; read-only."""
        if self._grey is None:
            import cv2  # the window's process, which reads this module, does without

            self._grey = np.asarray(cv2.cvtColor(self.pixels, cv2.COLOR_BGR2GRAY), np.uint8)
        return self._grey

    def at(self, captured_at_s: float) -> Image:
        """The same image on another clock."""
        return Image(self._colour or self.pixels, captured_at_s, self._grey)


class Camera(Protocol):
    """A source of images: device, file, stream address, or the demo scene."""

    def read(self, timeout_s: float) -> Image | None:
        """The newest image not yet read (older ones are dropped), or None after ``timeout_s``.

        Raises CameraError, DeviceLostError, DeviceBusyError.
        """
        ...

    def close(self) -> None:
        """Let the camera go; may be called twice."""
        ...


class LipCue(msgspec.Struct, frozen=True):
    """What the lips of one face say (definition: training/lips and the model card)."""

    a: float
    """Predicted log level of this person's own voice, 0 to 1."""
    p: float
    """Probability that this person is speaking, 0 to 1."""
    valid: bool
    confidence: float
    """How well the mouth is seen, 0 to 1."""
    at_s: float
    """time.monotonic() of the image it describes."""


class FaceObservation(msgspec.Struct, frozen=True):
    """One face track in one image."""

    track_id: int
    box: tuple[float, float, float, float]
    """x, y, width, height in shares of the image."""
    visible: bool
    """Seen in this image; False while an occluded track is remembered."""
    seen_at_s: float
    """When it was last seen."""
    cue: LipCue
    advice: str = ""


class VisionResult(msgspec.Struct, frozen=True):
    """All faces of one image."""

    captured_at_s: float
    faces: tuple[FaceObservation, ...]
