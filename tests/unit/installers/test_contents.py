"""What is cut out of the frozen program, on a small program made here."""

import subprocess
from pathlib import Path

import pytest

from installers.frozen import contents, elf, stand_ins
from installers.frozen.contents import Entry
from tests.support import need

Library = tuple[Path, Entry]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    need.linux()
    for program in ("cc", "objdump", "nm", "strip", "readelf"):
        need.program(program, "binutils gcc")
    return tmp_path


def library(
    folder: Path, target: str, code: str = "", needs: tuple[Path, ...] = (), kind: str = "BINARY"
) -> Entry:
    """A real shared library that is linked to ``needs``, as PyInstaller would list it."""
    source = folder / "made" / target
    source.parent.mkdir(parents=True, exist_ok=True)
    text = source.with_suffix(".c")
    text.write_text(code or "int nothing(void) { return 0; }\n")
    words = ["cc", "-shared", "-fPIC", "-w", "-Wl,--no-as-needed", "-o", str(source), str(text)]
    words += [f"-Wl,-soname,{source.name}", *map(str, needs)]
    subprocess.run(words, check=True)
    return target, str(source), kind


def names(entries: list[Entry]) -> set[str]:
    return {entry[0] for entry in entries}


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqminimal.so", False),
        ("PySide6\\Qt\\plugins\\sqldrivers\\qsqlite.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_pl.qm", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("resources/translations/solomic_de.qm", True),
        ("resources/translations/solomic_de.ts", False),
        ("resources/models/base/base.int8.onnx", True),
    ],
)
def test_parts(target: str, wanted: bool) -> None:
    assert contents.is_wanted((target, "", "DATA")) is wanted


def test_qts_words_stay_for_every_language_of_the_window() -> None:
    for path in (need.ROOT / "resources" / "translations").glob("solomic_*.qm"):
        language = path.stem.removeprefix("solomic_")
        assert contents.is_wanted((f"PySide6/Qt/translations/qtbase_{language}.qm", "", "DATA"))


def test_libraries_that_nobody_is_linked_to_go(folder: Path) -> None:
    deep = library(folder, "pack.libs/libdeep.so.1")
    used = library(folder, "pack.libs/libused.so.1", needs=(Path(deep[1]),))
    orphan = library(folder, "liborphan.so.1", needs=(Path(used[1]),))
    module = library(folder, "pack/module.so", needs=(Path(used[1]),), kind="EXTENSION")
    to_used = ("libused.so.1", "pack.libs/libused.so.1", contents.LINK)
    to_orphan = ("other/liborphan.so.1", "../liborphan.so.1", contents.LINK)
    data = ("pack/data.txt", "data.txt", "DATA")
    given = [deep, used, orphan, module, to_used, to_orphan, data]
    left = contents.slim(given, folder / "work")
    assert names(left) == names([deep, used, module, to_used, data])


def test_what_is_opened_by_name_stays(folder: Path) -> None:
    kept = [
        library(folder, "_soundfile_data/libsndfile_x86_64.so"),
        library(folder, "onnxruntime/capi/libonnxruntime_providers_shared.so"),
        library(folder, "libpython3.11.so.1.0"),
        library(folder, "PySide6/Qt/plugins/platforms/libqxcb.so"),
    ]
    assert contents.slim(kept, folder / "work") == kept


def test_the_systems_own_go_but_a_wheels_of_the_same_name_stays(folder: Path) -> None:
    system = library(folder, "libX11.so.6")
    wheels = library(folder, "pack.libs/libxcb.so.1")
    module = library(
        folder, "pack/module.so", needs=(Path(system[1]), Path(wheels[1])), kind="EXTENSION"
    )
    assert names(contents.slim([system, wheels, module], folder / "w")) == names([wheels, module])


def test_a_part_built_elsewhere_lies_where_its_wheel_would(folder: Path) -> None:
    target, source, kind = library(folder, "pack.libs/libused.so.1")
    module = library(folder, "pack/module.so", needs=(Path(source),), kind="EXTENSION")
    stray = (Path(target).name, source, kind)
    assert names(contents.slim([stray, module], folder / "w")) == {target, "pack/module.so"}


