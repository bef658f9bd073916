"""News of a newer version: a signed file, read only when a person asks for it.

The file is JSON; beside it lies its Ed25519 signature (base64, ``NAME.sig``) by a key the person
trusts, as with networks from elsewhere (`engine.models.trust`). Nothing is fetched or installed:
who asks learns what changed, where it is, and the hashes to compare a download with.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from engine.errors import ModelIntegrityError, UsageError
from engine.models.trust import signer_of, trusted_keys

FORMAT = 1
MOST_BYTES = 256 * 1024
SIGNATURE_SUFFIX = ".sig"
_VERSION = re.compile(r"\d{1,5}\.\d{1,5}\.\d{1,5}")
_HASH = r"^[0-9a-f]{64}$"


class Installer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a version."""

    name: str
    bytes: int
    sha256: str = msgspec.field(default="")

    def __post_init__(self) -> None:
        """Refuse what is no SHA-256."""
        if not re.match(_HASH, self.sha256):
            raise ValueError("sha256 is not 64 hexadecimal digits")


class Feed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says about the newest version."""

    format: int
    version: str
    released: str
    """Day, as 2026-01-31."""
    page: str
    """Where it can be had; "" where there is no public place."""
    changes: tuple[str, ...]
    """One sentence each."""
    files: tuple[Installer, ...]


class News(msgspec.Struct, frozen=True):
    """A feed that was checked, compared with this program."""

    newer: bool
    running: str
    signed_by: str
    feed: Feed


def check(path: Path, running: str, keys: dict[str, bytes] | None = None) -> News:
    """Read the feed in ``path`` and compare it with the version ``running``.

    ``keys``: 32 bytes each, by name (default: those the person trusts). Raises UsageError where
    the file cannot be read or is no feed, ModelIntegrityError where no trusted key signed it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The news {path} cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise UsageError(f"{path} is too large to be news of a version.")
    known = trusted_keys() if keys is None else keys
    signer = signer_of(data, path.with_name(path.name + SIGNATURE_SUFFIX), known)
    if signer is None:
        raise ModelIntegrityError(
            f"The news {path} carries no signature ({path.name}{SIGNATURE_SUFFIX}).",
            advice="Fetch both files from the same place.",
        )
    feed = parse(data)
    return News(numbers(feed.version) > numbers(running), running, signer, feed)


def parse(data: bytes) -> Feed:
    """The feed in ``data``. Raises UsageError where it is none, or one of a later kind."""
    try:
        feed = msgspec.json.decode(data, type=Feed)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"The news are no feed of versions: {error}.") from error
    if feed.format != FORMAT:
        raise UsageError("The news are of a later kind than this program reads.")
    if feed.page and not feed.page.startswith("https://"):
        raise UsageError("The news lead to a page that is not https.")
    numbers(feed.version)
    return feed


def numbers(version: str) -> tuple[int, ...]:
    """The three numbers of a version, to compare. Raises UsageError."""
    if not _VERSION.fullmatch(version):
        raise UsageError(f"{version!r} is no version.")
    return tuple(int(part) for part in version.split("."))
