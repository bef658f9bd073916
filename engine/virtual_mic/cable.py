"""The virtual microphone on Windows and macOS: somebody else's cable, found and played into.

The driver makes the devices and keeps them; Solomic creates and removes nothing. What a person
picks in a call is the end one records from, so that is this microphone's name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from typing import Final, Protocol

import msgspec

from engine.audio.base import SoundDevice, SoundDevices
from engine.audio.cables import Cable, is_other_end, made_for, plays_into, product_of, records_from
from engine.errors import SolomicError, VirtualMicError

_INPUT: Final = re.compile(r"\binput\b", re.IGNORECASE)


class Listing(Protocol):
    """What is needed of a sound system."""

    def every_device(self) -> SoundDevices:
        """All devices, cables included. Raises SoundServerError."""
        ...


class Found(msgspec.Struct, frozen=True):
    """A whole cable."""

    output_id: str
    microphone_id: str
    """Of the end one records from; "" where it is not known."""
    name: str
    """Of the end one records from."""
    hint: str = ""


class CableVirtualMic:
    """See ``engine.virtual_mic.base.VirtualMic``.

    ``chosen`` is the id of the output the person chose ("": found by its name); ``exists`` tells
    whether a file is there.
    """

    def __init__(
        self,
        backend: Listing,
        system: str,
        chosen: Callable[[], str],
        exists: Callable[[str], bool] = os.path.exists,
    ) -> None:
        self._backend = backend
        self._system = system
        self._chosen = chosen
        self._exists = exists
        self._found: Found | None = None

    @property
    def name(self) -> str:
        """What a person picks in a call; the driver's name while there is none."""
        return self._found.name if self._found else made_for(self._system)[0].name

    @property
    def hint(self) -> str:
        """What else must be set in that product, in one sentence, or ""."""
        return self._found.hint if self._found else ""

    @property
    def present(self) -> bool:
        """Whether the system lists both ends now, and it is still the cable to use."""
        try:
            return self._found is not None and self._search() == self._found
        except SolomicError:
            return False

    @property
    def playback_device_id(self) -> str:
        """The end to play into; "" while there is none."""
        return self._found.output_id if self._found else ""

    @property
    def recording_device_id(self) -> str:
        """The end a call records from; "" while it is not known."""
        return self._found.microphone_id if self._found else ""

    def create(self) -> None:
        """Find it. Raises VirtualMicError, whose ``trouble`` says what is wrong."""
        self._found = None
        self._found = self._search()

    def listeners(self) -> int | None:
        """The driver tells nobody."""
        return None

    def watch_listeners(self, changed: Callable[[int | None], None]) -> Callable[[], None]:
        """Say once that nobody knows."""
        changed(None)
        return lambda: None

    def remove(self) -> None:
        """Nothing was made; the cable stays, silent."""
        self._found = None

    def _search(self) -> Found:
        """The cable to use. Raises VirtualMicError, SoundServerError."""
        everything = self._backend.every_device()
        chosen = self._chosen()
        if chosen:
            return _chosen_cable(everything, chosen, self._system)
        for cable in made_for(self._system):
            found = _whole(cable, everything)
            if found is not None:
                return found
        raise self._trouble(everything)

    def _trouble(self, everything: SoundDevices) -> VirtualMicError:
        """Half of a cable, or one that is only installed, or none at all."""
        cables = made_for(self._system)
        for cable in cables:
            half = _half(cable, everything)
            if half is not None:
                return half
        for cable in cables:
            if any(self._exists(os.path.expandvars(file)) for file in cable.files):
                return VirtualMicError(
                    f"{cable.name} is installed, but the system does not list it.",
                    advice="Restart the computer; if that does not help, install it again.",
                    trouble="not listed",
                    product=cable.name,
                    page=cable.page,
                )
        best = cables[0]
        return VirtualMicError(
            f"{best.name} is missing.",
            advice=f"Install this free driver from {best.page}, then restart the computer.",
            trouble="missing",
            product=best.name,
            page=best.page,
        )


def _whole(cable: Cable, everything: SoundDevices) -> Found | None:
    for output in everything.outputs:
        for microphone in everything.microphones:
            if is_other_end(cable, output.name, microphone.name):
                return Found(output.id, microphone.id, microphone.name, cable.hint)
    return None


def _half(cable: Cable, everything: SoundDevices) -> VirtualMicError | None:
    """The error for a cable one end of which is switched off; None where no end is listed."""
    outputs = any(plays_into(cable, each.name) for each in everything.outputs)
    microphones = any(records_from(cable, each.name) for each in everything.microphones)
    if outputs == microphones:
        return None
    if outputs:
        return VirtualMicError(
            f"{cable.name} is there, but its recording device is switched off.",
            advice="Switch it on among the recording devices in the system's sound settings.",
            trouble="no microphone",
            product=cable.name,
            page=cable.page,
        )
    return VirtualMicError(
        f"{cable.name} is there, but its playback device is switched off.",
        advice="Switch it on among the playback devices in the system's sound settings.",
        trouble="no output",
        product=cable.name,
        page=cable.page,
    )


def _chosen_cable(everything: SoundDevices, chosen: str, system: str) -> Found:
    """The person's own choice, whatever it is called."""
    output = next((each for each in everything.outputs if each.id == chosen), None)
    if output is None:
        name = chosen.split(":", 1)[-1]
        raise VirtualMicError(
            f"The chosen virtual microphone {name} is away.",
            advice="Connect it, or choose another one in the settings.",
            trouble="away",
            product=name,
        )
    cable = product_of(output.name, system)
    hint = cable.hint if cable else ""
    end = _other_end(output, cable, everything.microphones)
    if end is None:  # nothing tells better what to pick in a call
        return Found(output.id, "", output.name, hint)
    return Found(output.id, end.id, end.name, hint)


def _other_end(
    output: SoundDevice, cable: Cable | None, microphones: Sequence[SoundDevice]
) -> SoundDevice | None:
    likely = (output.name, _INPUT.sub("Output", output.name))
    for each in microphones:
        if (cable is not None and is_other_end(cable, output.name, each.name)) or (
            each.name in likely
        ):
            return each
    return None
