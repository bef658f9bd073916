"""The cheapest way to pair two small sets."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def assign(cost: NDArray[np.float64], limit: float) -> list[tuple[int, int]]:
    """Pairs (row, column) of the assignment with the least total cost; costs >= ``limit`` stay out.

    ``cost`` is f64 [rows, columns]; leaving a row alone costs ``limit``. Shortest augmenting
    paths with potentials (Kuhn 1955, Munkres 1957, in the form of Jonker and Volgenant 1987).
    """
    rows, columns = cost.shape
    if rows == 0 or columns == 0:
        return []
    # One spare column per row stands for "nobody".
    padded = np.full((rows, columns + rows), limit)
    padded[:, :columns] = np.minimum(cost, limit)
    row_of = _solve(padded)
    return [
        (row, column)
        for column, row in enumerate(row_of[:columns])
        if row >= 0 and cost[row, column] < limit
    ]


def _solve(cost: NDArray[np.float64]) -> list[int]:
    """The row of every column (or -1) in the least assignment of all rows; rows <= columns."""
    rows, columns = cost.shape
    row_price = np.zeros(rows)
    column_price = np.zeros(columns)
    row_of = [-1] * columns
    for first in range(rows):
        _augment(cost, first, row_of, row_price, column_price)
    return row_of


def _augment(
    cost: NDArray[np.float64],
    first: int,
    row_of: list[int],
    row_price: NDArray[np.float64],
    column_price: NDArray[np.float64],
) -> None:
    """Give row ``first`` a column, moving others along the cheapest path."""
    columns = cost.shape[1]
    reach = np.full(columns, np.inf)
    came_from = np.full(columns, -1)
    done = np.zeros(columns, dtype=bool)
    row, last = first, -1
    while True:
        reduced = cost[row] - row_price[row] - column_price
        closer = ~done & (reduced < reach)
        reach[closer] = reduced[closer]
        came_from[closer] = last
        open_reach = np.where(done, np.inf, reach)
        column = int(open_reach.argmin())
        step = float(open_reach[column])
        row_price[first] += step
        for other in np.flatnonzero(done):
            row_price[row_of[other]] += step
            column_price[other] -= step
        reach[~done] -= step
        done[column] = True
        last = column
        if row_of[column] < 0:
            break
        row = row_of[column]
    while last >= 0:
        before = int(came_from[last])
        row_of[last] = first if before < 0 else row_of[before]
        last = before
