"""The Debian package of a small program, and the texts that go with it."""

import gzip
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.cli import VERBS
from engine.config import APP_ID
from engine.version import RELEASES_PAGE, VERSION
from installers import product
from installers.linux import appimage, deb, flatpak, texts
from tests.support import need


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Icons are drawn."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The shape of a frozen program, its executable a real one so that dpkg can read it."""
    folder = tmp_path / "program"
    (folder / "_internal" / "resources").mkdir(parents=True)
    shutil.copy("/bin/true", folder / "solomic")
    (folder / "_internal" / "libssl.so.3").write_text("the build machine's own")
    (folder / "_internal" / "libpython3.11.so.1.0").write_text("Python's")
    (folder / "_internal" / "resources" / "demo.ogg").write_text("sound")
    (folder / "_internal" / "link").symlink_to("resources/demo.ogg")
    return folder


@pytest.fixture
def package(program: Path, tmp_path: Path) -> Path:
    need.linux()
    need.program("dpkg-shlibdeps", "dpkg-dev")
    return deb.build(tmp_path / "dist", program)


def field(package: Path, name: str) -> str:
    told = subprocess.run(
        ["dpkg-deb", "-f", str(package), name], capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def test_metadata(package: Path) -> None:
    assert package.name.startswith(f"solomic_{VERSION}_")
    assert field(package, "Version") == VERSION
    depends = field(package, "Depends")
    assert re.search(r"\blibc6 \(>= ", depends)
    # Opened by name, so that no linker knows of it.
    for name in ("libpulse0", "libportaudio2", "libxcb-cursor0", "libegl1"):
        assert name in depends
    assert "pulseaudio" in field(package, "Recommends")
    assert "python" not in depends


def test_files(package: Path, tmp_path: Path) -> None:
    listed = subprocess.run(
        ["dpkg-deb", "-c", str(package)], capture_output=True, text=True, check=True
    ).stdout
    rows = {line.split(maxsplit=5)[5].removeprefix("./"): line for line in listed.splitlines()}
    assert "usr/bin/solomic -> ../lib/solomic/solomic" in rows
    assert rows["usr/lib/solomic/solomic"].startswith("-rwxr-xr-x root/root")
    assert rows["usr/lib/solomic/_internal/resources/demo.ogg"].startswith("-rw-r--r-- root/root")
    assert "usr/lib/solomic/_internal/link -> resources/demo.ogg" in rows
    assert "usr/lib/solomic/_internal/libpython3.11.so.1.0" in rows
    assert "usr/lib/solomic/_internal/libssl.so.3" not in rows
    for path in (
        f"usr/share/applications/{APP_ID}.desktop",
        f"usr/share/metainfo/{APP_ID}.metainfo.xml",
        f"usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg",
        f"usr/share/icons/hicolor/128x128/apps/{APP_ID}.png",
        "usr/share/man/man1/solomic.1.gz",
        "usr/share/doc/solomic/copyright",
    ):
        assert path in rows
    outside = [name for name in rows if not name.startswith(("usr/", "./")) and name]
    assert outside == []


def test_two_builds_are_equal(package: Path, program: Path, tmp_path: Path) -> None:
    assert deb.build(tmp_path / "again", program).read_bytes() == package.read_bytes()


def test_nothing_runs_as_root_when_it_is_installed(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "-e", str(package), str(tmp_path / "control")], check=True)
    assert {path.name for path in (tmp_path / "control").iterdir()} == {"control", "md5sums"}


