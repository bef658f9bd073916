"""The lock files: hashes on everything, no address anywhere, nothing asked for left out."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "requirements"
LOCKS = ("run", "dev", "training-extra", "pesq", "parts")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, str]:
    """Return the block of text of each pinned package."""
    text = (FOLDER / f"{lock}.txt").read_text()
    blocks = re.split(r"\n(?=\S)", text.strip())
    return {normal(re.split(r"==", block)[0]): block for block in blocks}


def asked_for(name: str) -> set[str]:
    lines = (FOLDER / f"{name}.in").read_text().splitlines()
    words = [line for line in lines if line and not line.startswith(("#", "-"))]
    return {normal(re.split(r"[<>=! ;]", line)[0]) for line in words}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    for name, block in pins(lock).items():
        assert _PIN.match(block), f"{name} is not pinned"
        assert "--hash=sha256:" in block, f"{name} has no hash"


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: str(path.name))
def test_no_address_stands_in_any_file(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host| @ ", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_all_that_is_asked_for_is_pinned(lock: str) -> None:
    assert asked_for(lock) <= pins(lock).keys()


def test_the_developers_lock_holds_the_users() -> None:
    run, dev = pins("run"), pins("dev")
    assert {name: block.split()[0] for name, block in run.items()}.items() <= {
        name: block.split()[0] for name, block in dev.items()
    }.items()


def test_torch_stands_apart() -> None:
    assert (FOLDER / "training.txt").read_text() == "torch==2.13.0\n"
    assert not any("torch" in pins(lock) for lock in LOCKS)


@pytest.mark.parametrize(
    ("name", "marker"),
    [
        ("onnxruntime", "sys_platform != 'win32'"),
        ("onnxruntime-directml", "sys_platform == 'win32'"),
        ("opencv-python-headless", "sys_platform == 'linux'"),
        ("opencv-python", "sys_platform != 'linux'"),
        ("pulsectl", "sys_platform == 'linux'"),
    ],
)
def test_exactly_one_of_two_twins_is_installed(name: str, marker: str) -> None:
    assert f"; {marker}" in pins("run")[name].splitlines()[0]


def test_opencv_is_the_same_version_everywhere() -> None:
    run = pins("run")
    versions = {run[name].split()[0].split("==")[1] for name in run if name.startswith("opencv")}
    assert len(versions) == 1
    assert versions.pop().startswith("4.14.")


def test_qt_stays_below_the_version_that_aborts() -> None:
    assert pins("run")["pyside6-essentials"].startswith("pyside6-essentials==6.11.")
