"""A camera and a microphone for a long run, as a user has them: a film, and a sound device.

What they show and play is the demo scene, drawn beforehand: drawing it while it is watched would
count as the program's own work.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from bench.films import write_film
from bench.microphones import TestMicrophone
from bench.servers import PrivateServer
from engine.demo.scene import DemoScene


@contextlib.contextmanager
def film_and_microphone(server: PrivateServer, rate_hz: int) -> Iterator[list[str]]:
    """The words for ``run`` that choose them; both play in a loop until the end of the block."""
    scene = DemoScene()
    images = (scene.image(number / rate_hz) for number in range(round(scene.loop_s * rate_hz)))
    film = write_film(server.folder / "scene.avi", images, rate_hz)
    microphone = TestMicrophone(server)
    with microphone.play(scene.mixture(0, scene.loop_frames), loop=True):
        yield ["--mic", microphone.source, "--camera", str(film)]
