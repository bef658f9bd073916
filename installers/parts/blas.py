"""NumPy as its wheel has it, over a small BLAS and LAPACK in the place of OpenBLAS.

LAPACK is the one that NumPy's own source has for systems without any; what NumPy calls of BLAS is
in cblas.cpp. That every function that NumPy asks for is there is checked.
"""

from __future__ import annotations

import importlib.metadata
import shutil
import sysconfig
import tempfile
from pathlib import Path

import numpy as np

from installers.frozen import elf
from installers.frozen.stand_ins import version_script
from installers.parts import checks
from installers.parts.recipes import LAPACK_FILES, LAPACK_OPTIONS, NUMPY
from installers.parts.sources import unpacked
from installers.parts.workshop import Workshop, pinned

LIBRARIES = "numpy.libs"
LAYER = Path(__file__).with_name("cblas.cpp")


def build(workshop: Workshop) -> Path:
    """The folder with NumPy and its library, to be put on Python's path.

    Raises OSError without the source, ValueError where it is another or does not fit, LaunchError.
    """
    layer = LAYER.read_text(encoding="utf-8")
    recipe = (NUMPY, LAPACK_FILES, LAPACK_OPTIONS, layer, pinned("numpy"))
    return workshop.once("numpy", recipe, lambda folder: _into(folder, workshop))


def _into(folder: Path, workshop: Workshop) -> None:
    packages = Path(np.__file__).parents[1]
    about = f"numpy-{importlib.metadata.version('numpy')}.dist-info"
    for name in ("numpy", about):
        shutil.copytree(packages / name, folder / name)
    (theirs,) = (packages / LIBRARIES).glob("libscipy_openblas64_*")
    ours = folder / LIBRARIES / theirs.name
    ours.parent.mkdir()
    with tempfile.TemporaryDirectory() as scratch:
        script = Path(scratch) / "offered"
        asked = elf.asked((folder / "numpy").rglob("*.so")) & elf.offered(theirs)
        script.write_text(version_script(asked), encoding="utf-8")
        source = unpacked(NUMPY, Path(scratch)) / "numpy"
        workshop.run(command(source, script, ours), "building BLAS and LAPACK")
    checks.fits(folder / "numpy", theirs.parent, ours.parent)


def command(source: Path, script: Path, library: Path) -> list[str]:
    """What compiles ``library``, which offers what ``script`` says, from NumPy's ``source``."""
    lapack = source / "linalg" / "lapack_lite"
    headers = (
        lapack,
        source / "_core" / "src" / "common",
        np.get_include(),
        sysconfig.get_path("include"),
    )
    return [
        "cc", "-shared", "-o", str(library), *LAPACK_OPTIONS,
        *(f"-I{folder}" for folder in headers),
        f"-Wl,-soname,{library.name}", f"-Wl,--version-script={script}",
        str(LAYER), *(str(lapack / name) for name in LAPACK_FILES), "-lm",
    ]  # fmt: skip
