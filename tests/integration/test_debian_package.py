"""The .deb in a clean Debian: it installs, runs, is heard, and leaves nothing when it goes.

Needs root, debootstrap and a Debian mirror; `./solomic package deb` makes what is installed.
"""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import numpy as np
import psutil
import pytest

from engine.config import VIRTUAL_MIC_NAME
from engine.version import VERSION
from tests.support import chromium, need

pytestmark = [
    pytest.mark.integration,
    pytest.mark.alone,
    pytest.mark.deep,
    pytest.mark.timeout(3600),
]

SUITE = "bookworm"
PERSON = "anna"
RUNTIME = "/home/anna/run"
ENV = (
    f"HOME=/home/{PERSON} XDG_RUNTIME_DIR={RUNTIME} PULSE_SERVER=unix:{RUNTIME}/sound LANG=C.UTF-8"
)
BESIDE = "pulseaudio pulseaudio-utils xvfb xauth chromium"
"""What the person has beside Solomic: a sound server, a screen, and what they call with."""
CLEAN_ENV = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
# What the package manager itself writes, and what a desktop's caches are rebuilt from.
NOT_OURS = (
    "./var/lib/apt",
    "./var/lib/dpkg",
    "./var/log",
    "./var/cache",
    "./home",
    "./proc",
    "./dev",
    "./tmp",
)


