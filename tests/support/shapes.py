"""The shape of a JSON object, for golden tests: keys in order, and the kind of every value.

A golden file holds for every value one of string, integer, number, boolean, object and null, or
several of them joined by " or "; a list of one element stands for a list of such elements.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def golden(name: str) -> Any:
    """The shape kept in tests/golden/``name``.json."""
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def differences(found: Any, shape: Any, where: str = "") -> list[str]:
    """Where ``found`` has not the ``shape``, one line each."""
    if isinstance(shape, dict):
        return _object_differences(found, shape, where)
    if isinstance(shape, list):
        if not isinstance(found, list):
            return [f"{where}: no list"]
        return [
            line
            for index, value in enumerate(found)
            for line in differences(value, shape[0], f"{where}[{index}]")
        ]
    kinds = shape.split(" or ")
    return (
        []
        if _kind(found) in kinds or ("number" in kinds and _kind(found) == "integer")
        else [f"{where}: {_kind(found)} instead of {shape}"]
    )


def _object_differences(found: Any, shape: dict[str, Any], where: str) -> list[str]:
    if not isinstance(found, dict):
        return [f"{where}: no object"]
    if list(found) != list(shape):
        return [f"{where}: keys {list(found)} instead of {list(shape)}"]
    return [
        line
        for key, value in shape.items()
        for line in differences(found[key], value, f"{where}.{key}")
    ]


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    names = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object"}
    return names.get(type(value), type(value).__name__)
