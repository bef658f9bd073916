"""A folder of networks, and whose word is taken for what lies in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from engine.errors import ModelIntegrityError, ModelMissingError, ModelShapeError
from engine.models.foreign import read_record
from engine.models.integrity import REINSTALL, check, read_file
from engine.models.manifest import MANIFEST_NAME, Manifest, StoredPrecision, parse_manifest

PinOf = Callable[[Path], str | None]
"""The SHA-256 a file must have; None: it does not belong here."""


class Shelf:
    """Networks by the names of their folders; every file is checked before it is used."""

    def __init__(self, root: Path, pin_of: PinOf | None) -> None:
        """Without ``pin_of`` only the hashes in each manifest count."""
        self.root = root
        self._pin_of = pin_of

    def has(self, name: str) -> bool:
        """Whether there is a network of this name."""
        return (self.root / name / MANIFEST_NAME).is_file()

    def manifest(self, name: str, kind: str) -> Manifest:
        """Its manifest. Raises ModelError."""
        folder = self.root / name
        data = self._read(folder / MANIFEST_NAME)
        manifest = parse_manifest(data, f"{name}/{MANIFEST_NAME}")
        if manifest.kind != kind:
            raise ModelShapeError(f"The network in {folder} is a {manifest.kind}, not a {kind}.")
        return manifest

    def model(self, name: str, manifest: Manifest, precision: StoredPrecision) -> bytes:
        """The checked bytes of one precision. Raises ModelError."""
        file = manifest.files.get(precision)
        if file is None:
            raise ModelMissingError(
                f"The network {manifest.name} has no {precision} file.",
                advice=f"Choose {' or '.join(manifest.files)}.",
            )
        path = self.root / name / file.path
        data = self._read(path, file.bytes)
        check(data, file.sha256, path, file.bytes)
        return data

    def _read(self, path: Path, expected_bytes: int | None = None) -> bytes:
        data = read_file(path)
        if self._pin_of is not None:
            pin = self._pin_of(path)
            if pin is None:
                raise ModelIntegrityError(
                    f"The network file {path.relative_to(self.root).as_posix()} is not among those "
                    "that belong to this version.",
                    advice=REINSTALL,
                )
            check(data, pin, path, expected_bytes)
        return data


def pinned_shelf(root: Path, pins: Mapping[str, str]) -> Shelf:
    """A shelf whose files must have the hashes in ``pins``, by path below ``root``."""
    return Shelf(root, lambda path: pins.get(path.relative_to(root).as_posix()))


def own_shelf(root: Path) -> Shelf:
    """What the person added: the hashes are those of the moment it was checked and added."""

    def pin_of(path: Path) -> str | None:
        folder = root / path.relative_to(root).parts[0]
        return read_record(folder).pins.get(path.relative_to(folder).as_posix())

    return Shelf(root, pin_of)
