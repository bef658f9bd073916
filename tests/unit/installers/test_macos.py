"""What is handed to Apple's tools, which are on no machine of ours."""

import plistlib
import sys
from pathlib import Path

import pytest

from engine.config import APP_ID
from engine.version import VERSION
from installers.macos import disk_image, plist

BUNDLE, RULES, STAGE, MADE = Path("S/Solomic.app"), Path("e.plist"), Path("S"), Path("d/a.dmg")


def commands(**variables: str) -> list[list[str]]:
    return disk_image.commands(BUNDLE, RULES, STAGE, MADE, variables)


def test_information_survives_the_property_list() -> None:
    read = plistlib.loads(plistlib.dumps(plist.information(VERSION)))
    assert read["CFBundleIdentifier"] == APP_ID
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == VERSION
    for name in ("NSMicrophoneUsageDescription", "NSCameraUsageDescription"):
        assert read[name].startswith("Solomic ")
        assert read[name].endswith(".")


def test_languages_of_the_bundle_are_those_of_the_window() -> None:
    from installers.product import ROOT

    there = {p.stem.removeprefix("solomic_") for p in ROOT.glob("resources/translations/*.qm")}
    assert set(plist.information(VERSION)["CFBundleLocalizations"]) == {"en", *there}


def test_hardened_runtime_may_hear_and_see() -> None:
    rules = plistlib.loads(plistlib.dumps(plist.ENTITLEMENTS))
    assert rules["com.apple.security.device.audio-input"] is True
    assert rules["com.apple.security.device.camera"] is True
    assert "com.apple.security.get-task-allow" not in rules


def test_without_an_identity_nothing_pretends_to_be_signed() -> None:
    sign, verify, pack = commands()
    assert sign[:4] == ["codesign", "--force", "--sign", "-"]
    assert "runtime" not in sign
    assert verify[:2] == ["codesign", "--verify"]
    assert pack[0] == "hdiutil"
    assert pack[-1] == str(MADE)


def test_with_identity_and_profile_it_is_hardened_signed_and_notarised() -> None:
    made = commands(SOLOMIC_CODESIGN_IDENTITY="Developer ID", SOLOMIC_NOTARY_PROFILE="p")
    assert [command[0] for command in made] == [
        "codesign", "codesign", "hdiutil", "codesign", "xcrun", "xcrun",
    ]  # fmt: skip
    assert made[0][4:7] == ["--options", "runtime", "--timestamp"]
    assert str(RULES) in made[0]
    assert made[3][-1] == str(MADE)
    assert made[4][1:3] == ["notarytool", "submit"]
    assert made[5][1:] == ["stapler", "staple", str(MADE)]


def test_notarising_needs_an_identity_and_says_so() -> None:
    with pytest.raises(ValueError, match="SOLOMIC_CODESIGN_IDENTITY"):
        commands(SOLOMIC_NOTARY_PROFILE="p")


@pytest.mark.skipif(sys.platform == "darwin", reason="needs platform: another than macOS")
def test_other_systems_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="on macOS only"):
        disk_image.build(tmp_path)
