"""Worker processes for what must not hold up the window; none of them outlives its parent.

A worker of a pool waits for work on a pipe whose other end it holds itself, so it would wait for
ever after its parent was killed.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection


def one_worker() -> ProcessPoolExecutor:
    """A pool of one fresh process."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=context, initializer=end_with_parent)


def end_with_parent() -> None:
    """End this process at once when its parent ends, however that ends: a pool's initializer."""
    threading.Thread(target=_wait_for_parent, name="parent", daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
