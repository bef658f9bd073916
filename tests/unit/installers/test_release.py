"""What goes with a release, made from installers of a few bytes."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from engine import updates
from engine.version import RELEASES_PAGE, VERSION
from installers import __main__ as command
from installers import manifests, release, sbom
from installers.parts.recipes import FFMPEG
from tests.support.need import ROOT
from tools import packaging

PLACE = "https://releases.invalid/v"
NAMES = (
    f"solomic_{VERSION}_amd64.deb",
    f"Solomic-{VERSION}-setup.exe",
    f"Solomic-{VERSION}-arm64.dmg",
    f"Solomic-{VERSION}-x86_64.dmg",
)


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in NAMES:
        (tmp_path / name).write_text(name)
    (tmp_path / "solomic_0.0.1_amd64.deb").write_text("an older one")
    for variable in (release.PLACE, release.KEY):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def read(dist: Path, name: str) -> str:
    return (dist / "release" / name).read_text(encoding="utf-8")


def test_without_a_place_no_manifest_names_one(dist: Path) -> None:
    assert RELEASES_PAGE == ""
    names = {path.name for path in release.build(dist)}
    assert names == {"SHA256SUMS", "solomic.cdx.json", "news.json"}
    assert json.loads(read(dist, "news.json"))["page"] == ""


def test_hashes_are_what_sha256sum_reads(dist: Path) -> None:
    release.build(dist)
    rows = {tuple(line.split("  ")) for line in read(dist, "SHA256SUMS").splitlines()}
    assert rows == {(digest(name), name) for name in NAMES}


def test_manifests_have_the_version_the_address_and_the_hash(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(release.PLACE, PLACE + "/")
    release.build(dist)
    deb, setup, arm, intel = NAMES
    recipe = read(dist, "aur/PKGBUILD")
    assert f"pkgver={VERSION}\n" in recipe
    assert f"sha256sums=('{digest(deb)}')" in recipe
    assert f"source = {PLACE}/{deb}" in read(dist, "aur/.SRCINFO")
    winget = read(dist, "winget/Solomic.Solomic.installer.yaml")
    assert f"InstallerUrl: {PLACE}/{setup}\n" in winget
    assert f"InstallerSha256: {digest(setup).upper()}\n" in winget
    cask = read(dist, "homebrew/solomic.rb")
    assert re.search(rf'on_arm do\n    sha256 "{digest(arm)}"\n    url "{PLACE}/{arm}"', cask)
    assert re.search(rf'on_intel do\n    sha256 "{digest(intel)}"', cask)
    for path in (dist / "release").rglob("*"):
        if path.is_file() and path.suffix in {".yaml", ".rb"}:
            assert VERSION in path.read_text()


@pytest.mark.parametrize("place", ["http://a.invalid", "a.invalid", "https://", "file:///x"])
def test_a_place_that_is_none_is_refused(place: str) -> None:
    with pytest.raises(ValueError, match="no https address"):
        manifests.checked(place)


def test_signed_news_are_read_back(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = SigningKey.generate()
    monkeypatch.setenv(release.KEY, base64.b64encode(bytes(key)).decode())
    release.build(dist)
    public = bytes(key.verify_key)
    news = updates.check(dist / "release" / "news.json", "0.0.9", {"makers": public})
    assert news.newer
    assert news.signed_by == "makers"
    assert news.feed.version == VERSION
    assert {file.name: file.sha256 for file in news.feed.files} == {n: digest(n) for n in NAMES}
    assert news.feed.changes
    assert all("\n" not in change for change in news.feed.changes)


def test_what_is_no_key_is_refused_before_anything_is_signed() -> None:
    for key in ("short", base64.b64encode(b"x" * 31).decode()):
        with pytest.raises(ValueError, match="SOLOMIC_SIGNING_KEY"):
            release.signed("text", key)


def test_nothing_to_release(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no installers"):
        release.build(tmp_path)


def test_bill_has_every_pinned_package() -> None:
    bill = json.loads(sbom.bill())
    assert bill["metadata"]["component"]["version"] == VERSION
    lock = sbom.LOCK.read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-zA-Z0-9._-]+)==", lock, re.MULTILINE))
    assert {component["name"] for component in bill["components"]} == pinned | {"ffmpeg", "dav1d"}
    assert {"numpy", "onnxruntime", "av"} <= pinned
    for component in bill["components"]:
        digests = [p["value"] for p in component["properties"] if "sha256" in p["name"]]
        assert digests, component["name"]
    assert sum(lock.count(f"sha256:{d}") for c in bill["components"] for d in [
        p["value"] for p in c["properties"] if "sha256" in p["name"]
    ]) == lock.count("--hash=sha256:")  # fmt: skip
    assert FFMPEG.sha256 in json.dumps(bill)
    only = {c["name"]: p["value"] for c in bill["components"] for p in c["properties"]
            if p["name"] == "solomic:only"}  # fmt: skip
    assert "win32" in only["onnxruntime-directml"]
    assert sbom.bill() == sbom.bill()


def test_launcher_and_installers_know_the_same_kinds() -> None:
    assert set(packaging.KINDS) == set(command.KINDS)


def test_workflow_asks_for_what_there_is() -> None:
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    kinds = re.findall(r"solomic(?:\.cmd)? package (\w+)", text)
    assert set(kinds) == {"deb", "windows", "macos", "release"} <= set(packaging.KINDS)
    variables = set(re.findall(r"^ +(SOLOMIC_\w+):", text, re.MULTILINE))
    known = "".join(path.read_text(encoding="utf-8") for path in ROOT.glob("installers/**/*.py"))
    assert variables
    assert all(f'"{name}"' in known for name in variables)


def test_wrong_words_are_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["nonsense"]) == 2
    assert "deb" in capsys.readouterr().err
