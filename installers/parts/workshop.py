"""Where parts are built, and that a part is built once: a folder for each, under build/parts."""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from installers.product import ROOT
from tools.console import run_logged, say
from tools.environment import Environment

PARTS = ROOT / "build" / "parts"
TOOLS = ".venv-parts"
"""The environment with what builds them (requirements/parts.txt)."""
LOCK = ROOT / "requirements" / "run.txt"
_DONE = "complete"


class Workshop:
    """Builds parts with the tools that requirements/parts.txt pins."""

    def __init__(self, parts: Path = PARTS, tools: Environment | None = None) -> None:
        self.parts = parts
        self.tools = tools or Environment(ROOT, TOOLS)

    def once(self, name: str, recipe: object, build: Callable[[Path], None]) -> Path:
        """The folder of the part ``name``: the one that was built by this very recipe, with this
        very Python and these tools, or a new one. ``build`` fills it. Raises what ``build`` raises.
        """
        folder = self.parts / f"{name}-{self._digest(recipe)}"
        self.parts.mkdir(parents=True, exist_ok=True)
        with (self.parts / f"{name}.lock").open("w") as lock:
            # Two calls at once build it once; the lock goes when the file is closed.
            fcntl.flock(lock, fcntl.LOCK_EX)
            if (folder / _DONE).exists():
                say(f"{name}: built before, in {folder}")
                return folder
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            build(folder)
            (folder / _DONE).touch()
        return folder

    def run(self, words: list[str], title: str, variables: dict[str, str] | None = None) -> None:
        """Run a program with the tools on its path. Raises LaunchError with its last lines."""
        log = self.parts / "logs" / f"{re.sub('[^a-z]+', '-', title.lower())}.log"
        run_logged(words, title, log, self.tools.variables() | (variables or {}))

    def _digest(self, recipe: object) -> str:
        tools = LOCK.with_name("parts.txt").read_text(encoding="utf-8")
        told = [repr(recipe), sys.version, tools]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def pinned(name: str, lock: Path = LOCK) -> str:
    """The lines of ``lock`` that pin ``name``, with its hashes. Raises ValueError."""
    blocks = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    for block in blocks:
        if block.startswith(f"{name}=="):
            return block
    raise ValueError(f"{lock.name} does not pin {name}")
