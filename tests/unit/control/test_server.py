import json
import os
import socket
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.control import client
from engine.control.protocol import MOST_BYTES, MOST_PER_SECOND, Answer, AskStatus, Request
from engine.errors import EngineError, NotRunningError, UsageError
from engine.messages import Keep

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs platform Unix sockets: none")

if sys.platform != "win32":
    from engine.control.server import MOST_CLIENTS, ControlServer


class Program:
    def __init__(self) -> None:
        self.got: list[Request] = []

    def __call__(self, request: Request) -> Answer:
        self.got.append(request)
        if request == Keep((9,)):
            return Answer(ok=False, error="Nobody stands there.")
        return Answer(ok=True, status={"running": True})


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "s"
    monkeypatch.setattr(client, "socket_path", lambda: place)
    return place


@pytest.fixture
def server(path: Path, program: Program) -> Iterator["ControlServer"]:
    server = ControlServer(path, program)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def connection(server: "ControlServer", path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5)
        connection.connect(str(path))
        yield connection


def _answers(connection: socket.socket, count: int) -> list[dict[str, object]]:
    data = b""
    while data.count(b"\n") < count:
        received = connection.recv(65536)
        if not received:
            break
        data += received
    return [json.loads(line) for line in data.splitlines()]


def test_answers_its_client(server: "ControlServer", program: Program) -> None:
    assert client.ask(AskStatus()).status == {"running": True}
    assert program.got == [AskStatus()]
    with pytest.raises(UsageError, match="Nobody stands there"):
        client.ask(Keep((9,)))


def test_only_this_user_may_open_it(server: "ControlServer", path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.stat().st_uid == os.geteuid()


def test_the_socket_goes_with_the_server(path: Path, program: Program) -> None:
    server = ControlServer(path, program)
    server.start()
    server.stop()
    assert not path.exists()
    with pytest.raises(NotRunningError):
        client.ask(AskStatus())


def test_what_a_killed_program_left_is_replaced(path: Path, program: Program) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    server = ControlServer(path, program)
    server.start()
    try:
        assert client.ask(AskStatus()).ok
    finally:
        server.stop()


def test_one_answer_a_line_and_garbage_ends_nothing(connection: socket.socket) -> None:
    connection.sendall(b'nonsense\n{"cmd":"status","extra":1}\n\n{"cmd":"status"}\n')
    answers = _answers(connection, 3)
    assert [answer["ok"] for answer in answers] == [False, False, True]


def test_a_line_without_end_is_cut_off(connection: socket.socket, program: Program) -> None:
    connection.sendall(b"x" * (MOST_BYTES + 1))
    (answer,) = _answers(connection, 2)
    assert answer["ok"] is False
    assert program.got == []
    assert client.ask(AskStatus()).ok


def test_a_flood_is_refused_and_the_rest_lives(connection: socket.socket, program: Program) -> None:
    count = 3 * MOST_PER_SECOND
    connection.sendall(b'{"cmd":"status"}\n' * count)
    answers = _answers(connection, count)
    refused = [answer for answer in answers if not answer["ok"]]
    assert len(answers) == count
    assert refused
    assert len(program.got) == count - len(refused)
    assert all("a second" in str(answer["error"]) for answer in refused)


def test_too_many_clients_are_turned_away(server: "ControlServer", path: Path) -> None:
    clients = [socket.socket(socket.AF_UNIX) for _ in range(MOST_CLIENTS + 1)]
    try:
        for each in clients:
            each.settimeout(5)
            each.connect(str(path))
        assert clients[-1].recv(1) == b""
        clients[0].sendall(b'{"cmd":"status"}\n')
        assert _answers(clients[0], 1)[0]["ok"]
    finally:
        for each in clients:
            each.close()


def test_somebody_who_leaves_at_once_is_no_problem(server: "ControlServer", path: Path) -> None:
    for _ in range(2 * MOST_CLIENTS):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(path))
            connection.sendall(b'{"cmd":"st')
    assert client.ask(AskStatus()).ok


def test_what_listens_there_may_be_something_else(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(path))
        other.listen()

        def answer() -> None:
            connection, _ = other.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"hello\n")

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(NotRunningError, match="not Solomic"):
            client.ask(AskStatus())
        thread.join()


def test_a_path_that_is_too_long_is_one_sentence(tmp_path: Path, program: Program) -> None:
    with pytest.raises(EngineError, match="cannot be made"):
        ControlServer(tmp_path / ("x" * 120), program)
