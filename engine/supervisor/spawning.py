"""Starting processes beside an import that bends the search path for a moment.

While OpenCV is imported its own folder stands first in ``sys.path``. A process that is spawned in
that moment is given that path, takes OpenCV's ``typing`` for Python's, and dies at its start. So
whoever imports OpenCV in this process, and whoever spawns, does it under this lock.
"""

from __future__ import annotations

import threading
from typing import Final

PATH_IS_WHOLE: Final = threading.Lock()
"""Held while something is spawned, or OpenCV is imported."""
