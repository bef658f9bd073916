"""The parts of the small program, compiled here, answer as the packages' own libraries do.

Builds them where they are not built yet (most of an hour of one core), as `./solomic package
--small` does.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.frozen.test_files import film
from tests.support import need, parts_answers

pytest.importorskip("fcntl", reason="needs platform linux: parts are built there only")

from engine.demo.scene import DemoScene
from installers.parts import recipes, sources

pytestmark = [
    pytest.mark.integration,
    pytest.mark.deep,
    pytest.mark.timeout(3 * 3600),
]

EXACT = {"pictures", "sound", "sorted"}
"""Where two builds have to agree to the last bit; elsewhere sums are added up in another order."""


@pytest.fixture(scope="module")
def parts() -> list[Path]:
    need.linux()
    for source in (recipes.FFMPEG, recipes.DAV1D, recipes.NUMPY):
        try:
            sources.tarball(source)
        except OSError as error:
            pytest.skip(f"needs source {source.name}: {error}")
    done = subprocess.run(
        [sys.executable, "-m", "installers.parts"],
        cwd=need.ROOT, stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    return [Path(folder) for folder in done.stdout.strip().split(os.pathsep)]


def test_they_answer_as_the_packages_do(parts: list[Path], tmp_path: Path) -> None:
    scene = DemoScene()
    np.save(tmp_path / parts_answers.PICTURES, [scene.image(at_s) for at_s in (2.0, 2.2)])
    film(tmp_path / parts_answers.FILM, "libx264", "aac")
    theirs = parts_answers.everything(tmp_path)
    path = os.pathsep.join(map(str, [*parts, need.ROOT]))
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.parts_answers", str(tmp_path)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": path},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    ours = np.load(tmp_path / parts_answers.ANSWERS)
    assert set(ours.files) == set(theirs)
    for name, expected in theirs.items():
        assert ours[name].shape == expected.shape, name
        far = np.abs(ours[name] - expected).max() / max(1.0, np.abs(expected).max())
        assert far <= (0.0 if name in EXACT else 1e-4), f"{name}: {far}"
