"""News of newer versions: only what a trusted key signed, and only what is news."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from engine import cli, updates
from engine.errors import ModelIntegrityError, UsageError
from engine.models.trust import keys_dir
from engine.version import VERSION

KEY = SigningKey(bytes(range(32)))
PUBLIC = bytes(KEY.verify_key)
GOOD: dict[str, Any] = {
    "format": 1,
    "version": "9.0.1",
    "released": "2031-02-03",
    "page": "https://releases.invalid/",
    "changes": ["Hears better."],
    "files": [{"name": "a.deb", "bytes": 3, "sha256": "0" * 64}],
}


def written(folder: Path, feed: dict[str, Any], *, key: SigningKey | None = KEY) -> Path:
    path = folder / "news.json"
    path.write_text(json.dumps(feed))
    if key is not None:
        signature = base64.b64encode(key.sign(path.read_bytes()).signature)
        path.with_name("news.json.sig").write_bytes(signature)
    return path


def test_newer_and_not_newer(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert updates.check(path, "9.0.0", {"makers": PUBLIC}).newer
    assert updates.check(path, "8.99.99", {"makers": PUBLIC}).newer
    assert not updates.check(path, "9.0.1", {"makers": PUBLIC}).newer
    assert not updates.check(path, "10.0.0", {"makers": PUBLIC}).newer


def test_unsigned_forged_and_changed_news_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelIntegrityError, match="no signature"):
        updates.check(written(tmp_path, GOOD, key=None), "1.0.0", {"makers": PUBLIC})
    other = SigningKey.generate()
    with pytest.raises(ModelIntegrityError, match="nobody you trust"):
        updates.check(written(tmp_path, GOOD, key=other), "1.0.0", {"makers": PUBLIC})
    path = written(tmp_path, GOOD)
    path.write_bytes(path.read_bytes().replace(b"9.0.1", b"9.0.2"))
    with pytest.raises(ModelIntegrityError, match="nobody you trust"):
        updates.check(path, "1.0.0", {"makers": PUBLIC})


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"version": "9.0"},
        {"version": "9.0.1rc1"},
        {"version": "999999.0.0"},
        {"page": "http://releases.invalid/"},
        {"page": "javascript:alert(1)"},
        {"files": [{"name": "a", "bytes": 1, "sha256": "0"}]},
        {"changes": "one"},
        {"surprise": 1},
    ],
)
def test_signed_nonsense_is_refused_too(change: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        updates.check(written(tmp_path, GOOD | change), "1.0.0", {"makers": PUBLIC})


def test_files_that_cannot_be_news(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        updates.check(tmp_path / "none", "1.0.0", {})
    (tmp_path / "large").write_bytes(b" " * (updates.MOST_BYTES + 1))
    with pytest.raises(UsageError, match="too large"):
        updates.check(tmp_path / "large", "1.0.0", {})


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(UsageError):
        updates.parse(data)


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, GOOD)
    assert cli.main(["version", "--news", str(path)]) == 1
    assert "nobody you trust" in capsys.readouterr().err
    keys_dir().mkdir(parents=True, exist_ok=True)
    key = keys_dir() / "makers.pub"
    key.write_bytes(base64.b64encode(PUBLIC))
    try:
        assert cli.main(["version", "--news", str(path)]) == 0
        told = capsys.readouterr().out
        assert "9.0.1 of 2031-02-03 is newer" in told
        assert "- Hears better." in told
        assert "https://releases.invalid/" in told
        path = written(tmp_path, GOOD | {"version": VERSION})
        assert cli.main(["version", "--news", str(path)]) == 0
        assert "is the newest version" in capsys.readouterr().out
        assert cli.main(["version", "--news", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["newer"] is False
    finally:
        key.unlink()
