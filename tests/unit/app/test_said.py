"""What the engine says is known to the window, so that it can be said in any language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import words
from app.state import said as module
from app.state.said import SENTENCES, said
from app.state.sentences import sentence_of
from tests.support.need import ROOT

ENGINE = ROOT / "engine"
COMMAND_LINE = ("cli", "files")
"""Rooms whose sentences no window shows."""
NEVER_IN_THE_WINDOW = (
    "What listens there is not Solomic.",
    "The command was refused.",
    "Solomic is not running.",
    "At most X commands a second.",
    "Not understood: X.",
    "Only separators can be added; this is a voice network.",
    "Say which rung it takes: --as X.",
    "If you know where it comes from, add it with --unsigned.",
    "The network is too slow for this computer: X ms for each hop of X ms (X); at most X ms.",
    "The network cannot be kept in X: X.",
    "The network answers X with something senseless.",
    "The network mixes up people who are stacked in one run.",
    "X cannot be the name of a key.",
    "Another key is already trusted under the name X.",
    "The key X cannot be read: X.",
    "X holds no Ed25519 public key: 32 bytes in base64.",
    "The recording of the voice holds less than 1.5 seconds of speech.",
    "The voices are encrypted with a key from this desktop's keyring.",
    (
        "The voices are encrypted with a key that lies beside them, readable by this user only: "
        "no keyring was found."
    ),
    "The face detector could not be fetched: X.",
    "Check the network connection and try again; Solomic works without it.",
)
"""Answers to ``solomic models``, ``voices enroll``, ``ctl``, and to garbage on its socket."""
NO_SENTENCES = (
    *("_log.info", "_log.warning", "_log.error", "_log.exception", "_log.log", ".exception"),
    *("events.put", "ValueError", "TimeoutError"),
)
"""Calls whose words go into the log, or tell of a mistake in the program."""
PARTS = {
    "X It was kept as X, and X.": "It was kept as X, and the defaults are used.",
    "There is no X here: this is the demo scene.": (
        "There is no camera here: this is the demo scene."
    ),
    "There is no X.": "There is no microphone.",
}
"""Sentences with a piece of a sentence in them: each as it comes out once."""


def text_of(node: ast.AST) -> str | None:
    """A literal or formatted text, with X for what is filled in."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) or "X" for part in node.values)
    return None


def silent(tree: ast.AST) -> set[int]:
    """Nodes that are no sentences for people: docs, log lines, programming errors, parts."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found |= {id(part) for part in node.values}
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        bare = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if called.endswith(NO_SENTENCES) or bare:
            found |= {id(inner) for inner in ast.walk(node)}
    return found


def spoken() -> Iterator[tuple[str, str]]:
    """Every sentence of the engine's source, and where it stands."""
    for path in sorted(ENGINE.rglob("*.py")):
        place = path.relative_to(ENGINE)
        if place.parts[0] in COMMAND_LINE:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        left_out = silent(tree)
        for node in ast.walk(tree):
            text = None if id(node) in left_out else text_of(node)
            if (
                text
                and " " in text
                and text.endswith(".")
                and (text[0].isupper() or text[0] == " ")
            ):
                yield text, f"{place}:{getattr(node, 'lineno', 0)}"


def known(text: str) -> bool:
    return all(not isinstance(part, str) for part in module._parts(text))


def test_every_sentence_of_the_engine_is_known() -> None:
    found = dict(spoken())
    assert len(found) > 120, "the search itself finds nothing any more"
    missing = {
        f"{where}: {text}"
        for text, where in found.items()
        if text not in NEVER_IN_THE_WINDOW
        and not known(PARTS.get(text, re.sub(r"^X (?=[A-Z])", "", text)))
    }
    assert missing == set()
    assert [text for text in NEVER_IN_THE_WINDOW if text not in found] == [], "gone from the engine"


def test_nothing_is_listed_that_the_engine_does_not_say() -> None:
    """A sentence that was changed in the engine must not stay here as it was."""
    source = " ".join(text for text, _ in spoken())
    source += " ".join(PARTS.values())
    rest = [
        sentence
        for sentence in SENTENCES
        if max(re.split(r"{\w+}", sentence), key=len).strip(" .,:()") not in source
    ]
    allowed = {
        "It was kept as {path}, and the rest of it is used.",
        "It was kept as {path}, and all but {names} is used.",
        "There is no microphone here: this is the demo scene.",
        "There is no microphone and no camera here: this is the demo scene.",
        "There is no sound output.",
    }
    assert set(rest) <= allowed


@pytest.fixture
def loud() -> Iterator[None]:
    """A language in which every word is shouted, and names stay."""
    words.use(lambda source, _comment, _count: re.sub(
        r"{\w+}|[^{]+", lambda part: part[0] if part[0][0] == "{" else part[0].upper(), source
    ))  # fmt: skip
    yield
    words.use(None)


@pytest.mark.usefixtures("loud")
@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("The device Dr. Mic 2.0 vanished.", "THE DEVICE Dr. Mic 2.0 VANISHED."),
        (
            "The device USB Mic vanished. Built-in is used instead.",
            "THE DEVICE USB Mic VANISHED. Built-in IS USED INSTEAD.",
        ),
        (
            "No sound server answers. Start PulseAudio or PipeWire (with pipewire-pulse).",
            "NO SOUND SERVER ANSWERS. START PULSEAUDIO OR PIPEWIRE (WITH PIPEWIRE-PULSE).",
        ),
        ("The camera a.b gives no images.", "THE CAMERA a.b GIVES NO IMAGES."),
        ("Something new happened.", "Something new happened."),
        ("Something new happened. Plug one in.", "Something new happened. Plug one in."),
        ("{braces} in a name", "{braces} in a name"),
        ("The device {x} vanished.", "THE DEVICE {x} VANISHED."),
        ("", ""),
    ],
)
def test_known_sentences_are_said_in_the_language_in_force(text: str, heard: str) -> None:
    assert said(text) == heard


@pytest.mark.usefixtures("loud")
def test_a_reason_becomes_a_sentence_of_the_window() -> None:
    assert sentence_of("the microphone gives no sound") == "The microphone gives no sound."
    assert sentence_of("The microphone gives no sound.") == "THE MICROPHONE GIVES NO SOUND."


def test_other_names_of_folders_are_no_danger(tmp_path: Path) -> None:
    text = f"The settings file {tmp_path}/a. b/settings.toml cannot be read: Permission denied."
    assert said(text) == text
