"""Makes and keeps the Python environment `.venv` from the lock files.

The environment remembers which locks it was made from. A changed lock is installed on top; an
environment that was interrupted while installing, or whose Python is gone, is made anew. Once the
locks are in, nothing here needs a network.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.console import LaunchError, run_logged, say

# Which lock files a purpose needs, in the order of installing.
PROFILES = {
    "run": ("run.txt",),
    "dev": ("dev.txt",),
    "training": ("run.txt", "training-extra.txt", "training.txt"),
    "test": ("dev.txt", "training-extra.txt", "training.txt"),
    "bench": ("dev.txt",),
    "pesq": ("pesq.txt",),
    "parts": ("parts.txt",),
}
# torch is pinned without a hash: which of its many builds fits is the machine's affair.
_WITHOUT_HASH = frozenset({"training.txt"})
# These may be compiled: no wheel is published, or the machine's own index offers a build.
_WITHOUT_WHEEL = frozenset({"pesq.txt", "training.txt"})
# A lock that holds all that another one holds.
_INCLUDED_IN = {"run.txt": "dev.txt"}
_PIP_ADVICE = (
    "check the network (only the first set-up and a changed lock need one), then type the same "
    "line again"
)
_HASH_ADVICE = (
    "a package is not the one that was pinned: do not install it by other means, report it"
)


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, root: Path, folder: str = ".venv") -> None:
        self.root = root
        self.folder = root / folder
        self.log_folder = root / ".solomic"
        self._state_file = self.folder / "solomic.json"
        self._busy_file = self.folder / "solomic-installing"

    @property
    def scripts(self) -> Path:
        """The folder of the environment's programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.scripts / ("python.exe" if sys.platform == "win32" else "python")

    def lacks(self, profile: str) -> list[str]:
        """Return the lock files of `profile` that are not installed as they are now."""
        if not self.is_sound():
            return list(PROFILES[profile])
        state = self._state()
        return [lock for lock in PROFILES[profile] if not self._has(lock, state)]

    def is_sound(self) -> bool:
        """Return whether the environment exists, was not interrupted, and its Python is there."""
        if not self.python.exists() or self._busy_file.exists():
            return False
        with contextlib.suppress(OSError):
            for line in (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() == "executable":
                    return Path(value.strip()).exists()
            return True
        return False

    def ensure(self, profile: str) -> None:
        """Install what `profile` lacks. Raises `LaunchError` when that fails."""
        if not self.lacks(profile):
            return
        with self._locked():
            if not self.is_sound():
                self._make()
            for lock in self.lacks(profile):
                self._install(lock)

    def variables(self, *, keep_python_path: bool = False) -> dict[str, str]:
        """Return the process environment for commands inside the environment."""
        variables = dict(os.environ)
        variables.pop("PYTHONHOME", None)
        own = variables.pop("PYTHONPATH", "") if keep_python_path else ""
        variables["PYTHONPATH"] = os.pathsep.join(filter(None, [str(self.root), own]))
        variables["VIRTUAL_ENV"] = str(self.folder)
        variables["PATH"] = os.pathsep.join([str(self.scripts), os.environ.get("PATH", os.defpath)])
        return variables

    def remember(self, key: str) -> None:
        """Note that a check needs no repeating."""
        state = self._state()
        state[key] = "done"
        self._write_state(state)

    def remembers(self, key: str) -> bool:
        """Return whether `remember(key)` was called since the environment was made."""
        return self._state().get(key) == "done"

    def _has(self, lock: str, state: dict[str, str]) -> bool:
        wider = _INCLUDED_IN.get(lock)
        if wider and state.get(wider) == self._digest(wider):
            return True
        return state.get(lock) == self._digest(lock)

    def _digest(self, lock: str) -> str:
        return hashlib.sha256((self.root / "requirements" / lock).read_bytes()).hexdigest()

    def _state(self) -> dict[str, str]:
        try:
            state = json.loads(self._state_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(state, dict):
            return {}
        return {str(key): str(value) for key, value in state.items()}

    def _write_state(self, state: dict[str, str]) -> None:
        fresh = self._state_file.with_suffix(".new")
        fresh.write_text(json.dumps(state, indent=1, sort_keys=True), encoding="utf-8")
        fresh.replace(self._state_file)

    def _make(self) -> None:
        """Make an empty environment; raises `LaunchError`."""
        if self.folder.exists():
            say("the environment is damaged or was interrupted; making it anew")
            shutil.rmtree(self.folder)
        self.folder.mkdir()
        self._busy_file.touch()
        run_logged(
            [sys.executable, "-I", "-m", "venv", str(self.folder)],
            f"making the environment {self.folder.name} with Python {sys.version.split()[0]}",
            self.log_folder / "venv.log",
        )

    def _install(self, lock: str) -> None:
        """Install one lock file; raises `LaunchError`."""
        path = self.root / "requirements" / lock
        words = [str(self.python), "-I", "-m", "pip", "install", "--no-input", "--no-user"]
        words += ["--disable-pip-version-check", "--progress-bar", "off"]
        if lock not in _WITHOUT_HASH:
            words.append("--require-hashes")
        if lock not in _WITHOUT_WHEEL:
            words += ["--only-binary", ":all:"]
        self._busy_file.touch()
        try:
            run_logged(
                [*words, "-r", str(path)],
                f"installing {_size(path)} from requirements/{lock}",
                self.log_folder / f"pip-{lock}.log",
                describe=_pip_progress,
            )
        except LaunchError as error:
            # pip took back what it could not finish; only a killed one leaves the file behind.
            self._busy_file.unlink(missing_ok=True)
            advice = _HASH_ADVICE if "DO NOT MATCH THE HASHES" in str(error) else _PIP_ADVICE
            raise LaunchError(str(error), f"{advice}; {error.advice}") from error
        self._busy_file.unlink()
        state = self._state()
        state[lock] = self._digest(lock)
        self._write_state(state)

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the checkout's lock: two first calls at once make one environment."""
        self.log_folder.mkdir(exist_ok=True)
        with (self.log_folder / "lock").open("a+b") as file:
            _lock_file(file.fileno())
            yield


def _size(lock: Path) -> str:
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    return f"{count} package{'' if count == 1 else 's'}"


def _pip_progress(line: str) -> str | None:
    """Return what of pip's output is worth showing."""
    starts: Sequence[str] = ("Collecting ", "Downloading ", "Installing ", "Using cached ")
    return line if line.startswith(tuple(starts)) else None


if sys.platform == "win32":
    import msvcrt

    def _lock_file(descriptor: int) -> None:
        """Wait for the lock; it goes when the file is closed."""
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError:  # it gave up after ten seconds; somebody is still installing
                continue
            return

else:
    import fcntl

    def _lock_file(descriptor: int) -> None:
        """Wait for the lock; it goes when the file is closed."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another call is setting up; waiting for it")
            fcntl.flock(descriptor, fcntl.LOCK_EX)


def has_venv_module() -> bool:
    """Return whether this Python can make environments: Debian splits that off."""
    check = [sys.executable, "-I", "-c", "import ensurepip, venv"]
    return subprocess.run(check, capture_output=True, check=False).returncode == 0
