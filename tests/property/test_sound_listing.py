"""Whatever a server lists, the choice holds nothing of ours, and exactly one default."""

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.audio.base import SoundDevice, SoundDevices
from engine.audio.cables import (
    CABLES,
    Cable,
    is_cable,
    is_other_end,
    plays_into,
    records_from,
)
from engine.audio.portaudio import devices as portaudio
from engine.audio.pulse.devices import NAME_PREFIX, OWNER_PROPERTY, choosable

words = st.sampled_from(["", "a", "alsa_input.usb", f"{NAME_PREFIX}x", "x.monitor", "Ünï \x00 ✓"])
properties = st.dictionaries(
    st.sampled_from(["device.class", "device.api", "device.bus", OWNER_PROPERTY, "bluetooth.x"]),
    st.sampled_from(["", "monitor", "sound", "bluetooth", "headset-head-unit", "1"]),
)
listed = st.builds(
    lambda name, described, tags, monitor, rate, channels: SimpleNamespace(
        name=name,
        description=described,
        proplist=tags,
        monitor_of_sink=monitor,
        sample_spec=SimpleNamespace(rate=rate, channels=channels),
    ),
    words,
    st.none() | words,
    properties,
    st.sampled_from([None, 0, 7, 0xFFFFFFFF]),
    st.integers(0, 768_000),
    st.integers(0, 32),
)


@given(st.lists(listed), st.lists(listed), words, words)
def test_a_servers_list(
    sources: list[SimpleNamespace], sinks: list[SimpleNamespace], source: str, sink: str
) -> None:
    found = choosable(sources, sinks, source, sink)
    for devices in (found.microphones, found.outputs):
        assert sum(device.default for device in devices) == bool(devices)
        assert not any(device.id.startswith(NAME_PREFIX) for device in devices)
    tagged = {item.name for item in sources if OWNER_PROPERTY in item.proplist}
    untagged = {item.name for item in sources if OWNER_PROPERTY not in item.proplist}
    assert not {device.id for device in found.microphones} & (tagged - untagged)


interfaces = st.lists(st.sampled_from(["MME", "ALSA", "Windows WASAPI", "Core Audio"]), unique=True)
names = st.sampled_from(
    [
        "Mic",
        "Mic #2",
        "Mikrofon Ünï ✓",
        "Stereo Mix",
        "CABLE Output (VB-Audio Virtual Cable)",
        "BlackHole 2ch",
        "Solomic Microphone",
        "Monitor of x",
    ]
)
entries = st.lists(
    st.tuples(
        st.integers(0, 3),
        names,
        st.integers(0, 4),
        st.integers(0, 4),
        st.sampled_from([0.0, 8000.0, 44_100.0]),
    )
)
Row = tuple[int, str, int, int, float]


def tables(hosts: list[str], rows: list[Row]) -> tuple[dict[int, Any], list[dict[str, Any]]]:
    interfaces: list[dict[str, Any]] = [
        {"name": name, "devices": [], "default_input_device": -1, "default_output_device": -1}
        for name in hosts
    ]
    devices = {}
    for number, (host, name, inputs, outputs, rate) in enumerate(rows):
        if host < len(interfaces):
            interfaces[host]["devices"].append(number)
            devices[number] = {
                "name": name,
                "hostapi": host,
                "max_input_channels": inputs,
                "max_output_channels": outputs,
                "default_samplerate": rate,
            }
    return devices, interfaces


def _sides(
    everything: SoundDevices,
) -> tuple[tuple[tuple[SoundDevice, ...], portaudio.Direction], ...]:
    return (everything.microphones, "input"), (everything.outputs, "output")


@given(interfaces, entries)
def test_portaudios_list(hosts: list[str], rows: list[Row]) -> None:
    devices, interfaces = tables(hosts, rows)
    everything = portaudio.listed(devices, interfaces)
    found = portaudio.choosable(everything)
    assert {device.name for device in found.microphones} <= {"Mic", "Mic #2", "Mikrofon Ünï ✓"}
    assert not {"Solomic Microphone", "BlackHole 2ch"} & {each.name for each in found.outputs}
    for listed, direction in _sides(everything):
        places = [
            portaudio.place_of(device.id, devices, interfaces, direction) for device in listed
        ]
        assert [place and place.name for place in places] == [device.name for device in listed]
        numbers = {place.number for place in places if place}
        assert len(numbers) == len(listed), "each id opens a device of its own"


@given(interfaces, entries, st.integers(0, 20))
def test_an_id_outlives_what_comes_and_goes_behind_it(
    hosts: list[str], rows: list[Row], kept: int
) -> None:
    """Numbers shift with every unplugged device; ids of those listed before it stay."""
    before = portaudio.listed(*tables(hosts, rows))
    after = portaudio.listed(*tables(hosts, rows[:kept]))
    known = {device.id: device.name for device in before.microphones}
    if portaudio.best_interface(tables(hosts, rows)[1]) == portaudio.best_interface(
        tables(hosts, rows[:kept])[1]
    ):
        assert all(known[device.id] == device.name for device in after.microphones)


cables = st.sampled_from(CABLES)
letters = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


@given(letters)
def test_any_name_is_judged(name: str) -> None:
    """Whatever a driver calls its device, asking raises nothing and both answers agree."""
    ends = [plays_into(cable, name) or records_from(cable, name) for cable in CABLES]
    assert is_cable(name) >= any(ends)


@given(cables, st.integers(1, 99), st.integers(1, 99))
def test_lines_of_one_product_are_not_mixed_up(cable: Cable, one: int, other: int) -> None:
    if cable.name == "Virtual Audio Cable":
        played = f"Line {one} (Virtual Audio Cable)"
        recorded = f"Line {other} (Virtual Audio Cable)"
        assert is_other_end(cable, played, recorded) == (one == other)
    else:
        assert not is_other_end(cable, f"Mic {one}", f"Mic {other}")
