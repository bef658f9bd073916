"""Remembered voices on disk: a name, an embedding and its statistics, and the consent; never sound.

One encrypted file per voice (XChaCha20-Poly1305) under the platform's data folder; the file's name
says nothing. What is damaged is reported and left where it is.
"""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import platformdirs
from nacl.exceptions import CryptoError
from nacl.secret import Aead
from numpy.typing import NDArray

from engine.errors import ProfileError
from engine.voices import keys
from engine.voices.keys import Key
from engine.voices.memory import SAME_VOICE_COSINE

F32 = NDArray[np.float32]

LONGEST_NAME: Final = 60
_SUFFIX: Final = ".voice"
_MARK: Final = b"solomic voice 2\n"
_LARGEST_BYTES: Final = 1_000_000


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One remembered voice."""

    name: str
    embedding: bytes
    """float32, of length one."""
    network: str
    """SHA-256 of the voice network that made it: another one's embeddings mean nothing."""
    seconds: float
    """Speech it was learned from."""
    likeness: float
    """Mean cosine of its parts with it, 0 to 1."""
    consent_at: str
    """When whoever enrolled it said that the person agreed; ISO 8601, UTC."""
    changed_at: str

    @property
    def vector(self) -> F32:
        """The embedding f32[E]."""
        return np.frombuffer(self.embedding, np.float32)


class Exported(Profile, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A profile as it is carried to another computer: not encrypted, marked as what it is."""

    format: str = "solomic voice profile 1"


def profiles_dir() -> Path:
    """Where remembered voices lie on this platform."""
    return Path(platformdirs.user_data_dir("solomic", appauthor=False)) / "voices"


def now() -> str:
    """This moment as profiles note it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def checked_name(name: str) -> str:
    """``name`` without blanks around it. Raises ProfileError."""
    short = name.strip()
    if not short or len(short) > LONGEST_NAME or not short.isprintable():
        raise ProfileError(f"A name has 1 to {LONGEST_NAME} letters that can be printed.")
    return short


class Store:
    """All profiles of this user. No thread of its own; not for the audio thread."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or profiles_dir()
        self.problems: list[str] = []
        """One sentence for every file that could not be read, since the last listing."""

    def key(self) -> Key | None:
        """The key there is, if any. Raises ProfileError."""
        return keys.find(self.folder)

    def all(self) -> tuple[Profile, ...]:
        """By name. Raises ProfileError when the key is damaged."""
        return tuple(sorted((p for _, p in self._read()), key=lambda p: p.name.casefold()))

    def get(self, name: str) -> Profile:
        """The profile of that name. Raises ProfileError."""
        return self._find(name)[1]

    def put(self, profile: Profile) -> None:
        """Keep it, in place of one of the same name. Raises ProfileError."""
        checked_name(profile.name)
        if len(profile.embedding) % 4 or not np.isfinite(profile.vector).all():
            raise ProfileError(f"The voice of {profile.name} is damaged.")
        old = next((path for path, p in self._read() if _same(p.name, profile.name)), None)
        key = keys.find_or_make(self.folder)
        path = old or self.folder / f"{secrets.token_hex(8)}{_SUFFIX}"
        _write(path, _sealed(msgspec.msgpack.encode(profile), key.data))

    def delete(self, name: str) -> Profile:
        """Forget a voice. Raises ProfileError when there is none of that name."""
        path, profile = self._find(name)
        try:
            path.unlink()
        except OSError as error:
            raise ProfileError(f"{path} cannot be deleted: {error.strerror}.") from error
        return profile

    def _find(self, name: str) -> tuple[Path, Profile]:
        for path, profile in self._read():
            if _same(profile.name, name):
                return path, profile
        raise ProfileError(f"No voice is remembered as {name.strip() or 'nothing'}.")

    def _read(self) -> list[tuple[Path, Profile]]:
        self.problems = []
        paths = sorted(self.folder.glob(f"*{_SUFFIX}"))
        key = keys.find(self.folder) if paths else None
        found = []
        for path in paths:
            try:
                data = _opened(path.read_bytes(), b"" if key is None else key.data)
                found.append((path, msgspec.msgpack.decode(data, type=Profile)))
            except (OSError, ValueError, CryptoError, msgspec.MsgspecError):
                self.problems.append(f"The remembered voice {path} is damaged or has another key.")
        return found


def merged(old: Profile, new: Profile) -> Profile:
    """More speech of the same person. Raises ProfileError where it sounds like somebody else."""
    if old.network != new.network:
        return new
    if float(old.vector @ new.vector) < SAME_VOICE_COSINE:
        raise ProfileError(
            f"This does not sound like the {old.name} who is remembered.",
            advice=f"If it is right, delete {old.name} first, or choose another name.",
        )
    share = new.seconds / (old.seconds + new.seconds)
    mean = (1.0 - share) * old.vector + share * new.vector
    return msgspec.structs.replace(
        new,
        embedding=np.asarray(mean / np.linalg.norm(mean), np.float32).tobytes(),
        seconds=old.seconds + new.seconds,
        likeness=(1.0 - share) * old.likeness + share * new.likeness,
        consent_at=old.consent_at,
    )


def export(profile: Profile, target: Path) -> None:
    """Write ``profile`` as JSON that only this user may read. Raises ProfileError."""
    fields = {name: getattr(profile, name) for name in Profile.__struct_fields__}
    _write(target, msgspec.json.format(msgspec.json.encode(Exported(**fields))) + b"\n")


def read_exported(path: Path) -> Profile:
    """A profile that another computer exported. Raises ProfileError."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ValueError("too large")
        found = msgspec.json.decode(path.read_bytes(), type=Exported)
        if found.format != Exported.__struct_defaults__[-1]:
            raise ValueError("another format")
        vector = found.vector
    except OSError as error:
        raise ProfileError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, msgspec.MsgspecError) as error:
        raise ProfileError(f"{path} is no exported voice.") from error
    if not len(vector) or abs(float(np.linalg.norm(vector)) - 1.0) > 1e-3:
        raise ProfileError(f"{path} is no exported voice.")
    fields = {name: getattr(found, name) for name in Profile.__struct_fields__}
    return Profile(**(fields | {"name": checked_name(found.name)}))


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _sealed(data: bytes, key: bytes) -> bytes:
    return _MARK + bytes(Aead(key).encrypt(data, _MARK))


def _opened(data: bytes, key: bytes) -> bytes:
    """Raises ValueError or CryptoError."""
    if not data.startswith(_MARK):
        raise ValueError("not a voice")
    return Aead(key).decrypt(data[len(_MARK) :], _MARK)


def _write(path: Path, data: bytes) -> None:
    """In one step, readable by this user only."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError as error:
        raise ProfileError(f"{path} cannot be written: {error.strerror}.") from error
