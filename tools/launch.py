"""What `./solomic` runs: sets the machine up on the first call, then does what was asked.

Standard library only, on any Python from 3.11 to 3.13. Exit codes: 0, 1 (problem), 2 (usage).
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from solomic_main import room_of  # noqa: E402 - the checkout is on the path only now
from tools import checks, packages, packaging, system  # noqa: E402
from tools.console import LaunchError, say  # noqa: E402
from tools.environment import Environment, has_venv_module  # noqa: E402

USAGE = """\
usage: ./solomic COMMAND [...]

  run [--headless] [--demo]   keep one voice: opens the window, or runs without one
  process INPUT --out FILE    the same on a sound or video file
  devices                     microphones, cameras and outputs
  doctor                      check each stage from microphone to listener
  status, ctl ...             ask or tell the running program
  models ...                  list, add and remove networks
  cleanup                     remove what a killed program left behind
  bench ...                   measure latency, load, quality and vision
  version                     print the version

  test [--strict] [...]       run the checks and tests; extra words go to pytest
  exec COMMAND ...            run a command in Solomic's environment
  package [deb|windows|...]   build the program that needs no Python, or an installer
  setup                       only set up what `run` needs

The first call makes the environment .venv in this folder; from then on no network is needed.
Every command explains itself: ./solomic COMMAND --help
"""
HELP_WORDS = frozenset({"help", "-h", "--help"})


def main(argv: Sequence[str]) -> int:
    """Answer the command line and return the exit code."""
    if not argv:
        print(USAGE, end="", file=sys.stderr)
        return 2
    if argv[0] in HELP_WORDS:
        print(USAGE, end="")
        return 0
    try:
        return _answer(list(argv))
    except LaunchError as error:
        say(str(error))
        if error.advice:
            say(error.advice)
        return 1
    except KeyboardInterrupt:
        say("interrupted; type the same line again to go on")
        return 130


def _answer(words: list[str]) -> int:
    environment = Environment(ROOT)
    verb, rest = words[0], words[1:]
    match verb:
        case "test":
            _prepare(environment, "dev")
            return checks.run(environment, rest)
        case "package":
            _prepare(environment, "dev")
            return packaging.run(environment, rest)
        case "exec":
            return _exec_in_environment(environment, rest)
        case "setup":
            _prepare(environment, "run", window=True)
            return 0
        case _:
            room = room_of(words)
            profile = "bench" if room.startswith("bench") else "run"
            _prepare(environment, profile, window=room.startswith("app"))
            if words[:2] == ["bench", "quality"]:
                _prepare_pesq(environment)
            return hand_over(
                [str(environment.python), "-P", "-m", "solomic_main", *words],
                environment.variables(),
            )


def _prepare(environment: Environment, profile: str, *, window: bool = False) -> None:
    """Make the environment and look for the libraries; raises `LaunchError`."""
    if environment.lacks(profile):
        _require_venv_module(environment)
        environment.ensure(profile)
    needs = packages.SOUND + (packages.WINDOW if window else ())
    absent = _check_libraries(environment, "sound and window" if window else "sound", needs)
    if not set(absent) <= set(packages.SOUND):
        raise LaunchError(
            "the window cannot open without these libraries",
            "without a window: ./solomic run --headless",
        )


def _prepare_pesq(environment: Environment) -> None:
    """Compile PESQ where that can be done; the measurement goes on without it."""
    tried = "pesq, tried"
    if environment.remembers(tried) or not environment.lacks("pesq"):
        return
    system.ensure([*packages.COMPILER, packages.python_header()], "PESQ", environment.log_folder)
    environment.remember(tried)
    try:
        environment.ensure("pesq")
    except LaunchError as error:
        say(str(error))
        say("PESQ is left out")


def _check_libraries(
    environment: Environment, purpose: str, needs: Sequence[packages.Need]
) -> list[packages.Need]:
    """Return what is missing still. What is complete is not checked again, and installing is
    tried once: a machine without a network must not wait for it at every start.
    """
    if environment.remembers(purpose):
        return []
    tried = f"{purpose}, tried"
    may_install = not environment.remembers(tried)
    absent = system.ensure(needs, purpose, environment.log_folder, may_install=may_install)
    environment.remember(tried if absent else purpose)
    return absent


def _require_venv_module(environment: Environment) -> None:
    """Debian and Ubuntu ship Python without the module that makes environments."""
    if has_venv_module():
        return
    name = f"python3.{sys.version_info.minor}-venv"
    need = packages.Need(name, name, "python3", "python", "python3")
    system.install([need], environment.log_folder)
    if not has_venv_module():
        line = system.line_to_type([need], system.find_manager())
        raise LaunchError("this Python cannot make environments (venv, ensurepip)", f"type: {line}")


def _exec_in_environment(environment: Environment, words: list[str]) -> int:
    if not words:
        say("usage: ./solomic exec COMMAND ...")
        return 2
    _prepare(environment, profile_of(words))
    variables = environment.variables(keep_python_path=True)
    program = environment.scripts / words[0]
    for candidate in (program, program.with_suffix(".exe")):
        if candidate.is_file():
            words = [str(candidate), *words[1:]]
            break
    return hand_over(words, variables)


def profile_of(words: Sequence[str]) -> str:
    """Return the profile a command of `exec` needs: `training`, `bench`, `dev` or `run`."""
    if any(word.startswith("training") or "torch" in word for word in words):
        return "training"
    if any(word.startswith("bench") for word in words):
        return "bench"
    tools = {"pytest", "ruff", "mypy", "lint-imports", "pyinstaller", "PyInstaller"}
    ours = any(word.startswith(("tests", "docs/", "build.spec")) for word in words)
    return "dev" if ours or tools.intersection(words) else "run"


def hand_over(command: Sequence[str], variables: dict[str, str]) -> int:
    """Become `command` (on Windows: run it) in the user's own folder."""
    try:
        if sys.platform == "win32":
            return subprocess.run(command, env=variables, check=False).returncode
        sys.stdout.flush()
        sys.stderr.flush()
        os.execvpe(command[0], list(command), variables)
    except OSError as error:
        raise LaunchError(f"cannot start {command[0]}: {error.strerror}") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
