"""What the engine says, in the language of the window. Pure.

The engine speaks English and knows no window. Here stand all its sentences that a person may
read in one, with names for what changes in them; a test compares this list with the engine's
source. What is not known stays as it came.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from app.words import mark, tr

SENTENCES: Final = (
    mark("There is no sound system on this machine."),
    mark("There is no sound device on this machine."),
    mark("There is no microphone called {name}."),
    mark("There is no output called {name}."),
    mark("There is no device called {name}."),
    mark("There is no microphone."),
    mark("There is no sound output."),
    mark("Plug one in."),
    mark("Start PulseAudio or PipeWire."),
    mark("Start PulseAudio or PipeWire (with pipewire-pulse)."),
    mark("The sound system does not start ({why})."),
    mark("The sound system does not answer ({why})."),
    mark("The device {name} vanished."),
    mark("The device {name} gives no sign of life."),
    mark("The sound system went away."),
    mark("The default microphone is another one now."),
    mark("Another program has the device {name} for itself alone."),
    mark("Close that program or its exclusive mode, or choose another device."),
    mark("The system's sound service does not run."),
    mark("Restart the computer."),
    mark("The system does not let Solomic use the microphone {name}: its privacy settings say no."),
    mark("Open Settings → Privacy & security → Microphone, and let desktop apps use it."),
    mark("Open Settings → Privacy & security → Camera, and let desktop apps use it."),
    mark(
        "Open System Settings → Privacy & Security → Microphone, switch Solomic on, and start it "
        "again."
    ),
    mark(
        "Open System Settings → Privacy & Security → Camera, switch Solomic on, and start it again."
    ),
    mark("Add yourself to the group audio, then log in again."),
    mark("The device {name} cannot be opened ({why})."),
    mark("Close the program that uses it, or choose another device."),
    mark("PortAudio, the sound library, is not installed."),
    mark("Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS)."),
    mark("The library of the sound server, libpulse, is not installed."),
    mark("Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora)."),
    mark("The stream was closed."),
    mark("The sound server went away."),
    mark("No sound server answers."),
    mark("The sound server did not do what it was asked ({why})."),
    mark("{name} is used instead."),
    mark("The microphone gives no sound."),
    mark("It is not open yet."),
    mark("The sound path failed: {why}."),
    mark("The settings were written for another version of Solomic (schema {version})."),
    mark("The settings cannot be used: {why}."),
    mark("It was kept as {path}, and the defaults are used."),
    mark("It was kept as {path}, and the rest of it is used."),
    mark("It was kept as {path}, and all but {names} is used."),
    mark("The settings file {path} cannot be read: {why}."),
    mark("The settings cannot be written to {path}: {why}."),
    mark("The control socket {path} cannot be made: {why}."),
    mark("Set XDG_RUNTIME_DIR to a folder of your own with a short path."),
    mark("The control pipe cannot be made: {why}."),
    mark("The folder {path} cannot be used: {why}."),
    mark("The folder {path} belongs to another user."),
    mark("Set XDG_RUNTIME_DIR to a folder of your own."),
    mark("Solomic is running already."),
    mark("The supervisor failed: {why}."),
    mark("The engine failed: {why}."),
    mark("The engine ended unexpectedly."),
    mark("The engine did not answer any more."),
    mark("There is no microphone here: this is the demo scene."),
    mark("There is no camera here: this is the demo scene."),
    mark("There is no microphone and no camera here: this is the demo scene."),
    mark("The demo's voice {path} is not mono at 16 kHz."),
    mark("The demo's microphone was closed."),
    mark("The demo's camera was closed."),
    mark("Install Solomic again."),
    mark("The recordings have reached their limit of {limit} MB."),
    mark("Recordings are switched off in the settings."),
    mark("Recordings were switched off in the settings."),
    mark("The recording cannot be written: {why}."),
    mark("This recording is gone."),
    mark("This recording cannot be read."),
    mark("The recording cannot be deleted: {why}."),
    mark("Nothing tells which microphone is the virtual one."),
    mark("The try-out did not work: {why}."),
    mark("Solomic cannot make a virtual microphone on this system."),
    mark("{name} is installed, but the system does not list it."),
    mark("Restart the computer; if that does not help, install it again."),
    mark("{name} is missing."),
    mark("Install this free driver from {page}, then restart the computer."),
    mark("{name} is there, but its recording device is switched off."),
    mark("Switch it on among the recording devices in the system's sound settings."),
    mark("{name} is there, but its playback device is switched off."),
    mark("Switch it on among the playback devices in the system's sound settings."),
    mark("The chosen virtual microphone {name} is away."),
    mark("Connect it, or choose another one in the settings."),
    mark("VoiceMeeter must run, and B1 must be lit in its virtual input's strip."),
    mark("VoiceMeeter must run, and B2 must be lit in its second virtual input's strip."),
    mark("Loopback's device must pass its sound through (Pass-Thru)."),
    mark("Another Solomic (process {number}) has the virtual microphone."),
    mark("Close the other one first."),
    mark("{path} cannot be written: {why}."),
    mark("Solomic notes there which default microphone to give back."),
    mark("There is no camera."),
    mark("There is no camera and no video file called {name}."),
    mark("There is no camera {name}."),
    mark("The camera {name} is in use by another program."),
    mark("The camera {name} is in use by {programs}."),
    mark("The system asks whether Solomic may use the camera {name}."),
    mark("Say yes in its window."),
    mark("Close the other program, or choose another camera."),
    mark("The camera {name} gives no images."),
    mark("The camera {name} was unplugged or stopped."),
    mark("The camera {name} may not be opened."),
    mark("Add yourself to the group video, then log in again."),
    mark("The camera failed: {why}."),
    mark("The camera shows the same image again and again."),
    mark("The camera gives no images."),
    mark("It is closed while nobody listens."),
    mark("No camera is used."),
    mark("There is no video file {path}."),
    mark("The video file {path} has ended."),
    mark("The stream {name} has no picture."),
    mark("The stream {name} broke off."),
    mark("The stream {name} cannot be opened: {why}."),
    mark("{path} has no picture."),
    mark("The video {path} cannot be opened: {why}."),
    mark("{path} cannot be read to its end: {why}."),
    mark("The faces could not be followed."),
    mark("Faces are found by the simpler detector."),
    mark("OpenCV's face cascade is not installed."),
    mark("The face detector YuNet is not installed."),
    mark("Fetch it from the settings, or choose the detector haar."),
    mark("The face detector from {path} is not the official file."),
    mark("The face detector {path} cannot be read."),
    mark("Delete it and fetch it again."),
    mark("The lip reader {path} is not the one that was made for this."),
    mark("The lip reader {path} cannot be read."),
    mark("Voices are not remembered."),
    mark("Remembered voices are not recognised."),
    mark("A voice is remembered only where its owner agrees."),
    mark("This voice is not known well enough yet."),
    mark("There is no voice network, so a voice cannot be remembered."),
    mark("Let the person speak alone for a few seconds."),
    mark("A voice is already remembered as {name}."),
    mark("Delete it first."),
    mark("The key of the remembered voices in {path} is damaged."),
    mark("The key {path} of the remembered voices cannot be read."),
    mark("A key cannot be kept in {path}: {why}."),
    mark("The voices cannot be read without it: delete them and enrol again."),
    mark("A name has 1 to {most} letters that can be printed."),
    mark("No voice is remembered as {name}."),
    mark("This does not sound like the {name} who is remembered."),
    mark("If it is right, delete {name} first, or choose another name."),
    mark("{path} is no exported voice."),
    mark("The voice of {name} is damaged."),
    mark("{path} cannot be read: {why}."),
    mark("{path} cannot be deleted: {why}."),
    mark("The remembered voice {path} is damaged or has another key."),
    mark("There is no network in {path}."),
    mark("Install Solomic again, or fetch the folder resources/models."),
    mark("Install Solomic again, or fetch the file resources/models from where Solomic came from."),
    mark("The network file {name} is cut short: {here} of {whole} bytes."),
    mark("The network file {name} is not the one that was checked: its SHA-256 differs."),
    mark("The network file {name} is missing from {path}."),
    mark("The network file {path} cannot be read: {why}."),
    mark("The network file {path} is not among those that belong to this version."),
    mark("The manifest of {name} names no file."),
    mark("The manifest {name} does not fit: {why}."),
    mark("The manifest {name} cannot be used: {why}."),
    mark("The network in {path} cannot be used: {why}."),
    mark("The network {name} does not fit its manifest: its {what} differ."),
    mark(
        "The network {name} does not fit: the first axis of its {what} must be free, people are "
        "stacked along it."
    ),
    mark("The network {name} does not fit: its {what} must be 32-bit floats."),
    mark("The network {name} cannot run: {why}."),
    mark("The network {name} cannot be run by {provider} here."),
    mark("The network {name} cannot be loaded: {why}."),
    mark("The network in {path} is a {one}, not a {other}."),
    mark("The network {name} has no {what} file."),
    mark("Choose {names}."),
    mark("The network {name} gave no usable embedding."),
    mark("The network in {path} carries no signature ({name})."),
    mark("The network in {path} was not added by `solomic models add`."),
    mark("Remove it: `solomic models remove {name}`."),
    mark("The news {path} cannot be read: {why}."),
    mark("{path} is too large to be news of a version."),
    mark("The news {path} carries no signature ({name})."),
    mark("Fetch both files from the same place."),
    mark("The news are no feed of versions: {why}."),
    mark("The news are of a later kind than this program reads."),
    mark("The news lead to a page that is not https."),
    mark("{name} is no version."),
    mark("{name} holds no Ed25519 signature."),
    mark("The signature is of nobody you trust, or what it signs was changed since."),
    mark("Trust the signer's key first: `solomic models trust KEY.pub`."),
)
"""Longer ones, with fewer names in them, are tried first."""


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"({\w+})", sentence)
    named = (
        f"(?P<{part[1:-1]}>.+?)" if part.startswith("{") else re.escape(part) for part in parts
    )
    return re.compile("".join(named), re.DOTALL)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    order = sorted(SENTENCES, key=lambda sentence: -len(re.sub(r"{\w+}", "", sentence)))
    return tuple((sentence, _pattern(sentence)) for sentence in order)


Found = tuple[str, dict[str, str]]


def _known(text: str) -> Found | None:
    """Which sentence a text is, and what its names stand for."""
    for sentence, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match:
            return sentence, match.groupdict()
    return None


@lru_cache(maxsize=256)
def _parts(text: str) -> tuple[Found | str, ...]:
    """A text as known sentences one after the other; as it is where it cannot be told apart."""
    for end in re.finditer(r"\.\s+", text):
        first = _known(text[: end.start() + 1])
        if first is not None:
            return (first, *_parts(text[end.end() :]))
    return (_known(text) or text,)


def said(text: str) -> str:
    """What the engine said, in the language in force."""
    return " ".join(
        part if isinstance(part, str) else tr(part[0], **part[1]) for part in _parts(text.strip())
    )
