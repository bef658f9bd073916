"""`solomic ctl`: tell the program that runs what to do."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, Final, get_args

from engine.cli.arguments import positions
from engine.cli.output import print_json
from engine.config import FaceLoss, Hear, KeepWho, Quality
from engine.control.client import ask
from engine.control.protocol import Request
from engine.errors import UsageError
from engine.messages import (
    LEVEL_LOWEST_DB,
    Add,
    Bypass,
    Cough,
    Keep,
    Mute,
    Record,
    SetFaceLoss,
    SetHear,
    SetKeepWho,
    SetLevelAt,
    SetMonitor,
    SetQuality,
    SetStrength,
    Talk,
)

SWITCH: Final = {"on": True, "off": False, "toggle": None}


def add_parser(subparsers: Any) -> None:
    """Add the verb."""
    ctl = subparsers.add_parser("ctl", help="tell the running program what to do")
    ctl.add_argument("--json", action="store_true", help="print one JSON object")
    what = ctl.add_subparsers(dest="what", metavar="WHAT", required=True)
    keep = what.add_parser("keep", help="keep exactly these faces, from left to right from 1")
    keep.add_argument("positions", metavar="N[,M]", type=positions)
    add = what.add_parser("add", help="keep this face too, or stop keeping it")
    add.add_argument("position", metavar="N", type=int, choices=range(1, 10))
    level = what.add_parser("level", help="how loud others hear this face while it is kept")
    level.add_argument("position", metavar="N", type=int, choices=range(1, 10))
    level.add_argument("level_db", metavar="DB", type=float, help="from -24 to 0")
    for name, help_line in (
        ("bypass", "sound as it comes"),
        ("mute", "silence"),
        ("monitor", "hear yourself on headphones"),
        ("record", "record, where recordings are switched on"),
    ):
        switch = what.add_parser(name, help=help_line)
        switch.add_argument("to", nargs="?", choices=list(SWITCH), default="toggle")
    for name, help_line in (
        ("talk", "the push-to-talk key is held, or no longer"),
        ("cough", "silence while the cough key is held"),
    ):
        held = what.add_parser(name, help=help_line)
        held.add_argument("to", choices=["on", "off"])
    hear = what.add_parser("hear", help="what the monitor plays")
    hear.add_argument("hear", choices=get_args(Hear))
    quality = what.add_parser("quality", help="choose a rung of the ladder")
    quality.add_argument("quality", choices=get_args(Quality))
    strength = what.add_parser("strength", help="by how many dB the others are turned down")
    strength.add_argument("strength_db", metavar="DB", type=float)
    who = what.add_parser("who", help="whom to keep when nobody is clicked")
    who.add_argument("who", choices=get_args(KeepWho))
    loss = what.add_parser("face-loss", help="what happens when every kept face is lost")
    loss.add_argument("on_face_loss", choices=get_args(FaceLoss))


def run(arguments: argparse.Namespace) -> int:
    """Tell it; the answer is the exit code."""
    ask(request_of(arguments))
    if arguments.json:
        print_json({"ok": True})
    return 0


def request_of(arguments: argparse.Namespace) -> Request:
    """The request that was typed. Raises UsageError."""
    return _REQUESTS[arguments.what](arguments)


def _strength(arguments: argparse.Namespace) -> Request:
    if not 0.0 <= arguments.strength_db <= 60.0:
        raise UsageError("The strength is between 0 and 60 dB.")
    return SetStrength(arguments.strength_db)


def _level(arguments: argparse.Namespace) -> Request:
    if not LEVEL_LOWEST_DB <= arguments.level_db <= 0.0:
        raise UsageError(f"The level is between {LEVEL_LOWEST_DB:.0f} and 0 dB.")
    return SetLevelAt(arguments.position, arguments.level_db)


_REQUESTS: Final[dict[str, Callable[[argparse.Namespace], Request]]] = {
    "keep": lambda typed: Keep(typed.positions),
    "add": lambda typed: Add(typed.position),
    "level": _level,
    "bypass": lambda typed: Bypass(SWITCH[typed.to]),
    "mute": lambda typed: Mute(SWITCH[typed.to]),
    "talk": lambda typed: Talk(typed.to == "on"),
    "cough": lambda typed: Cough(typed.to == "on"),
    "record": lambda typed: Record(SWITCH[typed.to]),
    "monitor": lambda typed: SetMonitor(SWITCH[typed.to]),
    "hear": lambda typed: SetHear(typed.hear),
    "quality": lambda typed: SetQuality(typed.quality),
    "strength": _strength,
    "who": lambda typed: SetKeepWho(typed.who),
    "face-loss": lambda typed: SetFaceLoss(typed.on_face_loss),
}
