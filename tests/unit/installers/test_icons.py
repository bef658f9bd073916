"""The icon files of each system, read back."""

import struct
from pathlib import Path

import pytest

from installers import icons

_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Drawing wants one."""


def side_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(_PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_ico_has_every_size(tmp_path: Path) -> None:
    data = icons.write_ico(tmp_path / "a.ico").read_bytes()
    _, kind, count = struct.unpack("<HHH", data[:6])
    assert (kind, count) == (1, len(icons.ICO_SIZES))
    for n, side in enumerate(icons.ICO_SIZES):
        size, offset = struct.unpack("<II", data[6 + 16 * n + 8 : 6 + 16 * n + 16])
        assert side_of(data[offset : offset + size]) == (side, side)
    assert offset + size == len(data)


def test_icns_has_every_size(tmp_path: Path) -> None:
    data = icons.write_icns(tmp_path / "a.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    at, seen = 8, {}
    while at < len(data):
        kind, size = data[at : at + 4], struct.unpack(">I", data[at + 4 : at + 8])[0]
        seen[kind] = side_of(data[at + 8 : at + size])
        at += size
    assert seen == {kind: (side, side) for side, kind in icons.ICNS_TYPES.items()}


def test_no_colour_is_left_open() -> None:
    assert "currentColor" not in icons.svg()
