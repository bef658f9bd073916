"""`python -m installers.parts`: builds the parts that are not built yet, and prints their folders.

They go before everything else on the path of the Python that makes the program. With the word
`sources` it prints instead from where the tarballs come that have to be in build/parts/sources.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

from installers.parts import checks, ffmpeg, wheels
from installers.parts.recipes import SOURCES, WHEELS
from installers.parts.workshop import Workshop
from tools.console import LaunchError, say


def main(words: Sequence[str]) -> int:
    """Build them and return the exit code."""
    if words:
        print("\n".join(source.address for source in SOURCES))
        return 0
    workshop = Workshop()
    try:
        workshop.tools.ensure("parts")
        folders = [ffmpeg.build(workshop), *(wheels.build(wheel, workshop) for wheel in WHEELS)]
        checks.check(folders)
    except (LaunchError, OSError, ValueError) as error:
        say(str(error))
        return 1
    except subprocess.CalledProcessError as error:
        say(f"{error.cmd[0]} failed: {error.stderr or ''}")
        return 1
    print(os.pathsep.join(map(str, folders)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
