"""Two people before a camera and a microphone, as far as Solomic can tell: the demo scene outside.

The microphone of a private sound server is fed with the scene's mixture, a camera on the network
shows its images at the same time; what the far end hears is judged against the scene's truth.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.config import SAMPLE_RATE_HZ
from engine.demo.scene import DemoScene
from tests.support.mjpeg import mjpeg_server

Samples = NDArray[np.float32]

_PIECE = SAMPLE_RATE_HZ // 2
_REACH = SAMPLE_RATE_HZ // 8
_SURE = 0.5
_SHORT = SAMPLE_RATE_HZ // 10
_SHORT_REACH = SAMPLE_RATE_HZ // 2000
_AUDIBLE = 10 ** (-55 / 20)
FEED_DELAY_S = 0.15
"""About how long after its start a feed is heard."""


class Meeting:
    """The scene, on a microphone and on a camera."""

    def __init__(self, scene: DemoScene, microphone: TestMicrophone, camera: str) -> None:
        self.scene = scene
        self.microphone = microphone
        self.camera = camera
        """Its address."""

    @property
    def words(self) -> tuple[str, ...]:
        """What to type to take part."""
        return ("--mic", self.microphone.source, "--camera", self.camera)


@contextmanager
def meeting(server: PrivateServer, seconds: float = 90.0) -> Iterator[Meeting]:
    """It goes on for ``seconds``, or as long as the block lasts."""
    scene = DemoScene()
    scene.image(0.0)  # painted before anybody waits for it
    microphone = TestMicrophone(server)
    mixture = scene.mixture(0, round(seconds * SAMPLE_RATE_HZ))
    begun_s = 0.0
    with (
        microphone.play(mixture),
        mjpeg_server(lambda _: scene.image(max(0.0, time.monotonic() - begun_s))) as camera,
    ):
        begun_s = time.monotonic() + FEED_DELAY_S
        yield Meeting(scene, microphone, camera.address)


@dataclass(frozen=True)
class Judgement:
    """What the far end heard, against the truth; SI-SNR in dB."""

    target_db: float
    interferer_db: float
    mixture_db: float
    """Of the target in what the microphone heard at the same time."""

    @property
    def improvement_db(self) -> float:
        """SI-SNRi."""
        return self.target_db - self.mixture_db


def judge(heard: Samples, scene: DemoScene, position: int) -> Judgement:
    """Compare ``heard`` with the scene's voices, wherever in the scene it was recorded.

    In short pieces, each placed by itself: programs on the way correct the drift of clocks.
    """
    frames = 2 * scene.loop_frames
    mixture = scene.mixture(0, frames)
    voices = [scene.truth(each, 0, frames) for each in (1, 2)]
    rows = list(_pieces(heard, (mixture, *voices)))
    output = np.concatenate([heard[at : at + _SHORT] for at, _ in rows])
    truths = [np.concatenate([voice[to : to + _SHORT] for _, to in rows]) for voice in voices]
    mixed = np.concatenate([mixture[to : to + _SHORT] for _, to in rows])
    target, other = truths[position - 1], truths[2 - position]
    return Judgement(
        _si_snr_db(output, target), _si_snr_db(output, other), _si_snr_db(mixed, target)
    )


def _pieces(heard: Samples, references: Sequence[Samples]) -> Iterator[tuple[int, int]]:
    """Where each audible piece begins in ``heard`` and in the references, which run together."""
    place, _ = _best(heard[: 8 * SAMPLE_RATE_HZ], references)
    for at in range(0, len(heard) - _PIECE, _PIECE):
        piece = heard[at : at + _PIECE]
        low = max(_SHORT_REACH, place + at - _REACH)
        regions = [each[low : place + at + _PIECE + _REACH] for each in references]
        if len(regions[0]) < _PIECE + 2 * _REACH:
            return
        if np.sqrt(np.mean(piece**2)) > _AUDIBLE:
            found, likeness = _best(piece, regions)
            if likeness > _SURE:  # else it is where the one before was: a wrong place is for ever
                place = low + found - at
            yield from _short_pieces(heard, references, at, place)


def _short_pieces(
    heard: Samples, references: Sequence[Samples], start: int, place: int
) -> Iterator[tuple[int, int]]:
    """The same for the short pieces of a long one: a clock that is corrected moves within it."""
    for at in range(start, start + _PIECE, _SHORT):
        low = place + at - _SHORT_REACH
        regions = [each[low : low + _SHORT + 2 * _SHORT_REACH] for each in references]
        yield at, low + _best(heard[at : at + _SHORT], regions)[0]


def _best(piece: Samples, references: Sequence[Samples]) -> tuple[int, float]:
    """Where the piece fits best in the reference that it fits best, and how well."""
    return max((_fit(piece, each) for each in references), key=lambda fit: fit[1])


def _fit(piece: Samples, inside: Samples) -> tuple[int, float]:
    """Place of the best fit, and how well it fits, 0 to 1."""
    length = len(inside) + len(piece)
    spectrum = np.fft.rfft(inside, length) * np.conj(np.fft.rfft(piece, length))
    products = np.fft.irfft(spectrum, length)[: len(inside) - len(piece) + 1]
    sums = np.concatenate(([0.0], np.cumsum(inside.astype(np.float64) ** 2)))
    energies = sums[len(piece) :] - sums[: -len(piece)]
    likeness = products / np.sqrt(np.maximum(energies, 1e-3) * float(piece @ piece) + 1e-9)
    at = int(np.argmax(likeness))
    return at, float(likeness[at])


def _si_snr_db(heard: Samples, voice: Samples) -> float:
    wanted = np.dot(heard, voice) / np.dot(voice, voice) * voice.astype(np.float64)
    rest = heard - wanted
    return float(10 * np.log10((wanted @ wanted + 1e-20) / (rest @ rest + 1e-20)))


def gaps_ms(heard: Samples, longer_than_ms: float = 20.0) -> list[float]:
    """Stretches of digital silence longer than that, in milliseconds.

    A room is never silent: such a stretch is sound that was lost.
    """
    silent = np.abs(heard) < 1e-7
    edges = np.flatnonzero(np.diff(np.concatenate(([0], silent.view(np.int8), [0]))))
    lengths = (edges[1::2] - edges[::2]) * 1000 / SAMPLE_RATE_HZ
    return [round(float(length), 1) for length in lengths if length > longer_than_ms]
