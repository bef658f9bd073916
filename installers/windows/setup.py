"""The installer for Windows: NSIS with the payload's files listed one by one.

Listed, so that the uninstaller removes what was installed and nothing else.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath, PureWindowsPath

from engine.version import VERSION
from installers import icons, product
from installers.windows.resource import four_numbers

SCRIPT = Path(__file__).with_name("solomic.nsi")
SIGN_VARIABLE = "SOLOMIC_SIGN"
"""The command that signs one file, its name put behind it; without it nothing is signed."""


def build(folder: Path, payload: Path | None = None) -> Path:
    """Make the installer of ``payload`` (default: the built program) and return its file.

    Raises FileNotFoundError without a program, CalledProcessError where makensis refuses.
    """
    payload = payload or product.program_folder()
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"Solomic-{VERSION}-setup.exe"
    with tempfile.TemporaryDirectory() as scratch:
        lists = Path(scratch)
        files = payload_files(payload)
        (lists / "install.nsh").write_text(install_lines(payload, files), encoding="utf-8-sig")
        (lists / "remove.nsh").write_text(remove_lines(files), encoding="utf-8-sig")
        icon = icons.write_ico(lists / "solomic.ico")
        definitions = {
            "VERSION": VERSION,
            "VERSION4": ".".join(map(str, four_numbers(VERSION))),
            "LISTS": str(lists),
            "ICON": str(icon),
            "LICENSE": str(product.ROOT / "LICENSE"),
            "OUTFILE": str(made),
        }
        if os.environ.get(SIGN_VARIABLE):
            definitions["SIGN"] = os.environ[SIGN_VARIABLE]
        subprocess.run(
            [
                "makensis",
                "-V2",
                "-WX",
                *(f"-D{k}={v}" for k, v in definitions.items()),
                str(SCRIPT),
            ],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": f"{product.built_at().timestamp():.0f}"},
        )
    return made


def payload_files(payload: Path) -> list[PurePath]:
    """All files below ``payload``, relative to it; links count as what they lead to."""
    return sorted(path.relative_to(payload) for path in payload.rglob("*") if path.is_file())


def install_lines(payload: Path, files: Sequence[PurePath]) -> str:
    """NSIS' lines that unpack each file into its folder."""
    lines, current = [], None
    for file in sorted(files, key=lambda path: (path.parent.as_posix(), path.name)):
        if file.parent != current:
            current = file.parent
            lines.append(f'SetOutPath "{_target(current)}"')
        lines.append(f'File "/oname={_escaped(file.name)}" "{payload / file}"')
    return "\n".join(lines) + "\n"


def remove_lines(files: Sequence[PurePath]) -> str:
    """NSIS' lines that delete each file, then each folder, the innermost first."""
    folders = {parent for file in files for parent in file.parents if parent.name}
    deepest = sorted(folders, key=lambda path: (-len(path.parts), path.as_posix()))
    lines = [f'Delete "{_target(file)}"' for file in files]
    lines += [f'RMDir "{_target(folder)}"' for folder in deepest]
    return "\n".join(lines) + "\n"


def _target(path: PurePath) -> str:
    inside = str(PureWindowsPath(*path.parts))
    return "$INSTDIR" if inside == "." else f"$INSTDIR\\{_escaped(inside)}"


def _escaped(text: str) -> str:
    """NSIS reads $ as the beginning of a variable."""
    return text.replace("$", "$$")
