"""What the launcher does with each word, with an environment that is only pretended."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import launch, system
from tools.console import LaunchError
from tools.environment import Environment
from tools.packages import SOUND, WINDOW, Need


class Recorder:
    """Remembers what the launcher would have prepared and become."""

    def __init__(self) -> None:
        self.profiles: list[str] = []
        self.purposes: list[tuple[str, bool]] = []
        self.command: list[str] = []
        self.variables: dict[str, str] = {}
        self.needs: list[Need] = []
        self.absent: list[Need] = []
        self.remembered: set[str] = set()

    def ensure_system(
        self, needs: Sequence[Need], purpose: str, _log: Path, *, may_install: bool = True
    ) -> list[Need]:
        self.purposes.append((purpose, may_install))
        self.needs.extend(needs)
        return self.absent

    def hand_over(self, command: Sequence[str], variables: dict[str, str]) -> int:
        self.command = list(command)
        self.variables = variables
        return 0


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    fake = Recorder()
    monkeypatch.setattr(Environment, "lacks", lambda self, profile: [profile])
    monkeypatch.setattr(Environment, "ensure", lambda self, name: fake.profiles.append(name))
    monkeypatch.setattr(Environment, "remembers", lambda self, key: key in fake.remembered)
    monkeypatch.setattr(Environment, "remember", lambda self, key: fake.remembered.add(key))
    monkeypatch.setattr(system, "ensure", fake.ensure_system)
    monkeypatch.setattr(launch, "has_venv_module", lambda: True)
    monkeypatch.setattr(launch, "hand_over", fake.hand_over)
    return fake


def test_no_words_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("usage: ./solomic")


@pytest.mark.parametrize("word", ["help", "-h", "--help"])
def test_help_is_no_error(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main([word]) == 0
    assert capsys.readouterr().out.startswith("usage: ./solomic")


def test_a_command_goes_to_the_one_dispatcher(recorder: Recorder) -> None:
    assert launch.main(["process", "a file.wav", "--out", "b.wav"]) == 0
    assert recorder.profiles == ["run"]
    assert recorder.command[1:] == [
        "-P",
        "-m",
        "solomic_main",
        "process",
        "a file.wav",
        "--out",
        "b.wav",
    ]
    assert recorder.variables["PYTHONPATH"] == str(launch.ROOT)


def test_measurements_get_their_packages_and_quality_tries_pesq_once(recorder: Recorder) -> None:
    launch.main(["bench", "latency", "--json"])
    assert recorder.profiles == ["bench"]
    assert recorder.command[-3:] == ["bench", "latency", "--json"]
    launch.main(["bench", "quality"])
    launch.main(["bench", "quality"])
    assert recorder.profiles == ["bench", "bench", "pesq", "bench"]


def test_without_pesq_the_measurement_goes_on(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ensure(_environment: Environment, profile: str) -> None:
        if profile == "pesq":
            raise LaunchError("no compiler")

    monkeypatch.setattr(Environment, "ensure", ensure)
    assert launch.main(["bench", "quality"]) == 0
    assert recorder.command[-2:] == ["bench", "quality"]
    assert "PESQ is left out" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "window"),
    [
        (["run"], True),
        (["run", "--demo"], True),
        (["run", "--headless"], False),
        (["run", "--demo", "--headless"], False),
        (["run", "--help"], False),
        (["devices"], False),
    ],
)
def test_only_a_window_needs_the_windows_libraries(
    recorder: Recorder, words: list[str], window: bool
) -> None:
    launch.main(words)
    assert (WINDOW[0] in recorder.needs) is window
    assert SOUND[0] in recorder.needs


def test_without_the_windows_libraries_it_stops_and_says_what_still_works(
    recorder: Recorder, capsys: pytest.CaptureFixture[str]
) -> None:
    recorder.absent = [SOUND[0], WINDOW[0]]
    assert launch.main(["run"]) == 1
    assert recorder.command == []
    assert "run --headless" in capsys.readouterr().err


def test_without_the_sound_libraries_it_goes_on(recorder: Recorder) -> None:
    recorder.absent = [SOUND[0]]
    assert launch.main(["devices"]) == 0
    assert recorder.command


def test_installing_is_tried_once_and_what_is_complete_is_not_checked_again(
    recorder: Recorder,
) -> None:
    recorder.absent = [SOUND[0]]
    launch.main(["devices"])
    launch.main(["devices"])
    recorder.absent.clear()
    launch.main(["devices"])
    launch.main(["devices"])
    assert recorder.purposes == [("sound", True), ("sound", False), ("sound", False)]


@pytest.mark.parametrize(
    ("words", "profile"),
    [
        (["python", "-m", "training.train"], "training"),
        (["python", "training/train.py"], "training"),
        (["python", "-c", "import torch"], "training"),
        (["pytest", "tests"], "dev"),
        (["python", "docs/make_screenshots.py"], "dev"),
        (["python", "-m", "bench.load"], "bench"),
        (["python", "-m", "mypy"], "dev"),
        (["python", "x.py"], "run"),
    ],
)
def test_exec_installs_what_the_command_needs(words: list[str], profile: str) -> None:
    assert launch.profile_of(words) == profile


def test_exec_keeps_words_as_they_are(recorder: Recorder) -> None:
    assert launch.main(["exec", "echo", "two  spaces", "--json"]) == 0
    assert recorder.command == ["echo", "two  spaces", "--json"]


def test_exec_without_a_command_is_a_usage_error(recorder: Recorder) -> None:
    assert launch.main(["exec"]) == 2
    assert recorder.profiles == []


def test_a_failed_step_is_a_sentence_and_exit_code_one(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_environment: Environment, _profile: str) -> None:
        raise LaunchError("no network", "look at the cable")

    monkeypatch.setattr(Environment, "ensure", fail)
    assert launch.main(["version"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "solomic: no network\nsolomic: look at the cable\n"


def test_a_python_without_venv_is_told_the_package(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(launch, "has_venv_module", lambda: False)
    monkeypatch.setattr(system, "install", lambda needs, log: None)
    monkeypatch.setattr(system, "find_manager", lambda: system.MANAGERS[0])
    assert launch.main(["version"]) == 1
    said = capsys.readouterr().err
    assert "sudo apt-get install --no-install-recommends python3." in said
    assert recorder.profiles == []


def test_a_command_that_does_not_exist_is_a_sentence() -> None:
    with pytest.raises(LaunchError, match="cannot start absent-for-sure"):
        launch.hand_over(["absent-for-sure"], {"PATH": "/nowhere"})
