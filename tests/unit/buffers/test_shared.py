import os
import subprocess
import sys

import pytest

from engine.buffers.shared import SharedMemory, cleanup_stale, folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="segments have no files there")

LEAVE_A_SEGMENT = """
import os
from engine.buffers.shared import SharedMemory
memory = SharedMemory.create("left", 100)
print(memory.name, flush=True)
os._exit(1)
"""


def test_cleanup_removes_the_segments_of_the_dead_only() -> None:
    ours = SharedMemory.create("ours", 64)
    died = subprocess.run(
        [sys.executable, "-c", LEAVE_A_SEGMENT], capture_output=True, text=True, check=False
    )
    left = died.stdout.strip()
    assert (folder() / left).exists()
    try:
        assert left in cleanup_stale()
        assert not (folder() / left).exists()
        assert (folder() / ours.name).exists()
    finally:
        ours.close()


def test_segment_is_private_and_vanishes_on_close() -> None:
    memory = SharedMemory.create("private", 64)
    path = folder() / memory.name
    assert path.stat().st_mode & 0o777 == 0o600
    assert memory.name.startswith(f"solomic-{os.getpid()}-")
    memory.close()
    memory.close()
    assert not path.exists()


@pytest.mark.parametrize("name", ["../solomic-1-x", "other", "solomic-x-y", ""])
def test_attach_refuses_foreign_names(name: str) -> None:
    with pytest.raises(ValueError, match="not the name"):
        SharedMemory.attach(name, 10)
