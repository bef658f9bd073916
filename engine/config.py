"""Fixed facts of the sound path and the settings a person may change.

Settings are frozen structs with their units in the names, validated once when they are read.
``load`` never fails because of a bad file: it sets the file aside, uses what it can, and says so.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import platformdirs
import tomli_w

from engine.errors import ConfigError

APP_NAME: Final = "Solomic"
APP_ID: Final = "io.github.solomic.Solomic"
VIRTUAL_MIC_NAME: Final = "Solomic Microphone"

SAMPLE_RATE_HZ: Final = 48_000
"""Rate of the whole sound path between the device streams."""
HOP_FRAMES: Final = 480
"""How far the model advances: 10 ms at 48 kHz. The only block size there is."""
WINDOW_FRAMES: Final = 1536
"""Analysis span: 32 ms."""
ALGORITHMIC_LATENCY_FRAMES: Final = 2 * HOP_FRAMES
"""Delay of the front end: the synthesis window of two hops, 20 ms."""
PIPELINE_LAG_FRAMES: Final = HOP_FRAMES
"""By how many frames the pipeline's output stream lies behind its input stream.

The rest of the 20 ms is the hop itself gathering: its first frame waits for its last one.
"""
HOP_S: Final = HOP_FRAMES / SAMPLE_RATE_HZ
TELEMETRY_HZ: Final = 30
SPECTRUM_BANDS: Final = 32
"""Of the live before/after spectrogram."""

Quality = Literal["auto", "lite", "base", "large", "xl"]
Rung = Literal["lite", "base", "large", "xl"]
RUNGS: Final[tuple[Rung, ...]] = ("lite", "base", "large", "xl")
Precision = Literal["auto", "fp32", "int8"]
Provider = Literal["auto", "cpu", "cuda", "directml", "coreml", "openvino"]
"""Which part of the computer runs the network; "auto": what is fastest by measurement."""
KeepWho = Literal["chosen", "me", "speaker", "everyone"]
FaceLoss = Literal["hold", "voice", "mute", "everyone"]
Overload = Literal["mute", "bypass"]
Hear = Literal["processed", "microphone", "removed"]
"""What the monitor plays: what others hear, the untouched microphone, or what was taken away."""
DetectorChoice = Literal["auto", "haar", "yunet"]
Theme = Literal["system", "light", "dark", "contrast"]
Language = Literal["system", "en", "de", "fr", "es", "ar"]

SCHEMA_VERSION: Final = 2
"""Of the settings file. A file that names none is of version 1."""

StrengthDb = Annotated[float, msgspec.Meta(ge=0.0, le=60.0)]


class AudioConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where sound comes from and how much of it may wait."""

    microphone: str = ""
    """Device id as listed by ``solomic devices``; empty: the default one."""
    capture_backlog_cap_ms: Annotated[int, msgspec.Meta(ge=20, le=500)] = 60
    playback_target_ms: Annotated[int, msgspec.Meta(ge=5, le=200)] = 25
    playback_backlog_cap_ms: Annotated[int, msgspec.Meta(ge=20, le=500)] = 60
    push_to_talk: bool = False
    """Silence unless the key is held."""
    cable: str = ""
    """Where Solomic plays into somebody else's virtual cable (Windows, macOS): the id of the
    output that leads into it, as listed by ``solomic devices``; empty: found by its name."""
    monitor_device: str = ""
    """Output on which a person hears themselves; empty: the default one."""
    monitor_level_db: Annotated[float, msgspec.Meta(ge=-40.0, le=6.0)] = -6.0


NO_CAMERA: Final = "none"
"""In place of a camera's id: none is opened, so that another program may have it."""


class VisionConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where images come from."""

    camera: str = ""
    """Device id, file path, stream address or NO_CAMERA; empty: the first one."""
    rate_hz: Annotated[int, msgspec.Meta(ge=5, le=60)] = 25
    width: Annotated[int, msgspec.Meta(ge=160, le=3840)] = 640
    height: Annotated[int, msgspec.Meta(ge=120, le=2160)] = 480
    detector: DetectorChoice = "auto"


class SeparationConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which network runs and how hard it works."""

    quality: Quality = "auto"
    precision: Precision = "auto"
    provider: Provider = "auto"
    """One that is not here, or cannot run the network, is replaced by the CPU."""
    threads: Annotated[int, msgspec.Meta(ge=1, le=8)] = 1
    """Of the network on the CPU: more than one were slower wherever it was measured."""
    strength_db: StrengthDb = 40.0
    """By how much the others are turned down at most."""
    cue_max_age_ms: Annotated[int, msgspec.Meta(ge=80, le=5000)] = 500
    keep_who: KeepWho = "chosen"
    """The faces clicked, the person at this computer (the nearest face, or the one with their own
    voice), whoever speaks, or everyone (noise reduction)."""
    my_voice: str = ""
    """With "me": the name of the remembered voice that is the person's own; empty: none is."""
    speaker_hold_s: Annotated[float, msgspec.Meta(ge=0.2, le=10.0)] = 1.0
    """With "speaker": how long somebody else must speak, and who is kept be silent."""
    on_face_loss: FaceLoss = "voice"
    face_hold_s: Annotated[float, msgspec.Meta(ge=0.0, le=60.0)] = 2.0
    on_overload: Overload = "mute"


class RecordingsConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether a person may record, and how much of it is kept."""

    enabled: bool = False
    """Without it nothing is ever recorded, whoever asks."""
    limit_mb: Annotated[int, msgspec.Meta(ge=50, le=20_000)] = 1000


class WindowConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the window looks and behaves; the engine ignores it."""

    theme: Theme = "system"
    mirror: bool = True
    language: Language = "system"
    place: Annotated[tuple[int, ...], msgspec.Meta(max_length=4)] = ()
    """Left, top, width and height when it was last closed; empty: never."""
    maximised: bool = False
    close_to_tray: bool = False
    """Closing the window leaves Solomic in the tray, where there is one."""
    notifications: bool = True
    """Whether the tray tells, rarely, that others cannot hear the person."""
    global_keys: bool = False
    """Whether the desktop is asked for hotkeys that work everywhere."""
    setup_done: bool = False
    """Whether the first start was finished or declined."""
    setup_step: Annotated[int, msgspec.Meta(ge=0, le=20)] = 0
    """Where the first start was left."""


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings. Mute and bypass are never remembered."""

    schema_version: Annotated[int, msgspec.Meta(ge=SCHEMA_VERSION, le=SCHEMA_VERSION)] = (
        SCHEMA_VERSION
    )
    audio: AudioConfig = AudioConfig()
    vision: VisionConfig = VisionConfig()
    separation: SeparationConfig = SeparationConfig()
    recordings: RecordingsConfig = RecordingsConfig()
    window: WindowConfig = WindowConfig()


def config_path() -> Path:
    """Where the settings file lives on this platform."""
    return Path(platformdirs.user_config_dir("solomic", appauthor=False)) / "settings.toml"


def state_dir() -> Path:
    """Where logs and the breadcrumb live on this platform."""
    return Path(platformdirs.user_state_dir("solomic", appauthor=False))


def recordings_dir() -> Path:
    """Where recordings lie that a person made."""
    return state_dir() / "recordings"


def runtime_dir() -> Path:
    """Where the control socket lives: readable by this user only.

    Sessions without a login manager have no XDG_RUNTIME_DIR; the state folder then serves, since
    the shared folder that platformdirs falls back to belongs to nobody in particular.
    """
    if sys.platform == "linux" and not os.environ.get("XDG_RUNTIME_DIR"):
        return state_dir() / "run"
    return Path(platformdirs.user_runtime_dir("solomic", appauthor=False))


Table = dict[str, Any]


def _from_1(table: Table) -> Table:
    """Version 2 brought the first start; whoever had settings by then had set Solomic up."""
    window = table.get("window", {})
    if isinstance(window, dict):
        window = {"setup_done": True} | window
    return table | {"window": window}


_MIGRATIONS: Final[dict[int, Callable[[Table], Table]]] = {1: _from_1}
"""From which version: what makes the next one out of it."""


def migrated(table: Table) -> Table:
    """The same settings in the schema of today. Raises ConfigError for one of tomorrow."""
    version = table.get("schema_version", 1)
    if type(version) is not int or not 1 <= version <= SCHEMA_VERSION:
        raise ConfigError(
            f"The settings were written for another version of Solomic (schema {version})."
        )
    for step in range(version, SCHEMA_VERSION):
        table = _MIGRATIONS[step](table)
    return table | {"schema_version": SCHEMA_VERSION}


def parse(text: str) -> Config:
    """Settings from TOML text of any version. Raises ConfigError with one sentence."""
    try:
        return msgspec.convert(migrated(tomllib.loads(text)), Config)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ConfigError(f"The settings cannot be used: {error}.") from error


def usable_part(text: str) -> tuple[Config, tuple[str, ...]]:
    """What can be used of settings that cannot all be used, and the names of what cannot."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return Config(), ()
    with contextlib.suppress(ConfigError):
        table = migrated(table)
    good: Table = {}
    bad = []
    for section, values in table.items():
        for key, value in values.items() if isinstance(values, dict) else ():
            try:
                msgspec.convert({section: {key: value}}, Config)
            except msgspec.ValidationError:
                bad.append(f"{section}.{key}")
            else:
                good.setdefault(section, {})[key] = value
    return msgspec.convert(good, Config), tuple(bad)


def _set_aside(path: Path) -> Path:
    broken = path.with_suffix(".toml.broken")
    with contextlib.suppress(OSError):  # a folder that may not be changed stays as it is
        path.replace(broken)
    return broken


def load(path: Path | None = None) -> tuple[Config, str]:
    """Settings from ``path`` and a warning, or "".

    A file that cannot be used as it is, is kept as ``settings.toml.broken``; what can be used of
    it is used.
    """
    path = path or config_path()
    text = ""
    try:
        text = path.read_bytes().decode("utf-8")
        return parse(text), ""
    except FileNotFoundError:
        return Config(), ""
    except (ConfigError, UnicodeDecodeError) as error:
        found, bad = usable_part(text)
        rest = "the defaults are used" if found == Config() else "the rest of it is used"
        if found != Config() and bad:
            rest = f"all but {', '.join(bad)} is used"
        return found, f"{error} It was kept as {_set_aside(path)}, and {rest}."
    except OSError as error:
        return Config(), f"The settings file {path} cannot be read: {error.strerror}."


def save(config: Config, path: Path | None = None) -> None:
    """Write ``config`` as TOML, atomically. Raises ConfigError."""
    path = path or config_path()
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(tomli_w.dumps(msgspec.to_builtins(config)), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise ConfigError(f"The settings cannot be written to {path}: {error.strerror}.") from error
