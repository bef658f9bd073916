"""Verbs without a running program: shapes, exit codes, and no traceback."""

import json

import pytest

from engine import cli
from engine.cli import VERBS
from engine.errors import EngineError, NotRunningError, UsageError
from tests.support.shapes import differences, golden


def _json(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> object:
    assert cli.main(words) == code
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    return json.loads(out)


@pytest.mark.parametrize("verb", ["version", "devices", "cleanup"])
def test_shape_of(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert differences(_json(capsys, verb, "--json"), golden(verb)) == []


def test_shape_of_status_when_nothing_runs(capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "status", "--json", code=2)
    assert differences(found, golden("status_not_running")) == []


@pytest.mark.parametrize("verb", ["version", "devices", "cleanup"])
def test_people_get_sentences(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb]) == 0
    out = capsys.readouterr().out
    assert out
    assert "{" not in out


@pytest.mark.parametrize("words", [["status"], ["ctl", "mute"], ["ctl", "keep", "1,2"]])
def test_nothing_runs(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "Solomic is not running. Start it: solomic run\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["--nonsense"],
        ["run", "--keep", "0"],
        ["run", "--keep", "1;2"],
        ["run", "--seconds", "0"],
        ["run", "--seconds", "nan"],
        ["run", "--quality", "best"],
        ["ctl"],
        ["ctl", "keep", "x"],
        ["ctl", "add", "10"],
        ["ctl", "strength", "loud"],
        ["ctl", "strength", "61"],
        ["ctl", "strength", "nan"],
        ["ctl", "mute", "maybe"],
        ["ctl", "quality", "best"],
    ],
)
def test_typed_wrongly(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err
    assert "Traceback" not in told.err


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(verb in out for verb in VERBS)


@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb, "--help"]) == 0
    assert f"solomic {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["run", "--headless", "--mic", "nosuch"], "There is no microphone called nosuch."),
        (["run", "--headless", "--camera", "nosuch"], "There is no camera called nosuch."),
    ],
)
def test_unknown_devices(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(sentence)
    assert "solomic devices" in told.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (EngineError("It failed.", advice="Try again."), 1),
        (UsageError("It failed.", advice="Try again."), 2),
        (NotRunningError("It failed.", advice="Try again."), 2),
    ],
)
def test_errors_are_one_sentence_and_advice(
    error: Exception,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(words: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_answer", fail)
    assert cli.main(["version"]) == code
    assert capsys.readouterr().err == "It failed. Try again.\n"


def test_ctrl_c_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(words: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_answer", interrupt)
    assert cli.main(["version"]) == 1
    assert capsys.readouterr().err == "Interrupted.\n"
