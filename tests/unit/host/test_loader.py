from pathlib import Path

import pytest

from engine.config import Config, SeparationConfig
from engine.errors import ModelError, ModelIntegrityError
from engine.host.loader import Loader, load_again, load_best
from engine.host.start import Resume
from engine.models.ladder import Ladder
from engine.separation.bank import Bank
from tests.support.sound_servers import wait_until
from tests.support.tiny_model import make_models


class Worker:
    """What the loader needs of the worker."""

    def __init__(self) -> None:
        self.rungs_below = -1
        self.used: list[tuple[str, bool]] = []

    def use(self, bank: Bank, *, forget_overload: bool = False) -> None:
        self.used.append((bank.separator.facts.rung, forget_overload))


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_models(tmp_path)
    monkeypatch.setenv("SOLOMIC_MODELS", str(tmp_path))
    return tmp_path


def _break(folder: Path) -> None:
    model = next(folder.glob("*.onnx"))
    model.write_bytes(model.read_bytes()[:-20])


def test_the_wish_is_granted(models: Path) -> None:
    separator, warning = load_best(Ladder(), "lite", "auto")
    assert (separator.facts.rung, warning) == ("lite", "")


def test_a_broken_rung_is_replaced_by_the_next_and_said(models: Path) -> None:
    _break(models / "base")
    separator, warning = load_best(Ladder(), "base", "auto")
    assert separator.facts.rung == "lite"
    assert warning.endswith("Lite is used instead.")
    assert load_best(Ladder(), "auto", "auto")[0].facts.rung == "lite"


def test_the_next_engine_runs_what_ran_before_without_measuring(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ladder = Ladder()
    monkeypatch.setattr(ladder, "choose_auto", lambda precision: pytest.fail("it measured"))
    resume = Resume(Config(), rung="lite", precision="fp32")
    assert load_again(ladder, resume)[0].facts.rung == "lite"


def test_what_ran_before_may_be_gone(models: Path) -> None:
    _break(models / "lite")
    resume = Resume(Config(), rung="lite", precision="fp32")
    assert load_again(Ladder(), resume)[0].facts.rung == "base"


def test_another_wish_counts_more_than_what_ran(models: Path) -> None:
    config = Config(separation=SeparationConfig(quality="base"))
    resume = Resume(config, rung="lite", precision="fp32")
    assert load_again(Ladder(), resume)[0].facts.rung == "base"


def test_nothing_that_works_is_an_error(models: Path) -> None:
    _break(models / "base")
    _break(models / "lite")
    with pytest.raises(ModelIntegrityError):
        load_best(Ladder(), "base", "auto")


def test_wishes_and_steps_reach_the_worker(models: Path) -> None:
    ladder, worker = Ladder(), Worker()
    loader = Loader(ladder, ladder.load("base"), "auto")
    loader.start(worker)
    try:
        assert worker.rungs_below == 1
        loader.step(1)
        assert wait_until(lambda: worker.used == [("lite", False)])
        loader.step(0)
        assert wait_until(lambda: worker.used[-1] == ("base", False))
        loader.wish(SeparationConfig(quality="lite"))
        assert wait_until(lambda: worker.used[-1] == ("lite", True))
        assert worker.rungs_below == 0
        loader.wish(SeparationConfig(quality="xl"))
        assert wait_until(lambda: worker.used[-1] == ("base", True))
        assert "Base is used instead" in loader.warning
    finally:
        loader.stop()


def test_threads_are_changed_while_it_runs(models: Path) -> None:
    ladder, worker = Ladder(), Worker()
    loader = Loader(ladder, ladder.load("base"), "auto")
    loader.start(worker)
    try:
        loader.wish(SeparationConfig(quality="base", threads=2))
        assert wait_until(lambda: worker.used == [("base", True)])
        assert loader.top.facts.threads == 2
    finally:
        loader.stop()


def test_a_rung_that_broke_meanwhile_leaves_what_runs(models: Path) -> None:
    ladder, worker = Ladder(), Worker()
    loader = Loader(ladder, ladder.load("base"), "auto")
    loader.start(worker)
    try:
        _break(models / "lite")
        loader.step(1)
        assert wait_until(lambda: loader.warning != "")
        assert worker.used == []
    finally:
        loader.stop()
    assert issubclass(ModelIntegrityError, ModelError)
