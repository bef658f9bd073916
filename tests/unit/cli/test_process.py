"""`solomic process` as it is typed: what it prints and which code it ends with."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.cli import main
from engine.cli.process import add_parser
from engine.models.places import OVERRIDE_VARIABLE
from tests.support.shapes import differences, golden
from tests.support.sounds import noise
from tests.support.tiny_model import make_models


@pytest.fixture(autouse=True)
def _networks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_models(tmp_path / "models")
    monkeypatch.setenv(OVERRIDE_VARIABLE, str(tmp_path / "models"))


def run(*words: str | Path) -> int:
    return main(["process", *map(str, words)])


def typed(*words: str | Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers(dest="verb", required=True))
    return parser.parse_args(["process", *map(str, words)])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.wav"
    soundfile.write(path, noise(0.3), 48_000, subtype="FLOAT")
    return path


def test_json_is_one_object_of_the_golden_shape(
    tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(source, "--out", tmp_path / "o.wav", "--json") == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    found = json.loads(out)
    assert differences(found, golden("process")) == []
    assert err == ""
    assert found["faces"] == found["kept"] == []
    assert found["cue_missing_s"] is None
    assert found["frames"] == 14_400


def test_a_person_reads_two_lines(
    tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(source, "--out", tmp_path / "o.wav", "--quality", "lite") == 0
    out = capsys.readouterr().out
    assert "0.3 s at 48000 Hz" in out
    assert "lite (fp32)" in out


def test_a_problem_is_one_sentence_and_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "absent.wav", "--out", tmp_path / "o.wav") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("There is no file")
    assert err.count("\n") == 1
    assert not (tmp_path / "o.wav").exists()


def test_a_broken_network_is_one_sentence_and_code_1(
    tmp_path: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "models" / "lite" / "model.onnx").write_bytes(b"x")
    words = (source, "--out", tmp_path / "o.wav", "--quality", "lite")
    assert run(*words) == 1
    assert "cut short" in capsys.readouterr().err


def test_settings_of_garbage_are_kept_aside_and_said(
    tmp_path: Path,
    source: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("not = [toml")
    monkeypatch.setattr("engine.config.config_path", lambda: settings)
    assert run(source, "--out", tmp_path / "o.wav", "--json") == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["frames"] == 14_400
    assert "defaults are used" in err


@pytest.mark.parametrize("keep", ["0", "a", "1,,2", "10", ""])
def test_nonsense_is_a_usage_error(source: Path, keep: str) -> None:
    assert run(source, "--out", "o.wav", "--keep", keep) == 2


def test_faces_are_typed_as_numbers(source: Path) -> None:
    assert typed(source, "--out", "o.wav", "--keep", "2,1").keep == (2, 1)
    assert np.array_equal(typed(source, "--out", "o.wav").keep, ())
