"""Model cards: ``python -m training.card --name base --quality quality.json``.

Puts the figures of ``bench quality`` into the manifest, writes CARD.md beside it and pins the
manifest anew. Several reports may be given; later ones win.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from training.export import MODELS, PINS, write_pins

METRICS = {
    "si_snri_db": "SI-SNRi, dB",
    "wrong_speaker_rate": "wrong speaker",
    "below_0db_rate": "made worse",
    "pesq_gain": "PESQ gain",
    "estoi": "ESTOI",
    "residual_db": "residual, dB",
}
KEPT = ("si_snri_db", "wrong_speaker_rate", "pesq_gain", "residual_db")

Figures = dict[str, dict[str, dict[str, dict[str, Any]]]]

TEMPLATES = Path(__file__).with_name("templates")


def merge(paths: list[Path], name: str) -> Figures:
    """Figures of one network out of several reports; later ones win."""
    merged: Figures = {}
    for path in paths:
        report = json.loads(path.read_text(encoding="utf-8"))
        for precision, conditions in report["networks"].get(name, {}).items():
            for condition, cues in conditions.items():
                merged.setdefault(precision, {}).setdefault(condition, {}).update(cues)
    return merged


def table(figures: Figures) -> str:
    """A Markdown table, one row per precision, condition and set of cues."""
    heads = ("precision", "condition", "cues", "mixtures", *METRICS.values())
    rows = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    for precision, conditions in sorted(figures.items(), reverse=True):
        for condition, cues in conditions.items():
            for cue, metrics in cues.items():
                if metrics:
                    cells = [_cell(name, metrics.get(name)) for name in METRICS]
                    count = max(v["n"] for v in metrics.values() if v)
                    row = [precision, condition, cue, str(count), *cells]
                    rows.append("| " + " | ".join(row) + " |")
    return "\n".join(rows)


def _cell(name: str, value: dict[str, float] | None) -> str:
    if value is None:
        return ""
    scale, unit, digits = (100, " %", 0) if name.endswith("rate") else (1, "", 2)
    mean, low, high = (value[k] * scale for k in ("mean", "low", "high"))
    return f"{mean:.{digits}f}{unit} ({low:.{digits}f} to {high:.{digits}f})"


def _template(name: str) -> str:
    return (TEMPLATES / f"{name}.md").read_text(encoding="utf-8")


def write_card(folder: Path, quality: list[Path]) -> None:
    """CARD.md of a network, and its figures in the manifest."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    facts = {"licence": manifest["licence"], "credits": "; ".join(manifest["credits"])}
    if manifest["kind"] == "voice":
        text = _template("voice").format(**facts)
    else:
        figures = merge(quality, folder.name)
        manifest["figures"] = _short(figures)
        training = manifest["training"]
        sizes = " and ".join(f"{k} {v['bytes'] / 1e6:.1f} MB" for k, v in manifest["files"].items())
        text = _template("separator").format(
            name=folder.name,
            parameters=sizes,
            config=training["config"],
            hours=training["hours_audio"],
            steps=training["steps"],
            note=f"{training['note']}\n  " if "note" in training else "",
            table=table(figures) if figures else "Not measured yet.",
            **facts,
        )
        path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "CARD.md").write_text(text, encoding="utf-8")


def _short(figures: Figures) -> Figures:
    """Only the metrics that the program shows."""
    return {
        precision: {
            condition: {
                cue: {name: metrics[name] for name in KEPT if metrics.get(name)}
                for cue, metrics in cues.items()
                if metrics
            }
            for condition, cues in conditions.items()
        }
        for precision, conditions in figures.items()
    }


def main(argv: list[str] | None = None) -> int:
    """Write one card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", required=True)
    parser.add_argument("--quality", type=Path, action="append", default=[])
    parser.add_argument("--models", type=Path, default=MODELS)
    args = parser.parse_args(argv)
    write_card(args.models / args.name, args.quality)
    if args.models == MODELS:
        write_pins(MODELS, PINS)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
