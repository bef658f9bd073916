"""What Windows shows as the properties of the program's file."""

from __future__ import annotations

from engine.config import APP_NAME

DESCRIPTION = "Keeps the voice of the face you chose"
COMPANY = "The Solomic authors"

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [{strings}])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers of a version such as 0.1.0. Raises ValueError for another kind."""
    numbers = [int(part) for part in version.split(".")]
    if len(numbers) != 3:
        raise ValueError(f"{version} is not MAJOR.MINOR.PATCH")
    return numbers[0], numbers[1], numbers[2], 0


def version_resource(version: str) -> str:
    """The text that PyInstaller reads as the executable's version resource."""
    strings = {
        "CompanyName": COMPANY,
        "FileDescription": f"{APP_NAME}: {DESCRIPTION}",
        "FileVersion": version,
        "InternalName": "solomic",
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": "solomic.exe",
        "ProductName": APP_NAME,
        "ProductVersion": version,
    }
    told = ", ".join(f'StringStruct("{name}", "{text}")' for name, text in strings.items())
    return _TEMPLATE.format(numbers=four_numbers(version), strings=told)
