"""The key that remembered voices are encrypted with, and where this computer keeps it.

On Linux that is the desktop's keyring (Secret Service), asked through the program ``secret-tool``
where it is installed and a keyring answers. Otherwise, and on other systems, the key is a file
beside the voices that only this user may read: it protects a copied or synchronised folder of
voices without its key, and not from programs of the same user. Whoever lists voices is told which.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, Literal

import msgspec

from engine.errors import ProfileError

KEY_BYTES: Final = 32
FILE_NAME: Final = "key"
_TIMEOUT_S: Final = 5.0
_WORDS: Final = ("application", "solomic", "purpose", "voices")

KeptIn = Literal["keyring", "file"]


class Key(msgspec.Struct, frozen=True):
    """The key and where it was found."""

    data: bytes
    kept_in: KeptIn

    @property
    def note(self) -> str:
        """One sentence for the person whose voices these are."""
        if self.kept_in == "keyring":
            return "The voices are encrypted with a key from this desktop's keyring."
        return (
            "The voices are encrypted with a key that lies beside them, readable by this user only:"
            " no keyring was found."
        )


def find(folder: Path) -> Key | None:
    """The key there is; a file is looked at first, since voices may be older than the keyring.

    Raises ProfileError when it is damaged.
    """
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError:
        found = _from_keyring()
        return None if found is None else Key(found, "keyring")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"The key {path} of the remembered voices cannot be read.") from error
    return Key(_decoded(text, str(path)), "file")


def find_or_make(folder: Path) -> Key:
    """The key there is, or a new one in the best place there is. Raises ProfileError."""
    found = find(folder)
    if found is not None:
        return found
    data = secrets.token_bytes(KEY_BYTES)
    if _to_keyring(data):
        return Key(data, "keyring")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(folder / FILE_NAME, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(data))
    except FileExistsError:
        return find_or_make(folder)  # another copy of the program was first
    except OSError as error:
        raise ProfileError(f"A key cannot be kept in {folder}: {error.strerror}.") from error
    return Key(data, "file")


def _from_keyring() -> bytes | None:
    tool = _tool()
    if tool is None:
        return None
    try:
        done = subprocess.run(
            [tool, "lookup", *_WORDS], capture_output=True, timeout=_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    text = done.stdout.decode("ascii", errors="replace")
    return _decoded(text, "the keyring") if done.returncode == 0 and text.strip() else None


def _to_keyring(data: bytes) -> bool:
    """Whether the keyring took it and gives it back."""
    tool = _tool()
    if tool is None:
        return False
    try:
        subprocess.run(
            [tool, "store", "--label=Solomic: remembered voices", *_WORDS],
            input=base64.b64encode(data),
            capture_output=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return _from_keyring() == data


def _tool() -> str | None:
    """The program that talks to the keyring, where there can be one."""
    if sys.platform != "linux" or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    return shutil.which("secret-tool")


def _decoded(text: str, origin: str) -> bytes:
    try:
        data = base64.b64decode(text.strip(), validate=True)
    except binascii.Error:
        data = b""
    if len(data) != KEY_BYTES:
        raise ProfileError(
            f"The key of the remembered voices in {origin} is damaged.",
            advice="The voices cannot be read without it: delete them and enrol again.",
        )
    return data
