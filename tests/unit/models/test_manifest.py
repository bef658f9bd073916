"""Manifests: what fits is read, everything else is refused with a reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import ModelMissingError, ModelShapeError
from engine.models.manifest import parse_manifest, read_manifest
from tests.support.tiny_model import manifest

Change = Callable[[dict[str, Any]], Any]


def encoded(kind: str, change: Change | None = None) -> bytes:
    made = manifest(kind, "tiny", b"model")
    if change:
        change(made)
    return json.dumps(made).encode()


@pytest.mark.parametrize("kind", ["separator", "voice"])
def test_what_fits_is_read(kind: str) -> None:
    found = parse_manifest(encoded(kind), "m")
    assert found.kind == kind
    assert found.files["fp32"].path == "model.onnx"


def put(key: str, value: object) -> Change:
    return lambda made: made.update({key: value})


def _shape(made: dict[str, Any]) -> None:
    made["inputs"][0]["shape"] = [1, 257, 2]


def _file(made: dict[str, Any]) -> None:
    made["files"]["fp32"]["path"] = "../elsewhere.onnx"


def _hash(made: dict[str, Any]) -> None:
    made["files"]["fp32"]["sha256"] = "ABC"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (put("format", 2), "format"),
        (put("kind", "dog"), "kind"),
        (put("name", "../x"), "name"),
        (put("sample_rate_hz", 8000), "sample_rate_hz is 8000 and must be 16000"),
        (put("hop_frames", 128), "hop_frames is 128 and must be 160"),
        (put("window_frames", 320), "window_frames"),
        (put("synthesis_frames", 512), "synthesis_frames"),
        (put("look_ahead_hops", 1), "look_ahead_hops is 1 and must be 0"),
        (put("bins", 257), "bins"),
        (put("files", {}), "it names no file"),
        (put("lip_fields", ["p"]), "lip_fields"),
        (put("states", []), "the input memory is unknown"),
        (put("outputs", []), "the output estimate is missing"),
        (_shape, "the input spectrum has shape"),
        (_file, "outside its folder"),
        (_hash, "sha256"),
        (lambda made: made.pop("bins"), "bins"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(change: Change, reason: str) -> None:
    with pytest.raises(ModelShapeError) as caught:
        parse_manifest(encoded("separator", change), "there")
    assert reason in str(caught.value)
    assert "there" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (put("inputs", []), "one input must be magnitude"),
        (put("outputs", [{"name": "x", "shape": [1, 8]}]), "one output must be embedding"),
        (put("inputs", [{"name": "magnitude", "shape": [1, "T", 80]}]), "shape"),
        (put("voice_size", 9), r"must have shape (1, 9)"),
    ],
)
def test_a_voice_network_that_does_not_fit_is_refused(change: Change, reason: str) -> None:
    with pytest.raises(ModelShapeError) as caught:
        parse_manifest(encoded("voice", change), "there")
    assert reason in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"garbage", b"[]", b"{}", b"\xff\xfe"])
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(ModelShapeError, match="cannot be used"):
        parse_manifest(data, "there")


def test_a_folder_without_a_manifest_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError, match=r"manifest\.json cannot be read"):
        read_manifest(tmp_path)
