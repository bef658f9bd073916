"""The disk image for macOS: signed, packed, and notarised where the means are there.

Needs macOS with Xcode's command line tools. Without a signing identity the bundle gets an ad-hoc
signature, which runs on the computer that made it and nowhere else without the person's word.
"""

from __future__ import annotations

import os
import platform
import plistlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from engine.config import APP_NAME
from engine.version import VERSION
from installers import product
from installers.macos.plist import ENTITLEMENTS

IDENTITY = "SOLOMIC_CODESIGN_IDENTITY"
"""For example "Developer ID Application: NAME (TEAM)"; "-" or nothing: ad-hoc."""
PROFILE = "SOLOMIC_NOTARY_PROFILE"
"""A profile that `xcrun notarytool store-credentials` has stored in the keychain."""
AD_HOC = "-"


def build(folder: Path) -> Path:
    """Make the disk image in ``folder`` and return its file.

    Raises OSError on another system or without the bundle, CalledProcessError where a tool fails.
    """
    if sys.platform != "darwin":
        raise OSError("a disk image is made on macOS only: codesign and hdiutil are Apple's")
    bundle = product.PROGRAM.with_name(f"{APP_NAME}.app")
    if not bundle.is_dir():
        raise FileNotFoundError(f"there is no {bundle}: run `./solomic package` first")
    made = folder / image_name(platform.machine())
    with tempfile.TemporaryDirectory() as scratch:
        entitlements = Path(scratch) / "entitlements.plist"
        entitlements.write_bytes(plistlib.dumps(ENTITLEMENTS))
        stage = Path(scratch) / APP_NAME
        stage.mkdir()
        copy = stage / bundle.name
        shutil.copytree(bundle, copy, symlinks=True)
        (stage / "Applications").symlink_to("/Applications")
        for command in commands(copy, entitlements, stage, made, os.environ):
            subprocess.run(command, check=True)
    return made


def image_name(machine: str) -> str:
    """The name of the image for a kind of processor (arm64 or x86_64)."""
    return f"{APP_NAME}-{VERSION}-{machine}.dmg"


def commands(
    bundle: Path, entitlements: Path, stage: Path, made: Path, variables: Mapping[str, str]
) -> list[list[str]]:
    """What is run, in this order: sign, check, pack; with an identity sign the image, with a
    profile notarise and staple it.
    """
    identity = variables.get(IDENTITY) or AD_HOC
    sign = ["codesign", "--force", "--sign", identity]
    hardened = [] if identity == AD_HOC else ["--options", "runtime", "--timestamp"]
    found = [
        [*sign, *hardened, "--deep", "--entitlements", str(entitlements), str(bundle)],
        ["codesign", "--verify", "--deep", "--strict", str(bundle)],
        _packing(stage, made),
    ]
    if identity != AD_HOC:
        found.append([*sign, "--timestamp", str(made)])
    if variables.get(PROFILE):
        found += _notarising(identity, variables[PROFILE], made)
    return found


def _packing(stage: Path, made: Path) -> list[str]:
    """The bundle beside a link to Applications: the person drags one to the other."""
    words = ["hdiutil", "create", "-volname", APP_NAME, "-srcfolder", str(stage)]
    return [*words, "-fs", "HFS+", "-format", "UDZO", "-ov", str(made)]


def _notarising(identity: str, profile: str, made: Path) -> Sequence[list[str]]:
    if identity == AD_HOC:
        raise ValueError(
            f"Apple notarises only what a Developer ID has signed: set {IDENTITY} beside {PROFILE} "
            "(`security find-identity -v -p codesigning` lists yours)"
        )
    notarytool = ["xcrun", "notarytool", "submit", str(made), "--keychain-profile", profile]
    return [[*notarytool, "--wait"], ["xcrun", "stapler", "staple", str(made)]]
