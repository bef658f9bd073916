"""What `./solomic test` runs, and when it fails."""

import pytest

from tools import checks
from tools.checks import Options


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
    assert names == ["style", "format", "types", "imports", "program", "tests,", "tests"]


def test_words_for_pytest_run_pytest_alone() -> None:
    (step,) = checks.steps("python", Options(True, False, ("tests/unit",)))
    assert step.command[-1] == "tests/unit"
    assert "--strict-needs" in step.command


def test_slow_and_device_tests_are_left_out_unless_asked_for() -> None:
    for tests in checks.steps("python", Options(False, False, ()))[-2:]:
        assert "(not device and not deep and (chromium or not slow))" in str(tests.command)
    for tests in checks.steps("python", Options(False, True, ()))[-2:]:
        assert "device" not in str(tests.command)
    (chosen,) = checks.steps("python", Options(False, False, ("-m", "slow")))
    assert chosen.command.count("-m") == 2  # python -m pytest, and the user's own


def test_every_test_is_in_one_part_and_real_programs_run_alone() -> None:
    apart, alone = checks.steps("python", Options(False, True, ()))[-2:]
    assert apart.command[apart.command.index("-m", 3) + 1] == "(not (integration or frozen))"
    assert alone.command[alone.command.index("-m", 3) + 1] == "((integration or frozen))"
    assert "-n" in apart.command
    assert "-n" not in alone.command


def test_one_failed_step_fails_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.report([("style", 0, 1.0), ("tests", 0, 2.0)]) == 0
    assert checks.report([("style", 1, 1.0), ("tests", 0, 2.0)]) == 1
    assert "FAILED (1)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("variables", "allowed"),
    [({}, True), ({"DISPLAY": ":0"}, False), ({"DISPLAY": ":0", "CI": "true"}, True)],
)
def test_a_desktop_keeps_its_sound_server(variables: dict[str, str], allowed: bool) -> None:
    assert checks.may_touch_sound_servers(variables) is allowed
