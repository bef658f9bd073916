"""A camera and a microphone for a long run, as a user has them: a film, and a sound device.

What they show and play is the demo scene, drawn beforehand: drawing it while it is watched would
count as the program's own work.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from bench.servers import PrivateServer, TestMicrophone
from engine.demo.scene import HEIGHT, WIDTH, DemoScene


@contextlib.contextmanager
def film_and_microphone(server: PrivateServer, rate_hz: int) -> Iterator[list[str]]:
    """The words for ``run`` that choose them; both play in a loop until the end of the block."""
    scene = DemoScene()
    film = draw_film(scene, server.folder / "scene.avi", rate_hz)
    microphone = TestMicrophone(server)
    with microphone.play(scene.mixture(0, scene.loop_frames), loop=True):
        yield ["--mic", microphone.source, "--camera", str(film)]


def draw_film(scene: DemoScene, path: Path, rate_hz: int, seconds: float | None = None) -> Path:
    """One loop of the scene (or its first ``seconds``) as Motion JPEG, as webcams send it."""
    count = round((scene.loop_s if seconds is None else seconds) * rate_hz)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mjpeg", rate=rate_hz)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuvj420p"
        for number in range(count):
            image = np.ascontiguousarray(scene.image(number / rate_hz))
            container.mux(stream.encode(av.VideoFrame.from_ndarray(image, format="bgr24")))
        container.mux(stream.encode())
    return path
