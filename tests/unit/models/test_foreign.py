"""Networks from elsewhere: what may be chosen, and why not."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from nacl.signing import SigningKey

import engine.models.foreign
from engine.errors import ModelError, ModelIntegrityError, ModelShapeError, UsageError
from engine.models.foreign import add, read_record, remove
from engine.models.ladder import Ladder
from engine.models.places import OVERRIDE_VARIABLE, own_dir
from engine.models.trust import SIGNATURE_NAME, trust, trusted_keys
from tests.support.tiny_model import separator_bytes, voice_bytes, write_model


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OVERRIDE_VARIABLE, raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_, **__: str(tmp_path / "config"))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    write_model(folder, "separator", separator_bytes("identity"))
    return folder


def sign(pack: Path, key: SigningKey) -> None:
    signature = key.sign((pack / "manifest.json").read_bytes()).signature
    (pack / SIGNATURE_NAME).write_bytes(base64.b64encode(signature))


def public(key: SigningKey, path: Path) -> Path:
    path.write_bytes(base64.b64encode(bytes(key.verify_key)))
    return path


def nothing_added() -> bool:
    return not own_dir().exists() or not any(own_dir().iterdir())


def test_an_unsigned_network_needs_the_explicit_choice(pack: Path) -> None:
    with pytest.raises(ModelIntegrityError, match="no signature") as caught:
        add(pack, "large", unsigned=False)
    assert "--unsigned" in caught.value.advice
    assert nothing_added()
    assert add(pack, "large", unsigned=True) == "large"
    record = read_record(own_dir() / "large")
    assert record.signed_by is None
    assert set(record.pins) == {"manifest.json", "model.onnx"}
    assert record.per_hop_ms["fp32"] > 0.0


def test_a_signed_network_needs_a_trusted_key(pack: Path, tmp_path: Path) -> None:
    key = SigningKey.generate()
    sign(pack, key)
    with pytest.raises(ModelIntegrityError, match="nobody you trust"):
        add(pack, "xl", unsigned=False)
    assert nothing_added()
    assert trust(public(key, tmp_path / "ada.pub")) == "ada"
    add(pack, "xl", unsigned=False)
    assert read_record(own_dir() / "xl").signed_by == "ada"


def test_a_change_after_signing_is_found(pack: Path, tmp_path: Path) -> None:
    key = SigningKey.generate()
    sign(pack, key)
    trust(public(key, tmp_path / "ada.pub"))
    manifest = pack / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"version": "0"', '"version": "1"'))
    with pytest.raises(ModelIntegrityError, match="nobody you trust"):
        add(pack, "xl", unsigned=False)
    sign(pack, key)
    model = bytearray((pack / "model.onnx").read_bytes())
    model[-1] ^= 1
    (pack / "model.onnx").write_bytes(model)
    with pytest.raises(ModelIntegrityError, match="is not the one"):
        add(pack, "xl", unsigned=False)
    assert nothing_added()


def test_added_networks_are_on_the_ladder_and_gone_when_removed(pack: Path) -> None:
    assert "xl" not in Ladder().available()
    add(pack, "xl", unsigned=True)
    ladder = Ladder()
    assert "xl" in ladder.available()
    assert ladder.is_own("xl")
    assert ladder.load("xl").facts.manifest.name == "mine"
    assert remove("xl")
    assert not remove("xl")
    assert "xl" not in Ladder().available()


def test_an_added_network_that_changes_later_is_refused(pack: Path) -> None:
    add(pack, "xl", unsigned=True)
    kept = own_dir() / "xl"
    write_model(kept, "separator", separator_bytes("half"))
    with pytest.raises(ModelIntegrityError, match="is not the one"):
        Ladder().load("xl")
    (kept / "added.json").unlink()
    with pytest.raises(ModelIntegrityError, match="was not added by"):
        Ladder().load("xl")


def test_the_rung_is_the_name_or_must_be_said(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--as lite \| base"):
        add(pack, None, unsigned=True)
    named = tmp_path / "large"
    write_model(named, "separator", separator_bytes("identity"))
    assert add(named, None, unsigned=True) == "large"


def test_a_network_may_replace_one_that_was_added_before(pack: Path, tmp_path: Path) -> None:
    add(pack, "xl", unsigned=True)
    other = tmp_path / "other"
    write_model(other, "separator", separator_bytes("half"))
    add(other, "xl", unsigned=True)
    assert Ladder().load("xl").facts.manifest.name == "other"
    assert [path.name for path in own_dir().iterdir()] == ["xl"]


def test_what_answers_with_nonsense_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path / "bad", "separator", separator_bytes("broken"))
    with pytest.raises(ModelShapeError, match="answers silence with something senseless"):
        add(tmp_path / "bad", "xl", unsigned=True)
    assert nothing_added()


def test_what_is_too_slow_is_refused_with_its_time(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine.models.foreign, "measure", lambda separator, hops: 0.0063)
    with pytest.raises(ModelShapeError, match=r"too slow for this computer: 6\.3 ms .* at most 5"):
        add(pack, "xl", unsigned=True)
    assert nothing_added()


def test_what_does_not_fit_is_refused(tmp_path: Path, pack: Path) -> None:
    with pytest.raises(ModelError, match=r"manifest\.json is missing"):
        add(tmp_path / "nowhere", "xl", unsigned=True)
    write_model(tmp_path / "voice", "voice", voice_bytes())
    with pytest.raises(ModelShapeError, match="Only separators"):
        add(tmp_path / "voice", "xl", unsigned=True)
    text = json.loads((pack / "manifest.json").read_text())
    text["hop_frames"] = 128
    (pack / "manifest.json").write_text(json.dumps(text))
    with pytest.raises(ModelShapeError, match="hop_frames is 128 and must be 160"):
        add(pack, "xl", unsigned=True)


def test_a_signature_or_key_of_garbage_is_refused(pack: Path, tmp_path: Path) -> None:
    (pack / SIGNATURE_NAME).write_bytes(b"garbage")
    with pytest.raises(ModelIntegrityError, match="no Ed25519 signature"):
        add(pack, "xl", unsigned=False)
    (tmp_path / "bad.pub").write_bytes(b"\xff\x00")
    with pytest.raises(UsageError, match="no Ed25519 public key"):
        trust(tmp_path / "bad.pub")
    with pytest.raises(UsageError, match="cannot be read"):
        trust(tmp_path / "absent.pub")
    assert trusted_keys() == {}


def test_a_trusted_name_does_not_change_hands(tmp_path: Path) -> None:
    one, two = SigningKey.generate(), SigningKey.generate()
    trust(public(one, tmp_path / "ada.pub"))
    trust(public(one, tmp_path / "ada.pub"))
    with pytest.raises(UsageError, match="Another key"):
        trust(public(two, tmp_path / "ada.pub"))
    odd = public(two, tmp_path / "a b.pub")
    with pytest.raises(UsageError, match="cannot be the name"):
        trust(odd)
    assert trusted_keys() == {"ada": bytes(one.verify_key)}
