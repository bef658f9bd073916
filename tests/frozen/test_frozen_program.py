"""The built program, run as a user's computer runs it: with no Python on PATH.

What breaks when frozen is what differs from a checkout: processes that start processes, data
files, and modules imported by name.
"""

import json
import os
import subprocess
from pathlib import Path

import psutil
import pytest

from tests.support import need

pytestmark = [pytest.mark.frozen, pytest.mark.timeout(180)]


@pytest.fixture
def bare_env(tmp_path: Path) -> dict[str, str]:
    """An environment of a person without Python: nothing of ours, an empty home."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(tmp_path),
        "PATH": "/nonexistent",
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
    }


def run(words: list[str], env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(need.frozen()), *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_version_is_the_checkouts(bare_env: dict[str, str]) -> None:
    from engine.version import VERSION

    done = run(["version", "--json"], bare_env)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["version"] == VERSION


@pytest.mark.alone
def test_demo_runs_headless(bare_env: dict[str, str]) -> None:
    done = run(["run", "--headless", "--demo", "--seconds", "5", "--json"], bare_env)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["hops"] > 300
    assert report["quality"] in {"lite", "base", "large", "xl"}
    assert {entry["name"] for entry in report["processes"]} >= {"engine"}
    left = [p for p in psutil.process_iter(["exe"]) if p.info["exe"] == str(need.frozen())]
    assert left == []


def test_window_is_drawn(bare_env: dict[str, str], tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    env = {**bare_env, "QT_QPA_PLATFORM": os.environ.get("SOLOMIC_TEST_PLATFORM", "offscreen")}
    done = run(["run", "--demo", "--seconds", "6", "--screenshot", str(picture)], env)
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 20_000
    # The window is drawn without an engine, too; this one has to have one.
    assert "Traceback" not in done.stderr
    assert "ended unexpectedly" not in done.stderr
