"""Windows, recurrences and networks: offline, streaming and ONNX give the same."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from training import export, onnx_graph
from training.networks import native_gru, native_scan
from training.networks.blocks import GruRecurrence
from training.networks.frontend import istft, stft
from training.networks.scan import gated_scan, plain_scan
from training.networks.separator import Separator, SeparatorConfig, phase_features
from training.networks.voice import VoiceEmbedding
from training.quantise import quantise
from training.slim import slim
from training.streaming import StreamingSeparator, stream

SMALL = SeparatorConfig(
    width=16, hidden=12, squeeze=4, wide=24, wide_cells=("linear", "gru"), cue=16, lip_hidden=8
)


@pytest.fixture(params=["plain", "phase and own steering"])
def separator(request: pytest.FixtureRequest) -> Separator:
    torch.manual_seed(1)
    more = request.param != "plain"
    config = dataclasses.replace(SMALL, phase=more, own_steering=more)
    return Separator(config).eval()


def clip(hops: int, batch: int = 1) -> tuple[torch.Tensor, ...]:
    generator = torch.Generator().manual_seed(2)
    spectrum = torch.randn(hops, batch, 256, 2, generator=generator)
    lip = torch.rand(hops, batch, 5, generator=generator)
    lip[:, :, 2] = lip[:, :, 2].round()
    voice = torch.nn.functional.normalize(torch.randn(batch, 64, generator=generator), dim=1)
    return spectrum, lip, voice, torch.ones(batch)


def test_analysis_and_synthesis_give_the_sound_back() -> None:
    sound = torch.randn(2, 4000, generator=torch.Generator().manual_seed(0)) * 0.1
    sound = torch.nn.functional.avg_pool1d(sound[:, None], 9, 1, 4)[:, 0]  # little at 8 kHz
    back = istft(stft(sound))
    assert back.shape == (2, 4000 - 160)
    assert (back - sound[:, :3840]).abs().max() < 2e-3


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_the_compiled_scan_equals_the_plain_one(dtype: torch.dtype) -> None:
    if native_scan.library() is None:
        pytest.skip("no C compiler on this machine")
    torch.manual_seed(0)
    gates, state = (torch.randn(30, 5, 36) * 2).to(dtype), torch.randn(5, 12)
    weight, found = torch.randn(30, 5, 12).to(dtype), []
    for scan in (gated_scan, plain_scan):
        inputs = [gates.clone().requires_grad_(), state.clone().requires_grad_()]
        out, last = scan(*inputs)
        ((out * weight).float().sum() + last.sum()).backward()
        found.append((out, last, inputs[0].grad, inputs[1].grad))
    tolerance = 1e-5 if dtype == torch.float32 else 0.06
    for mine, reference in zip(*found, strict=True):
        assert torch.allclose(mine.float(), reference.float(), atol=tolerance)


@pytest.mark.parametrize("batch", [1, 13])
def test_the_compiled_gru_equals_torchs(batch: int) -> None:
    torch.manual_seed(0)
    cell = GruRecurrence(12, 64)
    x, state, weight = (
        torch.randn(30, batch, 12),
        torch.randn(batch, 64),
        torch.randn(30, batch, 64),
    )
    if not native_gru.usable(x, 64):
        pytest.skip("no C compiler on this machine")
    found = []
    for run in (cell, lambda x, state: cell.gru(x, state[None])):
        cell.zero_grad()
        inputs = [x.clone().requires_grad_(), state.clone().requires_grad_()]
        out, last = run(*inputs)
        ((out * weight).sum() + last.square().sum()).backward()
        grads = [value.grad for value in (*inputs, *cell.parameters())]
        found.append((out, last.reshape(batch, 64), *(grad.clone() for grad in grads)))
    for mine, reference in zip(*found, strict=True):
        assert (mine - reference).abs().max() < 1e-5 * reference.abs().max()


def test_streaming_equals_offline(separator: Separator) -> None:
    spectrum, lip, voice, valid = clip(60)
    with torch.no_grad():
        estimate, logit, _ = separator(spectrum, lip, voice, valid)
    hops, activity = stream(StreamingSeparator(separator), spectrum, lip, voice, valid)
    assert (hops - estimate).abs().max() < 1e-5
    assert (activity - torch.sigmoid(logit)).abs().max() < 1e-5


def test_nothing_later_is_looked_at(separator: Separator) -> None:
    spectrum, lip, voice, valid = clip(40)
    changed, moved = spectrum.clone(), lip.clone()
    changed[30:] += 1.0
    moved[30:] = 0.0
    with torch.no_grad():
        first = separator(spectrum, lip, voice, valid)[0]
        second = separator(changed, moved, voice, valid)[0]
    assert torch.equal(first[:30], second[:30])
    assert not torch.equal(first[30:], second[30:])


def test_views_share_their_mixture(separator: Separator) -> None:
    spectrum, _, _, _ = clip(20, batch=2)
    _, lip, voice, valid = clip(20, batch=4)
    with torch.no_grad():
        together = separator(spectrum, lip, voice, valid)[0]
        for row in range(4):
            part = slice(row, row + 1)
            mixture = spectrum[:, row % 2 : row % 2 + 1]
            alone = separator(mixture, lip[:, part], voice[part], valid[part])[0]
            assert torch.allclose(together[:, part], alone, atol=1e-5)


def test_a_missing_cue_is_a_token_and_not_its_numbers(separator: Separator) -> None:
    spectrum, lip, voice, valid = clip(20)
    lip[:, :, 2] = 0.0
    with torch.no_grad():
        first = separator(spectrum, lip, voice, valid * 0)[0]
        lip[:, :, :2] = 0.9
        second = separator(spectrum, lip, -voice, valid * 0)[0]
        third = separator(spectrum, lip, voice, valid)[0]
    assert torch.equal(first, second)
    assert not torch.equal(first, third)


@pytest.mark.parametrize("level", [0.0, 1e-9, 1e-3, 1e3])
def test_output_is_finite_and_bounded_at_any_level(separator: Separator, level: float) -> None:
    spectrum, lip, voice, valid = clip(30)
    with torch.no_grad():
        estimate, _, states = separator(spectrum * level, lip, voice, valid)
    assert torch.isfinite(estimate).all()
    assert estimate.abs().max() <= 4 * level * spectrum.abs().max() + 1e-12
    assert all(torch.isfinite(state).all() for state in states)


@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize("cells", [("linear",), ("linear", "gru", "linear")])
def test_onnx_equals_torch_in_every_shape(
    cells: tuple[str, ...], more: bool, tmp_path: Path
) -> None:
    torch.manual_seed(3)
    config = dataclasses.replace(SMALL, wide_cells=cells, phase=more, own_steering=more)
    network = Separator(config).eval()
    for parameter in network.parameters():  # norms and FiLM begin so that mistakes would not show
        parameter.data.add_(0.1 * torch.randn_like(parameter))
    path = tmp_path / "network.onnx"
    path.write_bytes(onnx_graph.build(network).SerializeToString())
    assert export.check_equal(StreamingSeparator(network), path) < 1e-4


@pytest.mark.parametrize("tone_hz", [447.0, 1003.0])
def test_phases_tell_a_tone_finer_than_bins(tone_hz: float) -> None:
    seconds = torch.arange(16000) / 16000
    sound = 0.1 * torch.sin(2 * torch.pi * tone_hz * seconds)[None]
    spectrum = torch.view_as_real(stft(sound)).transpose(0, 1)
    found, _ = phase_features(spectrum, torch.zeros(1, 512))
    nearest = round(tone_hz / 31.25)
    real, imaginary = found[50, 0, nearest, :2].unbind()
    off_hz = torch.atan2(imaginary, real) / (2 * torch.pi) * 100  # a hundred hops a second
    assert nearest * 31.25 + float(off_hz) == pytest.approx(tone_hz, abs=0.5)


def test_a_wrong_graph_is_noticed(separator: Separator, tmp_path: Path) -> None:
    path = tmp_path / "network.onnx"
    path.write_bytes(onnx_graph.build(separator).SerializeToString())
    with torch.no_grad():
        separator.merge.biases[0].add_(0.1)
    with pytest.raises(export.ExportError, match="differ"):
        export.check_equal(StreamingSeparator(separator), path)


def test_int8_loads_and_stays_near(tmp_path: Path) -> None:
    torch.manual_seed(4)
    config = SeparatorConfig(width=48, hidden=48, wide=96, squeeze=8, wide_cells=("gru", "linear"))
    network = StreamingSeparator(Separator(config).eval())
    full, small = tmp_path / "a.fp32.onnx", tmp_path / "a.int8.onnx"
    full.write_bytes(onnx_graph.build(network.separator).SerializeToString())
    quantise(full, small)
    assert small.stat().st_size < 0.75 * full.stat().st_size
    found = []
    for path in (full, small):
        session = export.open_session(path)
        feeds = {
            port.name: value.numpy().reshape(-1, *port.shape[1:])
            for port, value in zip(session.get_inputs(), clip_inputs(network), strict=True)
        }
        found.append(session.run(None, feeds)[0])
    assert 0 < np.abs(found[0] - found[1]).max() < 0.2 * np.abs(found[0]).max()


def test_half_as_large_and_to_the_last_bit_the_same(separator: Separator, tmp_path: Path) -> None:
    with torch.no_grad():
        for weights in separator.parameters():
            weights.copy_(weights.half().float())
    network, path = StreamingSeparator(separator), tmp_path / "a.onnx"
    path.write_bytes(onnx_graph.build(separator).SerializeToString())
    found, sizes = [], []
    for _ in range(2):
        session = export.open_session(path)
        feeds = {
            port.name: value.numpy().reshape(-1, *port.shape[1:])
            for port, value in zip(session.get_inputs(), clip_inputs(network), strict=True)
        }
        found.append(session.run(None, feeds))
        sizes.append(path.stat().st_size)
        slim(path)
    for before, after in zip(*found, strict=True):
        np.testing.assert_array_equal(before, after)
    assert sizes[1] < 0.85 * sizes[0]


def test_what_half_precision_would_change_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.onnx"
    path.write_bytes(onnx_graph.build(Separator(SMALL).eval()).SerializeToString())
    before = path.stat().st_size
    slim(path)
    assert path.stat().st_size > 0.9 * before


def clip_inputs(network: StreamingSeparator) -> tuple[torch.Tensor, ...]:
    torch.manual_seed(5)
    return network.example()


def test_export_writes_files_that_match_their_manifest(
    separator: Separator, tmp_path: Path
) -> None:
    from engine.models.manifest import read_manifest

    export.export_separator(separator, tmp_path / "tiny", {"training": {}, "figures": {}})
    manifest = read_manifest(tmp_path / "tiny")
    assert set(manifest.files) == {"fp32", "int8"}
    for file in manifest.files.values():
        assert (tmp_path / "tiny" / file.path).stat().st_size == file.bytes
    export.write_pins(tmp_path, tmp_path / "pins.py")
    pins: dict[str, dict[str, str]] = {}
    exec((tmp_path / "pins.py").read_text(), pins)
    assert pins["PINS"]["tiny/tiny.int8.onnx"] == manifest.files["int8"].sha256
    assert set(pins["PINS"]) == {
        f"tiny/{n}" for n in ("manifest.json", "tiny.fp32.onnx", "tiny.int8.onnx")
    }


def test_the_voice_embedding_is_of_length_one_and_forgets_the_level(tmp_path: Path) -> None:
    from engine.models.manifest import read_manifest

    torch.manual_seed(0)
    network = VoiceEmbedding().eval()
    magnitude = torch.rand(1, 80, 256) * 10 + 1
    with torch.no_grad():
        quiet, loud = network(magnitude), network(magnitude * 4)
    assert quiet.norm(dim=1).item() == pytest.approx(1.0, abs=1e-5)
    assert torch.allclose(quiet, loud, atol=1e-3)
    export.export_voice(network, tmp_path / "voice", {})
    assert read_manifest(tmp_path / "voice").kind == "voice"
