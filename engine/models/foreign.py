"""Networks from elsewhere: checked before they may be chosen, then kept beside the shipped ones.

A foreign network takes a rung of the ladder (lite, base, large or xl) for this person. It is copied
only after its manifest, its files' hashes, its signature, its answers and its speed were checked.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import msgspec
import numpy as np

from engine.config import HOP_S, RUNGS, Rung
from engine.errors import ModelError, ModelIntegrityError, ModelShapeError, UsageError
from engine.models.integrity import check, read_file, sha256_of
from engine.models.manifest import BINS, MANIFEST_NAME, Manifest, StoredPrecision, parse_manifest
from engine.models.places import own_dir
from engine.models.separator import C64, Separator, SeparatorFacts, measure
from engine.models.sessions import CPU
from engine.models.trust import SIGNATURE_NAME, signer_of, trusted_keys

RECORD_NAME = "added.json"
MOST_OF_A_HOP = 0.5
"""A network that needs more of every hop cannot run beside vision and a call."""
MEASURE_HOPS = 100
TRIAL_HOPS = 100
MIXED_UP = 0.2
"""Of the largest bin. INT8 networks scale what goes into a product by the largest of all people, so
they are not quite independent of one another; a network that mixes up rows is far off."""
LARGEST_ESTIMATE = 1e4
"""No bin of a full-scale hop is larger than 256; an answer this large is nonsense."""


class Record(msgspec.Struct, frozen=True):
    """What was found when the network was added."""

    signed_by: str | None
    """Name of the trusted key; None: added by the explicit choice "unsigned"."""
    per_hop_ms: dict[StoredPrecision, float]
    """By precision, on this computer."""
    pins: dict[str, str]
    """SHA-256 of every file, by name."""


def read_record(folder: Path) -> Record:
    """The record of an added network. Raises ModelIntegrityError."""
    try:
        return msgspec.json.decode((folder / RECORD_NAME).read_bytes(), type=Record)
    except (OSError, msgspec.DecodeError) as error:
        raise ModelIntegrityError(
            f"The network in {folder} was not added by `solomic models add`.",
            advice=f"Remove it: `solomic models remove {folder.name}`.",
        ) from error


def add(folder: Path, rung: Rung | None, *, unsigned: bool, root: Path | None = None) -> Rung:
    """Check the network in ``folder`` and keep it as ``rung``; returns the rung.

    Raises ModelError with the reason where it may not be chosen, UsageError where it is not said
    which rung it takes.
    """
    data = read_file(folder / MANIFEST_NAME)
    manifest = parse_manifest(data, str(folder / MANIFEST_NAME))
    if manifest.kind != "separator":
        raise ModelShapeError("Only separators can be added; this is a voice network.")
    chosen = rung or next((each for each in RUNGS if each == manifest.name), None)
    if chosen is None:
        raise UsageError(f"Say which rung it takes: --as {' | '.join(RUNGS)}.")
    signer = _signer(data, folder, unsigned=unsigned)
    files = {file.path: read_file(folder / file.path) for file in manifest.files.values()}
    times = {
        precision: _tried(manifest, precision, files[file.path], folder, chosen)
        for precision, file in manifest.files.items()
    }
    files[MANIFEST_NAME] = data
    record = Record(signer, times, {name: sha256_of(held) for name, held in files.items()})
    _keep((root or own_dir()) / chosen, files, record)
    return chosen


def remove(rung: Rung, root: Path | None = None) -> bool:
    """Forget the added network of ``rung``; False when there was none."""
    folder = (root or own_dir()) / rung
    if not folder.is_dir():
        return False
    shutil.rmtree(folder)
    return True


def _signer(manifest: bytes, folder: Path, *, unsigned: bool) -> str | None:
    if unsigned:
        return None
    signer = signer_of(manifest, folder / SIGNATURE_NAME, trusted_keys())
    if signer is None:
        raise ModelIntegrityError(
            f"The network in {folder} carries no signature ({SIGNATURE_NAME}).",
            advice="If you know where it comes from, add it with --unsigned.",
        )
    return signer


def _tried(
    manifest: Manifest, precision: StoredPrecision, model: bytes, folder: Path, rung: Rung
) -> float:
    """Milliseconds per hop of a network that answered sanely. Raises ModelError."""
    file = manifest.files[precision]
    check(model, file.sha256, folder / file.path, file.bytes)
    facts = SeparatorFacts(rung, precision, file.sha256, CPU, manifest)
    separator = Separator(model, facts)
    _try_sounds(separator)
    _try_people(separator)
    per_hop_s = measure(separator, MEASURE_HOPS)
    if per_hop_s > MOST_OF_A_HOP * HOP_S:
        raise ModelShapeError(
            f"The network is too slow for this computer: {1000 * per_hop_s:.1f} ms for each hop of "
            f"{1000 * HOP_S:.0f} ms ({precision}); at most {1000 * MOST_OF_A_HOP * HOP_S:.0f} ms."
        )
    return round(1000 * per_hop_s, 3)


def _try_sounds(separator: Separator) -> None:
    """Silence, noise, full scale and a constant must give finite, bounded answers."""
    rng = np.random.default_rng(0)
    floats = rng.standard_normal((TRIAL_HOPS, 2 * BINS)).astype(np.float32)
    noise: C64 = floats.view(np.complex64)
    constant: C64 = np.zeros_like(noise)
    constant[:, 0] = 256.0
    sounds: dict[str, C64] = {
        "silence": np.zeros_like(noise),
        "noise": noise,
        "full-scale sound": np.asarray(200 * noise / np.abs(noise), np.complex64),
        "a constant": constant,
    }
    for name, spectra in sounds.items():
        seats = separator.new_seats()
        for spectrum in spectra:
            seats[0].spectrum[:] = spectrum
            separator.run(seats)
            largest = float(np.abs(seats[0].estimate).max())
            active = float(seats[0].activity[0])
            if not largest < LARGEST_ESTIMATE or not 0.0 <= active <= 1.0:
                raise ModelShapeError(f"The network answers {name} with something senseless.")


def _try_people(separator: Separator) -> None:
    """What is answered for one of two people may not depend on the other."""
    rng = np.random.default_rng(1)
    noise = rng.standard_normal((TRIAL_HOPS, 2 * BINS)).astype(np.float32).view(np.complex64)
    alone, both = separator.new_seats(), separator.new_seats(2)
    for spectrum in noise:
        alone[0].spectrum[:] = both[1].spectrum[:] = spectrum
        both[0].spectrum[:] = spectrum[::-1]
        separator.run(alone)
        separator.run(both, 2)
    difference = np.abs(alone[0].estimate - both[1].estimate).max()
    if not difference <= MIXED_UP * np.abs(alone[0].estimate).max() + MIXED_UP:
        raise ModelShapeError("The network mixes up people who are stacked in one run.")


def _keep(target: Path, files: dict[str, bytes], record: Record) -> None:
    """Put the files in place as one step: all of them, or none."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        for name, data in files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (part / RECORD_NAME).write_bytes(msgspec.json.encode(record))
        shutil.rmtree(target, ignore_errors=True)
        part.replace(target)
    except OSError as error:
        raise ModelError(f"The network cannot be kept in {target}: {error.strerror}.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
