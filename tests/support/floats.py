"""The processor's floating-point mode, which a test must not hand on to the next."""

import ctypes
import functools
import sys

# <fenv.h>: FE_DFL_ENV, the mode a program starts with. On glibc it is this address that is none.
_DEFAULT_MODE = ctypes.c_void_p(-1)


def restore_default_mode() -> None:
    """Let this thread compute with subnormal numbers again.

    A network that is run with `denormal as zero` leaves its thread so, and then other
    tests' numbers would depend on whether they came after it. Does nothing but on Linux.
    """
    if sys.platform == "linux":
        _mathematics().fesetenv(_DEFAULT_MODE)


@functools.cache
def _mathematics() -> ctypes.CDLL:
    return ctypes.CDLL("libm.so.6")
