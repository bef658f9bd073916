"""The settings file: round trips, older versions, and garbage, for any settings there are."""

from __future__ import annotations

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from engine import config as files
from engine.config import (
    RUNGS,
    SCHEMA_VERSION,
    AudioConfig,
    Config,
    RecordingsConfig,
    SeparationConfig,
    VisionConfig,
    WindowConfig,
)
from engine.errors import ConfigError

# A device is called what its maker likes; only half of a surrogate pair cannot be written.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
CONFIGS = st.builds(
    Config,
    audio=st.builds(
        AudioConfig,
        microphone=WORDS,
        capture_backlog_cap_ms=st.integers(20, 500),
        playback_target_ms=st.integers(5, 200),
        playback_backlog_cap_ms=st.integers(20, 500),
        push_to_talk=st.booleans(),
        cable=WORDS,
        monitor_device=WORDS,
        monitor_level_db=st.floats(-40, 6),
    ),
    vision=st.builds(
        VisionConfig,
        camera=WORDS,
        rate_hz=st.integers(5, 60),
        width=st.integers(160, 3840),
        height=st.integers(120, 2160),
        detector=st.sampled_from(["auto", "haar", "yunet"]),
    ),
    separation=st.builds(
        SeparationConfig,
        quality=st.sampled_from(["auto", *RUNGS]),
        precision=st.sampled_from(["auto", "fp32", "int8"]),
        provider=st.sampled_from(["auto", "cpu", "cuda", "directml", "coreml", "openvino"]),
        threads=st.integers(1, 8),
        strength_db=st.floats(0, 60),
        cue_max_age_ms=st.integers(80, 5000),
        keep_who=st.sampled_from(["chosen", "me", "speaker", "everyone"]),
        my_voice=WORDS,
        speaker_hold_s=st.floats(0.2, 10.0),
        on_face_loss=st.sampled_from(["hold", "voice", "mute", "everyone"]),
        face_hold_s=st.floats(0, 60),
        on_overload=st.sampled_from(["mute", "bypass"]),
    ),
    recordings=st.builds(RecordingsConfig, enabled=st.booleans(), limit_mb=st.integers(50, 20_000)),
    window=st.builds(
        WindowConfig,
        theme=st.sampled_from(["system", "light", "dark", "contrast"]),
        mirror=st.booleans(),
        language=st.sampled_from(["system", "en", "de", "fr", "es", "ar"]),
        place=st.just(()) | st.tuples(*[st.integers(-9000, 9000)] * 4),
        maximised=st.booleans(),
        close_to_tray=st.booleans(),
        notifications=st.booleans(),
        global_keys=st.booleans(),
        setup_done=st.booleans(),
        setup_step=st.integers(0, 20),
    ),
)


@given(CONFIGS)
def test_every_setting_comes_back(config: Config) -> None:
    with TemporaryDirectory(prefix="slmc-") as folder:
        path = Path(folder) / "settings.toml"
        files.save(config, path)
        assert files.load(path) == (config, "")
        assert [entry.name for entry in Path(folder).iterdir()] == ["settings.toml"]


def test_all_settings_are_drawn_above() -> None:
    """A setting that is added and forgotten here would not be tested."""
    drawn = {"audio": 8, "vision": 5, "separation": 12, "recordings": 2, "window": 10}
    found = msgspec.to_builtins(Config())
    assert {name: len(found[name]) for name in drawn} == drawn
    assert set(found) == {*drawn, "schema_version"}


def test_mute_and_bypass_are_no_settings() -> None:
    names = {key for part in msgspec.to_builtins(Config()).values() if isinstance(part, dict)
             for key in part}  # fmt: skip
    assert not {"mute", "muted", "bypass", "bypassed", "demo", "kept"} & names


@given(CONFIGS)
def test_files_of_version_1_migrate(config: Config) -> None:
    """Version 1 knew no schema_version, and of the window its theme and mirror only."""
    old = msgspec.to_builtins(config)
    del old["schema_version"]
    old["window"] = {key: old["window"][key] for key in ("theme", "mirror")}
    new = files.parse(tomli_w.dumps(old))
    assert (new.audio, new.vision, new.separation) == (
        config.audio,
        config.vision,
        config.separation,
    )
    assert (new.window.theme, new.window.mirror) == (config.window.theme, config.window.mirror)
    assert new.window.setup_done, "who had settings need not be shown the first start"
    assert new.schema_version == SCHEMA_VERSION


@pytest.mark.parametrize("version", [0, -1, SCHEMA_VERSION + 1, "two", 2.0, True])
def test_other_versions_are_refused_in_a_sentence(version: object) -> None:
    with pytest.raises(ConfigError, match="another version of Solomic"):
        files.parse(tomli_w.dumps({"schema_version": version}))


def test_one_bad_value_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    text = 'schema_version = 2\n[audio]\nmicrophone = "desk"\n[separation]\nstrength_db = 400.0\n'
    path.write_text(text)
    found, said = files.load(path)
    assert found.audio.microphone == "desk"
    assert found.separation.strength_db == 40.0
    assert "all but separation.strength_db is used" in said
    assert (tmp_path / "settings.toml.broken").read_text() == text
    assert not path.exists()


def test_settings_of_tomorrow_are_kept_aside_and_used_as_far_as_they_go(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('schema_version = 9\n[window]\ntheme = "light"\nsmell = "roses"\n')
    found, said = files.load(path)
    assert found.window.theme == "light"
    assert "schema 9" in said
    assert "window.smell" in said
    assert (tmp_path / "settings.toml.broken").exists()


@given(st.binary(max_size=200))
def test_garbage_is_kept_aside_and_said(data: bytes) -> None:
    with TemporaryDirectory(prefix="slmc-") as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(data)
        config, said = files.load(path)
        assert isinstance(config, Config)
        kept = Path(folder) / "settings.toml.broken"
        assert kept.exists() == bool(said)
        if said:
            assert kept.read_bytes() == data
        else:
            tomllib.loads(data.decode())
