"""Starting with the computer: one protocol, one small file or entry per system."""

from __future__ import annotations

import os
import plistlib
import sys
from pathlib import Path
from typing import Any, Protocol

from engine.config import APP_ID, APP_NAME


class Autostart(Protocol):
    """Whether Solomic is started when the person logs in. Raises OSError where that fails."""

    @property
    def on(self) -> bool:
        """Whether it is."""
        ...

    def turn(self, on: bool) -> None:
        """Let it be so, or not."""
        ...


def command() -> list[str]:
    """What starts this very program, hidden in the tray where there is one."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "run", "--hidden"]
    root = Path(__file__).resolve().parents[1]
    return [sys.executable, str(root / "solomic_main.py"), "run", "--hidden"]


def _quoted(words: list[str]) -> str:
    """As the desktop entry specification wants it."""
    made = []
    for word in words:
        for special in ("\\", '"', "`", "$"):
            word = word.replace(special, "\\" + special)  # noqa: PLW2901 -- escaped step by step
        made.append('"' + word.replace("%", "%%") + '"')
    return " ".join(made).replace("\\", "\\\\")


class XdgAutostart:
    """A desktop entry in the autostart folder (Linux, BSD)."""

    def __init__(self, words: list[str] | None = None) -> None:
        self._words = words or command()
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        self.path = Path(base) / "autostart" / f"{APP_ID}.desktop"

    @property
    def on(self) -> bool:
        """Whether the entry is there and not switched off by the desktop."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except OSError:
            return False
        off = ("hidden=true", "x-gnome-autostart-enabled=false")
        return not any(line.strip().lower() in off for line in text.splitlines())

    def turn(self, on: bool) -> None:
        """Write or remove the entry. Raises OSError."""
        if not on:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lines = ("[Desktop Entry]", "Type=Application", f"Name={APP_NAME}",
                 f"Exec={_quoted(self._words)}", "Terminal=false",
                 "X-GNOME-Autostart-enabled=true")  # fmt: skip
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class LaunchAgent:
    """A property list in the person's LaunchAgents (macOS)."""

    def __init__(self, words: list[str] | None = None) -> None:
        self._words = words or command()
        self.path = Path.home() / "Library" / "LaunchAgents" / f"{APP_ID}.plist"

    @property
    def on(self) -> bool:
        """Whether the list is there."""
        return self.path.exists()

    def turn(self, on: bool) -> None:
        """Write or remove the list. Raises OSError."""
        if not on:
            self.path.unlink(missing_ok=True)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        entry = {"Label": APP_ID, "ProgramArguments": self._words, "RunAtLoad": True}
        self.path.write_bytes(plistlib.dumps(entry))


class RunKey:
    """A value under the person's Run key (Windows)."""

    KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def __init__(self, words: list[str] | None = None, registry: Any = None) -> None:
        if registry is None:
            import winreg as registry
        self._registry = registry
        self._words = words or command()

    @property
    def on(self) -> bool:
        """Whether the value is there."""
        reg = self._registry
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, self.KEY) as key:
                reg.QueryValueEx(key, APP_NAME)
        except OSError:
            return False
        return True

    def turn(self, on: bool) -> None:
        """Set or delete the value. Raises OSError."""
        import subprocess

        reg = self._registry
        with reg.OpenKey(reg.HKEY_CURRENT_USER, self.KEY, 0, reg.KEY_SET_VALUE) as key:
            if on:
                line = subprocess.list2cmdline(self._words)
                reg.SetValueEx(key, APP_NAME, 0, reg.REG_SZ, line)
            elif self.on:
                reg.DeleteValue(key, APP_NAME)


def autostart() -> Autostart:
    """The one of this system."""
    if sys.platform == "win32":
        return RunKey()
    if sys.platform == "darwin":
        return LaunchAgent()
    return XdgAutostart()
