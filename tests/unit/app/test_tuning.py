"""What is said beside pickers and settings."""

from __future__ import annotations

import pytest

from app.state import tuning
from app.state.effects import effect
from app.state.engine import Choice, DeviceLists
from app.state.preferences import CAMERA_RATE, CUE_AGE, RECORDINGS_LIMIT, STRENGTH, with_value
from engine.config import Config
from tests.gui.fake_engine import telemetry

BUDS = "bluez_output.00_1B_66_AA_BB_CC.1"


@pytest.mark.parametrize(
    ("outputs", "microphones", "name"),
    [
        ((BUDS,), ("alsa_input.pci",), BUDS),
        ((BUDS,), ("bluez_input.00:1B:66:AA:BB:CC",), ""),
        (("bluez_sink.00_1B_66_AA_BB_CC.a2dp_sink",), (), "bluez_sink.00_1B_66_AA_BB_CC.a2dp_sink"),
        ((BUDS,), ("bluez_source.11_1B_66_AA_BB_CC.handsfree_head_unit",), BUDS),
        (("alsa_output.pci",), ("alsa_input.pci",), ""),
        ((), (), ""),
    ],
)
def test_a_headset_in_its_profile_for_music_is_told(
    outputs: tuple[str, ...], microphones: tuple[str, ...], name: str
) -> None:
    devices = DeviceLists(
        tuple(Choice(each, each, True) for each in microphones),
        outputs=tuple(Choice(each, each) for each in outputs),
    )
    assert tuning.music_only(devices) == name
    note = tuning.microphone_note(devices, "")
    assert note.startswith(name)
    assert bool(note) == bool(name)
    assert tuning.microphone_note(devices, tuning.DEMO_ID) == ""
    assert tuning.short_note(devices, "") == "", "the microphone in use is a good one"


def test_settings_say_what_they_come_to() -> None:
    config, now = Config(), telemetry(image_cost_ms=3.4)
    assert "100 times as far away" in effect(STRENGTH.path, config, now)
    quiet = with_value(config, STRENGTH.path, 6.0)
    assert "2.0 times" in effect(STRENGTH.path, quiet, now)
    off = with_value(config, STRENGTH.path, 0.0)
    assert effect(STRENGTH.path, off, now) == "Others stay as loud as they are."
    assert effect(CAMERA_RATE.path, config, now).startswith("Takes about 8 % of a core here: 3.4")
    assert effect(CAMERA_RATE.path, config, None) == "", "nothing was measured"
    assert "12 images" in effect(CUE_AGE.path, config, now)
    assert effect(RECORDINGS_LIMIT.path, config, now) == "Room for 2.0 to 4.0 hours."
    assert effect("window.theme", config, now) == ""


def test_another_provider_is_named_beside_what_runs() -> None:
    assert tuning.running_text(telemetry(provider="cpu")) == "Base runs, int8"
    assert tuning.running_text(telemetry(provider="cuda")) == "Base runs, int8, NVIDIA (CUDA)"
