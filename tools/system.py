"""Looks for system libraries and programs, and installs missing ones where it may."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.console import LaunchError, run_logged, say
from tools.packages import Need


@dataclass(frozen=True, slots=True)
class Manager:
    """A package manager: how to install, and how to refresh its list of packages."""

    key: str
    program: str
    install: tuple[str, ...]
    refresh: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


MANAGERS = (
    Manager(
        "apt",
        "apt-get",
        ("apt-get", "install", "-y", "--no-install-recommends"),
        ("apt-get", "update"),
        {"DEBIAN_FRONTEND": "noninteractive"},
    ),
    Manager(
        "dnf",
        "dnf",
        ("dnf", "install", "-y", "--setopt=install_weak_deps=False"),
        ("dnf", "makecache"),
    ),
    Manager("pacman", "pacman", ("pacman", "-S", "--needed", "--noconfirm"), ("pacman", "-Sy")),
    Manager(
        "zypper",
        "zypper",
        ("zypper", "--non-interactive", "install", "--no-recommends"),
        ("zypper", "--non-interactive", "refresh"),
    ),
)


def is_present(need: Need) -> bool:
    """Return whether the library opens, the header exists, or the program is on the path."""
    if need.is_header:
        return Path("/usr/include", need.name).exists()
    if not need.is_library:
        return shutil.which(need.name) is not None
    try:
        ctypes.CDLL(need.name)
    except OSError:
        return False
    return True


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return the needs that this machine does not meet; other systems bring theirs in wheels."""
    if not sys.platform.startswith("linux"):
        return []
    return [need for need in needs if not is_present(need)]


def find_manager() -> Manager | None:
    """Return the distribution's package manager, or None for one we do not know."""
    for manager in MANAGERS:
        if shutil.which(manager.program):
            return manager
    return None


def root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root, or None where we may not.

    `SOLOMIC_INSTALL=never` forbids it.
    """
    if os.environ.get("SOLOMIC_INSTALL") == "never":
        return None
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(
        ["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return ["sudo", "-n"] if asked.returncode == 0 else None


def packages_of(needs: Iterable[Need], manager: Manager) -> list[str]:
    """Return the packages that bring `needs`, each once, in order."""
    return list(dict.fromkeys(need.package(manager.key) for need in needs))


def line_to_type(needs: Iterable[Need], manager: Manager | None) -> str:
    """Return the one line that installs `needs` by hand."""
    needs = list(needs)
    if manager is None:
        return "install what brings " + " ".join(need.name for need in needs)
    words = [word for word in manager.install if word not in {"-y", "--noconfirm"}]
    return " ".join(["sudo", *words, *packages_of(needs, manager)])


def ensure(
    needs: Sequence[Need], purpose: str, log_folder: Path, *, may_install: bool = True
) -> list[Need]:
    """Install what is missing of `needs` where we may, and return what is missing still.

    Says the line to type for the rest. `purpose` completes "missing for ...".
    """
    absent = install_missing(needs, log_folder) if may_install else missing(needs)
    advise(absent, purpose)
    return absent


def install_missing(needs: Iterable[Need], log_folder: Path) -> list[Need]:
    """Install what is missing of `needs` where we may, and return what is missing still."""
    absent = missing(needs)
    if absent:
        install(absent, log_folder)
    return missing(absent)


def advise(absent: Sequence[Need], purpose: str) -> None:
    """Say what is missing and the one line to type, if anything is."""
    if absent:
        say(f"missing for {purpose}: {', '.join(need.name for need in absent)}")
        say(f"type: {line_to_type(absent, find_manager())}")


def install(needs: Iterable[Need], log_folder: Path) -> None:
    """Install `needs` with the package manager, where there is one and we may; says what fails."""
    manager = find_manager()
    prefix = root_prefix()
    if manager is not None and prefix is not None:
        _install(packages_of(needs, manager), manager, prefix, log_folder)


def _install(
    packages: Sequence[str], manager: Manager, prefix: Sequence[str], log_folder: Path
) -> None:
    """Install all at once; when that fails refresh and try again; then one by one."""
    settings = [f"{key}={value}" for key, value in manager.environment.items()]
    before = [*prefix, "env", *settings]
    log = log_folder / f"{manager.program}.log"

    def attempt(names: Sequence[str]) -> LaunchError | None:
        return _try([*before, *manager.install, *names], f"installing {' '.join(names)}", log)

    if attempt(packages) is None:
        return
    _try([*before, *manager.refresh], "refreshing the list of packages", log)
    failure = attempt(packages)
    if failure is not None and len(packages) > 1:
        failures = [attempt([package]) for package in packages]
        failure = next(filter(None, failures), None)
    if failure is not None:
        say(str(failure))


def _try(command: Sequence[str], title: str, log: Path) -> LaunchError | None:
    """Run one command of the package manager and return its failure."""
    try:
        run_logged(command, title, log)
    except LaunchError as error:
        return error
    return None
