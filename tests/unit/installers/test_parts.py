"""What the small program's parts are built by, with the compilers only pretended."""

import hashlib
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import av
import pytest

from tests.support import need

pytest.importorskip("fcntl", reason="needs platform linux: parts are built there only")

from installers.parts import blas, checks, ffmpeg, recipes, sources, wheels
from installers.parts.workshop import Workshop, pinned
from tools.environment import Environment

# What FFmpeg calls otherwise than the switch of its configure.
OTHERWISE = {
    "adpcm_g722": "g722", "adpcm_g726": "g726", "adpcm_g726le": "g726le", "atrac3p": "atrac3plus",
    "msmpeg4v3": "msmpeg4", "ra_144": "real_144", "ra_288": "real_288", "tscc": "camtasia",
    "cscd": "camstudio", "mpegps": "mpeg", "pcm_alaw": "alaw", "pcm_mulaw": "mulaw",
    "shorten": "shn",
}  # fmt: skip


class Pretended(Workshop):
    """Notes what would be run; where pip would build a wheel, leaves a small one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "parts", Environment(folder, ".tools"))
        self.ran: list[list[str]] = []
        self.variables: dict[str, str] = {}
        self.asked = ""

    def run(self, words: list[str], title: str, variables: dict[str, str] | None = None) -> None:
        self.ran.append(words)
        self.variables |= variables or {}
        if "wheel" in words:
            self.asked = Path(words[words.index("-r") + 1]).read_text()
            with zipfile.ZipFile(Path(words[words.index("-w") + 1]) / "made.whl", "w") as file:
                file.writestr("made.py", "")


@pytest.fixture
def workshop(tmp_path: Path) -> Pretended:
    return Pretended(tmp_path)


def test_a_part_is_built_once_and_anew_for_another_recipe(workshop: Pretended) -> None:
    built: list[Path] = []
    first = workshop.once("part", "a", built.append)
    assert workshop.once("part", "a", built.append) == first
    second = workshop.once("part", "b", built.append)
    assert built == [first, second]
    assert first != second


def test_a_part_that_was_not_finished_is_built_anew(workshop: Pretended) -> None:
    def breaks(folder: Path) -> None:
        (folder / "half").touch()
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        workshop.once("part", "a", breaks)
    folder = workshop.once("part", "a", lambda folder: None)
    assert not (folder / "half").exists()


def test_a_wheel_is_built_from_the_pinned_source_alone(workshop: Pretended) -> None:
    wheels.build(recipes.OPENCV, workshop)
    build, install = workshop.ran
    assert {"--require-hashes", "--no-deps", "--no-build-isolation"} <= set(build)
    assert build[build.index("--no-binary") + 1] == ":all:"
    assert "--no-index" in install
    assert workshop.asked.startswith("opencv-python-headless==")
    assert workshop.asked.count("\n    --hash") == workshop.asked.count("\n") - 1
    assert "--hash=sha256:" in workshop.asked
    assert "-DWITH_FFMPEG=OFF" in workshop.variables["CMAKE_ARGS"]


def test_what_is_built_is_what_the_program_has_elsewhere() -> None:
    assert pinned(recipes.OPENCV.name).startswith(f"{recipes.OPENCV.name}==")
    assert pinned("numpy").startswith(f"numpy=={recipes.NUMPY.version} ")
    assert f"sha256:{recipes.NUMPY.sha256}" in pinned("numpy")


def test_what_is_not_pinned_is_not_built(tmp_path: Path) -> None:
    lock = tmp_path / "run.txt"
    lock.write_text("numpy==1 \\\n    --hash=sha256:00\nnumpy-other==2\n")
    assert pinned("numpy", lock) == "numpy==1 \\\n    --hash=sha256:00"
    with pytest.raises(ValueError, match="does not pin num"):
        pinned("num", lock)


def test_a_source_is_what_was_pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sources.VARIABLE, str(tmp_path))
    content = b"a tarball"
    source = recipes.Source("f", "1", hashlib.sha256(content).hexdigest(), "https://f.test/f-1.xz")
    debians = tmp_path / "f_1.orig.tar.xz"
    debians.write_bytes(content)
    assert sources.tarball(source) == debians
    (tmp_path / "f-1.xz").write_bytes(b"another")
    with pytest.raises(ValueError, match="not the one that was pinned"):
        sources.tarball(source)


def test_a_source_is_fetched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(sources.VARIABLE, str(tmp_path / "ours"))
    makers = tmp_path / "f-1.xz"
    makers.write_bytes(b"a tarball")
    digest = hashlib.sha256(b"a tarball").hexdigest()
    source = recipes.Source("f", "1", digest, makers.as_uri())
    assert sources.tarball(source) == tmp_path / "ours" / "f-1.xz"
    makers.unlink()
    assert sources.tarball(source).read_bytes() == b"a tarball"
    (tmp_path / "ours" / "f-1.xz").unlink()
    with pytest.raises(OSError, match=r"f-1\.xz is needed .*: put it into"):
        sources.tarball(source)


def test_numpys_library_offers_what_the_wheels_does_by_its_name(tmp_path: Path) -> None:
    words = blas.command(tmp_path / "numpy", tmp_path / "offered", tmp_path / "libscipy-1a.so")
    assert "-Wl,-soname,libscipy-1a.so" in words
    assert f"-Wl,--version-script={tmp_path / 'offered'}" in words
    assert {"-DBLAS_SYMBOL_PREFIX=scipy_", "-DBLAS_SYMBOL_SUFFIX=64_"} <= set(words)
    assert str(blas.LAYER) in words


def compiled(path: Path, code: str, *needs: Path) -> Path:
    need.program("cc", "gcc")
    path.parent.mkdir(parents=True, exist_ok=True)
    source = path.with_suffix(".c")
    source.write_text(code)
    words = ["cc", "-shared", "-fPIC", "-w", f"-Wl,-soname,{path.name.rsplit('.', 2)[0]}"]
    subprocess.run([*words, "-o", str(path), str(source), *map(str, needs)], check=True)
    source.unlink()
    return path


def test_our_libraries_get_the_names_by_which_pyav_asks(
    workshop: Pretended, tmp_path: Path
) -> None:
    util = compiled(tmp_path / "made/libavutil.so.60.26.102", "int u(void) { return 1; }")
    compiled(tmp_path / "made/libavcodec.so.62.28.102", "int u(void); int c() {return u();}", util)
    (tmp_path / "theirs").mkdir()
    for name in ("libavutil-12ab.so.60.26.102", "libavcodec-34cd.so.62.28.102", "libx264-5e.so.1"):
        (tmp_path / "theirs" / name).touch()
    # The linker asks by the name inside of the file; patchelf, pretended here, changes both.
    ffmpeg.replace(tmp_path / "theirs", tmp_path / "made", tmp_path / "ours", workshop)
    assert {path.name for path in (tmp_path / "ours").iterdir()} == {
        "libavutil-12ab.so.60.26.102", "libavcodec-34cd.so.62.28.102",
    }  # fmt: skip
    (codec,) = [words for words in workshop.ran if "avcodec" in words[-1]]
    assert codec[codec.index("--set-soname") + 1] == "libavcodec-34cd.so.62.28.102"
    where = codec.index("--replace-needed")
    assert codec[where + 1 : where + 3] == ["libavutil.so.60", "libavutil-12ab.so.60.26.102"]


def test_an_ffmpeg_of_another_version_is_refused(workshop: Pretended, tmp_path: Path) -> None:
    compiled(tmp_path / "made/libavutil.so.60.26.102", "int u(void) { return 1; }")
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "libavutil-12ab.so.60.27.100").touch()
    with pytest.raises(ValueError, match=r"no libavutil 60\.26\.102"):
        ffmpeg.replace(tmp_path / "theirs", tmp_path / "made", tmp_path / "ours", workshop)


def test_a_library_that_lacks_what_pyav_asks_is_refused(tmp_path: Path) -> None:
    whole = compiled(tmp_path / "theirs/libavutil-1a.so.60.1.1", "int a() {return 1;} int b() {}")
    compiled(tmp_path / "av/core.so", "int a(); int b(); int x() {return a() + b();}", whole)
    ours = compiled(tmp_path / "ours/libavutil-1a.so.60.1.1", "int a() {return 1;} int b() {}")
    checks.fits(tmp_path / "av", tmp_path / "theirs", tmp_path / "ours")
    compiled(ours, "int a() {return 1;}")
    with pytest.raises(ValueError, match=r"our libavutil-1a\S* lacks \[Symbol\(name='b'"):
        checks.fits(tmp_path / "av", tmp_path / "theirs", tmp_path / "ours")


def test_ffmpegs_names_are_ones_it_knows() -> None:
    """Its configure only warns of a name that it does not know, and leaves the thing out."""
    known = {*av.codecs_available, *av.formats_available, *av.filter.filters_available}
    for names in (recipes._DECODERS, recipes._DEMUXERS, recipes._FILTERS, recipes._MUXERS):
        assert {OTHERWISE.get(name, name) for name in names.split()} <= known


def test_what_the_code_names_of_opencv_is_found(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "a.py").write_text(
        "import cv2\ncv2.A.create(cv2.B).c\nprint(cv2.__file__)"
    )
    assert checks.names_of_opencv([tmp_path]) == {"A", "A.create", "B"}
    ours = checks.names_of_opencv(need.ROOT / room for room in checks.ROOMS)
    assert {"CascadeClassifier", "calcOpticalFlowPyrLK"} <= ours


def test_a_part_that_lacks_a_name_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("av", "cv2"):
        (tmp_path / f"{name}.py").write_text("class A:\n    create = 1\n")
    (tmp_path / "numpy.py").write_text(
        "class linalg:\n    norm = inv = staticmethod(lambda x: x)\neye = ones = lambda n: _N()\n"
        "class _N:\n    def __matmul__(self, other): return self\n"
    )
    monkeypatch.setattr(checks, "names_of_opencv", lambda rooms: {"A.create"})
    checks.check([tmp_path])
    monkeypatch.setattr(checks, "names_of_opencv", lambda rooms: {"A.create", "A.missing", "C"})
    with pytest.raises(ValueError, match=r"lacks A\.missing C"):
        checks.check([tmp_path])


def test_the_tools_are_pinned_apart_from_the_programs(tmp_path: Path) -> None:
    made: Any = Workshop(tmp_path)
    assert made.tools.folder.name == ".venv-parts"
