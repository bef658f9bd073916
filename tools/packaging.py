"""`./solomic package`: builds the program that needs no Python, into dist/."""

import subprocess
import sys
from pathlib import Path

from tools import packages, system
from tools.console import LaunchError, say
from tools.environment import Environment

ROOT = Path(__file__).resolve().parents[1]


def needs() -> list[packages.Need]:
    """Return what PyInstaller needs of a Linux system: two programs and Python's own library."""
    return [*packages.PACKAGING, packages.python_library()]


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


def build(environment: Environment) -> int:
    """Build the program and return the exit code 0; raises `LaunchError`."""
    system.ensure(needs(), "packaging", environment.log_folder)
    say("building the program from build.spec")
    built = subprocess.run(
        command(str(environment.python)),
        cwd=ROOT,
        env=environment.variables(),
        stdout=sys.stderr,
        check=False,
    )
    if built.returncode != 0:
        raise LaunchError("packaging failed", "the lines above say why")
    say(f"built {ROOT / 'dist' / 'solomic'}")
    return 0
