"""The command line of a run with a window, and what it says when it cannot open one."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import app.main
from app.options import parse
from engine.config import Config
from engine.errors import AlreadyRunningError


def test_nothing_typed() -> None:
    options = parse(["run"])
    assert options.demo is None
    assert options.applied_to(Config()) == Config()


def test_everything_typed() -> None:
    words = "run --demo --camera /dev/video2 --mic usb --keep 1,2 --quality lite --seconds 5"
    options = parse([*words.split(), "--size", "900x600", "--screenshot", "x.png"])
    assert options.demo is True
    assert options.keep == (1, 2)
    assert options.seconds == 5.0
    assert options.size == (900, 600)
    assert options.screenshot == Path("x.png")
    config = options.applied_to(Config())
    assert config.vision.camera == "/dev/video2"
    assert config.audio.microphone == "usb"
    assert config.separation.quality == "lite"


@pytest.mark.parametrize(
    "words",
    [
        "--keep 0",
        "--keep x",
        "--keep 1,10",
        "--seconds 0",
        "--seconds nan",
        "--quality best",
        "--size big",
        "--dem",
        "extra",
    ],
)
def test_what_cannot_be_understood_ends_with_2(
    words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main.main(["run", *words.split()]) == 2
    assert "usage: solomic run" in capsys.readouterr().err


def test_help_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main.main(["run", "--help"]) == 0
    assert "--demo" in capsys.readouterr().out


def test_no_screen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert app.main.main(["run"]) == 1
    assert "There is no screen here." in capsys.readouterr().err


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_second_copy_calls_the_first_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    called: list[bool] = []

    def call() -> bool:
        called.append(True)
        return True

    def refuse(_self: object) -> None:
        raise AlreadyRunningError("Solomic is running already.")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("engine.supervisor.Supervisor.start", refuse)
    monkeypatch.setattr(app.main, "raise_first", call)
    assert app.main.main(["run", "--demo"]) == 0
    assert called == [True]
    assert "comes forward" in capsys.readouterr().err
