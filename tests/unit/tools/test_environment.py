"""When the environment is made, kept, and made anew; pip is only pretended."""

import json
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tools import environment as module
from tools.console import LaunchError
from tools.environment import Environment


class FakePip:
    """Stands in for `run_logged`: notes the commands and leaves what they would leave."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.made = 0
        self.installed: list[str] = []
        self.words: list[Sequence[str]] = []
        self.before_install: Callable[[], None] = lambda: None

    def __call__(self, command: Sequence[str], title: str, log: Path, **rest: object) -> None:
        self.words.append(command)
        if "venv" in command:
            self.made += 1
            python = Environment(self.root).python
            python.parent.mkdir(parents=True)
            python.touch()
            (self.root / ".venv" / "pyvenv.cfg").write_text(f"executable = {sys.executable}\n")
            return
        self.before_install()
        self.installed.append(Path(command[-1]).name)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements").mkdir()
    for name in ("run.txt", "dev.txt", "training-extra.txt", "training.txt"):
        (tmp_path / "requirements" / name).write_text(f"{name[:-4]}==1\n")
    return tmp_path


@pytest.fixture
def pip(root: Path, monkeypatch: pytest.MonkeyPatch) -> FakePip:
    fake = FakePip(root)
    monkeypatch.setattr(module, "run_logged", fake)
    return fake


def test_the_first_call_makes_it_and_the_second_does_nothing(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("run")
    Environment(root).ensure("run")
    assert pip.made == 1
    assert pip.installed == ["run.txt"]


def test_hashes_are_required_except_for_torch(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("test")
    assert pip.installed == ["dev.txt", "training-extra.txt", "training.txt"]
    by_lock = {Path(words[-1]).name: words for words in pip.words if "pip" in words}
    assert "--require-hashes" in by_lock["dev.txt"]
    assert "--require-hashes" in by_lock["training-extra.txt"]
    assert "--require-hashes" not in by_lock["training.txt"]


def test_a_changed_lock_is_installed_on_top(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("run")
    (root / "requirements" / "run.txt").write_text("run==2\n")
    assert Environment(root).lacks("run") == ["run.txt"]
    Environment(root).ensure("run")
    assert pip.made == 1
    assert pip.installed == ["run.txt", "run.txt"]


def test_the_developers_lock_holds_all_of_the_users(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("dev")
    assert Environment(root).lacks("run") == []


def test_an_interrupted_install_is_made_anew(root: Path, pip: FakePip) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    pip.before_install = interrupt
    with pytest.raises(KeyboardInterrupt):
        Environment(root).ensure("run")
    (root / ".venv" / "half-installed").touch()
    pip.before_install = lambda: None
    Environment(root).ensure("run")
    assert pip.made == 2
    assert not (root / ".venv" / "half-installed").exists()
    assert Environment(root).lacks("run") == []


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("No matching distribution found", "check the network"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "report it"),
    ],
)
def test_a_failed_install_keeps_what_was_there_and_says_what_to_do(
    root: Path, pip: FakePip, output: str, advice: str
) -> None:
    Environment(root).ensure("run")
    (root / "requirements" / "run.txt").write_text("run==2\n")

    def fail() -> None:
        raise LaunchError(output, "the log")

    pip.before_install = fail
    with pytest.raises(LaunchError) as caught:
        Environment(root).ensure("run")
    assert advice in caught.value.advice
    pip.before_install = lambda: None
    Environment(root).ensure("run")
    assert pip.made == 1


def test_an_environment_whose_python_is_gone_is_made_anew(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("run")
    (root / ".venv" / "pyvenv.cfg").write_text(f"executable = {root}/gone/python3.11\n")
    assert Environment(root).lacks("run") == ["run.txt"]
    Environment(root).ensure("run")
    assert pip.made == 2


def test_an_environment_made_by_hand_is_kept(root: Path, pip: FakePip) -> None:
    pip(["-m", "venv"], "", root)
    (root / ".venv" / "mine").touch()
    Environment(root).ensure("run")
    assert (root / ".venv" / "mine").exists()
    assert pip.installed == ["run.txt"]


@pytest.mark.parametrize("garbage", ["", "{", "[]", '"x"', "null"])
def test_a_garbled_memory_only_costs_an_install(root: Path, pip: FakePip, garbage: str) -> None:
    Environment(root).ensure("run")
    (root / ".venv" / "solomic.json").write_text(garbage)
    Environment(root).ensure("run")
    assert pip.installed == ["run.txt", "run.txt"]
    assert "run.txt" in json.loads((root / ".venv" / "solomic.json").read_text())


def test_two_first_calls_at_once_make_one_environment(root: Path, pip: FakePip) -> None:
    started, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        started.set()
        assert go_on.wait(10)

    pip.before_install = wait
    first = threading.Thread(target=Environment(root).ensure, args=("run",))
    first.start()
    assert started.wait(10)
    second = threading.Thread(target=Environment(root).ensure, args=("run",))
    second.start()
    go_on.set()
    first.join(10)
    second.join(10)
    assert pip.made == 1
    assert pip.installed == ["run.txt"]


def test_what_was_checked_is_remembered_until_it_is_made_anew(root: Path, pip: FakePip) -> None:
    Environment(root).ensure("run")
    assert not Environment(root).remembers("sound")
    Environment(root).remember("sound")
    assert Environment(root).remembers("sound")
    assert Environment(root).lacks("run") == []


def test_commands_find_the_project_and_the_environments_programs(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/users/own")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    variables = Environment(root).variables()
    assert variables["PYTHONPATH"] == str(root)
    assert "PYTHONHOME" not in variables
    assert variables["PATH"].startswith(str(Environment(root).scripts))
    kept = Environment(root).variables(keep_python_path=True)
    assert kept["PYTHONPATH"].endswith("/users/own")
