"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "925394437dc038f0c5cc741b4a87afd8b1883cc4d950270b9866fc173d374519",
    "base/base.int8.onnx": "4a1281a7c9730ed4a844810582c60acaeac2690e2965ba0fc809f6cb58fb82ca",
    "base/manifest.json": "05989bfd8330b96f0dadea1a027722bdea9f7ac7b9b6c85531a92025139fcc0b",
    "lite/lite.fp32.onnx": "67336098a1b690dc0a9738c9f6ff0a4623b62b5b04e48eaceff446fad250982c",
    "lite/lite.int8.onnx": "ae92649268c2cba798bf36b0f214db406f03501965304733e5ed3bac19807e58",
    "lite/manifest.json": "c0549aab8453daa82537211fb838b1b75c4de6311515c1ec4ce4c05ce2c246ae",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
