"""`solomic voices`: remembered voices, learned from recordings."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec
import soxr

from engine.cli.output import print_json, say
from engine.config import SAMPLE_RATE_HZ
from engine.errors import ModelMissingError, ProfileError
from engine.files.reading import read_all
from engine.models.ladder import Ladder
from engine.models.voice import VoiceNetwork
from engine.voices import profiles
from engine.voices.enrol import enrol
from engine.voices.keys import KeptIn
from engine.voices.memory import FULL_QUALITY_S
from engine.voices.profiles import Profile, Store


class VoiceRow(msgspec.Struct, frozen=True):
    """One remembered voice."""

    name: str
    seconds: float
    """Speech it was learned from."""
    quality: float
    """0 to 1."""
    usable: bool
    """Whether the voice network of this version made it; if not, it must be enrolled again."""
    consent_at: str
    changed_at: str


class VoicesReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints, after every verb."""

    voices: tuple[VoiceRow, ...]
    folder: str
    key_in: KeptIn | None
    """Where the key lies that they are encrypted with; null before there is one."""
    problems: tuple[str, ...]


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("voices", help="remember a voice from a recording, or forget it")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = parser.add_subparsers(dest="voices_verb", metavar="WHAT", required=True)
    json = argparse.ArgumentParser(add_help=False)
    json.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    verbs.add_parser("list", parents=[json], help="whose voices are remembered")
    add = verbs.add_parser(
        "enroll",
        parents=[json],
        help="learn a voice; by this you say that the person agrees",
        description="Learn NAME's voice from a recording in which only they speak. Enrolling says"
        " that they agree, and that is noted. Kept are 64 numbers and never the sound.",
    )
    add.add_argument("name", metavar="NAME")
    add.add_argument("file", metavar="FILE", type=Path)
    out = verbs.add_parser("export", parents=[json], help="write a voice to carry it elsewhere")
    out.add_argument("name", metavar="NAME")
    out.add_argument("file", metavar="FILE", type=Path)
    into = verbs.add_parser("import", parents=[json], help="take in a voice exported elsewhere")
    into.add_argument("file", metavar="FILE", type=Path)
    gone = verbs.add_parser("delete", parents=[json], help="forget a voice")
    gone.add_argument("name", metavar="NAME")


def run(arguments: argparse.Namespace) -> int:
    """Do it, then list. Raises SolomicError."""
    store = Store()
    network = _network()
    match arguments.voices_verb:
        case "enroll":
            _enroll(store, network, arguments.name, arguments.file)
        case "export":
            profiles.export(store.get(arguments.name), arguments.file)
            say(f"{arguments.file} holds the voice. It is not encrypted: keep it to yourself.")
        case "import":
            _import(store, network, arguments.file)
        case "delete":
            say(f"The voice of {store.delete(arguments.name).name} is forgotten.")
    found = report(store, network)
    if arguments.json:
        print_json(found)
    elif arguments.voices_verb == "list":
        print("\n".join(lines(found, store)))
    return 0


def _network() -> VoiceNetwork:
    network = Ladder().load_voice()
    if network is None:
        raise ModelMissingError("There is no voice network, so a voice cannot be learned.")
    return network


def _enroll(store: Store, network: VoiceNetwork, typed: str, path: Path) -> None:
    name = profiles.checked_name(typed)
    sound, rate_hz = read_all(path)
    embedding, seconds = enrol(network, soxr.resample(sound, rate_hz, SAMPLE_RATE_HZ))
    moment = profiles.now()
    new = Profile(
        name=name,
        embedding=embedding.tobytes(),
        network=network.sha256,
        seconds=round(seconds, 2),
        likeness=1.0,
        consent_at=moment,
        changed_at=moment,
    )
    old = next((each for each in store.all() if each.name.casefold() == name.casefold()), None)
    store.put(profiles.merged(old, new) if old else new)
    say(f"{name}'s voice is remembered from {seconds:.1f} s of speech. You said that they agree.")


def _import(store: Store, network: VoiceNetwork, path: Path) -> None:
    found = profiles.read_exported(path)
    if any(each.name.casefold() == found.name.casefold() for each in store.all()):
        raise ProfileError(
            f"A voice is already remembered as {found.name}.", advice="Delete it first."
        )
    store.put(found)
    usable = found.network == network.sha256
    say(
        f"The voice of {found.name} is remembered.",
        "" if usable else "Another version made it: enrol it again before it can serve.",
    )


def report(store: Store, network: VoiceNetwork) -> VoicesReport:
    """All remembered voices."""
    rows = tuple(
        VoiceRow(
            each.name,
            round(each.seconds, 2),
            round(min(each.seconds / FULL_QUALITY_S, 1.0) * each.likeness, 3),
            each.network == network.sha256,
            each.consent_at,
            each.changed_at,
        )
        for each in store.all()
    )
    key = store.key()
    kept_in = None if key is None else key.kept_in
    return VoicesReport(rows, str(store.folder), kept_in, tuple(store.problems))


def lines(found: VoicesReport, store: Store) -> list[str]:
    """The same for a person."""
    shown = [
        f"{row.name}: {row.seconds:.1f} s of speech, quality {row.quality:.0%}, agreed"
        f" {row.consent_at[:10]}" + ("" if row.usable else " (another version's: enrol again)")
        for row in found.voices
    ]
    key = store.key()
    note = [key.note] if key is not None and shown else []
    return [*(shown or ["No voice is remembered."]), *found.problems, *note]
