"""The property lists of the macOS bundle: what it is, what it asks for, what it may do."""

from __future__ import annotations

from typing import Any

from engine.config import APP_ID, APP_NAME

OLDEST_MACOS = "12.0"

USAGE = {
    "NSMicrophoneUsageDescription": (
        "Solomic hears your microphone to keep the voice of the person you chose. "
        "Nothing is sent anywhere or stored unless you ask."
    ),
    "NSCameraUsageDescription": (
        "Solomic looks at your camera to see who is speaking. "
        "The pictures never leave this computer."
    ),
}

ENTITLEMENTS = {
    # The hardened runtime refuses both devices without these, whatever the person allows.
    "com.apple.security.device.audio-input": True,
    "com.apple.security.device.camera": True,
    # Python and the wheels' libraries are signed by us, not by one team throughout; libffi makes
    # its closures in memory that is written and run.
    "com.apple.security.cs.disable-library-validation": True,
    "com.apple.security.cs.allow-unsigned-executable-memory": True,
}


def information(version: str) -> dict[str, Any]:
    """The bundle's Info.plist."""
    return {
        "CFBundleIdentifier": APP_ID,
        "CFBundleName": APP_NAME,
        "CFBundleDisplayName": APP_NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleLocalizations": ["en", "de", "fr", "es", "ar"],
        "LSApplicationCategoryType": "public.app-category.utilities",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Apache License 2.0",
        **USAGE,
    }
