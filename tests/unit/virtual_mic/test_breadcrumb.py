from pathlib import Path

import pytest

from engine.virtual_mic import breadcrumb
from engine.virtual_mic.breadcrumb import Breadcrumb


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breadcrumb, "state_dir", lambda: tmp_path / "state")


def test_what_is_written_is_read_and_removed() -> None:
    crumb = Breadcrumb(pid=1, started_s=2, modules=(3, 4), default_source="mic")
    breadcrumb.write(crumb)
    assert breadcrumb.read() == crumb
    breadcrumb.remove()
    breadcrumb.remove()
    assert breadcrumb.read() is None


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b'{"pid": "x"}', b"\xff\xfe"])
def test_garbage_is_no_breadcrumb(garbage: bytes) -> None:
    breadcrumb.write(Breadcrumb(pid=1, started_s=2))
    breadcrumb.path().write_bytes(garbage)
    assert breadcrumb.read() is None
