"""The training loop on a tiny network and a tiny dataset."""

import json
import signal
from pathlib import Path

import pytest
import torch

from training import checkpoint, evaluate
from training.batches import Batch
from training.config import ConfigError, load_config
from training.losses import compressed_spectra, si_snr, thresholded_snr
from training.optimisers import rate_factor
from training.trainer import Trainer, make_trainer


def trainer(overrides: list[str], *more: str) -> Trainer:
    return make_trainer(load_config("base", [*overrides, *more]))


def test_the_loss_falls_on_one_batch(overrides: list[str]) -> None:
    run = trainer(overrides, "train.steps=40", "train.warm_up_steps=1", "train.flat_until=1")
    batch = run.batch_of(0)
    losses = [float(run.train_step(batch)["loss"]) for _ in range(25)]
    assert losses[-1] < losses[0] - 1.0


def test_a_resumed_run_equals_one_that_was_never_stopped(
    overrides: list[str], tmp_path: Path
) -> None:
    whole = trainer(overrides)
    whole.run()
    half = trainer(overrides)
    for _ in range(2):
        half.train_step(half.batch_of(half.step))
    half.save(tmp_path / "half.pt")
    rest = trainer(overrides)
    rest.resume(tmp_path / "half.pt")
    assert rest.step == 2
    rest.run()
    expected, found = whole.network.state_dict(), rest.network.state_dict()
    assert all(torch.equal(expected[name], found[name]) for name in expected)
    assert all(torch.equal(whole.averager.values[n], rest.averager.values[n]) for n in expected)
    assert rest.seconds_heard == whole.seconds_heard


def test_batches_depend_on_seed_and_step_alone(overrides: list[str]) -> None:
    run = trainer(overrides)
    assert torch.equal(run.batch_of(1).mixture, run.batch_of(1).mixture)
    assert not torch.equal(run.batch_of(1).mixture, run.batch_of(0).mixture)


def test_the_last_part_of_the_schedule_hears_long_mixtures(overrides: list[str]) -> None:
    run = trainer(overrides, "train.steps=100")
    assert run.batch_of(0).mixture.shape == (2, 16000)
    assert run.batch_of(90).mixture.shape == (1, 32000)


