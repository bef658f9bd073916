"""Which room answers which words: the same for ./solomic and the frozen program."""

import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

import solomic_main
from engine.config import state_dir
from engine.logs import MOST_BYTES, START_LOG, noted_start
from engine.version import VERSION


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


def test_a_start_that_fails_is_noted_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(argv: Sequence[str]) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    module = ModuleType("app.main")
    module.main = answer  # type: ignore[attr-defined]  # a module is what main looks into
    monkeypatch.setitem(sys.modules, "app.main", module)
    with pytest.raises(ImportError):
        solomic_main.main(["run", "--demo", "--camera", "/home/anna/secret.mp4"])
    noted = (state_dir() / START_LOG).read_text()
    assert f"Solomic {VERSION} (checkout" in noted
    assert "libEGL.so.1: cannot open" in noted
    assert "secret" not in noted.split("Traceback")[0]
    (state_dir() / START_LOG).unlink()


def test_the_log_of_starts_does_not_grow_for_ever() -> None:
    path = state_dir() / START_LOG
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * (MOST_BYTES + 1))
    with noted_start("run"):
        pass
    assert path.stat().st_size < 1000
    assert path.with_name(f"{START_LOG}.1").stat().st_size > MOST_BYTES
    path.unlink()
    path.with_name(f"{START_LOG}.1").unlink()


def test_asking_for_the_version_is_no_start() -> None:
    assert solomic_main.main(["version"]) == 0
    assert not (state_dir() / START_LOG).exists()
