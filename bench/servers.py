"""Private sound servers: a PulseAudio or a PipeWire of one's own, on sockets in its own folder.

Nothing of the user's sound system is touched. The daemons run under a shell that holds one end
of a pipe: when the program that started them ends in any way, the pipe closes and they go.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Literal

import psutil

Kind = Literal["pulseaudio", "pipewire"]
KINDS: Final[tuple[Kind, ...]] = ("pulseaudio", "pipewire")

_PROGRAMS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "pulseaudio": ("pulseaudio", "pactl", "pacat"),
    "pipewire": (
        *("pipewire", "wireplumber", "pipewire-pulse"),
        *("dbus-daemon", "pactl", "pacat"),
    ),
}
_START_TIMEOUT_S: Final = 20.0
_STOP_TIMEOUT_S: Final = 5.0
_PRIORITY: Final = 8

_SCRIPTS: Final[Mapping[Kind, str]] = {
    "pulseaudio": """
pulseaudio -n -F "$FOLDER/start.pa" --daemonize=no --use-pid-file=no --exit-idle-time=-1 \\
  --disallow-exit=no --realtime=yes --high-priority=yes --log-level=info \\
  --log-target=stderr </dev/null 2>"$FOLDER/pulseaudio.log" &
echo $! > "$FOLDER/server.pid"
""",
    "pipewire": """
dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" \\
  </dev/null >"$FOLDER/dbus.log" 2>&1 &
