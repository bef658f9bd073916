"""`./solomic package KIND`: one installer, or the files that go with a release, into dist/."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module

from installers import product

FOLDER = product.ROOT / "dist"


KINDS = {
    "deb": "installers.linux.deb",
    "appimage": "installers.linux.appimage",
    "flatpak": "installers.linux.flatpak",
    "windows": "installers.windows.setup",
    "macos": "installers.macos.disk_image",
    "release": "installers.release",
}
"""The module whose `build(folder)` makes it; imported only when it is asked for."""


def main(words: Sequence[str]) -> int:
    """Make what is asked for, print each file, and return the exit code."""
    if len(words) != 1 or words[0] not in KINDS:
        print(f"say one of: {', '.join(KINDS)}", file=sys.stderr)
        return 2
    try:
        made = import_module(KINDS[words[0]]).build(FOLDER)
    except (OSError, ValueError) as error:
        print(f"solomic: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"solomic: {error.cmd[0]} failed: {error.stderr or ''}", file=sys.stderr)
        return 1
    for path in made if isinstance(made, list) else [made]:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