class Debian:
    """A clean root; commands run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, line: str, *, check: bool = True) -> subprocess.CompletedProcess[str]:
        """A line of shell as root."""
        return subprocess.run(
            ["chroot", str(self.folder), "sh", "-c", line],
            env=CLEAN_ENV,
            capture_output=True, text=True, check=check, timeout=1800,
        )  # fmt: skip

    def person(self, line: str) -> subprocess.CompletedProcess[str]:
        """A line of shell as somebody who just has an account."""
        return self.run(f'su {PERSON} -s /bin/sh -c "{ENV} {line}"', check=False)

    def start(self, line: str) -> subprocess.Popen[str]:
        """A program of that person that goes on."""
        command = ["su", PERSON, "-s", "/bin/sh", "-c", f"exec env {ENV} {line}"]
        return subprocess.Popen(
            ["chroot", str(self.folder), *command], env=CLEAN_ENV, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def running(self, name: str) -> list[int]:
        """Processes in this root by the name of their program (a minimal system has no pgrep)."""
        found = []
        for process in psutil.process_iter(["pid", "exe"]):
            with suppress(OSError):
                inside = Path(f"/proc/{process.pid}/root").readlink() == self.folder
                if inside and Path(process.info["exe"] or "").name == name:
                    found.append(process.pid)
        return sorted(found)

    def end(self, name: str) -> None:
        """Ask the oldest process of that name to end, and wait for all of them."""
        for pid in self.running(name)[:1]:
            os.kill(pid, signal.SIGTERM)
        wait_until(lambda: self.running(name) == [])

    def files(self) -> set[str]:
        """Every file of the system that belongs to no log or cache."""
        listed = self.run("cd / && find . -xdev", check=False).stdout.splitlines()
        return {name for name in listed if not name.startswith(NOT_OURS)}


@pytest.fixture(scope="module")
def package() -> Path:
    found = sorted(need.frozen().parents[1].glob(f"solomic_{VERSION}_*.deb"))
    if not found:
        pytest.skip("needs frozen package: run `./solomic package deb` first")
    return found[0]


@pytest.fixture(scope="module")
def debian(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Debian]:
    need.linux()
    need.program("debootstrap")
    if os.geteuid() != 0:
        pytest.skip("needs platform root: debootstrap and chroot")
    folder = tmp_path_factory.mktemp("debian")
    folder.chmod(0o755)
    subprocess.run(
        ["debootstrap", "--variant=minbase", SUITE, str(folder)], check=True, timeout=1800
    )
    with ExitStack() as stack:
        for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm")):
            subprocess.run(["mount", "-t", kind, kind, str(folder / place)], check=True)
            stack.callback(subprocess.run, ["umount", "-l", str(folder / place)], check=True)
        shutil.copy(package, folder / "tmp" / "solomic.deb")
        root = Debian(folder)
        root.run(f"useradd -m {PERSON} && install -d -m 700 -o {PERSON} {RUNTIME}")
        yield root


def test_lintian_has_no_errors(package: Path) -> None:
    need.program("lintian")
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error", str(package)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_installs_runs_is_heard_and_leaves_nothing(debian: Debian) -> None:
    debian.run("apt-get update")
    debian.run(f"apt-get install -y --no-install-recommends {BESIDE}")
    before = debian.files()
    debian.run("apt-get install -y --no-install-recommends /tmp/solomic.deb")
    assert "Python" not in debian.run("command -v python3 || true").stdout
    assert VERSION in debian.person("solomic version").stdout

    runs_headless(debian)
    is_a_microphone(debian)
    draws_its_window(debian)

    debian.run("apt-get purge -y --autoremove solomic")
    left = debian.files() - before
    assert left == set(), sorted(left)[:20]
    assert debian.running("solomic") == []


def runs_headless(debian: Debian) -> None:
    """Without any sound server: it says so, and processes sound all the same."""
    done = debian.person("solomic run --headless --demo --seconds 5 --json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["hops"] > 300
    assert not report["virtual_mic"]["present"]


def is_a_microphone(debian: Debian) -> None:
    """Beside a sound server of its own: other programs see the microphone, and hear it."""
    modules = f"-L 'module-native-protocol-unix socket={RUNTIME}/sound'"
    with debian.start(f"pulseaudio -n --daemonize=no --exit-idle-time=-1 {modules}"):
        try:
            wait_until(lambda: debian.person("pactl info").returncode == 0)
            with debian.start("solomic run --headless --demo"):
                try:
                    others_hear(debian)
                finally:
                    debian.end("solomic")
            assert "Solomic" not in debian.person("pactl list sources").stdout
        finally:
            debian.end("pulseaudio")


def others_hear(debian: Debian) -> None:
    wait_until(lambda: "Solomic Microphone" in debian.person("pactl list sources").stdout)
    source = debian.person("pactl list short sources").stdout
    (name,) = [row.split("\t")[1] for row in source.splitlines() if "monitor" not in row]
    wait_until(lambda: loudest_of(debian, name) > 300)
    wait_until(lambda: a_browser_hears(debian) > 0.02)


def a_browser_hears(debian: Debian) -> float:
    """The largest sample that a call in Debian's Chromium gets, in this very root; only the page is
    served from outside of it. A computer that is too busy is muted, so it may take a second call.
    """
    words = ["chroot", f"--userspec={PERSON}", str(debian.folder), "env", *ENV.split(), "chromium"]
    words.append(f"--user-data-dir=/home/{PERSON}/browser")
    with chromium.recording(VIRTUAL_MIC_NAME, seconds=6, start=words) as client:
        client.wait_until_recording()
        assert client.labels.count(VIRTUAL_MIC_NAME) == 1
        assert not [label for label in client.labels if "Monitor" in label]
        heard = client.samples()
    assert len(heard) == 6 * chromium.RATE_HZ
    return float(np.abs(heard).max())


def loudest_of(debian: Debian, source: str) -> int:
    """The largest sample of some seconds, as a call would record them: 16 bits, one channel."""
    recorder = f"timeout 6 parec --raw --format=s16le --channels=1 -d {source}"
    heard = debian.person(f"{recorder} | od -An -v -td2 -w2")
    return max((abs(int(row)) for row in heard.stdout.split()), default=0)


def draws_its_window(debian: Debian) -> None:
    done = debian.person(
        "xvfb-run -a -s '-screen 0 1280x800x24' "
        f"solomic run --demo --seconds 12 --screenshot /home/{PERSON}/window.png"
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (debian.folder / "home" / PERSON / "window.png").stat().st_size > 20_000


def wait_until(true: Callable[[], bool], seconds: float = 180.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.2)
