"""What `./solomic package` builds, and when it builds the program first."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tools import packaging, system
from tools.console import LaunchError
from tools.environment import Environment


class Recorder:
    """Stands in for the programs that are run, and for the package manager."""

    def __init__(self) -> None:
        self.ran: list[list[str]] = []
        self.needed: list[str] = []
        self.code = 0
        self.first: list[str] = []
        """What comes first on Python's path, of each program."""

    def run(self, words: Sequence[str], **rest: Any) -> subprocess.CompletedProcess[str]:
        self.ran.append(list(words))
        self.first.append(rest["env"]["PYTHONPATH"].split(os.pathsep)[0])
        return subprocess.CompletedProcess(words, self.code, "/parts/a\n", "")

    def ensure(self, needs: Sequence[Any], *rest: Any) -> list[Any]:
        self.needed += [need.name for need in needs]
        return []


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(subprocess, "run", recorder.run)
    monkeypatch.setattr(system, "ensure", recorder.ensure)
    return recorder


def package(*words: str) -> int:
    return packaging.run(Environment(Path("/nowhere")), words)


def test_the_program_alone(seen: Recorder) -> None:
    assert package() == 0
    (command,) = seen.ran
    assert command[1:3] == ["-m", "PyInstaller"]
    assert {"objdump", "strip", "cc"} <= set(seen.needed)


def test_an_installer_is_made_of_a_program_built_anew(seen: Recorder) -> None:
    assert package("deb") == 0
    assert [command[2] for command in seen.ran] == ["PyInstaller", "installers"]
    assert seen.ran[1][3:] == ["deb"]
    assert "dpkg-shlibdeps" in seen.needed


def test_keep_takes_the_program_that_is_there(seen: Recorder) -> None:
    assert package("windows", "--keep") == 0
    assert [command[2:] for command in seen.ran] == [["installers", "windows"]]
    assert seen.needed == ["makensis"]


def test_the_small_program_is_made_over_parts_built_before(
    seen: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert package("deb", "--small") == 0
    assert [command[2] for command in seen.ran] == ["installers.parts", "PyInstaller", "installers"]
    assert seen.first[1] == "/parts/a"
    assert seen.first[0] == seen.first[2] == str(Path("/nowhere"))
    assert {"c++", "nasm", "objdump"} <= set(seen.needed)


def test_the_small_program_is_for_linux(seen: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(LaunchError, match="--small is for Linux"):
        package("--small")
    assert seen.ran == []


@pytest.mark.parametrize(
    "words", [("nonsense",), ("deb", "windows"), ("--fast",), ("--small", "--keep")]
)
def test_wrong_words_build_nothing(words: tuple[str, ...], seen: Recorder) -> None:
    assert package(*words) == 2
    assert seen.ran == []


def test_a_failure_ends_it(seen: Recorder) -> None:
    seen.code = 1
    with pytest.raises(LaunchError, match="packaging failed"):
        package("deb")
    assert len(seen.ran) == 1
