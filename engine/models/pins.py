"""SHA-256 of every shipped network file. Written by training, not by hand."""

from __future__ import annotations

from typing import Final

PINS: Final[dict[str, str]] = {
    "base/base.fp32.onnx": "3393a7d67a49bfe8406cbd14125097c35f46a04f8db31b9895a889f990ca9b99",
    "base/base.int8.onnx": "6631733331363265304dbbead444aad639994ac295e0b7fd8110aad3f680518f",
    "base/manifest.json": "1d1d00502032af96ac0692af3642800ffa4100a0db5daf4eb95e2d42466d4923",
    "lite/lite.fp32.onnx": "5e084508b63e881010145d76a939bc56c794f090ff23758a2604494c4376b673",
    "lite/lite.int8.onnx": "35f6b7b514c4d41717d34c322d232d1570321426115b5ba6f2e95ff5494b5571",
    "lite/manifest.json": "3fc52a6a696c370bfd46814af850e8f00749c1de58816c152d26c9f22b4ee26a",
    "voice/manifest.json": "b3bb369ee4b847e4fdd19d0761e21ec3dc69292dea9433755753a9376fed9a55",
    "voice/voice.fp32.onnx": "2702a935160d7294f8d5dfad0040c607644e923dd4ef60efa806f90c0cc4168e",
}
"""Path below resources/models, with "/", to lower-case hexadecimal SHA-256."""
