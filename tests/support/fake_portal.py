"""A session bus of the test's own, and a portal for hotkeys on it that does what the test says."""

from __future__ import annotations

import contextlib
import os
import subprocess
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from app.hotkeys.bus import BUS, Bus, BusError
from app.hotkeys.portal import PATH, PORTAL, REQUEST, SHORTCUTS
from app.hotkeys.wire import CALL, ERROR, RETURN, SIGNAL, Message, Variant
from tests.support import need


@contextlib.contextmanager
def private_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus of our own; the environment points at it meanwhile. Skips by name without one."""
    daemon = need.program("dbus-daemon", "dbus-daemon")
    command = [str(daemon), "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        try:
            yield address
        finally:
            process.terminate()
            process.wait(10)


class FakePortal(Bus):
    """Answers on a thread of its own; ``press`` and ``release`` are a person's hands."""

    def __init__(self, code: int = 0, interface: str = SHORTCUTS) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self.code = code
        """What the person answers: 0 yes, 1 no."""
        self._interface = interface
        self._lock = threading.Lock()
        self._client = ""
        self._session = ""
        super().__init__()
        self.call(BUS, "/org/freedesktop/DBus", BUS, "RequestName", "su", PORTAL, 0)
        self._socket.settimeout(None)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def press(self, name: str) -> None:
        """The key goes down."""
        self._key("Activated", name)

    def release(self, name: str) -> None:
        """The key goes up."""
        self._key("Deactivated", name)

    def rebound(self, name: str, trigger: str) -> None:
        """The person chose another key in the desktop's settings."""
        values = {"trigger_description": Variant("s", trigger)}
        body = (self._session, [(name, values)])
        self._signal(PATH, SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", body)

    def end(self) -> None:
        """The portal goes."""
        self.close()
        self._thread.join(5)

    def _key(self, member: str, name: str) -> None:
        self._signal(PATH, SHORTCUTS, member, "osta{sv}", (self._session, name, 1234, {}))

    def _serve(self) -> None:
        with contextlib.suppress(BusError):
            while True:
                found = self._receive()
                if found.kind == CALL:
                    self._answer(found)

    def _answer(self, call: Message) -> None:
        if call.interface != self._interface:
            self._put(
                Message(
                    ERROR,
                    next(self._serials),
                    error="org.freedesktop.DBus.Error.UnknownMethod",
                    reply_to=call.serial,
                    destination=call.sender,
                    signature="s",
                    body=("There is no such interface.",),
                )
            )
            return
        # Not anybody who asks this portal for something else, such as Qt for the colours.
        self._client = call.sender
        self.asked.append((call.member, call.body))
        token = call.body[-1]["handle_token"].value
        sender = call.sender[1:].replace(".", "_")
        request = f"{PATH}/request/{sender}/{token}"
        self._put(
            Message(
                RETURN,
                next(self._serials),
                reply_to=call.serial,
                destination=call.sender,
                signature="o",
                body=(request,),
            )
        )
        results: dict[str, Variant] = {}
        if call.member == "CreateSession":
            self._session = f"{PATH}/session/{sender}/solomic"
            results = {"session_handle": Variant("s", self._session)}
        elif not self.code:
            listed = [
                (name, {**values, "trigger_description": Variant("s", f"Press {name}")})
                for name, values in call.body[1]
            ]
            results = {"shortcuts": Variant("a(sa{sv})", listed)}
        code = self.code if call.member == "BindShortcuts" else 0
        self._signal(request, REQUEST, "Response", "ua{sv}", (code, results))

    def _signal(
        self, path: str, interface: str, member: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        self._put(
            Message(
                SIGNAL,
                next(self._serials),
                path=path,
                interface=interface,
                member=member,
                destination=self._client,
                signature=signature,
                body=body,
            )
        )

    def _put(self, message: Message) -> None:
        with self._lock:
            self._send(message)


@contextlib.contextmanager
def no_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session without a bus."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
    yield