pids=$!
until [ -S "$XDG_RUNTIME_DIR/bus" ]; do sleep 0.02; done
pipewire </dev/null >"$FOLDER/pipewire.log" 2>&1 &
pids="$pids $!"
until [ -S "$XDG_RUNTIME_DIR/pipewire-0" ]; do sleep 0.02; done
wireplumber </dev/null >"$FOLDER/wireplumber.log" 2>&1 &
pids="$pids $!"
pipewire-pulse </dev/null >"$FOLDER/pipewire-pulse.log" 2>&1 &
echo $! > "$FOLDER/server.pid"
""",
}
# `read` returns when the pipe closes, which is when our starter is gone.
_TAIL: Final = """
read -r _
kill $(cat "$FOLDER/server.pid") $pids 2>/dev/null
wait
kill -0 "$STARTER" 2>/dev/null || rm -rf "$FOLDER"
"""


class ServerUnavailableError(Exception):
    """A private sound server cannot run here; the message says why."""


class PrivateServer:
    """A running sound server; ``env`` is what a program needs to talk to it and to no other."""

    def __init__(self, kind: Kind) -> None:
        missing = [name for name in _PROGRAMS[kind] if shutil.which(name) is None]
        if missing:
            raise ServerUnavailableError(f"{', '.join(missing)} not installed")
        self.kind = kind
        # Short, because a socket's path may have 107 bytes only.
        self.folder = Path(tempfile.mkdtemp(prefix=f"slm-{kind[:2]}-"))
        self.env = self._prepare()
        self._shell: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the daemons and wait until they answer. Raises ServerUnavailableError."""
        (self.folder / "server.pid").unlink(missing_ok=True)
        script = f"pids=\n{_SCRIPTS[self.kind]}\n{_TAIL}"
        self._shell = subprocess.Popen(
            ["sh", "-c", script],
            env=os.environ | self.env | {"FOLDER": str(self.folder), "STARTER": str(os.getpid())},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._wait_until_it_answers()

    def stop(self) -> None:
        """End the daemons, kindly at first; may be called twice."""
        shell, self._shell = self._shell, None
        if shell is None:
            return
        if shell.stdin:
            shell.stdin.close()
        try:
            shell.wait(_STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)
            shell.wait(_STOP_TIMEOUT_S)

    def close(self) -> None:
        """End the daemons and remove their folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def hurry(self) -> bool:
        """Real-time priority for the daemons' main threads; False where that is not allowed.

        Their sound threads have it anyway. On a machine that is busy with other things this
        makes measurements tell of the sound path alone.
        """
        if self._shell is None or sys.platform != "linux":
            return False
        parameters = os.sched_param(_PRIORITY)
        policy = os.SCHED_FIFO | os.SCHED_RESET_ON_FORK
        try:
            for daemon in psutil.Process(self._shell.pid).children():
                os.sched_setscheduler(daemon.pid, policy, parameters)
        except (OSError, psutil.Error):
            return False
        return True

    def kill(self) -> None:
        """Make the server die as in a crash: what its clients talk to gets SIGKILL."""
        os.kill(int((self.folder / "server.pid").read_text()), signal.SIGKILL)
        self.stop()

    def obituary(self) -> str:
        """The end of its log, if the daemon that clients talk to died by itself; else ""."""
        if self._shell is None or self._lives():
            return ""
        name = "pulseaudio" if self.kind == "pulseaudio" else "pipewire-pulse"
        log = (self.folder / f"{name}.log").read_text(errors="replace")
        return f"{name} died by itself. Its last words:\n" + "\n".join(log.splitlines()[-20:])

    def pactl(self, *words: str) -> str:
        """What ``pactl`` prints. Raises subprocess.CalledProcessError."""
        done = subprocess.run(
            ["pactl", *words],
            env={**os.environ, **self.env, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
            timeout=_STOP_TIMEOUT_S,
        )
        return done.stdout.strip()

    def make_default(self, what: Literal["source", "sink"], name: str) -> None:
        """Make a source or sink the default one.

        PipeWire refuses it until its session manager, which starts beside it, has taken up what was
        just made. Raises subprocess.CalledProcessError when that does not come.
        """
        deadline_s = time.monotonic() + _START_TIMEOUT_S
        while True:
            try:
                self.pactl(f"set-default-{what}", name)
                return
            except subprocess.CalledProcessError:
                if time.monotonic() > deadline_s:
                    raise
                time.sleep(0.05)

    def load_module(self, name: str, **arguments: str | int) -> int:
        """Load a module by name, as another program would; returns its index."""
        words = [f"{key}={value}" for key, value in arguments.items()]
        return int(self.pactl("load-module", name, *words))

    def unload_module(self, index: int) -> None:
        """Unload a module."""
        self.pactl("unload-module", str(index))

    def _lives(self) -> bool:
        try:
            pid = int((self.folder / "server.pid").read_text())
            return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
        except (OSError, ValueError, psutil.Error):
            return False

    @contextlib.contextmanager
    def active(self) -> Iterator[None]:
        """Make this server the one that the present process and its children talk to."""
        before = {name: os.environ.get(name) for name in self.client_env()}
        os.environ.update(self.client_env())
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value

    def client_env(self) -> dict[str, str]:
        """The part of ``env`` that a client needs."""
        return {name: value for name, value in self.env.items() if name.startswith("PULSE_")}

    def _prepare(self) -> dict[str, str]:
        runtime = self.folder / "run"
        for folder in (runtime, runtime / "pulse", self.folder / "state", self.folder / "config"):
            folder.mkdir(mode=0o700)
        socket = runtime / "pulse" / "native"
        (self.folder / "start.pa").write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}\n"
        )
        # PulseAudio has the kernel kill it when a real-time thread computes for 0.2 s without a
        # pause; on a machine that stalls (a virtual one) that also hits the innocent.
        (self.folder / "daemon.conf").write_text("rlimit-rttime = -1\n")
        return {
            "XDG_RUNTIME_DIR": str(runtime),
            # Where nothing answers, so that no library starts a bus of its own.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime}/bus",
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "PIPEWIRE_RUNTIME_DIR": str(runtime),
            "PULSE_RUNTIME_PATH": str(runtime / "pulse"),
            "PULSE_STATE_PATH": str(self.folder / "state"),
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "PULSE_CONFIG": str(self.folder / "daemon.conf"),
        }

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + _START_TIMEOUT_S
        while time.monotonic() < deadline:
            try:
                self.pactl("info")
            except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
                time.sleep(0.05)
            else:
                return
        self.stop()
        raise ServerUnavailableError(f"{self.kind} did not answer within {_START_TIMEOUT_S:.0f} s")


@contextlib.contextmanager
def private_server(kind: Kind) -> Iterator[PrivateServer]:
    """A running private server, gone at the end. Raises ServerUnavailableError."""
    server = PrivateServer(kind)
    try:
        server.start()
        yield server
    finally:
        server.close()
