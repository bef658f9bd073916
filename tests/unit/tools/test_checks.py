"""What `./solomic test` runs, and when it fails."""

import itertools
import re
import sys
from pathlib import Path

import pytest

from tools import checks
from tools.checks import Options, Step
from tools.environment import Environment


@pytest.mark.parametrize(
    ("words", "variables", "strict"),
    [
        ([], {}, False),
        ([], {"CI": "true"}, True),
        ([], {"CI": "1"}, True),
        ([], {"CI": "false"}, False),
        ([], {"CI": ""}, False),
        (["--strict"], {}, True),
        (["--no-strict"], {"CI": "true"}, False),
    ],
)
def test_strict_is_the_default_in_ci(
    words: list[str], variables: dict[str, str], strict: bool
) -> None:
    assert Options.parse(words, variables).strict is strict


def test_other_words_go_to_pytest() -> None:
    options = Options.parse(["--strict", "tests/unit", "-k", "ring"], {})
    assert options.pytest_words == ("tests/unit", "-k", "ring")


def test_all_checks_run_by_default_and_the_tests_last() -> None:
    names = [step.name.split()[0] for step in checks.steps("python", Options(False, False, ()))]
    assert names == ["style", "format", "imports", "types", "program", "tests,", "tests", "tests,"]


def test_words_for_pytest_run_pytest_alone() -> None:
    (step,) = checks.steps("python", Options(True, False, ("tests/unit",)))
    assert step.command[-1] == "tests/unit"
    assert "--strict-needs" in step.command


def test_slow_and_device_tests_are_left_out_unless_asked_for() -> None:
    for tests in checks.steps("python", Options(False, False, ()))[-3:]:
        assert "(not device and not deep and (chromium or not slow))" in str(tests.command)
    for tests in checks.steps("python", Options(False, True, ()))[-3:]:
        assert "device" not in str(tests.command)
    (chosen,) = checks.steps("python", Options(False, False, ("-m", "slow")))
    assert chosen.command.count("-m") == 2  # python -m pytest, and the user's own


def test_every_test_is_in_one_part_and_what_would_hear_another_runs_alone() -> None:
    parts = checks.steps("python", Options(False, True, ()))[-3:]
    chosen = [part.command[part.command.index("-m", 3) + 1] for part in parts]
    for real, alone in itertools.product((False, True), repeat=2):
        names = {"integration": real, "frozen": False, "alone": alone}
        taken = [eval(meaning, {}, names) for meaning in chosen]
        assert taken == [not real, real and not alone, real and alone]
    assert [part.command[part.command.index("-n") + 1] for part in parts[:2]] == ["auto", "2"]
    assert "-n" not in parts[2].command


def test_real_programs_are_tested_where_the_steps_look_for_them() -> None:
    marked = re.compile(r"mark\.(integration|frozen)\b")
    tests = Path(__file__).parents[2]
    found = {
        path.relative_to(tests).parts[0]
        for path in tests.rglob("test_*.py")
        if marked.search(path.read_text(encoding="utf-8"))
    }
    for part in checks.steps("python", Options(False, True, ()))[-2:]:
        assert {f"tests/{room}" for room in found} <= set(part.command)


def test_one_failed_step_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.report([("style", 0, 1.0), ("tests", 0, 2.0)]) == 0
    assert checks.report([("style", 1, 1.0), ("tests", 0, 2.0)]) == 1
    assert "FAILED (1)" in capsys.readouterr().out


_MEET = """
import pathlib, sys, time
mine, other = map(pathlib.Path, sys.argv[1:3])
mine.touch()
while not other.exists():
    time.sleep(0.01)
print("met as", mine.name)
sys.exit(int(sys.argv[3]))
"""


@pytest.mark.parametrize("codes", [(0, 0), (3, 0), (0, 3)])
def test_two_beside_each_other_both_count(
    codes: tuple[int, int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def step(mine: str, other: str, code: int, *, beside: bool) -> Step:
        names = (str(tmp_path / mine), str(tmp_path / other))
        return Step(mine, (sys.executable, "-c", _MEET, *names, str(code)), beside)

    both = [step("one", "two", codes[0], beside=True), step("two", "one", codes[1], beside=False)]
    monkeypatch.setattr(checks, "steps", lambda *_: both)
    monkeypatch.setattr(checks, "prepare", lambda _: None)
    assert checks.run(Environment(tmp_path), []) == int(any(codes))
    printed = capfd.readouterr().out
    assert "met as one" in printed
    assert "met as two" in printed


@pytest.mark.parametrize(
    ("variables", "allowed"),
    [({}, True), ({"DISPLAY": ":0"}, False), ({"DISPLAY": ":0", "CI": "true"}, True)],
)
def test_a_desktop_keeps_its_sound_server(variables: dict[str, str], allowed: bool) -> None:
    assert checks.may_touch_sound_servers(variables) is allowed
