"""``./solomic bench vision [--json]``: faces found, ids kept, lips read, and at what cost.

Detection, identity and cost are measured here; how well the lips are read comes from the fitting of
the shipped weights, where each person was scored by a network that had never seen them (those
weights themselves have seen everybody). Values nobody measured are null.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import msgspec

from bench.vision.scenes import Head, cut_head
from bench.vision.sets import SETS, four
from bench.vision.tracking import Tally, follow, follow_clip
from engine.errors import SolomicError
from engine.vision import lip_network, yunet_file
from engine.vision.base import Image
from engine.vision.detectors import Detector, HaarDetector, YuNetDetector
from engine.vision.path import VisionPath
from engine.vision.video import read_video

_ROOT: Final = Path(__file__).resolve().parents[2]
_DATA: Final = _ROOT.parent / "shared" / "data" / "av"
_GROUPS: Final = {"grid": "grid", "hdtf": "address", "openav": "webcam"}
_MANY_CLIPS: Final = "s1"
_SECONDS: Final = {"s1": "1", "s2": "2", "s3": "2.6"}
_FILM_IMAGES: Final = 60


class Row(msgspec.Struct):
    """The figures of one set; null where nobody measured."""

    people: int
    detection_rate: float | None
    id_switches: int
    cue_correlation: float | None = None
    auc: float | None = None
    right_face: dict[str, float | None] = msgspec.field(
        default_factory=lambda: dict.fromkeys(_SECONDS)
    )
    offset_within_40ms: float | None = None
    ms_per_image: float | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="solomic bench vision", description="Measure vision.")
    parser.add_argument("--data", type=Path, default=_DATA, help="folder with clips.csv")
    parser.add_argument("--yunet", type=Path, help="YuNet's file, if it is not installed")
    parser.add_argument("--pairs", type=int, default=4, help="pairs of people per generated set")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    if not (options.data / "clips.csv").is_file():
        sys.stderr.write(f"There are no talking faces in {options.data}.\n")
        return 1
    yunet = options.yunet or yunet_file.find()
    try:
        makers: dict[str, Callable[[], Detector] | None] = {
            "haar": HaarDetector,
            "yunet": partial(YuNetDetector, yunet) if yunet else None,
        }
        figures = {
            name: _measure(name, make, options.data, options.pairs) if make else {}
            for name, make in makers.items()
        }
    except SolomicError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(_as_json(figures) if options.json else _as_table(figures))
    return 0


def _measure(detector: str, make: Callable[[], Detector], data: Path, pairs: int) -> dict[str, Row]:
    rows = {}
    cues = _cue_figures().get(detector, {}).get("clean", {})
    heads: list[tuple[str, Head]] = []
    for group, tally in _clips(make, data, heads).items():
        row = _row(tally)
        row.cue_correlation = cues.get(group, {}).get("correlation")
        row.auc = cues.get(group, {}).get("auc")
        rows[group] = row
    rows.update(_scenes(make, heads, pairs))
    joined = _cue_figures().get(detector, {}).get("joined", {})
    pooled = Row(len({person for person, _ in heads}), None, 0)
    pooled.right_face = {
        name: joined.get("right_face", {}).get(seconds) for name, seconds in _SECONDS.items()
    }
    rows["joined"] = pooled
    return rows


def _clips(
    make: Callable[[], Detector], data: Path, heads: list[tuple[str, Head]]
) -> dict[str, Tally]:
    """The real clips by group; fills ``heads`` with one head of each person."""
    out: dict[str, Tally] = {}
    with (data / "clips.csv").open(newline="", encoding="utf-8") as file:
        listed = [row for row in csv.DictReader(file) if row["speaker"] != _MANY_CLIPS]
    for row in listed:
        film = list(read_video(data / row["file"]))
        tally = follow_clip(VisionPath(make()), film)
        tally.people = {row["speaker"]}
        out.setdefault(_GROUPS[row["dataset"]], Tally()).add(tally)
        if row["speaker"] not in {person for person, _ in heads}:
            head = _head(VisionPath(make()), film[-_FILM_IMAGES:])
            heads += [(row["speaker"], head)] if head else []
    return out


def _head(path: VisionPath, film: list[Image]) -> Head | None:
    for image in film[:5]:
        faces = path.process(image).faces
        if faces:
            largest = max(faces, key=lambda face: face.box[2])
            return cut_head([image.pixels for image in film], largest.box)
    return None


def _scenes(
    make: Callable[[], Detector], heads: list[tuple[str, Head]], pairs: int
) -> dict[str, Row]:
    rows = {}
    chosen = list(pairwise(heads))[:pairs]
    for name, staged in SETS.items():
        total = Tally()
        for (one, a), (other, b) in chosen:
            trial = staged(a, b)
            tally = follow(VisionPath(make()), trial.images(), trial.scene.actors)
            tally.people = {one, other}
            total.add(tally)
        rows[name] = _row(total)
    trial = four([head for _, head in heads])
    tally = follow(VisionPath(make()), trial.images(), trial.scene.actors)
    tally.people = {person for person, _ in heads[:4]}
    rows["four"] = _row(tally)
    return rows


def _row(tally: Tally) -> Row:
    rate, cost = tally.detection_rate, tally.ms_per_image
    return Row(
        len(tally.people),
        None if rate is None else round(rate, 4),
        tally.switches,
        ms_per_image=None if cost is None else round(cost, 2),
    )


def _cue_figures() -> dict[str, Any]:
    manifest = json.loads((lip_network.PATH.parent / "manifest.json").read_text(encoding="utf-8"))
    held_out: dict[str, Any] = manifest["figures"].get("held_out", {})
    return held_out


def _as_json(figures: dict[str, dict[str, Row]]) -> str:
    return json.dumps({"detectors": msgspec.to_builtins(figures)}) + "\n"


def _as_table(figures: dict[str, dict[str, Row]]) -> str:
    lines = [f"{'':18}{'people':>7}{'found':>8}{'switches':>9}{'corr':>6}{'AUC':>6}{'ms':>7}"]
    for detector, rows in figures.items():
        for name, row in rows.items():
            found = "" if row.detection_rate is None else f"{row.detection_rate:.3f}"
            cue = "" if row.cue_correlation is None else f"{row.cue_correlation:.2f}"
            area = "" if row.auc is None else f"{row.auc:.2f}"
            cost = "" if row.ms_per_image is None else f"{row.ms_per_image:.2f}"
            lines.append(
                f"{detector + ' ' + name:18}{row.people:>7}{found:>8}{row.id_switches:>9}"
                f"{cue:>6}{area:>6}{cost:>7}"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
