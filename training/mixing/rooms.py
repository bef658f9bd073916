"""Simulated rooms: image sources for the first 60 ms, a decaying noise tail after that.

Image-source method: Allen and Berkley, J. Acoust. Soc. Am. 65 (1979). Distances are rounded to
whole frames; the tail starts at the level the images have reached.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.fft

Samples = npt.NDArray[np.float32]

SAMPLE_RATE_HZ = 16000
SOUND_M_S = 343.0
EARLY_FRAMES = 800  # 50 ms: reflections the target keeps
_IMAGE_FRAMES = 960
_REACH_M = _IMAGE_FRAMES / SAMPLE_RATE_HZ * SOUND_M_S


@dataclass(frozen=True)
class Room:
    """A shoebox with a listener. Lengths in metres, ``t60_s`` the time to fall by 60 dB."""

    size_m: npt.NDArray[np.float64]
    listener_m: npt.NDArray[np.float64]
    t60_s: float


def random_room(rng: np.random.Generator) -> Room:
    """A room between a small office and a hall, with a listener away from the walls."""
    size = rng.uniform([2.5, 2.5, 2.3], [9.0, 7.0, 3.6])
    listener = size * rng.uniform(0.25, 0.75, 3)
    return Room(size, listener, float(rng.uniform(0.12, 0.6)))


def response(rng: np.random.Generator, room: Room, distance_m: float) -> Samples:
    """Impulse response [frames] of a source ``distance_m`` away; direct sound at frame 0."""
    source = _place_source(rng, room, distance_m)
    distance, gain = _images(room, source)
    direct = float(np.linalg.norm(source - room.listener_m))
    delay = np.round((distance - direct) / SOUND_M_S * SAMPLE_RATE_HZ).astype(np.int64)
    keep = (delay >= 0) & (delay < _IMAGE_FRAMES)
    early = np.bincount(delay[keep], gain[keep] * direct / distance[keep], _IMAGE_FRAMES)
    return _with_tail(rng, room, early.astype(np.float32))


def _place_source(
    rng: np.random.Generator, room: Room, distance_m: float
) -> npt.NDArray[np.float64]:
    direction = rng.standard_normal(3) * [1.0, 1.0, 0.3]
    direction /= np.linalg.norm(direction)
    place = room.listener_m + direction * distance_m
    return np.clip(place, 0.1, room.size_m - 0.1)


def _images(
    room: Room, source: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Distance [n] and gain [n] of every mirror image within reach."""
    volume = float(np.prod(room.size_m))
    x, y, z = room.size_m
    surface = 2 * (x * y + y * z + x * z)
    absorption = min(0.161 * volume / (surface * room.t60_s), 0.95)
    reflection = -np.sqrt(1 - absorption)
    axes = []
    for length, at, ear in zip(room.size_m, source, room.listener_m, strict=True):
        count = int(_REACH_M / (2 * length)) + 1
        n = np.arange(-count, count + 1)
        offset = np.concatenate([2 * n * length + at, 2 * n * length - at]) - ear
        bounces = np.concatenate([np.abs(2 * n), np.abs(n) + np.abs(n - 1)])
        axes.append((offset**2, bounces))
    (dx, bx), (dy, by), (dz, bz) = axes
    squared = dx[:, None, None] + dy[None, :, None] + dz[None, None, :]
    bounces = bx[:, None, None] + by[None, :, None] + bz[None, None, :]
    near = squared < (_REACH_M + 10.0) ** 2
    return np.sqrt(squared[near]) + 1e-3, reflection ** bounces[near]


def _with_tail(rng: np.random.Generator, room: Room, early: Samples) -> Samples:
    frames = int(SAMPLE_RATE_HZ * min(room.t60_s, 0.5))
    if frames <= _IMAGE_FRAMES:
        return early[:frames]
    last = early[-320:]
    level = np.sqrt(np.mean(last**2))
    t = np.arange(frames - _IMAGE_FRAMES) / SAMPLE_RATE_HZ
    tail = rng.standard_normal(len(t)) * level * np.exp(-6.908 * t / room.t60_s)
    return np.concatenate([early, tail.astype(np.float32)])


def apply(sound: Samples, impulse: Samples) -> tuple[Samples, Samples]:
    """``sound`` in the room, and with the first 50 ms of reflections alone; both [len(sound)]."""
    size = scipy.fft.next_fast_len(len(sound) + len(impulse) - 1, real=True)
    spectrum = scipy.fft.rfft(sound, size)
    early = impulse[:EARLY_FRAMES]
    full_wet = scipy.fft.irfft(spectrum * scipy.fft.rfft(impulse, size), size)[: len(sound)]
    early_wet = scipy.fft.irfft(spectrum * scipy.fft.rfft(early, size), size)[: len(sound)]
    return full_wet.astype(np.float32), early_wet.astype(np.float32)


class RoomBank:
    """A fixed, seeded set of rooms with several responses each, so that mixing stays cheap."""

    def __init__(self, seed: int, rooms: int = 120, responses: int = 4) -> None:
        rng = np.random.default_rng(seed)
        self._rooms: list[list[Samples]] = []
        for _ in range(rooms):
            room = random_room(rng)
            distances = rng.uniform(0.3, 2.5, responses)
            self._rooms.append([response(rng, room, float(d)) for d in distances])

    def pick(self, rng: np.random.Generator, count: int) -> list[Samples]:
        """``count`` responses of one room, float32 [frames] each."""
        room = self._rooms[int(rng.integers(len(self._rooms)))]
        return [room[int(i)] for i in rng.choice(len(room), count, replace=count > len(room))]
