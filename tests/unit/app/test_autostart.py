"""Starting with the computer: what is written, and that it goes away again."""

from __future__ import annotations

import configparser
import plistlib
import re
from pathlib import Path
from typing import Any, Self

import pytest

from app.autostart import LaunchAgent, RunKey, XdgAutostart, command
from engine.config import APP_NAME

WORDS = ["/opt/so lo/$olomic", 'a"b', "100%", "back\\slash", "run", "--hidden"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_the_command_runs_this_program_hidden() -> None:
    words = command()
    assert words[-2:] == ["run", "--hidden"]
    assert Path(words[1]).name == "solomic_main.py"
    assert Path(words[1]).exists()


def test_a_desktop_entry_starts_exactly_these_words() -> None:
    entry = XdgAutostart(WORDS)
    assert not entry.on
    entry.turn(True)
    assert entry.on
    parsed = configparser.RawConfigParser()
    parsed.read(entry.path)
    line = parsed["Desktop Entry"]["exec"].replace("\\\\", "\\").replace("%%", "%")
    words = re.findall(r'"((?:\\.|[^"\\])*)"', line)
    assert [re.sub(r"\\(.)", r"\1", word) for word in words] == WORDS
    entry.turn(False)
    assert not entry.on
    assert not entry.path.exists()
    entry.turn(False)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_the_desktop_switched_off_is_off(line: str) -> None:
    entry = XdgAutostart(WORDS)
    entry.turn(True)
    text = entry.path.read_text().replace("X-GNOME-Autostart-enabled=true", "")
    entry.path.write_text(text + line + "\n")
    assert not entry.on


def test_a_launch_agent() -> None:
    agent = LaunchAgent(WORDS)
    agent.turn(True)
    assert agent.on
    assert plistlib.loads(agent.path.read_bytes())["ProgramArguments"] == WORDS
    agent.turn(False)
    assert not agent.on


class FakeRegistry:
    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = 1, 2, 3

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def OpenKey(self, *_: Any) -> FakeRegistry:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def QueryValueEx(self, _key: Any, name: str) -> str:
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name]

    def SetValueEx(self, _key: Any, name: str, _zero: int, _kind: int, value: str) -> None:
        self.values[name] = value

    def DeleteValue(self, _key: Any, name: str) -> None:
        del self.values[name]


def test_a_run_key() -> None:
    registry = FakeRegistry()
    key = RunKey(["C:\\Program Files\\Solomic\\solomic.exe", "run"], registry)
    key.turn(False)
    assert not key.on
    key.turn(True)
    assert key.on
    assert registry.values == {APP_NAME: '"C:\\Program Files\\Solomic\\solomic.exe" run'}
    key.turn(False)
    assert registry.values == {}
