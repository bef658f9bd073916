"""``./solomic bench vision [--json]``: faces found, ids kept, lips read, and at what cost.

Everything is measured when it is asked for, with the program's own vision path. The lips of every
person are read by a network that has never seen them (`bench.vision.cues`). Sets are real clips,
joined clips of one person (longer than a clip, and marked so) and generated scenes. What could not
be measured is null.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from bench.vision import figures, joined
from bench.vision.sets import SETS
from bench.vision.tracking import Tally
from bench.vision.truth import Clip, read_list
from bench.vision.units import FOUR, Piece, Work, measure
from engine.errors import SolomicError
from engine.supervisor.workers import end_with_parent
from engine.vision import yunet_file

_DATA: Final = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "av"
_MANY_CLIPS: Final = "s1"
"""One man with hundreds of clips: his are joined only, and few of them."""
_MANY: Final = 20
_JOINED_EACH: Final = 3
_SHORTEST_HEAD_S: Final = 2.9
_SECONDS: Final = {"s1": 1.0, "s2": 2.0, "s3": 2.8}
_PROCESSES: Final = 2
REAL: Final = ("grid", "address", "webcam")

Interval = tuple[float, float] | None


class Row(msgspec.Struct):
    """The figures of one set, means over people; null where nobody could be measured."""

    kind: str
    """clips, joined or generated."""
    people: int
    detection_rate: float | None
    id_switches: int
    cue_correlation: float | None
    auc: float | None
    right_face: dict[str, float | None]
    offset_within_40ms: float | None
    """After 5 s with an offset added, by an estimator that was told nothing."""
    offset_within_40ms_10s: float | None
    ms_per_image: float | None
    interval: dict[str, Interval]
    """95 % over people: cue_correlation, auc, s1, s2, s3, offset_within_40ms."""


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="solomic bench vision", description="Measure vision.")
    parser.add_argument("--data", type=Path, default=_DATA, help="folder with clips.csv")
    parser.add_argument("--yunet", type=Path, help="YuNet's file, if it is not installed")
    parser.add_argument("--pairs", type=int, default=5, help="pairs of people per generated set")
    parser.add_argument("--sets", help="only these, as in grid,crossing")
    parser.add_argument("--processes", type=int, default=_PROCESSES, help="1: cost undisturbed")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    if not (options.data / "clips.csv").is_file():
        sys.stderr.write(f"There are no talking faces in {options.data}.\n")
        return 1
    yunet = options.yunet or yunet_file.find()
    try:
        if options.yunet:
            yunet_file.read(options.yunet)
        work = plan(read_list(options.data), options.pairs)
        wanted = set(options.sets.split(",")) if options.sets else {one.set_name for one in work}
        found = _measured([one for one in work if one.set_name in wanted], yunet, options.processes)
    except (SolomicError, LookupError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    table = report(found)
    sys.stdout.write(as_json(table) if options.json else as_table(table))
    return 0


def plan(clips: Sequence[Clip], pairs: int) -> list[Work]:
    """All pieces of work, the longest first."""
    few = [clip for clip in clips if clip.person != _MANY_CLIPS]
    by_person: dict[str, list[Clip]] = defaultdict(list)
    for clip in [*few, *[c for c in clips if c.person == _MANY_CLIPS and c.split == "dev"][:_MANY]]:
        by_person[clip.person].append(clip)
    heads = [
        next((c for c in by_person[p] if c.length_s >= _SHORTEST_HEAD_S), None) for p in by_person
    ]
    cut = [clip for clip in heads if clip is not None and clip.person != _MANY_CLIPS]
    twos = list(zip(cut[::2], cut[1::2], strict=False))[:pairs]
    work = [Work(name, heads=two) for name in SETS for two in twos]
    work += [Work(FOUR, heads=tuple(cut[at : at + 4])) for at in range(0, len(cut) - 3, 4)]
    work += [
        Work("joined", joined=scene)
        for mine in by_person.values()
        for scene in joined.scenes(mine, _JOINED_EACH)
    ]
    return work + [Work(clip.group, clip=clip) for clip in few]


def _measured(work: Sequence[Work], yunet: Path | None, processes: int) -> list[Piece]:
    if processes <= 1:
        return [piece for one in work for piece in measure(one, yunet)]
    # Neighbours share their heads: chunks keep them in one process.
    with multiprocessing.get_context("spawn").Pool(processes, end_with_parent) as pool:
        done = pool.starmap(measure, [(one, yunet) for one in work], chunksize=4)
    return [piece for pieces in done for piece in pieces]


def report(found: Sequence[Piece]) -> dict[str, dict[str, Row] | None]:
    """Rows by detector and set; ``pooled`` is all real clips together."""
    out: dict[str, dict[str, Row] | None] = {"haar": None, "yunet": None}
    for detector in dict.fromkeys(piece.detector for piece in found):
        mine = [piece for piece in found if piece.detector == detector]
        names = sorted({piece.set_name for piece in mine}, key=_place)
        rows = {name: _row(name, [p for p in mine if p.set_name == name]) for name in names}
        real = [piece for piece in mine if piece.set_name in REAL]
        if real:
            rows["pooled"] = _row("pooled", real)
        out[detector] = rows
    return out


def _place(set_name: str) -> tuple[int, str]:
    order = [*REAL, "joined", *SETS, FOUR]
    return order.index(set_name), set_name


def _row(name: str, pieces: Sequence[Piece]) -> Row:
    tally = Tally()
    for piece in pieces:
        tally.add(piece.tally)
    voices = [voice for piece in pieces for voice in piece.voices]
    values: dict[str, figures.ByPerson] = {
        "cue_correlation": figures.correlations(voices),
        "auc": figures.areas(voices),
        **{key: figures.right_face(voices, seconds) for key, seconds in _SECONDS.items()},
    }
    kind = "joined" if name == "joined" else "clips" if name in (*REAL, "pooled") else "generated"
    if kind != "generated":
        values["offset_within_40ms"] = figures.offsets(voices, 5.0)
    later = figures.offsets(voices, 10.0) if kind == "joined" else {}
    rate, cost = tally.detection_rate, tally.ms_per_image
    return Row(
        kind=kind,
        people=len(tally.people),
        detection_rate=None if rate is None else round(rate, 4),
        id_switches=tally.switches,
        cue_correlation=figures.mean(values["cue_correlation"]),
        auc=figures.mean(values["auc"]),
        right_face={key: figures.mean(values[key]) for key in _SECONDS},
        offset_within_40ms=figures.mean(values.get("offset_within_40ms", {})),
        offset_within_40ms_10s=figures.mean(later),
        ms_per_image=None if cost is None else round(cost, 2),
        interval={key: figures.interval(value) for key, value in values.items()},
    )


def as_json(table: dict[str, dict[str, Row] | None]) -> str:
    """One line."""
    found: Any = msgspec.to_builtins(table)
    return json.dumps({"detectors": found}) + "\n"


def as_table(table: dict[str, dict[str, Row] | None]) -> str:
    """The same for a person."""
    head = ("people", "found", "switches", "corr", "AUC", "1 s", "2 s", "2.8 s", "offset", "ms")
    lines = [f"{'':18}" + "".join(f"{word:>9}" for word in head)]
    for detector, rows in table.items():
        for name, row in (rows or {}).items():
            values = [row.people, row.detection_rate, row.id_switches, row.cue_correlation, row.auc]
            values += [*row.right_face.values(), row.offset_within_40ms, row.ms_per_image]
            lines.append(f"{detector + ' ' + name:18}" + "".join(f"{_cell(v):>9}" for v in values))
    return "\n".join(lines) + "\n"


def _cell(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
