"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "a3f968c8ede5134d3d62d65bdcc5b0ea5c167a986e05e7326e8986887c1a5368",
    "base/base.int8.onnx": "409812676e657557f9bfb0fb99f0eb43d4b954e03e6565c75ae08922dae2d25f",
    "base/manifest.json": "3cbfa27bc1c8f8f465dd3c5b45cf92af163a3c37358783f4c05834d67a40bb84",
    "lite/lite.fp32.onnx": "acaf404eba1a1b648daad9d2446ecbe412ddd9b5cdf2608ac8db246be2a43083",
    "lite/lite.int8.onnx": "122105044879718654eb2f1cfa948536be42cb79775d9cf6c559c41a636c2821",
    "lite/manifest.json": "80f4478fa7cd053ec7588402732ef02c63904bfa221764a8bb7b81ddf667d288",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
