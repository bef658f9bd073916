"""`python -m installers.parts`: builds the parts that are not built yet, and prints their folders.

They go before everything else on the path of the Python that makes the program.
"""

from __future__ import annotations

import os
import subprocess
import sys

from installers.parts import blas, checks, ffmpeg, wheels
from installers.parts.recipes import OPENCV
from installers.parts.workshop import Workshop
from tools.console import LaunchError, say


def main() -> int:
    """Build them and return the exit code."""
    workshop = Workshop()
    try:
        workshop.tools.ensure("parts")
        folders = [part(workshop) for part in (ffmpeg.build, blas.build)]
        folders.append(wheels.build(OPENCV, workshop))
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
    sys.exit(main())
