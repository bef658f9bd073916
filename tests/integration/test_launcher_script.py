"""The scripts a newcomer types, run by a real shell."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import need
from tools.environment import Environment

ROOT = need.ROOT
SCRIPT = ROOT / "solomic"
pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(sys.platform == "win32", reason="needs platform posix: this is Windows"),
]


def call(
    *words: str, path: str | None = None, cwd: Path | None = None, script: Path = SCRIPT
) -> subprocess.CompletedProcess[str]:
    """Run the script with a home of its own; `path` replaces the whole PATH."""
    variables = {"PATH": path or os.environ["PATH"], "HOME": os.environ["XDG_STATE_HOME"]}
    return subprocess.run(
        [str(script), *words], env=variables, cwd=cwd, text=True, capture_output=True, check=False
    )


@pytest.fixture
def bare_path(tmp_path: Path) -> Path:
    """A PATH with what the script itself calls, and no Python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "dirname", "readlink"):
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return folder


def add_program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!{shutil.which('sh')}\n{script}\n")
    path.chmod(0o755)


def test_without_python_it_says_the_line_to_type(bare_path: Path) -> None:
    add_program(bare_path, "apt-get", "exit 0")
    answer = call("version", path=str(bare_path))
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert "Python 3.11, 3.12 or 3.13 is needed" in answer.stderr
    assert "type: sudo apt-get install python3 python3-venv" in answer.stderr


def test_a_python_that_is_too_old_is_passed_over(bare_path: Path) -> None:
    add_program(bare_path, "python3", "exit 1")
    add_program(bare_path, "python3.12", f'exec "{sys.executable}" "$@"')
    answer = call("--help", path=str(bare_path))
    assert answer.returncode == 0
    assert answer.stdout.startswith("usage: ./solomic")


def test_it_is_found_through_a_link_from_another_folder(tmp_path: Path) -> None:
    link = tmp_path / "a link"
    link.symlink_to(SCRIPT)
    answer = call("--help", cwd=tmp_path, script=link)
    assert answer.returncode == 0
    assert answer.stderr == ""


def test_nothing_asked_is_a_usage_error() -> None:
    answer = call()
    assert answer.returncode == 2
    assert answer.stdout == ""


def test_a_command_runs_in_the_users_folder_and_stdout_is_the_commands(tmp_path: Path) -> None:
    if Environment(ROOT).lacks("run"):
        pytest.skip("needs environment .venv: run the tests by ./solomic test")
    (tmp_path / "engine.py").write_text("raise SystemExit('the wrong engine')\n")
    answer = call("exec", "python", "-c", "import os; print(os.getcwd())", cwd=tmp_path)
    assert answer.stdout == f"{tmp_path}\n"
    version = call("version", "--json", cwd=tmp_path)
    assert version.returncode == 0, version.stderr
    assert "version" in json.loads(version.stdout)


def test_the_windows_script_has_windows_line_ends_and_the_same_words() -> None:
    text = (ROOT / "solomic.cmd").read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n")
    assert rb"tools\launch.py" in text
    assert b"SOLOMIC_PYTHON" in text
