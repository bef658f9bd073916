"""``./solomic bench clicks [--json]``: click left, hear left; click right, hear right.

Films of two test people side by side, their voices mixed at one level, go through the same code as
``solomic process --video --keep N``, once for each face; lips are read by networks that never saw
these people. A click is right when the output is nearer the voice of the face (SI-SNR) than any
other voice of the film. Clips last 3 to 16 s, and longer scenes are joined from several.

``--lying``: how much of a person's speech is lost when the camera no longer shows them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from bench.clicks import lying
from bench.clicks.plan import CONDITIONS, LENGTHS, Trial, trials
from bench.clicks.trial import Click, judge
from bench.vision import figures
from bench.vision.truth import read_list
from engine.errors import SolomicError

_DATA: Final = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "av"


class Row(msgspec.Struct, frozen=True):
    """One condition at one length of film."""

    films: int
    people: int
    clicks_right: float | None
    """Share of clicks after which the output is nearer the chosen voice; mean over people."""
    interval: tuple[float, float] | None
    """95 % over people, of clicks_right."""
    pairs_right: float | None
    """Share of films in which both clicks are right."""
    si_snri_db: float | None
    """Improvement over the mixture; mean over people."""
    right_while_hidden: float | None
    """The same as clicks_right of the time behind the board alone."""
    found: float | None
    """Share of clicks on a face that was found in its place."""
    by_voice: float | None
    """Share of clicks in which the chosen voice came to be remembered."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="solomic bench clicks", description=__doc__)
    parser.add_argument("--data", type=Path, default=_DATA, help="folder with clips.csv")
    parser.add_argument("--conditions", help=f"only these of {','.join(CONDITIONS)}")
    parser.add_argument("--lengths", help=f"only these of {','.join(LENGTHS)}")
    parser.add_argument("--films", type=int, help="at most so many of each condition and length")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--lying", action="store_true", help="a camera that lies, instead")
    parser.add_argument("--clicks", action="store_true", help="print every click, too")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    if not (options.data / "clips.csv").is_file():
        sys.stderr.write(f"There are no talking faces in {options.data}.\n")
        return 1
    clips = read_list(options.data)
    if options.lying:
        with tempfile.TemporaryDirectory(prefix="solomic-clicks-") as folder:
            sys.stdout.write(json.dumps({"lying": lying.measure(clips, Path(folder))}) + "\n")
        return 0
    wanted = trials(
        clips,
        options.conditions.split(",") if options.conditions else CONDITIONS,
        options.lengths.split(",") if options.lengths else LENGTHS,
        options.films,
    )
    try:
        found = _judged(wanted, options.processes)
    except (SolomicError, LookupError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    table = report(found)
    out: dict[str, Any] = {"clicks": msgspec.to_builtins(table)}
    if options.clicks:
        out["each"] = msgspec.to_builtins(found)
    sys.stdout.write(json.dumps(out) + "\n" if options.json else as_table(table))
    return 0


def _judged(wanted: Sequence[Trial], processes: int) -> list[Click]:
    with tempfile.TemporaryDirectory(prefix="solomic-clicks-") as folder:
        work = [(trial, Path(folder)) for trial in wanted]
        if processes <= 1:
            return [click for each in work for click in judge(*each)]
        with multiprocessing.get_context("spawn").Pool(processes) as pool:
            return [click for clicks in pool.starmap(judge, work, chunksize=1) for click in clicks]


def report(clicks: Sequence[Click]) -> dict[str, dict[str, Row]]:
    """Rows by condition and length."""
    out: dict[str, dict[str, Row]] = {}
    for condition, length in dict.fromkeys((each.condition, each.length) for each in clicks):
        mine = [each for each in clicks if (each.condition, each.length) == (condition, length)]
        out.setdefault(condition, {})[length] = _row(mine)
    return out


def _row(clicks: Sequence[Click]) -> Row:
    films: dict[str, list[bool]] = {}
    for click in clicks:
        films.setdefault(click.film, []).append(click.right)
    right = _by_person(clicks, [float(click.right) for click in clicks])
    hidden = [click for click in clicks if click.right_while_hidden is not None]
    while_hidden = _by_person(hidden, [float(click.right_while_hidden or 0) for click in hidden])
    gains = _by_person(clicks, [click.si_snri_db for click in clicks])
    return Row(
        films=len(films),
        people=len(right),
        clicks_right=figures.mean(right),
        interval=figures.interval(right),
        pairs_right=round(sum(map(all, films.values())) / len(films), 4),
        si_snri_db=figures.mean(gains),
        right_while_hidden=figures.mean(while_hidden),
        found=round(sum(click.found for click in clicks) / len(clicks), 4),
        by_voice=round(sum(click.by_voice for click in clicks) / len(clicks), 4),
    )


def _by_person(clicks: Sequence[Click], values: Sequence[float]) -> dict[str, float]:
    found: dict[str, list[float]] = {}
    for click, value in zip(clicks, values, strict=True):
        found.setdefault(click.person, []).append(value)
    return {person: sum(each) / len(each) for person, each in found.items()}


def as_table(table: dict[str, dict[str, Row]]) -> str:
    """The same for a person."""
    head = f"{'':18}{'films':>6}{'people':>7}{'right':>7}  {'95 %':13}{'pairs':>6}{'dB':>6}"
    lines = [f"{head}{'hidden':>8}{'voice':>7}"]
    for condition, rows in table.items():
        for length, row in rows.items():
            low, high = row.interval or (float("nan"), float("nan"))
            hidden = "" if row.right_while_hidden is None else f"{row.right_while_hidden:.0%}"
            lines.append(
                f"{condition + ' ' + length:18}{row.films:6}{row.people:7}{row.clicks_right:7.0%}"
                f"  {low:4.0%} to {high:4.0%} {row.pairs_right:6.0%}{row.si_snri_db:6.1f}"
                f"{hidden:>8}{row.by_voice:7.0%}"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
