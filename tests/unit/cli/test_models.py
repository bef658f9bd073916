"""`solomic models` as it is typed."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from engine.cli.models import add_parser, run
from engine.errors import ModelError
from engine.models.places import OVERRIDE_VARIABLE
from tests.support.shapes import differences, golden
from tests.support.tiny_model import make_models, separator_bytes, write_model


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_models(tmp_path / "shipped")
    monkeypatch.delenv(OVERRIDE_VARIABLE, raising=False)
    monkeypatch.setattr("engine.models.ladder.shipped_dir", lambda: tmp_path / "shipped")
    monkeypatch.setattr("engine.models.pins.PINS", make_models(tmp_path / "shipped"))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))


def typed(*words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers(dest="verb", required=True))
    return run(parser.parse_args(["models", *map(str, words)]))


def test_the_list_has_the_golden_shape(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("list", "--json"), ("--json", "list")):
        assert typed(*words) == 0
        found = json.loads(capsys.readouterr().out)
        assert differences(found, golden("models")) == []
        assert [row["rung"] for row in found["networks"]] == ["lite", "base"]
        assert found["networks"][0]["origin"] == "shipped"
        assert found["networks"][0]["per_hop_ms"]["fp32"] > 0.0


def test_adding_and_removing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_model(tmp_path / "mine", "separator", separator_bytes("identity"))
    assert typed("add", tmp_path / "mine", "--as", "xl", "--unsigned") == 0
    assert "now xl of this computer" in capsys.readouterr().err
    assert typed("list") == 0
    assert "xl: mine 0" in capsys.readouterr().out
    assert typed("remove", "xl") == 0
    assert "gone" in capsys.readouterr().err
    with pytest.raises(ModelError):
        typed("add", tmp_path / "nowhere", "--as", "xl")


def test_a_broken_network_is_listed_with_its_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "shipped" / "lite" / "model.onnx").write_bytes(b"x")
    typed("list", "--json")
    found = json.loads(capsys.readouterr().out)
    assert differences(found, golden("models")) == []
    assert "cut short" in found["networks"][0]["problem"]
    assert found["networks"][1]["problem"] is None
