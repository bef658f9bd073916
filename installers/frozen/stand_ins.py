"""Small libraries under the names of large ones of which the program uses nothing, or little.

A wheel brings whatever its makers' other users need. A library that another one is linked to cannot
be left out, but a small one may stand in for it: with the same name, and with every function that
is asked of it, so that a program that binds all names at its start (LD_BIND_NOW) starts, too.
"""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installers.frozen.elf import Symbol, asked, offered

SOURCES = Path(__file__).with_name("stand_ins")


@dataclass(frozen=True, slots=True)
class StandIn:
    """How one library is replaced."""

    prefix: str
    """What the library's file name begins with; a hash and a version follow."""
    source: str = ""
    """Its C file; without one every function only returns ``answer``."""
    answer: int = 0
    linked_to: str = ""
    """Prefix of the library that has what the C file hands on to."""
    why: str = ""


STAND_INS = (
    StandIn("libx264-", why="writes H.264; nothing here writes video"),
    StandIn("libx265-", why="writes H.265; nothing here writes video"),
    StandIn("libSvtAv1Enc-", answer=-1, why="writes AV1; nothing here writes video"),
    StandIn("libmp3lame-", why="writes MP3 for FFmpeg; libsndfile has its own"),
    StandIn("libvpx-", answer=-1, why="writes VP8 and VP9; FFmpeg reads both itself"),
    StandIn("libwebp-", why="writes WebP; FFmpeg reads it itself"),
    StandIn("libwebpmux-", why="writes WebP"),
    StandIn("libavdevice-", "avdevice.c", why="devices are opened elsewhere"),
    StandIn("libavif-", why="pictures in AVIF files; OpenCV reads none here"),
    StandIn("libvpl-", why="Intel's decoders; nobody asks FFmpeg for them by name"),
    StandIn("libopenblasp-", "openblas.c", linked_to="libscipy_openblas64_", why="NumPy has one"),
    StandIn("libicudata.so.", why="Qt has its own locales; it is linked to this, and asks nothing"),
    StandIn("libicuuc.so.", "icuuc.c", why="Qt has its own cases and encodings"),
    StandIn("libicui18n.so.", "icui18n.c", why="it has nothing to say without locale data"),
)


def stand_in_for(name: str) -> StandIn | None:
    """What stands in for the library called ``name``, if anything does."""
    return next((each for each in STAND_INS if name.startswith(each.prefix)), None)


def build(
    library: Path, stand_in: StandIn, users: Iterable[Path], helper: Path | None, folder: Path
) -> Path:
    """Compile what stands in for ``library`` into ``folder``; returns the file.

    ``users`` are the files that are linked to it. Raises CalledProcessError, and ValueError where
    the stand-in lacks what somebody asks for.
    """
    wanted = asked(users) & offered(library)
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / library.name
    versions = folder / f"{library.name}.map"
    versions.write_text(version_script(wanted), encoding="utf-8")
    command = ["cc", "-shared", "-fPIC", "-O2", "-w", "-fno-builtin", "-s", "-o", str(made)]
    command += [f"-Wl,-soname,{library.name}", f"-Wl,--version-script={versions}"]
    if stand_in.source:
        command += [*_definitions(library), str(SOURCES / stand_in.source)]
    else:
        written = folder / f"{library.name}.c"
        written.write_text(_answers(wanted, stand_in.answer), encoding="utf-8")
        command.append(str(written))
    if helper is not None:
        place = f"-Wl,-rpath,$ORIGIN/../{helper.parent.name}"
        command += [f"-L{helper.parent}", f"-l:{helper.name}", place]
    subprocess.run(command, check=True)
    missing = sorted(wanted - offered(made))
    if missing:
        raise ValueError(f"the stand-in for {library.name} lacks {missing}")
    return made


def _definitions(library: Path) -> Sequence[str]:
    """ICU's functions carry its version in their names."""
    names = sorted(symbol.name for symbol in offered(library))
    ends = [name.rpartition("_") for name in names]
    versions = [end for start, _, end in ends if start in ("ucol_open", "ucnv_open")]
    return [f"-DICU_VERSION={version}" for version in versions if version.isdigit()]


def _answers(symbols: Iterable[Symbol], answer: int) -> str:
    return "".join(f"long {each.name}(void) {{ return {answer}; }}\n" for each in sorted(symbols))


def version_script(symbols: Collection[Symbol]) -> str:
    """What the linker reads; nothing but the symbols asked for is offered."""
    if not symbols:
        return "{ local: *; };\n"
    named: dict[str, list[str]] = defaultdict(list)
    for symbol in sorted(symbols):
        named[symbol.version].append(symbol.name)
    plain = len(named) == 1 and "" in named
    lines = [
        f"{version} {{ global: {'; '.join(names)}; {'local: *;' if plain else ''} }};"
        for version, names in named.items()
    ]
    return "\n".join(lines) + "\n"
