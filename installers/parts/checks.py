"""That the parts have what the program calls, before a program is made of them."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from installers.frozen import elf
from installers.product import ROOT

ROOMS = ("app", "engine", "bench")
_ASK = """
import sys, av, cv2, numpy
folders = sys.argv[1].split(":")
for module in (av, cv2, numpy):
    assert module.__file__.startswith(tuple(folders)), module.__file__
for name in sys.argv[2:]:
    here = cv2
    for word in name.split("."):
        if not hasattr(here, word):
            print(name)
            break
        here = getattr(here, word)
numpy.linalg.norm(numpy.linalg.inv(numpy.eye(3)) @ numpy.ones(3))
"""


def names_of_opencv(rooms: Iterable[Path]) -> set[str]:
    """What the code under ``rooms`` names of OpenCV: ``imencode``, ``DISOpticalFlow.create``."""
    found = set()
    for path in (path for room in rooms for path in room.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
            # Not what is asked of an answer: cv2.resize(...).astype.
            if re.fullmatch(r"cv2(\.\w+)+", name) and not name.startswith("cv2.__"):
                found.add(name.removeprefix("cv2."))
    return found


def check(folders: list[Path]) -> None:
    """Raises ValueError where a part lacks a name, CalledProcessError where one does not load."""
    path = os.pathsep.join(map(str, folders))
    names = sorted(names_of_opencv(ROOT / room for room in ROOMS))
    done = subprocess.run(
        [sys.executable, "-c", _ASK, path, *names],
        env={**os.environ, "PYTHONPATH": path, "LD_BIND_NOW": "1"},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    if done.stdout:
        raise ValueError(f"our OpenCV lacks {' '.join(done.stdout.split())}")


def fits(bindings: Path, theirs: Path, ours: Path) -> None:
    """That nothing of what ``bindings`` ask of the libraries in ``theirs`` is missing in ``ours``.

    Raises ValueError, CalledProcessError.
    """
    users = [*bindings.rglob("*.so")]
    for path in ours.glob("lib*"):
        missing = sorted((elf.asked(users) & elf.offered(theirs / path.name)) - elf.offered(path))
        if missing:
            raise ValueError(f"our {path.name} lacks {missing}")
