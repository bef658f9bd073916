"""Words of the command line that several verbs share."""

from __future__ import annotations

import argparse


def positions(text: str) -> tuple[int, ...]:
    """Faces out of ``1`` or ``1,3``."""
    try:
        numbers = tuple(int(part) for part in text.split(","))
    except ValueError as error:
        message = f"{text!r} is no list of numbers such as 1 or 1,2"
        raise argparse.ArgumentTypeError(message) from error
    if not all(1 <= number <= 9 for number in numbers):
        raise argparse.ArgumentTypeError("faces are counted from 1 to 9")
    return numbers


def seconds(text: str) -> float:
    """A positive number of seconds."""
    try:
        number = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds") from error
    if not 0.0 < number < 1e7:
        raise argparse.ArgumentTypeError("seconds are more than 0")
    return number
