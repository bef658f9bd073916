"""Whether anything is sent: mute, cough and push-to-talk together."""

import pytest

from engine.host.switches import Switches
from engine.messages import AnyCommand, Bypass, Cough, KeepTracks, Mute, Silenced, Talk


@pytest.mark.parametrize(
    ("commands", "push_to_talk", "silenced"),
    [
        ([], False, ""),
        ([], True, "push_to_talk"),
        ([Talk(on=True)], True, ""),
        ([Talk(on=True), Talk(on=False)], True, "push_to_talk"),
        ([Talk(on=True), Cough(on=True)], True, "cough"),
        ([Cough(on=True)], False, "cough"),
        ([Cough(on=True), Cough(on=False)], False, ""),
        ([Mute(), Talk(on=True)], True, "mute"),
        ([Mute(), Cough(on=True)], False, "mute"),
        ([Mute(), Mute()], False, ""),
        ([Bypass(), KeepTracks(())], False, ""),
    ],
)
def test_why_nothing_is_sent(
    commands: list[AnyCommand], push_to_talk: bool, silenced: Silenced
) -> None:
    switches = Switches()
    for command in commands:
        switches = switches.after(command)
    assert switches.silenced(push_to_talk) == silenced
