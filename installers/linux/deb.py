"""The Debian package: the frozen program under /usr/lib, with what a desktop asks for around it."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from textwrap import fill, indent

from engine.version import VERSION
from installers import icons, product
from installers.frozen import elf
from installers.linux import texts
from tools import packages

HERE = Path(__file__).resolve().parent
LIBRARY = Path("usr/lib/solomic")
PNG_SIZES = (48, 128, 256)
RECOMMENDED = ("pipewire-pulse | pulseaudio",)
SUGGESTED = ("xdg-desktop-portal",)

_CONTROL = """\
Package: {package}
Version: {version}
Section: sound
Priority: optional
Architecture: {architecture}
Installed-Size: {size_kib}
Maintainer: {maintainer}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Description: {summary}
{description}
"""


def build(folder: Path, program: Path | None = None) -> Path:
    """Make the package of ``program`` (default: the built one) in ``folder``; returns its file.

    Needs dpkg-dev.
    Raises FileNotFoundError without a built program, CalledProcessError where dpkg refuses.
    """
    folder.mkdir(parents=True, exist_ok=True)
    architecture = _told("dpkg", "--print-architecture").strip()
    made = folder / f"{product.PACKAGE}_{VERSION}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        _fill(root, program or product.program_folder())
        control = _control(root, Path(scratch), architecture)
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        (root / "DEBIAN" / "md5sums").write_text(_sums(root), encoding="utf-8")
        _make_plain(root)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made)],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": f"{product.built_at().timestamp():.0f}"},
            stdout=subprocess.DEVNULL,
        )
    return made


def _fill(root: Path, program: Path) -> None:
    """Everything the package installs."""
    shutil.copytree(program, root / LIBRARY, symlinks=True)
    for library in _of_debian(root / LIBRARY / "_internal"):
        library.unlink()
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/solomic").symlink_to("../lib/solomic/solomic")
    share = root / "usr/share"
    _write(share / f"applications/{product.APP_ID}.desktop", texts.desktop_entry())
    _write(share / f"metainfo/{product.APP_ID}.metainfo.xml", texts.metainfo())
    _write(share / f"icons/hicolor/scalable/apps/{product.APP_ID}.svg", icons.svg())
    for side in PNG_SIZES:
        _write(share / f"icons/hicolor/{side}x{side}/apps/{product.APP_ID}.png", icons.png(side))
    _write(share / "man/man1/solomic.1.gz", _zipped(texts.manual()))
    _write(share / "doc/solomic/copyright", (HERE / "copyright").read_text(encoding="utf-8"))
    _write(share / "doc/solomic/changelog.gz", _zipped(_changelog()))
    overrides = (HERE / "lintian-overrides").read_text(encoding="utf-8")
    _write(share / "lintian/overrides/solomic", overrides)


def _of_debian(inside: Path) -> list[Path]:
    """Libraries that PyInstaller took from the system: Debian's own serve, and are kept up to date
    by it. Python's is of the version that the program was built with.
    """
    found = [path for path in inside.glob("lib*.so*") if not path.is_symlink()]
    return [path for path in found if not path.name.startswith("libpython")]


def _control(root: Path, scratch: Path, architecture: str) -> str:
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir())
    return _CONTROL.format(
        package=product.PACKAGE,
        version=VERSION,
        architecture=architecture,
        size_kib=-(-size // 1024),
        maintainer=product.MAINTAINER,
        depends=", ".join(_depends(root, scratch)),
        recommends=", ".join(RECOMMENDED),
        suggests=", ".join(SUGGESTED),
        summary=product.SUMMARY,
        description="\n .\n".join(indent(fill(text, 75), " ") for text in product.PARAGRAPHS),
    )


def _depends(root: Path, scratch: Path) -> list[str]:
    """What the files are linked to, as dpkg knows it, and what the program opens by name."""
    (scratch / "debian").mkdir()
    (scratch / "debian" / "control").write_text(
        f"Source: {product.PACKAGE}\n\nPackage: {product.PACKAGE}\nArchitecture: any\n"
    )
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    linked = [str(path) for path in files if elf.is_elf(path)]
    folders = sorted({str(path.parent) for path in files if ".so" in path.name})
    told = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
        + [f"-l{folder}" for folder in folders]
        + linked,
        cwd=scratch, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = told.stdout.strip().removeprefix("shlibs:Depends=").split(", ")
    named = {each.split()[0] for each in found}
    by_name = {need.apt for need in packages.SOUND + packages.WINDOW} - named
    return sorted({*found, *by_name})


def _changelog() -> str:
    """Debian's form of it: what changed stands in the program's own."""
    date = product.built_at().strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{product.PACKAGE} ({VERSION}) unstable; urgency=medium\n\n"
        f"  * Version {VERSION}. CHANGELOG.md of the source says what is new.\n\n"
        f" -- {product.MAINTAINER}  {date}\n"
    )


def _make_plain(root: Path) -> None:
    """The modes Debian asks for: nothing depends on who built it."""
    for path in root.rglob("*"):
        if not path.is_symlink():
            program = path == root / LIBRARY / "solomic"
            path.chmod(0o755 if path.is_dir() or program else 0o644)


def _sums(root: Path) -> str:
    paths = sorted(p for p in root.rglob("*") if p.is_file() and not p.is_symlink())
    names = [str(p.relative_to(root)) for p in paths if "DEBIAN" not in p.parts]
    return subprocess.run(
        ["md5sum", "--", *names], cwd=root, capture_output=True, text=True, check=True
    ).stdout


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
