"""`./solomic package`: builds the program that needs no Python, and its installers, into dist/."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import packages, system
from tools.console import LaunchError, say
from tools.environment import Environment

ROOT = Path(__file__).resolve().parents[1]


KINDS: dict[str, tuple[packages.Need, ...]] = {
    "deb": packages.DEBIAN,
    "appimage": packages.SQUASHFS,
    "flatpak": (),
    "windows": packages.NSIS,
    "macos": (),
    "release": (),
}
"""What may be made of the program, and what that needs of a Linux system."""
SWITCHES = {"--small", "--keep"}


def needs() -> list[packages.Need]:
    """Return what PyInstaller needs of a Linux system: binutils, a compiler, Python's library."""
    return [*packages.PACKAGING, *packages.COMPILER, packages.python_library()]


def command(python: str, *, quiet: bool = False) -> tuple[str, ...]:
    """Return the command that builds build.spec into dist/ with the interpreter `python`."""
    return (
        python,
        "-m",
        "PyInstaller",
        "--noconfirm",
        f"--log-level={'WARN' if quiet else 'INFO'}",
        f"--distpath={ROOT / 'dist'}",
        f"--workpath={ROOT / 'build' / 'work'}",
        str(ROOT / "build.spec"),
    )


def run(environment: Environment, words: Sequence[str]) -> int:
    """Answer `./solomic package [KIND]`: the program, and what is made of it; return the exit code.

    With `--small` it is built over OpenCV, FFmpeg and BLAS compiled here with what it uses of
    them (Linux); with `--keep` the program that is in dist/ already is used. Raises `LaunchError`.
    """
    kinds = [word for word in words if word not in SWITCHES]
    if len(kinds) > 1 or not set(kinds) <= set(KINDS) or set(words) >= SWITCHES:
        say(f"usage: ./solomic package [{' | '.join(KINDS)}] [--small | --keep]")
        return 2
    if "--keep" not in words:
        build(environment, small="--small" in words)
    for kind in kinds:
        system.ensure(KINDS[kind], "packaging", environment.log_folder)
        _checked([str(environment.python), "-m", "installers", kind], environment)
    return 0


def build(environment: Environment, *, small: bool = False) -> None:
    """Build the program; raises `LaunchError`."""
    system.ensure(needs(), "packaging", environment.log_folder)
    first = parts(environment) if small else ""
    say("building the program from build.spec")
    _checked(command(str(environment.python)), environment, first)
    say(f"built {ROOT / 'dist' / 'solomic'}")


def parts(environment: Environment) -> str:
    """Build what of the small program is compiled here, each part once, and return the folders
    that go before the environment's on Python's path. Raises `LaunchError`.
    """
    if not sys.platform.startswith("linux"):
        raise LaunchError("--small is for Linux", "elsewhere the packages' own libraries are used")
    system.ensure([*packages.PARTS, packages.python_header()], "packaging", environment.log_folder)
    done = subprocess.run(
        [str(environment.python), "-m", "installers.parts"],
        cwd=ROOT, env=environment.variables(), stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise LaunchError("packaging failed", "the lines above say why")
    return done.stdout.strip()


def _checked(words: Sequence[str], environment: Environment, first: str = "") -> None:
    """Run ``words`` with the folders ``first`` before all others on Python's path."""
    variables = {"QT_QPA_PLATFORM": "offscreen"} | environment.variables()
    variables["PYTHONPATH"] = os.pathsep.join(filter(None, [first, variables["PYTHONPATH"]]))
    done = subprocess.run(words, cwd=ROOT, env=variables, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        raise LaunchError("packaging failed", "the lines above say why")
