"""What the built program sees: a film and a camera on the network, with both detectors of faces."""

import shutil
from fractions import Fraction
from pathlib import Path

import av
import pytest

from engine.demo.scene import HEIGHT, WIDTH, DemoScene
from engine.vision import yunet_file
from tests.support import need
from tests.support.mjpeg import mjpeg_server
from tests.support.running import Home, Program

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(240)]

RATE_HZ = 10
SECONDS = 4


def film(path: Path) -> Path:
    scene = DemoScene()
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=RATE_HZ)
        assert isinstance(video, av.VideoStream)
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(RATE_HZ * SECONDS):
            frame = av.VideoFrame.from_ndarray(scene.image(number / RATE_HZ), format="bgr24")
            frame.pts, frame.time_base = number, Fraction(1, RATE_HZ)
            container.mux(video.encode(frame))
        container.mux(video.encode())
    return path


def sees_both(camera: str, home: Home) -> None:
    env = {"HOME": str(home.folder), "PATH": "/nonexistent", "LANG": "C.UTF-8", **home.env}
    words = ["run", "--headless", "--camera", camera]
    with Program(*words, env=env, start=[str(need.frozen())]) as program:
        program.wait_until(lambda seen: seen.camera.ok and len(seen.faces) == 2)
        assert program.end() == 0


@pytest.mark.parametrize("detector", ["haar", "yunet"])
def test_faces_of_a_film_are_found(detector: str, home: Home, tmp_path: Path) -> None:
    if detector == "yunet":
        beside = yunet_file.user_path()
        beside.parent.mkdir(parents=True)
        shutil.copy(need.shared("reference_models", "yunet_s_640_640.onnx"), beside)
    home.config.parent.mkdir(parents=True)
    home.config.write_text(f'schema_version = 2\n[vision]\ndetector = "{detector}"\n')
    sees_both(str(film(tmp_path / "film.mp4")), home)


def test_faces_of_a_camera_on_the_network_are_found(home: Home) -> None:
    scene = DemoScene()
    with mjpeg_server(lambda number: scene.image(number / 25)) as camera:
        sees_both(camera.address, home)
