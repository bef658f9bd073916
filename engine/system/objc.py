"""The Objective-C runtime, as far as asking AVFoundation needs it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_LIBRARY: Final = "/usr/lib/libobjc.A.dylib"
_GLOBAL_BLOCK: Final = "_NSConcreteGlobalBlock"
_IS_GLOBAL: Final = 1 << 28
_CAPTURE: Final = "/System/Library/Frameworks/AVFoundation.framework/AVFoundation"


class _Description(ctypes.Structure):
    _fields_ = (("reserved", ctypes.c_ulong), ("bytes", ctypes.c_ulong))


class Block(ctypes.Structure):
    """What the C compiler makes of a block that captures nothing."""

    _fields_ = (
        ("isa", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("reserved", ctypes.c_int),
        ("invoke", ctypes.c_void_p),
        ("description", ctypes.POINTER(_Description)),
    )


class ObjectiveC:
    """Raises OSError elsewhere than on macOS."""

    def __init__(self) -> None:
        ctypes.CDLL(_CAPTURE)
        self._library = library = ctypes.CDLL(_LIBRARY)
        self._kept: list[object] = []
        library.objc_getClass.restype = library.sel_registerName.restype = ctypes.c_void_p
        library.objc_autoreleasePoolPush.restype = ctypes.c_void_p
        library.objc_autoreleasePoolPop.argtypes = [ctypes.c_void_p]

    @contextmanager
    def pool(self) -> Iterator[None]:
        """What is made inside is let go at the end."""
        pool = self._library.objc_autoreleasePoolPush()
        try:
            yield
        finally:
            self._library.objc_autoreleasePoolPop(pool)

    def class_of(self, name: str) -> int | None:
        """The class called ``name``, or None."""
        found: int | None = self._library.objc_getClass(name.encode())
        return found

    def send(
        self, target: int | None, message: str, *words: Any, returns: Any = ctypes.c_void_p
    ) -> Any:
        """Send a message whose words are ctypes values."""
        # On ARM a message must be sent with exactly the method's own types.
        types = (type(word) for word in words)
        method = ctypes.CFUNCTYPE(returns, ctypes.c_void_p, ctypes.c_void_p, *types)
        call = ctypes.cast(self._library.objc_msgSend, method)
        return call(target, self._library.sel_registerName(message.encode()), *words)

    def block(self, told: Callable[[bool], None]) -> ctypes.c_void_p:
        """A completion handler that is told yes or no, on a thread of the system's; kept for ever.

        Raises ValueError where the system knows no blocks.
        """

        def invoke(_: int, answer: bool) -> None:
            told(answer)

        function = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_bool)(invoke)
        kind = ctypes.c_void_p.in_dll(ctypes.CDLL(None), _GLOBAL_BLOCK)
        made = Block(
            ctypes.addressof(kind),
            _IS_GLOBAL,
            0,
            ctypes.cast(function, ctypes.c_void_p),
            ctypes.pointer(_Description(0, ctypes.sizeof(Block))),
        )
        self._kept += [function, made]
        return ctypes.c_void_p(ctypes.addressof(made))
