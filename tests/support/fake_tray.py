"""A desktop's tray on a bus of the test's own: icons register with it as with a real panel.

Speaks StatusNotifierItem and DBusMenu, as the panels of KDE, GNOME (with its extension) and XFCE
do. ``TrayHost`` answers on a thread of its own; the hand of a person is a second connection.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import Any

from app.hotkeys.bus import BUS, Bus, BusError
from app.hotkeys.wire import CALL, ERROR, RETURN, Message, Variant

WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM, _ITEM_PATH = "org.kde.StatusNotifierItem", "/StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_XML = f"""<node><interface name="{WATCHER}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface></node>"""


@dataclass(frozen=True)
class Entry:
    """One line of the menu."""

    id: int
    label: str
    enabled: bool
    checked: bool


class TrayHost(Bus):
    """The panel; ``items`` are the names of the icons that asked to be shown."""

    def __init__(self) -> None:
        self.items: list[str] = []
        super().__init__()
        self.call(BUS, "/org/freedesktop/DBus", BUS, "RequestName", "su", WATCHER, 0)
        self._socket.settimeout(None)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """The panel goes."""
        self.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with contextlib.suppress(BusError):
            while True:
                found = self._receive()
                if found.kind == CALL:
                    self._send(self._answer(found))

    def _answer(self, call: Message) -> Message:
        body: tuple[Any, ...] = ()
        signature = ""
        if call.member == "RegisterStatusNotifierItem":
            self.items.append(call.sender)
        elif call.member == "Introspect":
            signature, body = "s", (_XML,)
        elif call.interface == _PROPERTIES and call.body[-1] == "IsStatusNotifierHostRegistered":
            signature, body = "v", (Variant("b", True),)
        else:
            unknown = "org.freedesktop.DBus.Error.UnknownMethod"
            return self._reply(call, ERROR, "s", (f"There is no {call.member}.",), unknown)
        return self._reply(call, RETURN, signature, body)

    def _reply(
        self, call: Message, kind: int, signature: str, body: tuple[Any, ...], error: str = ""
    ) -> Message:
        return Message(
            kind,
            next(self._serials),
            error=error,
            reply_to=call.serial,
            destination=call.sender,
            signature=signature,
            body=body,
        )


class TrayHand:
    """What a person does with one icon of the tray."""

    def __init__(self, item: str) -> None:
        self._bus, self._item = Bus(), item

    def close(self) -> None:
        """Let go."""
        self._bus.close()

    def property(self, name: str) -> Any:
        """A property of the icon: Status, ToolTip, IconPixmap, Menu."""
        (found,) = self._bus.call(self._item, _ITEM_PATH, _PROPERTIES, "Get", "ss", _ITEM, name)
        return found.value

    def click(self) -> None:
        """Activate the icon."""
        self._bus.call(self._item, _ITEM_PATH, _ITEM, "Activate", "ii", 0, 0)

    def menu(self) -> list[Entry]:
        """What the menu offers, from top to bottom; lines without words are separators."""
        path = self.property("Menu")
        _, layout = self._bus.call(self._item, path, _MENU, "GetLayout", "iias", 0, -1, [])
        entries = []
        for child in layout[2]:
            number, values, _ = child.value
            known = {name: value.value for name, value in values.items()}
            label = str(known.get("label", "")).replace("_", "")
            ticked = bool(known.get("toggle-state", 0))
            entries.append(Entry(number, label, bool(known.get("enabled", True)), ticked))
        return entries

    def choose(self, label: str) -> None:
        """Click the line with these words."""
        entry = next(each for each in self.menu() if each.label == label)
        path, words = self.property("Menu"), ("clicked", Variant("s", ""), 0)
        self._bus.call(self._item, path, _MENU, "Event", "isvu", entry.id, *words)
