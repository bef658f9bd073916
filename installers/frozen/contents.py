"""What goes into the frozen program, and what of a wheel stays out.

PyInstaller collects whatever a package brings and whatever that is linked to. Here the list it made
is cut down: parts that nothing uses, twins, libraries that the system has to bring anyway, and
whatever nobody is linked to any more. Decision 0011 says what each cut was worth.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from installers.frozen import elf
from installers.frozen.stand_ins import build, stand_in_for

Entry = tuple[str, str, str]
"""As PyInstaller keeps it: where it goes, where it comes from, what kind it is."""

LINK = "SYMLINK"
CODE = ("BINARY", "EXTENSION")

EXCLUDED_MODULES = (
    "IPython",
    "PIL",
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "hypothesis",
    "markdown_it",
    "matplotlib",
    "mypy",
    "numpy.f2py",
    "onnx",
    "pesq",
    "pydoc_data",
    "pygments",
    "pyqtgraph.canvas",
    "pyqtgraph.console",
    "pyqtgraph.dockarea",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.jupyter",
    "pyqtgraph.opengl",
    "pystoi",
    "pytest",
    "readline",
    "scipy",
    "setuptools",
    "sympy",
    "tkinter",
    "torch",
    "training",
)
STOOD_IN_MODULES = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")
"""Modules that are imported but not used: a few lines stand in for them."""

# Qt's parts come by folder, whether the window draws with them or not. The processor draws it,
# into windows of X11 or Wayland, with pictures in SVG.
UNUSED_PARTS = (
    r"Qt6(Designer|Egl|Network|OpenGL|Pdf|Qml|Quick|ShaderTools|Sql|Test|VirtualKeyboard|WebSockets)",
    r"PySide6/QtOpenGL",
    r"PySide6/Qt/qml/",
    # Qt's own words ("Cancel") in the window's languages stay.
    r"PySide6/Qt/translations/(?!qtbase_(ar|de|es|fr)\.qm)",
    r"plugins/(designer|egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|tls)/",
    r"plugins/(wayland-graphics-integration-client|xcbglintegrations)/",
    # Screens of cars and televisions.
    r"plugins/wayland-shell-integration/.*lib(fullscreen-shell-v1|ivi-shell|qt-shell)\.",
    r"plugins/imageformats/.*q(gif|icns|ico|jpeg|pdf|tga|tiff|wbmp|webp)\.",
    r"plugins/platforminputcontexts/.*qtvirtualkeyboard",
    r"plugins/platforms/.*q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.",
    r"plugins/platformthemes/.*qgtk3",
    r"pyqtgraph/(colors|icons)/",
    r"\.dist-info/RECORD$",
    r"resources/.*\.(ts|py|pyc)$",
)
_UNUSED = re.compile("|".join(UNUSED_PARTS))

# FFmpeg comes twice, once with PyAV and once with OpenCV, in the same version.
TWINS = ("libavcodec", "libavformat", "libavutil", "libswresample", "libswscale")
TWIN_KEPT, TWIN_DROPPED = "av.libs", "opencv_python_headless.libs"

OPENED_BY_NAME = ("_soundfile_data", "capi")
"""Folders whose libraries nobody is linked to: soundfile and ONNX Runtime open them themselves."""

# These belong to whatever desktop and sound server runs; carrying them would only bring trouble.
# tools/packages.py names the packages, and so does the .deb. Qt's wheel itself takes zstd and GCC's
# libraries from the system, whose package managers and everything in C++ stand on them.
OF_THE_SYSTEM = re.compile(
    r"lib(EGL|GL|X11|X11-xcb|dbus-1|fontconfig|freetype|g(io|lib|module|object|thread)-2\.0|pulse.*"
    r"|portaudio|sndfile|wayland-.*|xcb.*|xkbcommon.*|mvec|gcc_s|stdc\+\+|zstd)\.so\."
)


def is_wanted(entry: Entry) -> bool:
    """Whether the program uses it at all."""
    return not _UNUSED.search(entry[0].replace("\\", "/"))


def slim(entries: Sequence[Entry], folder: Path) -> list[Entry]:
    """The entries of a Linux program without what nobody uses; stand-ins are made in ``folder``.

    Raises CalledProcessError where binutils or the compiler fail.
    """
    kept = [_beside_its_package(entry) for entry in entries if is_wanted(entry)]
    kept = [entry for entry in kept if not _of_the_system(entry)]
    kept = _without_orphans(_without_twins(kept))
    kept = _with_stand_ins(kept, folder)
    return _without_orphans(kept)


def _beside_its_package(entry: Entry) -> Entry:
    """PyInstaller keeps the folder of a package's libraries where it lies in site-packages; the
    parts of the small program lie elsewhere, and the system's libraries are what has no folder.
    """
    folder = Path(entry[1]).parent.name
    if "/" in entry[0] or entry[2] == LINK or not folder.endswith(".libs"):
        return entry
    return (f"{folder}/{entry[0]}", entry[1], entry[2])


def _of_the_system(entry: Entry) -> bool:
    """Only what came from the system itself, never what a wheel brings under the same name."""
    return "/" not in entry[0] and bool(OF_THE_SYSTEM.match(entry[0]))


def _without_twins(entries: Sequence[Entry]) -> list[Entry]:
    """OpenCV's names for FFmpeg's libraries become links to PyAV's; and each library of PyAV gets a
    link beside them, since a library looks for others in the folder it was found in.
    """
    ours = {_stem(name): name for name in _names_in(entries, TWIN_KEPT)}
    theirs = {name: _stem(name) for name in _names_in(entries, TWIN_DROPPED)}
    if not ours or not theirs:
        return list(entries)
    leads = {name: ours[stem] for name, stem in theirs.items() if stem in TWINS}
    for dropped, kept in leads.items():
        _must_be_the_same(dropped, kept)
    leads |= {name: name for name in ours.values()}
    kept_entries = [e for e in entries if _in_folder(e, TWIN_DROPPED) not in leads]
    links = [(f"{TWIN_DROPPED}/{n}", f"../{TWIN_KEPT}/{to}", LINK) for n, to in leads.items()]
    return kept_entries + links


def _must_be_the_same(dropped: str, kept: str) -> None:
    """Two builds of one version fit each other; two versions need not."""
    if dropped.split(".so.")[1] != kept.split(".so.")[1]:
        raise ValueError(f"{dropped} and {kept} are not the same version: keep both (TWINS)")


def _with_stand_ins(entries: Sequence[Entry], folder: Path) -> list[Entry]:
    files = {entry[0]: Path(entry[1]) for entry in entries if _is_code(entry)}
    # What stands in for one library is linked to no other.
    asking = [path for path in files.values() if stand_in_for(path.name) is None]
    made = []
    for entry in entries:
        name = PurePosixPath(entry[0]).name
        chosen = stand_in_for(name)
        if chosen is not None and _is_code(entry):
            users = [path for path in asking if name in elf.needed(path)]
            helper = _named(files.values(), chosen.linked_to)
            small = build(Path(entry[1]), chosen, users, helper, folder)
            entry = (entry[0], str(small), entry[2])  # noqa: PLW2901 - replaced
        made.append(entry)
    return made


def _named(paths: Iterable[Path], prefix: str) -> Path | None:
    """The library whose file name begins with ``prefix``, where there is a prefix."""
    return next((path for path in paths if prefix and path.name.startswith(prefix)), None)


def _without_orphans(entries: Sequence[Entry]) -> list[Entry]:
    """Leave out libraries that no module and no plug-in is linked to, even through others."""
    libraries = {entry[0]: entry for entry in entries if _is_library(entry)}
    links = {entry[0]: _target(entry) for entry in entries if entry[2] == LINK}
    found = {PurePosixPath(path).name: path for path in (*libraries, *links)}
    found |= {PurePosixPath(path).name: path for path in libraries}
    reached: set[str] = set()
    waiting = [entry for entry in entries if _is_code(entry) and entry[0] not in libraries]
    while waiting:
        for name in elf.needed(Path(waiting.pop()[1])):
            path = found.get(name, "")
            path = links.get(path, path)
            if path in libraries and path not in reached:
                reached.add(path)
                waiting.append(libraries[path])
    gone = set(libraries) - reached
    return [e for e in entries if e[0] not in gone and links.get(e[0]) not in gone]


def _target(link: Entry) -> str:
    """The path inside the program that a link leads to."""
    return posixpath.normpath(str(PurePosixPath(link[0]).parent / link[1]))


def _is_code(entry: Entry) -> bool:
    return entry[2] in CODE


def _is_library(entry: Entry) -> bool:
    """Whether it is there for what is linked to it: not a module, not a plug-in, not opened by
    name while the program runs.
    """
    path = PurePosixPath(entry[0])
    opened = path.name.startswith("libpython") or path.parent.name in OPENED_BY_NAME
    return (
        entry[2] == "BINARY" and ".so" in path.name and "plugins" not in path.parts and not opened
    )


def _names_in(entries: Iterable[Entry], folder: str) -> list[str]:
    return [name for name in (_in_folder(entry, folder) for entry in entries) if name]


def _in_folder(entry: Entry, folder: str) -> str:
    """The file name of an entry of ``folder``, "" for any other."""
    path = PurePosixPath(entry[0])
    return path.name if path.parent.name == folder else ""


def _stem(name: str) -> str:
    """``libavcodec`` of ``libavcodec-5e6b81c2.so.62``."""
    return re.split(r"[-.]", name, maxsplit=1)[0]
