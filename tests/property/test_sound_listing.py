"""Whatever a server lists, the choice holds nothing of ours, and exactly one default."""

from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

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
entries = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(
            ["Mic", "Stereo Mix", "CABLE Output", "Solomic Microphone", "Monitor of x"]
        ),
        st.integers(0, 4),
        st.integers(0, 4),
        st.sampled_from([0.0, 8000.0, 44_100.0]),
    )
)


@given(interfaces, entries)
def test_portaudios_list(names: list[str], rows: list[tuple[int, str, int, int, float]]) -> None:
    hosts: list[dict[str, Any]] = [
        {"name": name, "devices": [], "default_input_device": -1, "default_output_device": -1}
        for name in names
    ]
    devices: list[dict[str, Any]] = []
    for host, name, inputs, outputs, rate in rows:
        if host < len(hosts):
            hosts[host]["devices"].append(len(devices))
            devices.append(
                {
                    "name": name,
                    "hostapi": host,
                    "max_input_channels": inputs,
                    "max_output_channels": outputs,
                    "default_samplerate": rate,
                }
            )
    found = portaudio.choosable(devices, hosts)
    assert {device.name for device in found.microphones} <= {"Mic"}
    assert "Solomic Microphone" not in {device.name for device in found.outputs}
    for device in found.microphones:
        index = portaudio.index_of(device.id, devices, hosts, "max_input_channels")
        assert index is not None
        assert devices[index]["name"] == device.name
