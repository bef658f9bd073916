"""What every start of a process of ours needs: a whole search path, and large pages.

While OpenCV is imported its own folder stands first in ``sys.path``. A process that is spawned in
that moment is given that path, takes OpenCV's ``typing`` for Python's, and dies at its start. So
whoever imports OpenCV in this process, and whoever spawns, does it under this lock.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from typing import Final

PATH_IS_WHOLE: Final = threading.Lock()
"""Held while something is spawned, or OpenCV is imported."""

TUNABLES: Final = "GLIBC_TUNABLES"
LARGE_PAGES: Final = "glibc.malloc.hugetlb=1"
"""The C library asks for large pages where the system gives them to who asks (glibc 2.35, others
pass it by). A network is woken every 10 ms and finds its 4 MB of weights behind a thousand
forgotten page table entries otherwise: a hop took an eighth less with them (Base, int8, side by
side, three times each)."""


@contextlib.contextmanager
def large_pages() -> Iterator[None]:
    """Processes spawned meanwhile get large pages. Under PATH_IS_WHOLE, as the environment is bent.

    What the person set there stays, and comes first.
    """
    before = os.environ.get(TUNABLES)
    os.environ[TUNABLES] = f"{before}:{LARGE_PAGES}" if before else LARGE_PAGES
    try:
        yield
    finally:
        if before is None:
            del os.environ[TUNABLES]
        else:
            os.environ[TUNABLES] = before