def test_a_library_is_asked_only_by_what_stays(folder: Path) -> None:
    """Both are replaced; what the one asked of the other, nobody asks any more."""
    data = library(folder, "libicudata.so.73", "int icudt73_dat = 1;\n")
    code = "extern int icudt73_dat; int u(void) { return icudt73_dat; }\n"
    user = library(folder, "libavif-1.so.1", code, needs=(Path(data[1]),))
    needs = (Path(data[1]), Path(user[1]))
    module = library(folder, "pack/module.so", "int u(void); int f(void) { return u(); }\n", needs)
    left = contents.slim([data, user, (*module[:2], "EXTENSION")], folder / "work")
    (small,) = [entry for entry in left if entry[0] == data[0]]
    assert elf.offered(Path(small[1])) == set()


def test_twins_become_links_that_find_their_neighbours(folder: Path) -> None:
    deep = library(folder, "av.libs/libdeep-1.so.2")
    ours = library(folder, "av.libs/libavcodec-aa.so.62.1", needs=(Path(deep[1]),))
    theirs = library(folder, "opencv_python_headless.libs/libavcodec-bb.so.62.1")
    av = library(folder, "av/core.so", needs=(Path(ours[1]),), kind="EXTENSION")
    cv2 = library(folder, "cv2/cv2.so", needs=(Path(theirs[1]),), kind="EXTENSION")
    left = contents.slim([deep, ours, theirs, av, cv2], folder / "work")
    links = {entry[0]: entry[1] for entry in left if entry[2] == contents.LINK}
    assert theirs not in left
    other = "opencv_python_headless.libs"
    assert links[f"{other}/libavcodec-bb.so.62.1"] == "../av.libs/libavcodec-aa.so.62.1"
    assert links[f"{other}/libdeep-1.so.2"] == "../av.libs/libdeep-1.so.2"
    assert {deep[0], ours[0]} <= names(left)


def test_twins_of_two_versions_are_refused(folder: Path) -> None:
    ours = library(folder, "av.libs/libavcodec-aa.so.62.1")
    theirs = library(folder, "opencv_python_headless.libs/libavcodec-bb.so.63.0")
    with pytest.raises(ValueError, match="not the same version"):
        contents.slim([ours, theirs], folder / "work")


def test_a_stand_in_has_what_is_asked_and_answers_it(folder: Path) -> None:
    code = "int x264_open(void) { return 7; }\nint x264_unused(void) { return 8; }\n"
    large = library(folder, "libx264-1a.so.165", code)
    asks = "int x264_open(void); int ask(void) { return x264_open(); }\n"
    module = library(folder, "pack/m.so", asks, (Path(large[1]),), "EXTENSION")
    left = contents.slim([large, module], folder / "work")
    small = Path(next(entry for entry in left if entry[0] == large[0])[1])
    assert {symbol.name for symbol in elf.offered(small)} == {"x264_open"}
    answer = subprocess.run(
        ["python3", "-c", f"import ctypes; print(ctypes.CDLL({str(small)!r}).x264_open())"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert answer.stdout == "0\n"


def test_a_stand_in_that_lacks_something_fails_the_build(folder: Path) -> None:
    large = library(folder, "libavdevice-1a.so.62", "int avdevice_new(void) { return 1; }\n")
    asks = "int avdevice_new(void); int ask(void) { return avdevice_new(); }\n"
    module = library(folder, "pack/m.so", asks, (Path(large[1]),), "EXTENSION")
    with pytest.raises(ValueError, match="avdevice_new"):
        contents.slim([large, module], folder / "work")


def test_every_stand_in_says_why_and_has_its_source() -> None:
    for each in stand_ins.STAND_INS:
        assert each.why
        assert not each.source or (stand_ins.SOURCES / each.source).is_file()


def test_strip_gives_only_what_loads(folder: Path) -> None:
    whole = Path(library(folder, "libwhole.so.1")[1])
    assert elf.strip(whole, folder / "small.so")
    assert (folder / "small.so").stat().st_size < whole.stat().st_size
    assert elf.is_loadable(folder / "small.so")
    text = folder / "text.so"
    text.write_text("not a library")
    assert not elf.strip(text, folder / "none.so")
    assert not elf.is_elf(text)
