"""The bill of materials in CycloneDX' form: every package that the program is frozen with, and what
its Linux build compiles from source beside them.
"""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

from installers import product
from installers.parts.recipes import DAV1D, FFMPEG

LOCK = product.ROOT / "requirements" / "run.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill(lock: Path = LOCK) -> str:
    """The bill as JSON; equal for equal locks and versions."""
    text = lock.read_text(encoding="utf-8")
    found = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, product.VERSION + text)}",
        "version": 1,
        "metadata": {
            "timestamp": product.built_at().strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "name": product.PACKAGE,
                "version": product.VERSION,
                "licenses": [{"license": {"id": product.LICENSE}}],
            },
        },
        "components": [*components(text), *compiled()],
    }
    return json.dumps(found, indent=1) + "\n"


def components(lock: str) -> list[dict[str, object]]:
    """Each pinned package, with the condition under which it is in, and the files it may be."""
    pins = list(_PIN.finditer(lock))
    ends = [pin.start() for pin in pins[1:]] + [len(lock)]
    return [
        {
            "type": "library",
            "name": pin[1],
            "version": pin[2],
            "purl": f"pkg:pypi/{pin[1].lower()}@{pin[2]}",
            "properties": [
                *([{"name": "solomic:only", "value": pin[3].strip()}] if pin[3] else []),
                *(
                    {"name": "solomic:sha256 of a distribution", "value": digest}
                    for digest in _HASH.findall(lock[pin.end() : end])
                ),
            ],
        }
        for pin, end in zip(pins, ends, strict=True)
    ]


def compiled() -> list[dict[str, object]]:
    """What the Linux program has from its makers' source and from no package (decision 0017)."""
    return [
        {
            "type": "library",
            "name": source.name,
            "version": source.version,
            "purl": f"pkg:generic/{source.name}@{source.version}?download_url={source.address}",
            "properties": [
                {"name": "solomic:only", "value": "sys_platform == 'linux'"},
                {"name": "solomic:sha256 of a distribution", "value": source.sha256},
            ],
        }
        for source in (FFMPEG, DAV1D)
    ]
