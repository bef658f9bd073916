"""ONNX Runtime sends nothing: it is told so before it is loaded, in every process."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["engine.models.sessions", "training"])
def test_whoever_may_load_it_has_told_it_first(module: str) -> None:
    """The first import of all, so that no order of imports further down can come before it."""
    code = (
        "import sys, builtins, os\n"
        "real = builtins.__import__\n"
        "def watched(name, *rest):\n"
        "    if name.split('.')[0] == 'onnxruntime':\n"
        "        assert os.environ.get('ORT_DISABLE_TELEMETRY') == '1', name\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = watched\n"
        f"import {module}\n"
        "assert os.environ['ORT_DISABLE_TELEMETRY'] == '1'\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert found.returncode == 0, found.stderr
