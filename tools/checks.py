"""`./solomic test`: the checks, the tests, and a table of how each step went."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools import packages, packaging, system
from tools.console import LaunchError, say
from tools.environment import Environment

# Left out unless --all is given: what needs a real device, and what takes long. The browser takes
# long too, but that a call hears us is what the program is for.
_BY_DEFAULT = "not device and not deep and (chromium or not slow)"
# What starts no program runs side by side, a process for each core, four at most (each holds Qt and
# numpy); whoever has nothing left takes over what another has not begun. Real programs mostly wait,
# two tests at a time, what shares a program on one side; those that would hear or count the other
# one run by themselves.
_REAL = "(integration or frozen)"
_REAL_ROOMS = ("tests/gui", "tests/integration", "tests/frozen")
"""Where all of those are: the other rooms' modules need not be imported once more to find them."""
_SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
_PAIRED, _ALONE = f"({_REAL} and not alone)", f"({_REAL} and alone)"
_TWO_AT_A_TIME = ("-n", "2", "--dist", "loadgroup")
_GIVEN_UP_ON = frozenset({"", "0", "false", "no"})
SKIPS_FILE = "SOLOMIC_TEST_SKIPS"
"""Names the file that the parts of one test run share; the tests' conftest reads it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One check: its name and its command; ``beside``: it runs beside the next one."""

    name: str
    command: tuple[str, ...]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line of `./solomic test` asks for."""

    strict: bool
    everything: bool
    pytest_words: tuple[str, ...]

    @classmethod
    def parse(cls, words: Sequence[str], variables: Mapping[str, str]) -> "Options":
        """Read --strict, --no-strict and --all; the other words go to pytest."""
        strict = variables.get("CI", "").lower() not in _GIVEN_UP_ON
        rest = []
        for word in words:
            if word in {"--strict", "--no-strict"}:
                strict = word == "--strict"
            elif word != "--all":
                rest.append(word)
        return cls(strict, "--all" in words, tuple(rest))


def steps(python: str, options: Options) -> list[Step]:
    """Return the steps: all of them, or pytest alone when it was given words of its own."""
    if options.pytest_words:
        return [Step("tests", (*_pytest(python, options), *options.pytest_words))]
    return [
        Step("style (ruff check)", (python, "-m", "ruff", "check", ".")),
        Step("format (ruff format)", (python, "-m", "ruff", "format", "--check", ".")),
        Step("imports (lint-imports)", (str(Path(python).with_name("lint-imports")),)),
        # Each of these two takes one core for half a minute.
        Step("types (mypy)", (python, "-m", "mypy"), beside=True),
        Step("program (build.spec)", packaging.command(python, quiet=True)),
        Step("tests, side by side", (*_pytest(python, options, f"not {_REAL}"), *_SIDE_BY_SIDE)),
        Step(
            "tests of real programs",
            (*_pytest(python, options, _PAIRED), *_TWO_AT_A_TIME, *_REAL_ROOMS),
        ),
        Step("tests, one at a time", (*_pytest(python, options, _ALONE), *_REAL_ROOMS)),
    ]


def _pytest(python: str, options: Options, only: str = "") -> tuple[str, ...]:
    """The command that runs the tests that are asked for, of them ``only`` those so marked."""
    command = [python, "-m", "pytest", "--durations=10", "--durations-min=5"]
    asked = "" if options.everything else _BY_DEFAULT
    if any(word.startswith("-m") for word in options.pytest_words):
        asked = ""
    marks = " and ".join(f"({part})" for part in (only, asked) if part)
    if marks:
        command += ["-m", marks]
    if options.strict:
        command.append("--strict-needs")
    return tuple(command)


def run(environment: Environment, words: Sequence[str]) -> int:
    """Prepare the machine, run every step, and return 0 only when all of them passed."""
    options = Options.parse(words, os.environ)
    prepare(environment)
    results: list[tuple[str, int, float]] = []
    with tempfile.TemporaryDirectory(prefix="slm-skips-") as folder:
        # Each part of the tests adds what it skipped, so that the last table tells of all.
        variables = environment.variables() | {SKIPS_FILE: str(Path(folder, "skips"))}
        waiting: list[Running] = []
        for step in steps(str(environment.python), options):
            say(f"{step.name} ...")
            waiting.append(Running(step, environment.root, variables))
            if not step.beside:
                results += [running.wait() for running in waiting]
                waiting.clear()
    return report(results)


class Running:
    """A step under way. One beside another prints when it is waited for, not in between."""

    def __init__(self, step: Step, folder: Path, variables: Mapping[str, str]) -> None:
        self._step = step
        self._start_s = time.monotonic()
        self._printed = tempfile.TemporaryFile() if step.beside else None  # noqa: SIM115 (see wait)
        self._process = subprocess.Popen(
            step.command,
            cwd=folder,
            env=dict(variables),
            stdout=self._printed,
            stderr=subprocess.STDOUT if self._printed else None,
        )

    def wait(self) -> tuple[str, int, float]:
        """Its name, exit code and seconds, once it has ended."""
        try:
            code = self._process.wait()
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise
        seconds = time.monotonic() - self._start_s
        if self._printed is not None:
            self._printed.seek(0)
            sys.stdout.write(self._printed.read().decode(errors="replace"))
            self._printed.close()
        return self._step.name, code, seconds


def report(results: Sequence[tuple[str, int, float]]) -> int:
    """Print a line per step (name, exit code, seconds) and return the exit code of the whole."""
    print(flush=True)
    for name, code, seconds in results:
        verdict = "passed" if code == 0 else f"FAILED ({code})"
        print(f"{name:<24} {verdict:<12} {seconds:6.1f} s")
    sys.stdout.flush()
    return 1 if any(code for _, code, _ in results) else 0


def prepare(environment: Environment) -> None:
    """Install what the tests run against, where we may; what is missing is skipped by name."""
    groups = [packages.WINDOW, packages.SCREEN, packages.BROWSER, packages.COMPILER]
    groups += [tuple(packaging.needs()), packages.DEBIAN, packages.NSIS, packages.SQUASHFS]
    groups += [packages.INSTALLER_CHECKS]
    if may_touch_sound_servers(os.environ):
        groups += [packages.PULSEAUDIO, packages.PIPEWIRE]
    elif system.missing([*packages.PULSEAUDIO, *packages.PIPEWIRE]):
        say("a desktop is running: its sound server stays as it is; install the other one yourself")
    absent = [
        need for group in groups for need in system.install_missing(group, environment.log_folder)
    ]
    system.advise(absent, "the tests")
    try:
        environment.ensure("test")
    except LaunchError as error:
        say(f"{error}")
        say("the tests that need it are skipped")


def may_touch_sound_servers(variables: Mapping[str, str]) -> bool:
    """Return whether nobody's sound can change by installing a second sound server."""
    if variables.get("CI", "").lower() not in _GIVEN_UP_ON:
        return True
    return not any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
