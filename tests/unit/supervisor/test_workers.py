"""Workers end with their parent, however that ends."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

PROGRAM = """
import os, sys, time
from engine.supervisor.workers import one_worker

if __name__ == "__main__":
    pool = one_worker()
    print(pool.submit(os.getpid).result(), flush=True)
    time.sleep(60)
"""


def test_a_worker_does_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(root)},
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert psutil.pid_exists(worker)
        parent.send_signal(signal.SIGKILL)
    deadline_s = time.monotonic() + 10.0
    while psutil.pid_exists(worker) and time.monotonic() < deadline_s:
        time.sleep(0.02)
    assert not psutil.pid_exists(worker)
