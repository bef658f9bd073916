"""A real browser as the far end: headless Chromium records a microphone that it finds by name.

    with recording("Solomic Microphone", seconds=5) as client:
        client.wait_until_recording()
        ...                       # make the sound that should be heard
        heard = client.samples()  # f32[5 * 48000]
        client.labels             # what the browser lists as microphones

The page lives on 127.0.0.1 and posts its samples back; echo cancellation, noise suppression and
gain control are off. Browser, profile and web server are gone at the end of the block.
"""

import contextlib
import http.server
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.support import need

RATE_HZ = 48_000
_PAGE = Path(__file__).with_name("chromium_page.html")
_START_TIMEOUT_S = 60.0
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--remote-debugging-port=0",
)


class Client:
    """What the page told so far; filled by the web server's threads."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        """Labels of the microphones that the browser lists."""
        self.log: list[str] = []
        self._started = threading.Event()
        self._done = threading.Event()
        self._samples: NDArray[np.float32] | None = None

    def wait_until_recording(self) -> None:
        """Return once the browser records; fail with what the page said otherwise."""
        if not self._started.wait(_START_TIMEOUT_S) or self._done.is_set():
            pytest.fail(f"the browser does not record: {self.log}; it lists {self.labels}")

    def samples(self, timeout_s: float = 60.0) -> NDArray[np.float32]:
        """All that was recorded, f32[seconds * 48000], when the time is over."""
        if not self._done.wait(timeout_s) or self._samples is None:
            pytest.fail(f"the browser sent no samples: {self.log}")
        return self._samples

    def take(self, path: str, body: bytes) -> None:
        """One message of the page."""
        match path:
            case "/labels":
                self.labels = json.loads(body)
            case "/started":
                self.log.append(body.decode())
                self._started.set()
            case "/samples":
                self._samples = np.frombuffer(body, np.float32)
                self._done.set()
            case "/failed":
                self.log.append(body.decode())
                self._done.set()
                self._started.set()


class _Handler(http.server.BaseHTTPRequestHandler):
    client: Client

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its base's name)
        """Keep quiet."""

    def do_GET(self) -> None:
        page = _PAGE.read_bytes() if self.path.startswith("/?") else b""
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self) -> None:
        self.client.take(self.path, self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()


@contextlib.contextmanager
def _served(client: Client) -> Iterator[str]:
    handler = type("Handler", (_Handler,), {"client": client})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextlib.contextmanager
def _browsing(url: str, start: Sequence[str]) -> Iterator[None]:
    profile = Path(tempfile.mkdtemp(prefix="slm-chromium-"))
    words = list(start) or [str(need.chromium()), f"--user-data-dir={profile}"]
    with (profile / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [*words, *_FLAGS, url],
            env={**os.environ, "HOME": str(profile)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(5)
        shutil.rmtree(profile, ignore_errors=True)


@contextlib.contextmanager
def recording(label: str, seconds: float, start: Sequence[str] = ()) -> Iterator[Client]:
    """A browser that records the microphone called ``label``; skips where there is no browser.

    It uses the sound server of this process's environment. ``start`` are the words that start
    another browser than this machine's, with a profile and a sound server of its own.
    """
    if not start:
        need.chromium()
    client = Client()
    with _served(client) as address:
        query = urlencode({"label": label, "seconds": seconds})
        with _browsing(f"{address}?{query}", start):
            yield client
