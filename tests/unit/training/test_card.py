"""Model cards and curves are written from what was measured."""

import json
from pathlib import Path

import pytest

from training import card, plots

INTERVAL = {"mean": 3.25, "low": 2.5, "high": 4.0, "n": 40}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A network's folder with a manifest."""
    base = tmp_path / "base"
    base.mkdir()
    manifest = {
        "kind": "separator",
        "licence": "Apache-2.0",
        "credits": ["somebody"],
        "files": {"int8": {"bytes": 3_600_000}},
        "training": {"config": "base", "hours_audio": 24.5, "steps": 2450},
    }
    (base / "manifest.json").write_text(json.dumps(manifest))
    return base


def report(path: Path, cue: str) -> Path:
    """A report with one figure."""
    figures = {"two_0db": {cue: {"si_snri_db": INTERVAL, "pesq": None}}}
    path.write_text(json.dumps({"networks": {"base": {"int8": figures}}}))
    return path


def test_a_card_tells_figures_and_their_number(folder: Path, tmp_path: Path) -> None:
    reports = [report(tmp_path / f"{cue}.json", cue) for cue in ("both", "lip")]
    card.write_card(folder, reports)
    text = (folder / "CARD.md").read_text()
    assert "| int8 | two_0db | both | 40 | 3.25 (2.50 to 4.00) |" in text
    assert "| int8 | two_0db | lip | 40 |" in text
    assert "24.5 hours" in text
    assert "somebody" in text
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["figures"]["int8"]["two_0db"]["both"] == {"si_snri_db": INTERVAL}


def test_a_card_without_figures_says_so(folder: Path) -> None:
    card.write_card(folder, [])
    assert "Not measured yet." in (folder / "CARD.md").read_text()


def test_curves_take_a_resumed_run_once(tmp_path: Path) -> None:
    dev = {"two.both": 1.0, "two.voice": 1.0, "two.lip": 0.5, "same.lip": 0.1, "noise.none": 2.0}
    lines = [
        {"step": step, "hours": step / 100, "snr": -1.0, "dev": dev}
        for step in (100, 200, 300, 250)
    ]
    log = tmp_path / "log.jsonl"
    log.write_text("\n".join(json.dumps(line) for line in lines))
    assert [line["step"] for line in plots.read_log(log)] == [100, 200, 250]
    plots.plot(log, tmp_path / "curves.png")
    assert (tmp_path / "curves.png").stat().st_size > 5000
