from types import SimpleNamespace

import pytest

from engine.audio.pulse.devices import OWNER_PROPERTY, choosable, is_hands_free, on_ears


def device(name: str, monitor_of: int = 0xFFFFFFFF, /, **properties: str) -> SimpleNamespace:
    return SimpleNamespace(
        name=name,
        description=f"{name} described",
        proplist={key.replace("__", "."): value for key, value in properties.items()},
        sample_spec=SimpleNamespace(rate=44_100, channels=2),
        monitor_of_sink=monitor_of,
    )


def test_monitors_and_our_own_are_no_microphones() -> None:
    own = device("anything")
    own.proplist[OWNER_PROPERTY] = "1"
    found = choosable(
        [
            device("real"),
            device("speakers.monitor", 0),
            device("other", device__class="monitor"),
            device("solomic_microphone"),
            own,
        ],
        [device("speakers"), device("solomic_voice"), own],
        "real",
        "speakers",
    )
    assert [item.id for item in found.microphones] == ["real"]
    assert [item.id for item in found.outputs] == ["speakers"]
    assert found.microphones[0].default
    assert found.microphones[0].name == "real described"
    assert (found.microphones[0].rate_hz, found.microphones[0].channels) == (44_100, 2)


def test_where_the_default_is_hidden_the_first_real_one_is_it() -> None:
    microphones = [device("virtual"), device("usb", device__api="alsa"), device("late")]
    found = choosable(microphones, [], "solomic_microphone", "")
    assert [item.id for item in found.microphones if item.default] == ["usb"]


def test_without_hardware_the_first_is_the_default_and_of_none_none_is() -> None:
    found = choosable([device("a"), device("b")], [], "", "")
    assert [item.default for item in found.microphones] == [True, False]
    assert choosable([], [], "x", "y").microphones == ()


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"device__bus": "bluetooth", "bluetooth__protocol": "headset_head_unit"}, True),
        ({"api__bluez5__profile": "headset-head-unit"}, True),
        ({"device__bus": "bluetooth", "bluetooth__protocol": "a2dp_source"}, False),
        ({"device__profile__name": "headset-head-unit"}, False),
        ({}, False),
    ],
)
def test_hands_free_is_bluetooth_in_the_telephone_profile(
    properties: dict[str, str], expected: bool
) -> None:
    assert is_hands_free(device("x", **properties)) is expected


@pytest.mark.parametrize(
    ("port", "form", "ears"),
    [
        ("analog-output-headphones", "internal", True),
        ("analog-output-speaker", "internal", False),
        ("", "headset", True),
        ("hdmi-output-0", "", False),
        ("", "", None),
    ],
)
def test_loudspeakers_and_headphones_are_told_apart(
    port: str, form: str, ears: bool | None
) -> None:
    output = device("sink", device__form_factor=form)
    output.port_active = SimpleNamespace(name=port) if port else None
    assert on_ears(output) is ears
