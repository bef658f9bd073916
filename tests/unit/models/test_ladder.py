"""Loading networks: pins, what is broken, what is missing, and choosing by measuring."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import engine.models.ladder
import engine.models.places
import engine.models.sessions
from engine.config import Precision, Rung
from engine.errors import ModelIntegrityError, ModelMissingError, ModelShapeError
from engine.models.ladder import Ladder
from engine.models.places import OVERRIDE_VARIABLE, shipped_dir
from engine.models.separator import Separator, SeparatorFacts
from engine.models.sessions import (
    CPU,
    NAMES,
    Compute,
    offered_providers,
    open_session,
    session_options,
)
from tests.support.networks import tiny_separator
from tests.support.tiny_model import (
    KEEP,
    make_models,
    pins_of,
    separator_bytes,
    voice_bytes,
    write_model,
)


def ladder(root: Path) -> Ladder:
    return Ladder(root, make_models(root))


def test_what_is_there_is_listed_and_loaded(tmp_path: Path) -> None:
    found = ladder(tmp_path)
    assert found.available() == ("lite", "base")
    separator = found.load("base", "fp32")
    assert (separator.facts.rung, separator.facts.precision) == ("base", "fp32")
    assert len(separator.facts.sha256) == 64
    assert separator.per_hop_s > 0.0


def test_a_pinned_file_that_changed_is_refused(tmp_path: Path) -> None:
    found = ladder(tmp_path)
    write_model(tmp_path / "lite", "separator", separator_bytes("identity"))
    with pytest.raises(ModelIntegrityError, match=r"manifest\.json is not the one"):
        found.load("lite")
    found = Ladder(tmp_path, pins_of(tmp_path))
    model = tmp_path / "lite" / "model.onnx"
    data = bytearray(model.read_bytes())
    data[-1] ^= 1
    model.write_bytes(data)
    with pytest.raises(ModelIntegrityError, match=r"model\.onnx is not the one"):
        found.load("lite")


def test_a_file_cut_short_or_missing_is_named(tmp_path: Path) -> None:
    found = ladder(tmp_path)
    model = tmp_path / "lite" / "model.onnx"
    model.write_bytes(model.read_bytes()[:100])
    with pytest.raises(ModelIntegrityError, match=r"model\.onnx is cut short: 100 of"):
        found.load("lite")
    model.unlink()
    with pytest.raises(ModelMissingError, match=r"model\.onnx is missing") as caught:
        found.load("lite")
    assert caught.value.advice


def test_a_file_without_a_pin_is_refused(tmp_path: Path) -> None:
    make_models(tmp_path)
    with pytest.raises(ModelIntegrityError, match="not among those"):
        Ladder(tmp_path, {}).load("lite")


def test_without_networks_there_is_one_sentence(tmp_path: Path) -> None:
    empty = Ladder(tmp_path, {})
    assert empty.available() == ()
    assert empty.load_voice() is None
    with pytest.raises(ModelMissingError, match="no network"):
        empty.choose_auto()
    with pytest.raises(ModelMissingError, match="missing"):
        empty.load("base")


def test_a_precision_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError, match="no int8 file") as caught:
        ladder(tmp_path).load("lite", "int8")
    assert caught.value.advice == "Choose fp32."


def test_a_network_of_another_kind_or_signature_is_refused(tmp_path: Path) -> None:
    make_models(tmp_path)
    write_model(tmp_path / "lite", "voice", voice_bytes())
    write_model(tmp_path / "base", "separator", voice_bytes())
    broken = Ladder(tmp_path, pins_of(tmp_path))
    with pytest.raises(ModelShapeError, match="is a voice, not a separator"):
        broken.load("lite")
    with pytest.raises(ModelShapeError, match="its inputs differ"):
        broken.load("base")
    write_model(tmp_path / "base", "separator", b"no network at all")
    with pytest.raises(ModelShapeError, match="cannot be loaded"):
        Ladder(tmp_path, pins_of(tmp_path)).load("base")


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ({"lite": 1e-4, "base": 4e-4}, "base"),
        ({"lite": 1e-4, "base": 4e-3}, "lite"),
        ({"lite": 4e-3, "base": 1e-4}, "lite"),
    ],
)
def test_auto_takes_the_highest_rung_with_room_to_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: dict[Rung, float], expected: str
) -> None:
    monkeypatch.setattr(
        engine.models.ladder, "measure", lambda separator, hops: seconds[separator.facts.rung]
    )
    assert ladder(tmp_path).choose_auto().facts.rung == expected
    assert ladder(tmp_path).load_quality("auto").facts.rung == expected
    assert ladder(tmp_path).load_quality("base").facts.rung == "base"


def test_without_a_deadline_the_top_rung_is_taken_whatever_it_costs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.models.ladder, "measure", lambda separator, hops: 1.0)
    found = ladder(tmp_path).load_finest("auto")
    assert (found.facts.rung, found.facts.precision) == ("base", "fp32")
    assert ladder(tmp_path).load_finest("lite").facts.rung == "lite"


def test_the_small_precision_is_taken_unless_the_other_is_clearly_faster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ladder(tmp_path)
    text = (tmp_path / "lite" / "manifest.json").read_text()
    fp32 = text[text.index('"fp32": {') + 8 : text.index("}", text.index('"fp32": {')) + 1]
    two = text.replace('"fp32": {', f'"int8": {fp32}, "fp32": {{')
    (tmp_path / "lite" / "manifest.json").write_text(two)
    for fp32_s, chosen in ((0.7e-3, "fp32"), (0.95e-3, "int8")):
        times = {"int8": 1e-3, "fp32": fp32_s}
        monkeypatch.setattr(
            engine.models.ladder,
            "measure",
            lambda separator, hops, times=times: times[separator.facts.precision],
        )
        found = Ladder(tmp_path, pins_of(tmp_path))
        for _ in range(2):  # measured, then remembered
            assert found.load("lite").facts.precision == chosen


def test_the_variable_takes_networks_from_elsewhere_by_their_own_hashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_models(tmp_path)
    monkeypatch.setenv(OVERRIDE_VARIABLE, str(tmp_path))
    assert Ladder().load("lite").facts.rung == "lite"
    (tmp_path / "lite" / "model.onnx").write_bytes(b"x" * 9999)
    with pytest.raises(ModelIntegrityError):
        Ladder().load("lite")


def test_the_frozen_program_looks_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (shipped_dir().parents[1] / "engine" / "models").is_dir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert shipped_dir() == tmp_path / "resources" / "models"


def test_states_are_carried_and_kept_apart() -> None:
    separator = tiny_separator("memory")
    seats = separator.new_seats(2)
    one, two = seats[0], seats[1]
    one.spectrum[:] = 1 + 1j
    expected = 0.0
    for _ in range(5):
        separator.run(seats, 2)
        expected = KEEP * expected + (1 - KEEP)
        assert one.estimate == pytest.approx(np.full(256, expected * (1 + 1j)), rel=1e-5)
        assert not two.estimate.any()
    seats.reset(0)
    separator.run(seats, 2)
    assert not one.estimate.any()


def test_who_moves_to_another_seat_takes_everything_along() -> None:
    separator = tiny_separator("memory")
    seats = separator.new_seats(3)
    seats[2].spectrum[:] = 2.0
    separator.run(seats, 3)
    remembered = seats[2].estimate.copy()
    seats.move(2, 0)
    assert seats[0].spectrum == pytest.approx(np.full(256, 2.0))
    assert seats[0].estimate == pytest.approx(remembered)
    separator.run(seats, 1)
    assert seats[0].estimate == pytest.approx(KEEP * remembered + (1 - KEEP) * 2.0, rel=1e-5)


def test_the_voice_network_gives_unit_vectors_and_refuses_nonsense(tmp_path: Path) -> None:
    network = ladder(tmp_path).load_voice()
    assert network is not None
    magnitude = np.ones((20, 256), np.float32)
    assert np.linalg.norm(network.embed(magnitude)) == pytest.approx(1.0)
    with pytest.raises(ModelShapeError, match="no usable embedding"):
        network.embed(magnitude * np.float32(np.nan))
    with pytest.raises(ValueError, match="magnitude"):
        network.embed(np.ones(256, np.float32))


def test_sessions_use_one_thread_and_do_not_spin() -> None:
    options = session_options()
    assert options.intra_op_num_threads == options.inter_op_num_threads == 1
    key = "session.intra_op.allow_spinning"
    assert options.get_session_config_entry(key) == "0"
    assert options.get_session_config_entry("session.set_denormal_as_zero") == "1"
    assert offered_providers()[-1] == CPU


@pytest.mark.parametrize("accelerator_s", [None, 0.9e-3, 0.5e-3])
def test_an_accelerator_is_used_only_when_it_works_and_is_clearly_faster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accelerator_s: float | None
) -> None:
    made: list[str] = []

    def fake(model: bytes, facts: SeparatorFacts) -> Separator:
        made.append(facts.provider)
        if facts.provider != CPU and accelerator_s is None:
            raise ModelShapeError("its libraries are missing")
        separator = Separator(model, replace(facts, provider=CPU))
        separator.facts = facts
        return separator

    def fake_measure(separator: Separator, hops: int) -> float:
        return 1e-3 if separator.facts.provider == CPU else accelerator_s or 0.0

    monkeypatch.setattr(engine.models.ladder, "Separator", fake)
    monkeypatch.setattr(engine.models.ladder, "measure", fake_measure)
    monkeypatch.setattr(engine.models.sessions, "offered_providers", lambda: ("Fast", CPU))
    found = ladder(tmp_path).load("lite")
    assert made[:2] == [CPU, "Fast"]
    assert found.facts.provider == ("Fast" if accelerator_s == 0.5e-3 else CPU)


@pytest.mark.parametrize("precision", ["auto", "fp32"])
@pytest.mark.parametrize("works", [True, False])
def test_a_chosen_provider_is_used_however_slow_unless_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, precision: Precision, works: bool
) -> None:
    cuda = NAMES["cuda"]

    def fake(model: bytes, facts: SeparatorFacts) -> Separator:
        if facts.provider != CPU and not works:
            raise ModelShapeError("its libraries are missing")
        separator = Separator(model, replace(facts, provider=CPU))
        separator.facts = facts
        return separator

    def slow(separator: Separator, _hops: int) -> float:
        return 1e-3 if separator.facts.provider == CPU else 9e-3

    monkeypatch.setattr(engine.models.ladder, "Separator", fake)
    monkeypatch.setattr(engine.models.ladder, "measure", slow)
    monkeypatch.setattr(engine.models.sessions, "offered_providers", lambda: (cuda, CPU))
    found = ladder(tmp_path)
    found.use(Compute("cuda", threads=2))
    facts = found.load("lite", precision).facts
    assert (facts.provider, facts.threads) == ((cuda, 1) if works else (CPU, 2))
    found.use(Compute("cpu"))
    assert found.load("lite", precision).facts.provider == CPU
    found.use(Compute("openvino"))
    assert found.load("lite", precision).facts.provider == CPU, "it is not here"


def test_threads_reach_the_session_and_change_nothing_that_is_heard(tmp_path: Path) -> None:
    assert session_options(3).intra_op_num_threads == 3
    found = ladder(tmp_path)
    found.use(Compute(threads=3))
    network = found.load("lite", "fp32")
    assert network.session.get_session_options().intra_op_num_threads == 3
    assert network.facts.threads == 3


def test_a_provider_that_is_left_out_silently_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        pytest.warns(UserWarning, match="CUDAExecutionProvider"),
        pytest.raises(ModelShapeError, match="cannot be run by CUDAExecutionProvider"),
    ):
        open_session(separator_bytes("half"), "x", "CUDAExecutionProvider")


def test_garbage_is_no_session() -> None:
    with pytest.raises(ModelShapeError, match="cannot be loaded"):
        open_session(b"garbage", "x")
