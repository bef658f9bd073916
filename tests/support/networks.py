"""Tiny separators, loaded and ready for a pipeline."""

from __future__ import annotations

import hashlib
import json

from engine.config import Rung
from engine.models.manifest import parse_manifest
from engine.models.separator import Separator, SeparatorFacts
from engine.models.sessions import CPU
from tests.support.tiny_model import VOICE_SIZE, Kind, manifest, separator_bytes


def tiny_separator(kind: Kind = "half", rung: Rung = "lite") -> Separator:
    """A separator of ``tests.support.tiny_model``."""
    data = separator_bytes(kind)
    text = json.dumps(manifest("separator", f"tiny-{kind}", data, VOICE_SIZE)).encode()
    facts = SeparatorFacts(
        rung, "fp32", hashlib.sha256(data).hexdigest(), CPU, parse_manifest(text, "tiny")
    )
    return Separator(data, facts)
