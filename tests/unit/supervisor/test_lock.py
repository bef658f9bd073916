import stat
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import AlreadyRunningError, EngineError
from engine.supervisor.lock import InstanceLock, private_runtime_dir


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "run"
    monkeypatch.setattr("engine.supervisor.lock.runtime_dir", lambda: folder)
    return folder


def test_one_at_a_time(runtime: Path) -> None:
    first, second = InstanceLock(), InstanceLock()
    first.take()
    with pytest.raises(AlreadyRunningError, match="running already"):
        second.take()
    first.release()
    first.release()
    second.take()
    second.release()


def test_a_killed_holder_lets_go(runtime: Path) -> None:
    script = f"""
import sys
from pathlib import Path
import engine.supervisor.lock as lock
lock.runtime_dir = lambda: Path({str(runtime)!r})
held = lock.InstanceLock()
held.take()
print("held", flush=True)
sys.stdin.read()
"""
    holder = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == "held\n"
    mine = InstanceLock()
    with pytest.raises(AlreadyRunningError):
        mine.take()
    holder.kill()
    holder.wait()
    holder.stdin.close()
    holder.stdout.close()
    mine.take()
    mine.release()


def test_the_folder_is_for_this_user_alone(runtime: Path) -> None:
    runtime.mkdir(mode=0o755)
    private_runtime_dir()
    assert stat.S_IMODE(runtime.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_one_sentence(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime.write_text("a file in the way")
    with pytest.raises(EngineError) as caught:
        InstanceLock().take()
    assert "cannot be used" in str(caught.value)
    assert "XDG_RUNTIME_DIR" in caught.value.advice
