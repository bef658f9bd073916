"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "9ee5516f3199953672674a0d9c6fa948bb2efb81dca054c67b7c5e5e32726398",
    "base/base.int8.onnx": "81c0a2c3bf5b4a74003a1bc2de65b6a850665bc40357d63cfa0782f8c62aee38",
    "base/manifest.json": "9ac8a8c1bb6ae9323a4f39b6595da1d50c0533315ab5585fedb825aa942644dc",
    "lite/lite.fp32.onnx": "76182b7bd843395178235ee56e48db9cf8c1f7ea60423ea03b20676598ea8322",
    "lite/lite.int8.onnx": "f2aae386de96fa3024537e0216da880b1e036cded264e3a9b96fe959f7cfcffd",
    "lite/manifest.json": "1ad6c245251d915d69d8b63715896c0333920a6bdad0f48d7d84b7f65b59e37e",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
