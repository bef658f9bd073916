"""No internet socket is ever opened: the window and the engine, traced while they are used."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import need, xvfb
from tests.support.need import ROOT
from tests.support.xvfb import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.timeout(300)]
_START_S = 120.0
_SOON_S = 30.0
_INTERNET = re.compile(r"socket\(AF_INET6?\b")
_TRACE = ("-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-e", "signal=none")


def traced(log: Path, *command: str) -> list[str]:
    """The command line that writes every socket of the command and its children into ``log``."""
    return [str(need.program("strace")), *_TRACE, "-o", str(log), *command]


def test_the_trace_sees_an_internet_socket_of_a_grandchild(tmp_path: Path) -> None:
    """What the other test does not find would be found."""
    log = tmp_path / "log"
    inner = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    subprocess.run(traced(log, sys.executable, "-c", outer), check=True, timeout=60)
    assert _INTERNET.search(log.read_text())


def test_a_run_of_window_and_engine_opens_none(tmp_path: Path) -> None:
    """Settings, voices, the measurement of networks, recordings and diagnostics included."""
    log = tmp_path / "log"
    with xvfb.screen() as screen:
        runtime = tmp_path / "run"
        runtime.mkdir(mode=0o700)
        kinds = ("CONFIG", "DATA", "STATE", "CACHE")
        folders = {f"XDG_{name}_HOME": str(tmp_path / name) for name in kinds}
        settings = tmp_path / "CONFIG" / "solomic" / "settings.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(
            "schema_version = 2\n[recordings]\nenabled = true\n"
            "[window]\nsetup_done = true\nglobal_keys = true\n"
        )
        env = os.environ | screen.env | folders | {"XDG_RUNTIME_DIR": str(runtime)}
        env.pop("PULSE_SERVER", None)
        words = (sys.executable, str(ROOT / "solomic_main.py"), "run", "--demo")
        program = subprocess.Popen(traced(log, *words), env=env, cwd=ROOT)
        try:
            window = screen.window("Solomic", _START_S)
            screen.do("windowactivate", "--sync", window)
            screen.do("key", "r", "h", "ctrl+comma")
            page = screen.window("Settings", _SOON_S)
            screen.do("windowactivate", "--sync", page)
            for _ in range(8):  # every page once; the quality page measures the networks
                screen.do("key", "Down")
            recordings = tmp_path / "STATE" / "solomic" / "recordings"
            wait_until(lambda: bool(list(recordings.glob("*/after.flac"))), _SOON_S, "a recording")
            screen.do("windowactivate", "--sync", window)
            screen.do("key", "r", "ctrl+q")
            program.wait(_SOON_S)
        finally:
            if program.poll() is None:
                program.send_signal(signal.SIGTERM)
                program.wait(_SOON_S)
    found = log.read_text()
    assert "socket(AF_UNIX" in found, "the trace saw nothing at all"
    assert len({line.split()[0] for line in found.splitlines()}) > 1, "the engine was seen, too"
    assert _INTERNET.findall(found) == []
    kept = [path.name for path in (tmp_path / "CACHE").glob("*")]
    assert "Microsoft" not in kept, "ONNX Runtime keeps a device id where its telemetry is on"
