"""The installer for Windows, built from a small payload and unpacked again."""

import ast
import re
import struct
import subprocess
from pathlib import Path, PurePath

import pytest

from engine.config import APP_NAME
from engine.version import VERSION
from installers.windows import resource, setup
from tests.support import need

SCRIPT = setup.SCRIPT.read_text(encoding="utf-8")
NAMES = (
    "solomic.exe",
    "_internal/base_library.zip",
    "_internal/cv2/data/haar.xml",
    "_internal/PySide6/plugins/platforms/qwindows.dll",
    "_internal/resources/translations/solomic_ar.qm",
    "_internal/a $dollar and é.txt",
)


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    for name in NAMES:
        path = tmp_path / "payload" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"this is {name}", encoding="utf-8")
    return tmp_path / "payload"


@pytest.fixture
def installer(payload: Path, tmp_path: Path, qapp: object) -> Path:
    need.program("makensis", "nsis")
    return setup.build(tmp_path / "made", payload)


def test_every_file_of_the_payload_is_in_it(installer: Path, payload: Path, tmp_path: Path) -> None:
    need.program("7z", "p7zip-full")
    subprocess.run(
        ["7z", "x", "-y", f"-o{tmp_path / 'out'}", str(installer)], capture_output=True, check=True
    )
    for name in NAMES:
        assert (tmp_path / "out" / name).read_bytes() == (payload / name).read_bytes()
    others = {path.name for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert others - {PurePath(name).name for name in NAMES} - {"uninstall.exe"} <= {
        "System.dll", "nsExec.dll", "modern-wizard.bmp", "nsDialogs.dll", "[NSIS].nsi",
    }  # fmt: skip


def test_version_resource_of_the_installer(installer: Path) -> None:
    data = installer.read_bytes()
    at = data.index(struct.pack("<I", 0xFEEF04BD))
    high, low = struct.unpack("<II", data[at + 8 : at + 16])
    assert (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF) == resource.four_numbers(VERSION)
    assert f"{APP_NAME} Setup".encode("utf-16-le") in data
    assert installer.name == f"Solomic-{VERSION}-setup.exe"


def test_the_same_payload_gives_the_same_lists(payload: Path) -> None:
    files = setup.payload_files(payload)
    assert {file.as_posix() for file in files} == set(NAMES)
    lines = setup.install_lines(payload, files)
    assert lines.count("File ") == len(NAMES)
    assert '"/oname=a $$dollar and é.txt"' in lines
    assert lines.index('SetOutPath "$INSTDIR"') < lines.index('"/oname=solomic.exe"')


def test_everything_installed_is_removed_and_folders_from_the_inside(payload: Path) -> None:
    lines = setup.remove_lines(setup.payload_files(payload)).splitlines()
    deleted = {line.split('"')[1] for line in lines if line.startswith("Delete")}
    assert "$INSTDIR\\_internal\\cv2\\data\\haar.xml" in deleted
    assert len(deleted) == len(NAMES)
    folders = [line.split('"')[1] for line in lines if line.startswith("RMDir")]
    inner, outer = "$INSTDIR\\_internal\\cv2\\data", "$INSTDIR\\_internal\\cv2"
    assert folders.index(inner) < folders.index(outer) < folders.index("$INSTDIR\\_internal")
    assert "$INSTDIR" not in folders
    assert not any("/r" in line for line in lines)


def test_a_signing_command_reaches_both_files(
    payload: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    need.program("makensis", "nsis")
    signer = tmp_path / "sign"
    signer.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/signed\n')
    signer.chmod(0o755)
    monkeypatch.setenv(setup.SIGN_VARIABLE, str(signer))
    made = setup.build(tmp_path / "made", payload)
    signed = (tmp_path / "signed").read_text().splitlines()
    assert len(signed) == 2
    assert str(made) in signed


def test_script_asks_for_no_rights_and_for_the_profiles() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\${NAME}"' in SCRIPT
    profiles = re.search(r'Section /o "un\.(.*)" UN_PROFILES\n(.*)\n', SCRIPT)
    assert profiles is not None
    assert "voices" in profiles[1]
    assert profiles[2].strip() == 'RMDir /r "${PROFILES}"'
    assert SCRIPT.count("RMDir /r") == 1


def test_autostart_is_the_programs_own_value() -> None:
    from app.autostart import RunKey

    (key,) = re.findall(r'!define RUN_KEY "(.*)"', SCRIPT)
    assert key == RunKey.KEY
    assert "run --hidden" in SCRIPT
    assert 'Section /o "Start with Windows"' in SCRIPT


def test_version_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="MAJOR"):
        resource.four_numbers("1.0")


def test_programs_version_resource_is_what_pyinstaller_reads() -> None:
    tree = ast.parse(resource.version_resource(VERSION).strip(), mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
    assert named == {
        "VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct",
        "VarFileInfo", "VarStruct",
    }  # fmt: skip
    assert f'"ProductVersion", "{VERSION}"' in resource.version_resource(VERSION)
