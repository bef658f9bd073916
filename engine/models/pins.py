"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "3393a7d67a49bfe8406cbd14125097c35f46a04f8db31b9895a889f990ca9b99",
    "base/base.int8.onnx": "6631733331363265304dbbead444aad639994ac295e0b7fd8110aad3f680518f",
    "base/manifest.json": "1d1d00502032af96ac0692af3642800ffa4100a0db5daf4eb95e2d42466d4923",
    "lite/lite.fp32.onnx": "6ccf4c5229592cb76c1e0c702faf17dbddb927d9949c59835440c5b7bc5e6368",
    "lite/lite.int8.onnx": "5cee151a7f3b7571678eb4789692f04bedfb60d122d8428de113f700d3c85dab",
    "lite/manifest.json": "2d9622ce0af5e0d59839116c7e12592e9aaa5df0ab8a1fb1c4baf6289df6c181",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