def test_desktop_entry_is_valid(tmp_path: Path) -> None:
    need.program("desktop-file-validate", "desktop-file-utils")
    path = tmp_path / f"{APP_ID}.desktop"
    path.write_text(texts.desktop_entry(), encoding="utf-8")
    done = subprocess.run(
        ["desktop-file-validate", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_metainfo_is_valid(tmp_path: Path) -> None:
    need.program("appstreamcli", "appstream")
    path = tmp_path / f"{APP_ID}.metainfo.xml"
    path.write_text(texts.metainfo(), encoding="utf-8")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "W:" not in done.stdout.replace("url-homepage-missing", "")


def test_no_page_is_named_before_there_is_one() -> None:
    assert ("homepage" in texts.metainfo()) is bool(RELEASES_PAGE)
    assert "@" not in texts.metainfo()


def test_manual_has_every_command_and_reads_without_complaint(tmp_path: Path) -> None:
    page = texts.manual()
    for verb in (*VERBS, "bench"):
        assert f"\n.B {verb}\n" in page
    assert f"Solomic {VERSION}" in page
    need.program("man", "man-db")
    path = tmp_path / "solomic.1"
    path.write_text(page, encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", str(path)],
        env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert "virtual microphone that keeps the voice" in done.stdout


def test_appimages_folder(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "library").write_text("carried")
    monkeypatch.setattr(appimage, "library", lambda name: tmp_path / "library")
    tree = appimage.fill(tmp_path / "S.AppDir", program)
    for name in appimage.CARRIED:
        assert (tree / "usr/lib/solomic/_internal" / name).read_text() == "carried"
    assert (tree / f"{APP_ID}.desktop").is_file()
    assert (tree / ".DirIcon").resolve() == tree / f"{APP_ID}.svg"
    done = subprocess.run([tree / "AppRun", "version"], check=False)
    assert done.returncode == 0


def test_an_appimage_is_a_runtime_and_an_image_of_the_folder(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need.program("mksquashfs", "squashfs-tools")
    first = b"\x7fELF\x02\x01\x01\x00AI\x02" + bytes(93)
    (tmp_path / "runtime").write_bytes(first)
    (tmp_path / "library").write_text("carried")
    monkeypatch.setenv(appimage.RUNTIME, str(tmp_path / "runtime"))
    monkeypatch.setattr(appimage, "library", lambda name: tmp_path / "library")
    made = appimage.build(tmp_path / "dist", program)
    assert made.read_bytes().startswith(first + b"hsqs")
    assert os.access(made, os.X_OK)
    again = appimage.build(tmp_path / "again", program)
    assert again.read_bytes() == made.read_bytes()
    words = ["unsquashfs", "-no-progress", "-offset", str(len(first)), "-dest"]
    subprocess.run([*words, str(tmp_path / "out"), str(made)], check=True, capture_output=True)
    assert (tmp_path / "out" / f"{APP_ID}.desktop").read_text() == texts.desktop_entry()
    assert (tmp_path / "out/usr/lib/solomic/_internal/link").read_text() == "sound"
    assert subprocess.run([tmp_path / "out" / "AppRun"], check=False).returncode == 0


def test_an_appimage_needs_a_real_runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(appimage.RUNTIME, raising=False)
    with pytest.raises(OSError, match="SOLOMIC_APPIMAGE_RUNTIME"):
        appimage.build(tmp_path)
    monkeypatch.setenv(appimage.RUNTIME, "/bin/true")
    with pytest.raises(ValueError, match="no AppImage runtime"):
        appimage.build(tmp_path)


def test_flatpak_builder_reads_the_manifest(tmp_path: Path) -> None:
    need.program("flatpak-builder")
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", str(flatpak.MANIFEST)],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    read = json.loads(done.stdout)
    assert read["id"] == APP_ID
    assert read["command"] == "solomic"
    assert "--socket=pulseaudio" in read["finish-args"]
    (module,) = read["modules"]
    assert module["sources"] == [{"type": "dir", "path": "sources"}]


def test_flatpak_lays_out_what_its_manifest_names(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "PROGRAM", program)
    manifest = flatpak.build(tmp_path / "dist")
    text = manifest.read_text(encoding="utf-8")
    assert f"id: {APP_ID}\n" in text
    for name in ("program", "solomic.desktop", "solomic.metainfo.xml", "solomic.svg"):
        assert (manifest.parent / "sources" / name).exists()
        assert name in text
    for permission in ("--socket=pulseaudio", "--device=all", "--socket=wayland"):
        assert permission in text
    assert "--filesystem" not in text


def test_without_a_program_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(product, "PROGRAM", tmp_path / "none")
    with pytest.raises(FileNotFoundError, match="solomic package"):
        deb.build(tmp_path)


def test_changelog_is_debians() -> None:
    text = gzip.decompress(deb._zipped(deb._changelog())).decode()
    assert text.startswith(f"solomic ({VERSION}) unstable; urgency=medium\n")
