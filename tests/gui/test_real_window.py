"""The whole program with its window on a real (virtual) screen: drawn people, xdotool's hands.

One running program serves the tests one after another, because starting it takes longer than most
of them; each finds it as it was at the start, and the next gets another one where it was ended.
"""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.widgets.tokens import DARK
from tests.support import xvfb
from tests.support.real_window import SOON_S, START_S, Desk, Running, ended, start
from tests.support.xvfb import wait_until

pytestmark = [
    pytest.mark.integration,
    pytest.mark.timeout(300),
    pytest.mark.xdist_group("real window"),
]
_LEARN_S = 180.0
"""Takes 7 s; an engine that gets a third of a core leaves most of what is said unheard."""


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    # Short, because a socket's path may have 107 bytes only.
    with xvfb.screen() as screen, tempfile.TemporaryDirectory(prefix="slmc-") as folder:
        made = Desk(screen, Path(folder))
        try:
            yield made
        finally:
            made.end()


@pytest.fixture
def program(desk: Desk, tmp_path: Path) -> Iterator[Running]:
    """As after a start: two faces, one kept, nothing else open, the keyboard on the picture."""
    running = desk.program()
    try:
        wait_until(lambda: len(running.in_view()) == 2, START_S, "two faces")
        running.begin_again()
        running.kept_box()
        yield running
    finally:
        desk.screen.save(tmp_path / "screen.png")


def test_keys_choose_mute_and_close(program: Running) -> None:
    before = program.kept() or []
    assert len(before) == 1
    program.press("ctrl+1")
    wait_until(lambda: program.kept() != before, SOON_S, "face 1 added or taken away")
    program.press("ctrl+2")
    wait_until(lambda: len(program.kept() or ()) == 1, SOON_S, "one face kept")
    assert program.kept() != before
    assert not program.status()["mute"]
    program.press("m")
    wait_until(lambda: program.status()["mute"], SOON_S, "silence")
    wait_until(lambda: program.shows(DARK.bad_ground, 2000), SOON_S, "a red mute button")
    program.press("m")
    wait_until(lambda: not program.shows(DARK.bad_ground, 2000), SOON_S, "no red mute button")
    program.press("Escape")
    wait_until(lambda: program.kept() == [], SOON_S, "nobody kept")


def test_a_click_on_the_kept_face_lets_it_go_and_keeps_it_again(program: Running) -> None:
    before = program.kept()
    x, y = program.kept_box()
    program.screen.do("mousemove", str(x), str(y), "click", "1")
    wait_until(lambda: program.kept() == [], SOON_S, "nobody kept")
    program.screen.do("click", "1")
    wait_until(lambda: program.kept() == before, SOON_S, "the same face kept again")


def test_a_kept_voice_is_remembered_by_keyboard_alone(program: Running) -> None:
    """Keep somebody, let them speak, name them with consent: encrypted on disk, named in view."""
    folder = Path(program.env["XDG_DATA_HOME"], "solomic", "voices")

    def known() -> list[str]:
        """Keys of the faces whose voice was learned, whether they are kept or not."""
        faces = program.status().get("faces", ())
        # A share of eight seconds: more than the three that are needed to remember a voice.
        return [str(face["position"]) for face in faces if face["voice_quality"] > 0.4]

    wait_until(lambda: bool(known()), _LEARN_S, "a voice that was learned")
    program.press("Escape")
    wait_until(lambda: program.kept() == [], SOON_S, "nobody kept")
    program.press(known()[0])
    wait_until(lambda: len(program.kept() or ()) == 1, SOON_S, "the face with that voice kept")
    assert not list(folder.glob("*.voice"))
    program.press("ctrl+comma")
    settings = program.screen.window("Settings", SOON_S)
    program.screen.do("windowactivate", "--sync", settings)
    program.screen.do("key", "Down", "Down", "Down", "Tab", "Tab")
    program.screen.do("type", "Anna")
    program.screen.do("key", "Tab", "space", "Tab", "space")
    wait_until(lambda: bool(program.status().get("remembered", {}).get("count")), SOON_S, "answer")
    assert program.status()["remembered"] == {"count": 1, "name": "Anna", "problem": ""}
    (file,) = folder.glob("*.voice")
    assert b"Anna" not in file.read_bytes()

    def named() -> bool:
        return {face["name"] for face in program.status()["faces"] if face["kept"]} == {"Anna"}

    wait_until(named, SOON_S, "the name beside the face")


def test_whoever_speaks_is_chosen_by_keyboard(program: Running) -> None:
    program.screen.do("windowactivate", "--sync", program.window)
    program.screen.do("key", "Tab", "Tab", "Tab", "Tab", "Down", "Down")
    wait_until(lambda: program.status().get("keep_who") == "speaker", SOON_S, "the choice")


def test_keys_that_are_held_weigh_and_listen(program: Running) -> None:
    """Cough while it is held; a person softer; oneself on headphones: to the engine and back."""
    program.screen.do("windowactivate", "--sync", program.window)
    program.screen.do("keydown", "c")
    wait_until(lambda: program.status().get("silenced") == "cough", SOON_S, "silence while held")
    program.screen.do("keyup", "c")
    wait_until(lambda: program.status().get("silenced") == "", SOON_S, "sound again")
    program.screen.do("key", "ctrl+1", "ctrl+2")
    wait_until(lambda: bool(program.kept()), SOON_S, "somebody kept")
    program.screen.do("key", "Right", "minus", "minus", "Right", "minus", "minus")
    wait_until(
        lambda: {face["level_db"] for face in program.status()["faces"] if face["kept"]} == {-4.0},
        SOON_S,
        "who is kept softer, who is not as before",
    )
    program.screen.do("key", "h")
    wait_until(lambda: program.status()["monitor"]["on"], SOON_S, "oneself is heard")
    program.screen.do("key", "shift+h")
    wait_until(
        lambda: program.status()["monitor"]["hear"] == "microphone", SOON_S, "the other side"
    )


def test_a_second_copy_brings_the_first_forward(program: Running) -> None:
    program.screen.do("windowminimize", program.window)
    wait_until(lambda: not program.screen.windows("Solomic"), SOON_S, "the window minimised")
    second = start(program.env)
    output, _ = second.communicate(timeout=30)
    assert second.returncode == 0, output
    wait_until(lambda: bool(program.screen.windows("Solomic")), SOON_S, "the window back")


def test_a_killed_engine_is_told(program: Running) -> None:
    pid = program.status()["engine_pid"]
    kept = program.kept()
    os.kill(pid, signal.SIGKILL)
    wait_until(
        lambda: program.status().get("engine_pid") not in (None, pid), SOON_S, "another engine"
    )
    wait_until(lambda: program.shows(DARK.notice_ground, 15000), SOON_S, "the strip that says so")
    wait_until(lambda: program.kept() == kept, SOON_S, "the same face kept")
    program.process.terminate()
    ended(program)


@pytest.mark.parametrize("way", ["alt+F4", "SIGINT"])
def test_it_ends_in_order(desk: Desk, way: str) -> None:
    """Ctrl+Q and SIGTERM end other tests."""
    program = desk.program()
    if way == "SIGINT":
        program.process.send_signal(signal.SIGINT)
    else:
        program.press(way)
    ended(program)
