"""Products of the small BLAS, each way round that NumPy may ask for them, against NumPy's own."""

import ctypes
import itertools
import subprocess
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.support import need

pytest.importorskip("fcntl", reason="needs platform linux: parts are built there only")

from installers.parts.blas import LAYER

Array = NDArray[Any]
KINDS = {"s": np.float32, "d": np.float64, "c": np.complex64, "z": np.complex128}
ROWS, COLUMNS = 101, 102
TURNS = {111: lambda x: x, 112: lambda x: x.T, 113: lambda x: x.conj().T}
UPPER, LOWER = 121, 122
SIZE = ctypes.c_int64


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    need.linux()
    need.program("cc", "gcc")
    made = tmp_path_factory.mktemp("blas") / "libblas.so"
    words = ["cc", "-shared", "-fPIC", "-O1", "-fcx-limited-range", "-o", str(made), str(LAYER)]
    subprocess.run(words, check=True)
    return ctypes.CDLL(str(made))


def values(kind: str, *shape: int) -> Array:
    rng = np.random.default_rng(shape)
    made = rng.standard_normal(shape)
    if kind in "cz":
        made = made + 1j * rng.standard_normal(shape)
    return np.ascontiguousarray(made.astype(KINDS[kind]))


def number(kind: str, value: complex) -> object:
    """A factor as CBLAS takes it: real ones by value, complex ones behind a pointer."""
    if kind in "cz":
        return np.array(value, KINDS[kind]).ctypes.data_as(ctypes.c_void_p)
    return (ctypes.c_float if kind == "s" else ctypes.c_double)(value.real)


def place(array: Array) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)


def laid(array: Array, order: int) -> Array:
    """In memory by rows or by columns, with room after each."""
    turned = array if order == ROWS else array.T
    wide = np.full((turned.shape[0], turned.shape[1] + 3), np.nan, array.dtype)
    wide[:, : turned.shape[1]] = turned
    return wide


def taken(wide: Array, order: int, shape: tuple[int, int]) -> Array:
    return wide[: shape[0], : shape[1]] if order == ROWS else wide[: shape[1], : shape[0]].T


@pytest.mark.parametrize("kind", KINDS)
def test_products_of_matrices(kind: str, library: ctypes.CDLL) -> None:
    m, n, k = 5, 7, 11
    call = library[f"scipy_cblas_{kind}gemm64_"]
    for order, turn_a, turn_b, keep in itertools.product((ROWS, COLUMNS), TURNS, TURNS, (0, 0.5)):
        a = values(kind, m, k) if turn_a == 111 else values(kind, k, m)
        b = values(kind, k, n) if turn_b == 111 else values(kind, n, k)
        c = values(kind, m, n)
        in_a, in_b, out = (laid(each, order) for each in (a, b, c if keep else c * np.nan))
        call(
            order, turn_a, turn_b, SIZE(m), SIZE(n), SIZE(k), number(kind, 2), place(in_a),
            SIZE(in_a.shape[1]), place(in_b), SIZE(in_b.shape[1]), number(kind, keep), place(out),
            SIZE(out.shape[1]),
        )  # fmt: skip
        expected = 2 * TURNS[turn_a](a) @ TURNS[turn_b](b) + keep * c
        assert np.allclose(taken(out, order, (m, n)), expected, atol=1e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_products_with_a_row(kind: str, library: ctypes.CDLL) -> None:
    m, n = 6, 13
    call = library[f"scipy_cblas_{kind}gemv64_"]
    for order, turn, step in itertools.product((ROWS, COLUMNS), TURNS, (1, 2)):
        a = values(kind, m, n)
        turned = TURNS[turn](a)
        x, y = values(kind, turned.shape[1] * step), values(kind, turned.shape[0])
        wide, out = laid(a, order), y.copy()
        call(
            order, turn, SIZE(m), SIZE(n), number(kind, 1.5), place(wide), SIZE(wide.shape[1]),
            place(x), SIZE(step), number(kind, 0.5), place(out), SIZE(1),
        )  # fmt: skip
        assert np.allclose(out, 1.5 * turned @ x[::step] + 0.5 * y, atol=1e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_half_of_a_product_with_itself(kind: str, library: ctypes.CDLL) -> None:
    n, k = 6, 19
    call = library[f"scipy_cblas_{kind}syrk64_"]
    for order, half, turn in itertools.product((ROWS, COLUMNS), (UPPER, LOWER), (111, 112)):
        a = values(kind, n, k) if turn == 111 else values(kind, k, n)
        wide, out = laid(a, order), laid(np.zeros((n, n), a.dtype), order)
        call(
            order, half, turn, SIZE(n), SIZE(k), number(kind, 1), place(wide), SIZE(wide.shape[1]),
            number(kind, 0), place(out), SIZE(out.shape[1]),
        )  # fmt: skip
        whole = a @ a.T if turn == 111 else a.T @ a
        expected = np.triu(whole) if half == UPPER else np.tril(whole)
        assert np.allclose(taken(out, order, (n, n)), expected, atol=1e-4)


@pytest.mark.parametrize("kind", KINDS)
def test_sums_of_rows(kind: str, library: ctypes.CDLL) -> None:
    for n, step in itertools.product((0, 1, 8, 21), (1, 3)):
        x, y = values(kind, n * step + 1), values(kind, n * step + 1)
        added = y.copy()
        library[f"scipy_cblas_{kind}axpy64_"](
            SIZE(n), number(kind, 2), place(x), SIZE(step), place(added), SIZE(step)
        )
        cut = slice(0, n * step, step)
        assert np.allclose(added[cut], y[cut] + 2 * x[cut], atol=1e-5)
        if kind in "sd":
            dot = library[f"scipy_cblas_{kind}dot64_"]
            dot.restype = ctypes.c_float if kind == "s" else ctypes.c_double
            assert dot(SIZE(n), place(x), SIZE(step), place(y), SIZE(step)) == pytest.approx(
                float(np.dot(x[cut], y[cut])), abs=1e-4
            )
            continue
        for name, expected in (("dotu", np.dot(x[cut], y[cut])), ("dotc", np.vdot(x[cut], y[cut]))):
            answer = np.zeros(1, x.dtype)
            library[f"scipy_cblas_{kind}{name}_sub64_"](
                SIZE(n), place(x), SIZE(step), place(y), SIZE(step), place(answer)
            )
            assert np.allclose(answer[0], expected, atol=1e-4)