def test_a_signal_stops_the_run_and_saves_it(
    overrides: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trainer(overrides, "train.steps=1000")
    before = signal.getsignal(signal.SIGTERM)
    real = run.train_step

    def step_and_signal(batch: Batch) -> dict[str, torch.Tensor]:
        signal.raise_signal(signal.SIGTERM)
        return real(batch)

    monkeypatch.setattr(run, "train_step", step_and_signal)
    try:
        run.run()
    finally:
        signal.signal(signal.SIGTERM, before)
        signal.signal(signal.SIGINT, signal.default_int_handler)
    assert run.step == 1
    assert checkpoint.load(tmp_path / "run" / "last.pt").step == 1


def test_the_log_tells_steps_hours_and_dev_figures(overrides: list[str], tmp_path: Path) -> None:
    trainer(overrides, "train.steps=2").run()
    lines = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [1, 2, 2]
    assert lines[0]["loss"] > -100
    assert {"two.both", "two.lip", "two.voice", "same.lip", "noise.none"} <= set(lines[-1]["dev"])


def test_a_published_checkpoint_is_small_and_evaluates(
    overrides: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trainer(overrides, "train.steps=1").run()
    whole, small = tmp_path / "run" / "last.pt", tmp_path / "small.pt"
    checkpoint.publish(whole, small)
    assert small.stat().st_size < 0.5 * whole.stat().st_size
    assert evaluate.main(["--checkpoint", str(small)]) == 0
    assert "two.both" in capsys.readouterr().out


def test_a_step_that_is_not_finite_is_skipped(overrides: list[str]) -> None:
    run = trainer(overrides)
    batch = run.batch_of(0)
    batch.mixture[0, 100] = float("nan")
    before = {name: value.clone() for name, value in run.network.state_dict().items()}
    run.train_step(batch)
    assert all(torch.equal(before[n], v) for n, v in run.network.state_dict().items())


@pytest.mark.parametrize("name", ["lite", "base", "base-next", "large", "xl"])
def test_every_shipped_configuration_loads(name: str) -> None:
    assert load_config(name).name == name


def test_wrong_keys_and_values_are_refused() -> None:
    with pytest.raises(ConfigError, match="unknown keys"):
        load_config("base", ["train.stepz=3"])
    with pytest.raises(ConfigError, match="expected int"):
        load_config("base", ["train.steps=many"])
    with pytest.raises(ConfigError, match="no configuration"):
        load_config("huge")


def test_overrides_reach_nested_settings() -> None:
    config = load_config("base", ["recipe.augmentation.clip=0.5", "network.wide_cells=['gru']"])
    assert config.recipe.augmentation.clip == 0.5
    assert config.network.wide_cells == ("gru",)


def test_the_rate_warms_up_and_falls() -> None:
    settings = load_config("base").train
    assert rate_factor(0, settings) < 0.02
    assert rate_factor(settings.warm_up_steps, settings) == pytest.approx(1.0)
    assert rate_factor(settings.steps, settings) == pytest.approx(settings.last_rate)


def test_fresh_optimisers_warm_up_wherever_they_begin() -> None:
    settings = load_config("base").train
    began = settings.steps // 4
    assert rate_factor(began, settings, began) < 0.02
    assert rate_factor(began + settings.warm_up_steps, settings, began) == pytest.approx(1.0)


def test_losses_reward_what_is_nearer() -> None:
    torch.manual_seed(0)
    target, other = torch.randn(3, 4000) * 0.1, torch.randn(3, 4000) * 0.1
    mixture = target + other
    near = thresholded_snr(target + 0.1 * other, target, mixture)
    far = thresholded_snr(mixture, target, mixture)
    assert (near < far - 15).all()
    silent = torch.zeros_like(target)
    assert (thresholded_snr(silent, silent, mixture) < -20).all()
    assert torch.isfinite(thresholded_snr(silent, silent, silent)).all()


def test_spectra_of_the_same_sound_have_no_distance() -> None:
    spectrum = torch.randn(10, 2, 256, 2)
    assert compressed_spectra(spectrum, spectrum).abs().max() == 0
    assert (compressed_spectra(spectrum, 0.5 * spectrum) > 0.05).all()


def test_what_is_lost_may_count_more_than_what_is_left_over() -> None:
    torch.manual_seed(0)
    spectrum = torch.randn(10, 2, 256, 2)
    loud, soft = (compressed_spectra(by * spectrum, spectrum) for by in (2.0, 0.5))
    assert torch.equal(compressed_spectra(2.0 * spectrum, spectrum, 3.0), loud)
    assert (compressed_spectra(0.5 * spectrum, spectrum, 3.0) > 1.3 * soft).all()


def test_si_snr_ignores_the_level() -> None:
    torch.manual_seed(0)
    target = torch.randn(2, 4000)
    noisy = target + 0.1 * torch.randn(2, 4000)
    assert si_snr(noisy, target).numpy() == pytest.approx([20.0, 20.0], abs=0.5)
    assert torch.allclose(si_snr(noisy * 3, target), si_snr(noisy, target), atol=1e-3)


def test_a_small_network_begins_as_the_first_blocks_of_a_large_one(
    overrides: list[str], tmp_path: Path
) -> None:
    large = trainer(overrides)
    large.train_step(large.batch_of(0))
    large.save(tmp_path / "large.pt")
    small = trainer(
        [*overrides, 'network.wide_cells=["linear"]', f"train.out={tmp_path / 'small'}"]
    )
    assert small.start_from(tmp_path / "large.pt") == []
    theirs, mine = large.averager.values, small.network.state_dict()
    assert len(mine) < len(theirs)
    assert all(torch.equal(value, theirs[name]) for name, value in mine.items())
