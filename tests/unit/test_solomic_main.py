"""Which room answers which words: the same for ./solomic and the frozen program."""

import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

import solomic_main


@pytest.mark.parametrize(
    ("words", "room"),
    [
        (["run"], "app.main"),
        (["run", "--demo", "--seconds", "5"], "app.main"),
        (["run", "--headless", "--demo"], "engine.cli"),
        (["run", "--demo", "--headless"], "engine.cli"),
        (["run", "--help"], "engine.cli"),
        (["bench", "latency"], "bench.__main__"),
        (["process", "run"], "engine.cli"),
        (["doctor"], "engine.cli"),
        (["--help"], "engine.cli"),
        ([], "engine.cli"),
    ],
)
def test_room_of(words: list[str], room: str) -> None:
    assert solomic_main.room_of(words) == room


@pytest.mark.parametrize(
    ("words", "room", "received"),
    [
        (["run", "--demo"], "app.main", ["run", "--demo"]),
        (["bench", "latency", "--json"], "bench.__main__", ["latency", "--json"]),
        (["devices", "--json"], "engine.cli", ["devices", "--json"]),
    ],
)
def test_main_hands_over_and_returns_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, words: list[str], room: str, received: list[str]
) -> None:
    seen: list[Sequence[str]] = []

    def answer(argv: Sequence[str]) -> int:
        seen.append(argv)
        return 1

    module = ModuleType(room)
    module.main = answer  # type: ignore[attr-defined]  # a module is what main looks into
    monkeypatch.setitem(sys.modules, room, module)
    assert solomic_main.main(words) == 1
    assert seen == [received]
