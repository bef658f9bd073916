"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "c38ad8d788e7977cc5c119ade3d4a37497108c9a12a0dbbd59319a27da4ee23c",
    "base/base.int8.onnx": "2ade8960054653c5f4bb06f28baaeca01f89ac7e2cb2297c3bcaa3fd9bb857df",
    "base/manifest.json": "872193155524063855bdda8c9fe89e7c7486f0c303dc0234789c35d6bf244077",
    "lite/lite.fp32.onnx": "acaf404eba1a1b648daad9d2446ecbe412ddd9b5cdf2608ac8db246be2a43083",
    "lite/lite.int8.onnx": "122105044879718654eb2f1cfa948536be42cb79775d9cf6c559c41a636c2821",
    "lite/manifest.json": "80f4478fa7cd053ec7588402732ef02c63904bfa221764a8bb7b81ddf667d288",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
