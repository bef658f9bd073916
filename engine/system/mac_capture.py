"""AVFoundation's cameras, and what the person allowed."""

from __future__ import annotations

import ctypes
import logging
from functools import cache
from typing import Final, Literal, NamedTuple

from engine.system.objc import ObjectiveC

NOT_ASKED: Final = 0
REFUSED: Final = (1, 2)
"""By the computer's administrator, or by the person."""
_log = logging.getLogger("solomic.camera")
_MEDIA: Final = {"microphone": "soun", "camera": "vide"}
_CAMERA_MEDIA: Final = ("vide", "muxx")


class CaptureDevice(NamedTuple):
    """A camera as AVFoundation lists it."""

    id: str
    name: str
    in_use: bool
    """By another program, which has it for itself alone."""


@cache
def _objective_c() -> ObjectiveC | None:
    try:
        return ObjectiveC()
    except OSError:
        return None


def authorisation(kind: Literal["microphone", "camera"]) -> int | None:
    """0 not asked yet, 1 and 2 refused, 3 given; None where AVFoundation does not answer."""
    objc = _objective_c()
    if objc is None:
        return None
    with objc.pool():
        status = objc.send(
            objc.class_of("AVCaptureDevice"),
            "authorizationStatusForMediaType:",
            _string(objc, _MEDIA[kind]),
            returns=ctypes.c_long,
        )
        return int(status)


@cache
def ask_for_camera() -> None:
    """Let macOS ask the person, if it never did; once in a process, and without waiting.

    Until they say yes no camera is listed, or none gives images.
    """
    objc = _objective_c()
    if objc is None or authorisation("camera") != NOT_ASKED:
        return
    with objc.pool():
        objc.send(
            objc.class_of("AVCaptureDevice"),
            "requestAccessForMediaType:completionHandler:",
            _string(objc, _MEDIA["camera"]),
            objc.block(_answered),
            returns=None,
        )


def _answered(yes: bool) -> None:
    _log.info("The camera was %s.", "allowed" if yes else "refused")


def cameras() -> tuple[CaptureDevice, ...]:
    """All cameras in OpenCV's order, which is by id; empty where AVFoundation does not answer."""
    objc = _objective_c()
    if objc is None:
        return ()
    with objc.pool():
        found = [device for media in _CAMERA_MEDIA for device in _listed(objc, media)]
        return tuple(sorted(found, key=lambda device: device.id))


def _listed(objc: ObjectiveC, media: str) -> list[CaptureDevice]:
    devices = objc.send(
        objc.class_of("AVCaptureDevice"), "devicesWithMediaType:", _string(objc, media)
    )
    count = int(objc.send(devices, "count", returns=ctypes.c_ulong))
    return [
        _described(objc, objc.send(devices, "objectAtIndex:", ctypes.c_ulong(index)))
        for index in range(count)
    ]


def _described(objc: ObjectiveC, device: int) -> CaptureDevice:
    return CaptureDevice(
        _text(objc, objc.send(device, "uniqueID")),
        _text(objc, objc.send(device, "localizedName")),
        bool(objc.send(device, "isInUseByAnotherApplication", returns=ctypes.c_bool)),
    )


def _string(objc: ObjectiveC, words: str) -> ctypes.c_void_p:
    """An NSString."""
    text = ctypes.c_char_p(words.encode())
    return ctypes.c_void_p(objc.send(objc.class_of("NSString"), "stringWithUTF8String:", text))


def _text(objc: ObjectiveC, string: int) -> str:
    data: bytes | None = objc.send(string, "UTF8String", returns=ctypes.c_char_p)
    return data.decode() if data else ""
