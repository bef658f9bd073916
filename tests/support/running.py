"""`run --headless` as a process of its own, with a home of its own, and a look at it from outside.

    def test_something(home: Home) -> None:
        with home.run("--demo") as program:
            program.wait_until(lambda seen: seen.hops > 0)

``Home.run`` starts it, ``Program.report`` asks it over its control socket, and at the end of the
block it is ended kindly; what it printed is then in ``out`` and ``err``.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import msgspec
import psutil
import pytest

from bench.servers import PrivateServer
from engine.control.client import ask
from engine.control.protocol import AskReport
from engine.errors import SolomicError
from engine.messages import Telemetry
from engine.supervisor import SupervisorStatus
from engine.virtual_mic.linux import SOURCE_ID
from tests.support.need import ROOT

FROM_CHECKOUT = (sys.executable, "-m", "engine.cli")
START_S = 90.0
END_S = 30.0
_FOLDERS = ("CONFIG", "DATA", "STATE", "CACHE")


class Home:
    """Folders no other Solomic knows; the environment points at them while the fixture lasts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runtime = folder / "run"
        self.runtime.mkdir(mode=0o700)
        self.config = folder / "config" / "solomic" / "settings.toml"
        self.env = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in _FOLDERS}
        self.env["XDG_RUNTIME_DIR"] = str(self.runtime)
        self.env["OMP_NUM_THREADS"] = "1"

    def run(self, *words: str, **env: str) -> "Program":
        """Start ``run --headless`` with these words."""
        return Program("run", "--headless", *words, env={**os.environ, **env})

    def cli(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Any other verb, until it ends."""
        return subprocess.run(
            [*FROM_CHECKOUT, *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=START_S,
            check=False,
        )


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A fresh home."""
    # Short, because a socket's path may have 107 bytes only.
    with tempfile.TemporaryDirectory(prefix="slm-h-") as folder:
        fresh = Home(Path(folder))
        for name, value in fresh.env.items():
            monkeypatch.setenv(name, value)
        yield fresh


class Program:
    """A running `solomic`, and what it prints."""

    def __init__(
        self, *words: str, env: dict[str, str], start: Sequence[str] = FROM_CHECKOUT
    ) -> None:
        self.out = ""
        self.err = ""
        self.process = subprocess.Popen(
            [*start, *words],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._readers = [
            threading.Thread(target=self._read, args=(name,), daemon=True)
            for name in ("out", "err")
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        """Of the process that was started: the supervisor's."""
        return self.process.pid

    def report(self) -> tuple[Telemetry, SupervisorStatus] | None:
        """What it says of itself; None while it does not answer or knows nothing yet."""
        try:
            said = ask(AskReport()).status or {}
        except SolomicError:
            return None
        if said.get("telemetry") is None:
            return None
        return (
            msgspec.convert(said["telemetry"], Telemetry),
            msgspec.convert(said["supervisor"], SupervisorStatus),
        )

    def wait_until(
        self, condition: Callable[[Telemetry], bool], timeout_s: float = START_S
    ) -> Telemetry:
        """Until its telemetry is so; fails the test when that takes too long or it ended."""
        return self.wait_until_both(lambda seen, _: condition(seen), timeout_s)[0]

    def wait_until_both(
        self,
        condition: Callable[[Telemetry, SupervisorStatus], bool],
        timeout_s: float = START_S,
    ) -> tuple[Telemetry, SupervisorStatus]:
        """The same with the supervisor's status."""
        deadline_s = time.monotonic() + timeout_s
        found = None
        while time.monotonic() < deadline_s:
            found = self.report()
            if found is not None and condition(*found):
                return found
            if self.process.poll() is not None:
                pytest.fail(f"it ended with {self.process.returncode}: {self.err}")
            time.sleep(0.02)
        pytest.fail(f"it never came to that: {found}, {self.err}")

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal and wait; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.wait()

    def wait(self, timeout_s: float = START_S) -> int:
        """Wait for it to end by itself."""
        try:
            code = self.process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(END_S)
            pytest.fail(f"it did not end: {self.err}")
        for reader in self._readers:
            reader.join(END_S)
        return code

    def json(self) -> Any:
        """The one JSON object it printed."""
        assert self.out.count("\n") == 1, (self.out, self.err)
        return json.loads(self.out)

    def _read(self, name: str) -> None:
        stream = self.process.stdout if name == "out" else self.process.stderr
        assert stream is not None
        with stream:
            for line in stream:
                setattr(self, name, getattr(self, name) + line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.end()


def gone(pid: int) -> bool:
    """Whether a process has ended (a zombie nobody waits for counts as ended)."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def segments_of(pid: int) -> list[Path]:
    """Shared memory that a process made."""
    return list(Path("/dev/shm").glob(f"solomic-{pid}-*"))


@contextmanager
def listener(server: PrivateServer, source: str = SOURCE_ID) -> Iterator[None]:
    """Somebody records the virtual microphone, so that the engine stays awake."""
    while source not in server.pactl("list", "short", "sources"):
        time.sleep(0.05)
    process = subprocess.Popen(
        ["parec", "--raw", "--latency-msec=20", f"--device={source}"],
        env={**os.environ, **server.env},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.kill()
        process.wait(END_S)
