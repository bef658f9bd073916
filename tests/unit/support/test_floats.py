"""One test's floating-point mode does not reach the next."""

import ctypes
import sys

import numpy as np
import pytest

from tests.support.floats import restore_default_mode


@pytest.mark.skipif(sys.platform != "linux", reason="needs platform linux: this is another")
def test_subnormal_numbers_come_back() -> None:
    smallest = np.array([np.finfo(np.float64).smallest_subnormal])
    mode = (ctypes.c_uint8 * 64)()
    libm = ctypes.CDLL("libm.so.6")
    libm.fegetenv(mode)
    # x86-64: the last word of fenv_t is MXCSR; bits 15 and 6 are flush-to-zero, denormals-are-zero.
    mxcsr = ctypes.c_uint32.from_buffer(mode, 28)
    mxcsr.value |= 1 << 15 | 1 << 6
    libm.fesetenv(mode)
    flushed = float((smallest * 1.0)[0])
    restore_default_mode()
    if flushed != 0.0:
        pytest.skip("needs platform x86-64: this processor keeps its mode elsewhere")
    assert float((smallest * 1.0)[0]) > 0.0
