"""The demo scene: two drawn people talk at once in front of a noise, for ever.

Ground truth is known, and only used for scoring (engine.demo.score): the engine hears ``mixture``
and sees ``image``, as it would hear and see a real room.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from engine.config import SAMPLE_RATE_HZ
from engine.demo import room
from engine.demo.looks import LOOKS
from engine.demo.motion import Motion, Pose
from engine.demo.once import Once
from engine.demo.paint import rounded
from engine.demo.puppet import Puppet
from engine.demo.sound import (
    PEOPLE,
    Sound,
    articulation,
    equally_long,
    load_voice,
    looped,
    room_noise,
)
from engine.vision.base import Pixels

WIDTH: Final = room.WIDTH
HEIGHT: Final = room.HEIGHT
_GRAIN_MARGIN: Final = 64


class DemoScene:
    """What can be seen and heard at any time; all methods may be called from any thread.

    What is heard is ready at once; what is seen is painted when it is first asked for.
    The same ``seed`` gives the same scene, sample by sample and pixel by pixel.
    Raises MediaError when the voices' files are missing or broken.
    """

    people: Final = PEOPLE
    """Positions 1 (left in the image) to this."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._noise = room_noise(seed)
        self._voices = equally_long([load_voice(place + 1) for place in range(PEOPLE)])
        self._motions = Once(self._habits)
        self._set = Once(lambda: _Set(seed))

    def _habits(self) -> tuple[Motion, ...]:
        return tuple(
            Motion(articulation(voice), self._seed * PEOPLE + place)
            for place, voice in enumerate(self._voices)
        )

    @property
    def loop_frames(self) -> int:
        """Frames after which the voices repeat."""
        return len(self._voices[0])

    @property
    def loop_s(self) -> float:
        """Seconds after which the voices repeat."""
        return self.loop_frames / SAMPLE_RATE_HZ

    def mixture(self, start_frame: int, frames: int) -> Sound:
        """What the microphone hears: both voices and the room, float32 [frames]."""
        mixed = self.noise(start_frame, frames)
        for position in range(1, PEOPLE + 1):
            mixed += self.truth(position, start_frame, frames)
        return mixed

    def truth(self, position: int, start_frame: int, frames: int) -> Sound:
        """The voice of the person at ``position`` as it is in the mixture, float32 [frames]."""
        return self._looped(self._voices[_place(position)], start_frame, frames)

    def noise(self, start_frame: int, frames: int) -> Sound:
        """The room's noise as it is in the mixture, float32 [frames]."""
        return self._looped(self._noise, start_frame, frames)

    @staticmethod
    def _looped(sound: Sound, start_frame: int, frames: int) -> Sound:
        out = np.empty(frames, np.float32)
        looped(sound, start_frame, out)
        return out

    def pose(self, position: int, t_s: float) -> Pose:
        """How the person at ``position`` holds head, eyes and mouth."""
        return self._motions()[_place(position)].at(t_s)

    def image(self, t_s: float) -> Pixels:
        """What the camera sees ``t_s`` seconds into the scene: a new array [480, 640, 3]."""
        painted = self._set()
        image = painted.room.copy()
        for place, puppet in enumerate(painted.puppets):
            puppet.draw(image, self.pose(place + 1, t_s))
        # The offset of the camera's noise depends on the time alone.
        number = int(np.floor(t_s * 1000)) * 2654435761 % 2**32
        x, y = number % _GRAIN_MARGIN, number // _GRAIN_MARGIN % _GRAIN_MARGIN
        grain = painted.grain[y : y + HEIGHT, x : x + WIDTH]
        cv2.addWeighted(image, 1.0, grain, 1.0, -128.0, dst=image)
        return image


class _Set:
    """Everything that is painted once."""

    def __init__(self, seed: int) -> None:
        self.room = room.paint_room(seed)
        self.puppets = tuple(Puppet(look) for look in LOOKS)
        self.grain = _grain(seed)


def _place(position: int) -> int:
    if not 1 <= position <= PEOPLE:
        raise ValueError(f"nobody at position {position} of the demo scene")
    return position - 1


def _grain(seed: int) -> Pixels:
    """A camera's gentle noise around 128, larger than an image: the same tile in each quarter."""
    rng = np.random.default_rng([seed, 9])
    shape = ((HEIGHT + _GRAIN_MARGIN) // 2, (WIDTH + _GRAIN_MARGIN) // 2, 3)
    grey = rng.standard_normal(shape[:2], np.float32)[:, :, None] * np.float32(1.3)
    coloured = rng.standard_normal(shape, np.float32) * np.float32(0.8)
    return np.tile(rounded(grey + coloured + 128), (2, 2, 1))
