import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from engine.errors import ModelIntegrityError, ModelMissingError
from engine.vision import lip_network
from engine.vision.lip_features import COUNT, NAMES, SHAPES
from engine.vision.lip_network import INPUTS, LipNetwork, Normaliser
from tests.support import need

RNG = np.random.default_rng(0)


def features(images: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    weights = lip_network.shipped()
    return (weights.mean + np.sqrt(weights.variance) * RNG.normal(size=(images, COUNT))).astype(
        np.float32
    )


def test_the_shipped_weights_are_the_pinned_ones_and_fit() -> None:
    weights = lip_network.shipped()
    hidden = weights.gru_hidden.shape[1]
    assert weights.layer.shape[1] == INPUTS
    assert weights.gru_input.shape == (3 * hidden, weights.layer.shape[0])
    assert weights.out.shape == (2, hidden)
    assert all(getattr(weights, name).dtype == np.float32 for name in weights.__struct_fields__)


def test_the_manifest_tells_the_same_file() -> None:
    manifest = json.loads((lip_network.PATH.parent / "manifest.json").read_text())
    entry = manifest["files"]["fp32"]
    data = (lip_network.PATH.parent / entry["path"]).read_bytes()
    assert entry["sha256"] == lip_network.SHA256 == hashlib.sha256(data).hexdigest()
    assert entry["bytes"] == len(data)
    assert tuple(manifest["features"]) == NAMES
    assert manifest["delay_s"] == lip_network.DELAY_S


def test_a_changed_or_missing_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lip_network.shipped.cache_clear()
    changed = tmp_path / "lips.npz"
    monkeypatch.setattr(lip_network, "PATH", changed)
    with pytest.raises(ModelMissingError):
        lip_network.shipped()
    changed.write_bytes(b"another")
    with pytest.raises(ModelIntegrityError):
        lip_network.shipped()
    monkeypatch.undo()
    assert lip_network.shipped().mean.shape == (COUNT,)


def test_answers_are_shares_whatever_is_given() -> None:
    network = LipNetwork(lip_network.shipped())
    for row in [*features(20), np.full(COUNT, 1e6, np.float32), np.full(COUNT, -1e6, np.float32)]:
        level, speech = network.step(row, 0.04)
        assert 0.0 <= level <= 1.0
        assert 0.0 <= speech <= 1.0


def test_one_face_has_no_say_in_another() -> None:
    weights = lip_network.shipped()
    rows = features(10)
    alone = LipNetwork(weights)
    first = [alone.step(row, 0.04) for row in rows]
    one, other = LipNetwork(weights), LipNetwork(weights)
    beside = []
    for row in rows:
        beside.append(one.step(row, 0.04))
        other.step(row[::-1].copy(), 0.07)
    assert beside == first


def test_the_normaliser_settles_on_mean_and_spread() -> None:
    normaliser = Normaliser(np.zeros(COUNT, np.float32), np.ones(COUNT, np.float32))
    rows = (3.0 + 0.5 * RNG.normal(size=(1500, COUNT))).astype(np.float32)
    seen = np.array([normaliser.step(row, 0.04) for row in rows])[500:]
    assert seen[:, :COUNT].mean() == pytest.approx(0.0, abs=0.1)
    assert seen[:, :COUNT].std() == pytest.approx(1.0, abs=0.1)
    fixed = seen[:, COUNT:-1].mean(axis=0)
    assert np.delete(fixed, SHAPES) == pytest.approx(np.full(13, 3.0), abs=0.1)
    # However strange a mouth looks, it does not count for more than this.
    assert fixed[SHAPES] == pytest.approx(np.full(5, 1.5), abs=0.05)
    assert np.abs(seen[:, -1]).max() == 0.0


def test_it_computes_what_was_fitted() -> None:
    torch = need.torch()
    from training.lips.fit import LipNet

    weights = lip_network.shipped()
    net = LipNet(weights.layer.shape[0], weights.gru_hidden.shape[1])
    names = {
        "layer.weight": weights.layer,
        "layer.bias": weights.layer_bias,
        "gru.weight_ih_l0": weights.gru_input,
        "gru.weight_hh_l0": weights.gru_hidden,
        "gru.bias_ih_l0": weights.gru_input_bias,
        "gru.bias_hh_l0": weights.gru_hidden_bias,
        "out.weight": weights.out,
        "out.bias": weights.out_bias,
    }
    net.load_state_dict({name: torch.tensor(value) for name, value in names.items()})
    net.eval()
    rows = features(60)
    normaliser = Normaliser(weights.mean, weights.variance)
    seen = np.array([normaliser.step(row, 0.05) for row in rows])
    with torch.no_grad():
        level, logit = net(torch.tensor(seen)[None])
    network = LipNetwork(weights)
    ours = np.array([network.step(row, 0.05) for row in rows])
    assert ours[:, 0] == pytest.approx(level[0].numpy(), abs=1e-5)
    assert ours[:, 1] == pytest.approx(torch.sigmoid(logit)[0].numpy(), abs=1e-5)
