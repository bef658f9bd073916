import argparse

import pytest

from engine.cli import ctl
from engine.control.protocol import Request
from engine.messages import (
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


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("keep 2", Keep((2,))),
        ("keep 1,3", Keep((1, 3))),
        ("add 2", Add(2)),
        ("bypass", Bypass()),
        ("bypass on", Bypass(on=True)),
        ("mute off", Mute(on=False)),
        ("mute toggle", Mute()),
        ("monitor", SetMonitor()),
        ("monitor off", SetMonitor(on=False)),
        ("hear removed", SetHear("removed")),
        ("record on", Record(on=True)),
        ("level 2 -6", SetLevelAt(2, -6.0)),
        ("talk on", Talk(on=True)),
        ("talk off", Talk(on=False)),
        ("cough on", Cough(on=True)),
        ("quality lite", SetQuality("lite")),
        ("who speaker", SetKeepWho("speaker")),
        ("who me", SetKeepWho("me")),
        ("face-loss mute", SetFaceLoss("mute")),
        ("strength 20", SetStrength(20.0)),
    ],
)
def test_words_become_requests(words: str, request_: Request) -> None:
    parser = argparse.ArgumentParser()
    ctl.add_parser(parser.add_subparsers(dest="verb"))
    assert ctl.request_of(parser.parse_args(["ctl", *words.split()])) == request_
