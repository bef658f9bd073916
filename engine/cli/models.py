"""`solomic models`: which networks are here, and adding one from elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from engine.cli.output import print_json, say
from engine.config import RUNGS, Rung
from engine.errors import ModelError
from engine.models import foreign
from engine.models.ladder import Ladder
from engine.models.manifest import StoredPrecision
from engine.models.places import own_dir
from engine.models.separator import measure
from engine.models.trust import trust, trusted_keys

MEASURE_HOPS = 50


class NetworkRow(msgspec.Struct, frozen=True):
    """One rung that has a network."""

    rung: Rung
    name: str | None
    version: str | None
    origin: str
    """shipped or own."""
    signed_by: str | None
    """Own ones: the trusted key; null for shipped ones (pinned) and unsigned ones."""
    licence: str | None
    per_hop_ms: dict[StoredPrecision, float]
    """By precision, measured on this computer just now."""
    problem: str | None
    """Why it cannot be chosen, or null."""


class ModelsReport(msgspec.Struct, frozen=True):
    """What ``--json`` prints, after every verb."""

    networks: tuple[NetworkRow, ...]
    trusted_keys: tuple[str, ...]
    own_folder: str


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    parser = subparsers.add_parser("models", help="list networks, or add one from elsewhere")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = parser.add_subparsers(dest="models_verb", metavar="WHAT", required=True)
    json = argparse.ArgumentParser(add_help=False)
    # Both `models --json list` and `models list --json` are natural.
    json.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    verbs.add_parser("list", parents=[json], help="list them, each measured on this computer")
    add = verbs.add_parser("add", parents=[json], help="check a network and keep it")
    add.add_argument("folder", metavar="FOLDER", type=Path, help="folder with its manifest.json")
    add.add_argument("--as", dest="rung", choices=RUNGS, help="the rung it takes")
    add.add_argument(
        "--unsigned", action="store_true", help="add it although no trusted key signed it"
    )
    remove = verbs.add_parser("remove", parents=[json], help="forget an added network")
    remove.add_argument("rung", choices=RUNGS)
    key = verbs.add_parser("trust", parents=[json], help="trust a signer's public key")
    key.add_argument("key", metavar="KEY.pub", type=Path, help="32 bytes in base64")


def run(arguments: argparse.Namespace) -> int:
    """Do it, then list. Raises SolomicError."""
    if arguments.models_verb == "add":
        rung = foreign.add(arguments.folder, arguments.rung, unsigned=arguments.unsigned)
        say(f"The network was checked and is now {rung} of this computer.")
    elif arguments.models_verb == "remove":
        gone = foreign.remove(arguments.rung)
        say(f"The added {arguments.rung} is gone." if gone else "There was none.")
    elif arguments.models_verb == "trust":
        say(f"Networks signed by {trust(arguments.key)} can be added from now on.")
    if arguments.json:
        print_json(report())
    elif arguments.models_verb == "list":
        print("\n".join(lines(report())))
    return 0


def report() -> ModelsReport:
    """All networks, measured."""
    ladder = Ladder()
    rows = tuple(_row(ladder, rung) for rung in ladder.available())
    return ModelsReport(rows, tuple(trusted_keys()), str(own_dir()))


def _row(ladder: Ladder, rung: Rung) -> NetworkRow:
    own = ladder.is_own(rung)
    origin = "own" if own else "shipped"
    try:
        manifest = ladder.manifest(rung)
        signer = foreign.read_record(own_dir() / rung).signed_by if own else None
        times = {each: _per_hop_ms(ladder, rung, each) for each in sorted(manifest.files)}
    except ModelError as error:
        return NetworkRow(rung, None, None, origin, None, None, {}, str(error))
    name, version, licence = manifest.name, manifest.version, manifest.licence
    return NetworkRow(rung, name, version, origin, signer, licence, times, None)


def _per_hop_ms(ladder: Ladder, rung: Rung, precision: StoredPrecision) -> float:
    return round(1000 * measure(ladder.load(rung, precision), MEASURE_HOPS), 3)


def lines(found: ModelsReport) -> list[str]:
    """The same for a person."""
    shown = []
    for row in found.networks:
        times = ", ".join(f"{name} {ms:.2f} ms a hop" for name, ms in row.per_hop_ms.items())
        about = row.problem or f"{row.name} {row.version}, {times}"
        signed = f", signed by {row.signed_by}" if row.signed_by else ""
        shown.append(f"{row.rung}: {about} ({row.origin}{signed})")
    return shown or ["There is no network."]
