"""Progress goes to stderr, a failed step says why."""

import sys
from pathlib import Path

import pytest

from tools.console import LaunchError, Ticker, run_logged, say


def test_say_leaves_stdout_clean(capsys: pytest.CaptureFixture[str]) -> None:
    say("hello")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "solomic: hello\n"


def test_run_logged_keeps_the_output_in_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "logs" / "step.log"
    run_logged([sys.executable, "-c", "print('a word')"], "a step", log)
    assert log.read_text() == "a word\n"
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "a step: done" in captured.err


def test_run_logged_shows_the_end_of_a_failure(tmp_path: Path) -> None:
    script = "import sys; [print('line', i) for i in range(40)]; sys.exit(3)"
    with pytest.raises(LaunchError) as caught:
        run_logged([sys.executable, "-c", script], "a step", tmp_path / "step.log")
    assert "a step failed" in str(caught.value)
    assert "line 39" in str(caught.value)
    assert "line 5\n" not in str(caught.value)
    assert str(tmp_path / "step.log") in caught.value.advice


def test_run_logged_says_when_a_program_is_absent(tmp_path: Path) -> None:
    with pytest.raises(LaunchError, match="a step"):
        run_logged([str(tmp_path / "absent")], "a step", tmp_path / "step.log")


def test_ticker_is_sparing_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    now_s = 0.0
    ticker = Ticker("a step", clock=lambda: now_s)
    for second in range(1, 50):
        now_s = float(second)
        ticker.tick(f"at {second}")
    ticker.done()
    lines = capsys.readouterr().err.splitlines()
    assert lines == [
        "solomic: a step ...",
        "solomic:     20 s  at 20",
        "solomic:     40 s  at 40",
        "solomic: a step: done in 49 s",
    ]
