"""The AppImage of the built program, its runtime pretended: what is behind it runs."""

import subprocess
from pathlib import Path

import pytest

from installers.linux import appimage
from tests.support import need

pytestmark = [pytest.mark.frozen, pytest.mark.alone, pytest.mark.deep, pytest.mark.timeout(900)]


def test_the_packed_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    need.linux()
    need.frozen()
    need.program("mksquashfs", "squashfs-tools")
    runtime = tmp_path / "runtime"
    runtime.write_bytes(b"\x7fELF\x02\x01\x01\x00AI\x02".ljust(4096, b"\0"))
    monkeypatch.setenv(appimage.RUNTIME, str(runtime))
    made = appimage.build(tmp_path / "dist")
    tree = tmp_path / "tree"
    words = ["unsquashfs", "-no-progress", "-offset", "4096", "-dest", str(tree), str(made)]
    subprocess.run(words, check=True, capture_output=True)
    made.unlink()
    done = subprocess.run(
        [str(tree / "AppRun"), "run", "--headless", "--demo", "--seconds", "5", "--json"],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
