"""Whose signature on a network the person trusts.

A pack from elsewhere carries ``manifest.json.sig``: the Ed25519 signature (base64) of the bytes of
its ``manifest.json``, which holds the SHA-256 of every file. Trusted keys lie in a folder of the
person's settings, one file each: ``NAME.pub`` with the 32 bytes of the public key in base64.
"""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from engine.config import config_path
from engine.errors import ModelIntegrityError, UsageError

SIGNATURE_NAME = "manifest.json.sig"
_KEY_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def keys_dir() -> Path:
    """Where trusted keys lie."""
    return config_path().parent / "trusted_keys"


def trusted_keys(folder: Path | None = None) -> dict[str, bytes]:
    """Public keys, 32 bytes each, by name; a file that is no key is left out."""
    found = {}
    for path in sorted((folder or keys_dir()).glob("*.pub")):
        try:
            found[path.stem] = _decoded(path.read_bytes(), 32)
        except (OSError, ValueError):
            continue
    return found


def trust(path: Path, folder: Path | None = None) -> str:
    """Trust the public key in ``path``; returns its name. Raises UsageError."""
    try:
        key = _decoded(path.read_bytes(), 32)
    except OSError as error:
        raise UsageError(f"The key {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise UsageError(f"{path} holds no Ed25519 public key: 32 bytes in base64.") from error
    if not _KEY_NAME.fullmatch(path.stem):
        raise UsageError(f"{path.stem!r} cannot be the name of a key.")
    target = (folder or keys_dir()) / f"{path.stem}.pub"
    if target.exists() and _decoded(target.read_bytes(), 32) != key:
        raise UsageError(f"Another key is already trusted under the name {path.stem}.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(base64.b64encode(key) + b"\n")
    return path.stem


def signer_of(manifest: bytes, signature_path: Path, keys: dict[str, bytes]) -> str | None:
    """The name of the trusted key that signed ``manifest``; None when it carries no signature.

    Raises ModelIntegrityError when there is a signature that no trusted key made.
    """
    try:
        signature = _decoded(signature_path.read_bytes(), 64)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise ModelIntegrityError(f"{signature_path.name} holds no Ed25519 signature.") from error
    for name, key in keys.items():
        try:
            VerifyKey(key).verify(manifest, signature)
        except BadSignatureError:
            continue
        return name
    raise ModelIntegrityError(
        "The signature is of nobody you trust, or what it signs was changed since.",
        advice="Trust the signer's key first: `solomic models trust KEY.pub`.",
    )


def _decoded(text: bytes, size: int) -> bytes:
    """``size`` bytes out of base64. Raises ValueError."""
    try:
        data = base64.b64decode(text.strip(), validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    if len(data) != size:
        raise ValueError("wrong size")
    return data
