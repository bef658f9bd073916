"""The desktop's portal for hotkeys, org.freedesktop.portal.GlobalShortcuts, on a thread."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from app.hotkeys.bus import Bus, BusError
from app.hotkeys.wire import Message, Variant
from engine.config import APP_ID

PORTAL: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
SHORTCUTS: Final = "org.freedesktop.portal.GlobalShortcuts"
REQUEST: Final = "org.freedesktop.portal.Request"
_REGISTRY: Final = "org.freedesktop.host.portal.Registry"
_ANSWER_S: Final = 300.0
"""The desktop may ask the person first."""
_STOP_S: Final = 2.0

State = Literal["off", "asking", "bound", "refused", "absent", "ended"]


@dataclass(frozen=True, slots=True)
class Wish:
    """A hotkey to bind: what it does in words, and which key would be nice."""

    id: str
    words: str
    trigger: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """How it stands with the desktop's hotkeys."""

    state: State = "off"
    triggers: tuple[tuple[str, str], ...] = ()
    """Id and the desktop's words for the key it is bound to."""


class Portal:
    """``told`` and ``pressed`` are called on the portal's own thread."""

    def __init__(self, told: Callable[[Bound], None], pressed: Callable[[str, bool], None]) -> None:
        self._told, self._pressed = told, pressed
        self._bus: Bus | None = None
        self._thread: threading.Thread | None = None
        self._stopping = False

    def bind(self, wishes: tuple[Wish, ...]) -> None:
        """Ask the desktop for these hotkeys, and tell of them from then on."""
        self._stopping = False
        self._thread = threading.Thread(
            target=self._run, args=(wishes,), name="hotkeys", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Give them back: the session ends with the connection."""
        self._stopping = True
        if self._bus is not None:
            self._bus.close()
        if self._thread is not None:
            self._thread.join(_STOP_S)
            self._thread = None

    def _run(self, wishes: tuple[Wish, ...]) -> None:
        self._told(Bound("asking"))
        try:
            self._bus = bus = Bus()
            session = self._session(bus)
        except BusError:
            self._tell(Bound("absent"))
            return
        try:
            bound = self._bind(bus, session, wishes)
            self._tell(bound)
            if bound.state == "bound":
                self._listen(bus, session)
        except BusError:
            self._tell(Bound("ended"))
        finally:
            bus.close()

    def _tell(self, bound: Bound) -> None:
        self._told(Bound("off") if self._stopping else bound)

    def _session(self, bus: Bus) -> str:
        """Open a session; its path. Raises BusError where there is no such portal."""
        for interface in (REQUEST, SHORTCUTS):
            bus.match(f"type='signal',sender='{PORTAL}',interface='{interface}'")
        # Newer portals want to know a program that came in no package; older ones do not ask.
        with contextlib.suppress(BusError):
            bus.call(PORTAL, PATH, _REGISTRY, "Register", "sa{sv}", APP_ID, {})
        options = {"session_handle_token": Variant("s", "solomic")}
        code, results = self._request(bus, "CreateSession", "", (), options)
        if code or "session_handle" not in results:
            raise BusError("There is no session.")
        return str(results["session_handle"].value)

    def _bind(self, bus: Bus, session: str, wishes: tuple[Wish, ...]) -> Bound:
        shortcuts = [
            (
                wish.id,
                {
                    "description": Variant("s", wish.words),
                    "preferred_trigger": Variant("s", wish.trigger),
                },
            )
            for wish in wishes
        ]
        body = (session, shortcuts, "")
        code, results = self._request(bus, "BindShortcuts", "oa(sa{sv})s", body, {})
        if code:
            return Bound("refused")
        listed = results["shortcuts"].value if "shortcuts" in results else []
        return Bound("bound", tuple((name, _trigger(values)) for name, values in listed))

    def _request(
        self,
        bus: Bus,
        member: str,
        signature: str,
        body: tuple[Any, ...],
        options: Mapping[str, Variant],
    ) -> tuple[int, Mapping[str, Variant]]:
        """Call a method that answers by a signal of its request. Raises BusError."""
        options = {**options, "handle_token": Variant("s", f"solomic_{member.lower()}")}
        (request,) = bus.call(PORTAL, PATH, SHORTCUTS, member, signature + "a{sv}", *body, options)
        answer = bus.wait_for(
            lambda signal: signal.member == "Response" and signal.path == request, _ANSWER_S
        )
        code, results = answer.body
        return int(code), results

    def _listen(self, bus: Bus, session: str) -> None:
        def ours(signal: Message) -> bool:
            return signal.interface == SHORTCUTS and bool(signal.body) and signal.body[0] == session

        while not self._stopping:
            signal = bus.wait_for(ours)
            if signal.member in ("Activated", "Deactivated"):
                self._pressed(str(signal.body[1]), signal.member == "Activated")
            elif signal.member == "ShortcutsChanged":
                listed = signal.body[1]
                triggers = tuple((name, _trigger(values)) for name, values in listed)
                self._tell(Bound("bound", triggers))


def _trigger(values: Mapping[str, Variant]) -> str:
    found = values.get("trigger_description")
    return str(found.value) if found else ""
