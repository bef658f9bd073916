"""A camera on the network: motion JPEG over HTTP on 127.0.0.1."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import cv2

from engine.vision.base import Pixels


class MjpegServer:
    """Serves ``paint(n)``, n = 0, 1, ..., ``rate_hz`` times a second to whoever connects."""

    def __init__(
        self, paint: Callable[[int], Pixels], rate_hz: float = 25.0, port: int = 0
    ) -> None:
        self._paint = paint
        self._interval_s = 1.0 / rate_hz
        self.hang_up = threading.Event()
        """Set: every connection ends; new ones are served when it is cleared."""
        self.connections = 0
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    @property
    def address(self) -> str:
        """What `open_camera` takes."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/stream"

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End all connections and stop listening."""
        self.hang_up.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.connections += 1
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=image")
                self.end_headers()
                number = 0
                try:
                    while not outer.hang_up.wait(outer._interval_s):
                        self._send(cv2.imencode(".jpg", outer._paint(number))[1].tobytes())
                        number += 1
                except (BrokenPipeError, ConnectionResetError):
                    pass

            def _send(self, jpeg: bytes) -> None:
                head = f"--image\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                self.wfile.write(head.encode() + jpeg + b"\r\n")

            def log_message(self, *args: object) -> None:
                pass

        return Handler


@contextmanager
def mjpeg_server(paint: Callable[[int], Pixels], rate_hz: float = 25.0) -> Iterator[MjpegServer]:
    """A running server."""
    server = MjpegServer(paint, rate_hz)
    server.start()
    try:
        yield server
    finally:
        server.stop()
