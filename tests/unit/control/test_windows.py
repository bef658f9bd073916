"""The named pipe's protocol, over a Unix socket where there are no named pipes."""

import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.control import windows
from engine.control.protocol import Answer, AskStatus, Request, decode_answer, encode
from engine.errors import NotRunningError


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(windows, "runtime_dir", lambda: tmp_path)
    if sys.platform == "win32":
        return rf"\\.\pipe\solomic-test-{secrets.token_hex(4)}"
    return str(tmp_path / "pipe")


@pytest.fixture
def server(place: str) -> Iterator[windows.PipeServer]:
    def handle(request: Request) -> Answer:
        return Answer(ok=True, status={"got": type(request).__name__})

    server = windows.PipeServer(handle, place=place)
    server.start()
    yield server
    server.stop()


def test_answers_line_by_line(server: windows.PipeServer, place: str) -> None:
    for _ in range(3):
        answer = decode_answer(windows.exchange(encode(AskStatus()), place=place))
        assert answer.status == {"got": "AskStatus"}
    assert not decode_answer(windows.exchange(b"garbage\n", place=place)).ok


def test_who_does_not_know_the_key_is_turned_away(
    server: windows.PipeServer, place: str, tmp_path: Path
) -> None:
    key = tmp_path / "control.key"
    right = key.read_bytes()
    key.write_bytes(secrets.token_bytes(32))
    with pytest.raises(NotRunningError):
        windows.exchange(encode(AskStatus()), place=place)
    key.write_bytes(right)
    assert decode_answer(windows.exchange(encode(AskStatus()), place=place)).ok


def test_the_key_is_for_this_user_and_goes_with_the_server(place: str, tmp_path: Path) -> None:
    server = windows.PipeServer(lambda _: Answer(ok=True), place=place)
    key = tmp_path / "control.key"
    if sys.platform != "win32":
        assert key.stat().st_mode & 0o777 == 0o600
    server.start()
    server.stop()
    assert not key.exists()
    with pytest.raises(NotRunningError, match="not running"):
        windows.exchange(encode(AskStatus()), place=place)
