"""Bypass, mute, and what is held down: whether anything is sent now. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.messages import AnyCommand, Bypass, Cough, Mute, Silenced, Talk


@dataclass(frozen=True, slots=True)
class Switches:
    """What a person's hand does; none of it is in the settings."""

    bypass: bool = False
    mute: bool = False
    talking: bool = False
    """The push-to-talk key is held."""
    coughing: bool = False
    """The cough key is held."""

    def after(self, command: AnyCommand) -> Switches:
        """The switches after a command; other commands change nothing."""
        match command:
            case Bypass(on=on):
                return replace(self, bypass=not self.bypass if on is None else on)
            case Mute(on=on):
                return replace(self, mute=not self.mute if on is None else on)
            case Talk(on=on):
                return replace(self, talking=on)
            case Cough(on=on):
                return replace(self, coughing=on)
            case _:
                return self

    def silenced(self, push_to_talk: bool) -> Silenced:
        """Why nothing is sent, or "". Talking never breaks a mute: that was somebody's wish."""
        if self.mute:
            return "mute"
        if self.coughing:
            return "cough"
        return "push_to_talk" if push_to_talk and not self.talking else ""
