"""At which rate a stream is opened, and what a refusal means."""

from collections.abc import Callable
from typing import Any

import pytest

from engine.audio.portaudio.backend import PortAudioBackend
from engine.errors import (
    DeviceBusyError,
    DeviceDeniedError,
    DeviceError,
    DeviceNotFoundError,
    SoundServerError,
)
from engine.system import consent
from tests.support.fake_sounddevice import FakeSoundDevice, PortAudioError

MIC = "Windows WASAPI:Headset"
SPEAKERS = "Windows WASAPI:Speakers"


def only(rate_hz: int) -> Callable[[dict[str, Any]], Exception | None]:
    """A device that knows one rate."""

    def refuse(options: dict[str, Any]) -> Exception | None:
        if options["samplerate"] == rate_hz:
            return None
        return PortAudioError("Invalid sample rate", -9997)

    return refuse


def host_error(code: int, text: str = "Something happened") -> PortAudioError:
    """As sounddevice tells of WASAPI's and CoreAudio's errors: the number has a sign."""
    signed = code - (1 << 32) if code >= 1 << 31 else code
    return PortAudioError("Error opening: Unanticipated host error", -9999, (1, signed, text))


def test_wasapi_runs_at_the_endpoints_rate_and_unconverted(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    backend.open_capture(MIC, backlog_cap_ms=60)
    options = fake.streams[0].options
    assert (options["samplerate"], options["extra_settings"]) == (44_100, None)
    assert (options["latency"], options["blocksize"]) == ("low", 0)


def test_a_rate_that_changed_since_the_listing_is_converted_by_windows(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    tried = []

    def refuse(options: dict[str, Any]) -> Exception | None:
        tried.append((options["samplerate"], options["extra_settings"]))
        return None if options["extra_settings"] else host_error(0x88890008, "unsupported format")

    fake.refuse = refuse
    backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    assert tried == [(48_000, None), (48_000, "auto_convert=True")]


def test_elsewhere_48_khz_is_tried_first() -> None:
    fake = FakeSoundDevice()
    alsa = fake.add_interface("ALSA")
    fake.add_device(alsa, "pulse", inputs=32, rate=44_100.0)
    backend = PortAudioBackend(fake.library, lambda: None)
    backend.open_capture("", backlog_cap_ms=60)
    assert fake.streams[0].options["samplerate"] == 48_000
    assert fake.streams[0].options["channels"] == 8
    # The least that is promised there makes the bridge to a sound server stumble for ever.
    assert fake.streams[0].options["latency"] == pytest.approx(0.03)
    fake.refuse = only(44_100)
    backend.open_capture("", backlog_cap_ms=60)
    assert fake.streams[1].options["samplerate"] == 44_100


def test_core_audio_runs_at_the_devices_rate() -> None:
    fake = FakeSoundDevice()
    core = fake.add_interface("Core Audio")
    fake.add_device(core, "AirPods", inputs=1, rate=24_000.0)
    backend = PortAudioBackend(fake.library, fake.endpoints)
    backend.open_capture("", backlog_cap_ms=60)
    assert fake.streams[0].options["samplerate"] == 24_000


def test_unknown_devices(backend: PortAudioBackend) -> None:
    with pytest.raises(DeviceNotFoundError, match=r"called Mic\."):
        backend.open_capture("Elsewhere:Mic", backlog_cap_ms=60)
    with pytest.raises(DeviceNotFoundError):
        backend.open_capture(SPEAKERS, backlog_cap_ms=60)


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (PortAudioError("Device unavailable", -9985), DeviceBusyError, "Device unavailable"),
        (PortAudioError("Invalid device", -9996), DeviceNotFoundError, "Headset"),
        (host_error(0x8889000A), DeviceBusyError, "for itself alone"),
        (host_error(0x21686F67), DeviceBusyError, "for itself alone"),
        (host_error(0x80070005), DeviceDeniedError, "does not let Solomic"),
        (host_error(0x88890004), DeviceNotFoundError, "Headset"),
        (host_error(0x88890010), SoundServerError, "sound service"),
        (host_error(0x88880001, "An odd thing"), DeviceBusyError, "An odd thing"),
        (PortAudioError(), DeviceBusyError, "PortAudioError"),
    ],
)
def test_what_a_refusal_means(
    fake: FakeSoundDevice,
    backend: PortAudioBackend,
    error: Exception,
    kind: type[DeviceError],
    words: str,
) -> None:
    fake.refuse = lambda options: error
    with pytest.raises(DeviceError, match=words) as caught:
        backend.open_capture(MIC, backlog_cap_ms=60)
    assert type(caught.value) is kind
    assert caught.value.advice or kind is DeviceNotFoundError


@pytest.mark.parametrize(
    ("code", "host", "kind", "words"),
    [
        (-9996, 0x8889000A, DeviceBusyError, "for itself alone"),
        (-9996, 0x80070005, DeviceDeniedError, "does not let Solomic"),
        (-9992, 0x80070005, DeviceDeniedError, "does not let Solomic"),
        (-9992, 0x88890010, SoundServerError, "sound service"),
        (-9996, 0x88890004, DeviceNotFoundError, "no device"),
        (-9996, 0x88890008, DeviceBusyError, "cannot be opened"),
        (-9996, 0, DeviceNotFoundError, "no device"),
        (-9985, 0xFFFFFFF0, DeviceBusyError, "cannot be opened"),
    ],
)
def test_what_wasapi_said_is_hidden_behind_portaudios_own_numbers(
    fake: FakeSoundDevice,
    backend: PortAudioBackend,
    code: int,
    host: int,
    kind: type[DeviceError],
    words: str,
) -> None:
    """In PortAudio's WASAPI every failure of Initialize is "invalid device"."""
    fake.last_host_error = host - (1 << 32) if host >> 31 else host
    fake.refuse = lambda options: PortAudioError("Error opening stream: Something", code)
    with pytest.raises(DeviceError, match=words) as caught:
        backend.open_capture(MIC, backlog_cap_ms=60)
    assert type(caught.value) is kind


def test_a_rate_refused_as_an_invalid_device_is_tried_otherwise(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    """PortAudio's issue 314."""

    def refuse(options: dict[str, Any]) -> Exception | None:
        fake.last_host_error = 0x88890008 - (1 << 32)
        return None if options["extra_settings"] else PortAudioError("Invalid device", -9996)

    fake.refuse = refuse
    backend.open_capture(MIC, backlog_cap_ms=60)
    assert fake.streams[0].options["extra_settings"] == "auto_convert=True"


def test_a_stream_that_opens_and_does_not_start_is_closed(
    fake: FakeSoundDevice, backend: PortAudioBackend
) -> None:
    fake.fails_to_start = host_error(0x8889000A)
    with pytest.raises(DeviceBusyError):
        backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)
    assert [stream.closed for stream in fake.streams] == [True]


def test_a_forbidden_microphone_is_told_from_one_in_use(
    fake: FakeSoundDevice, backend: PortAudioBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consent, "denied", lambda kind: kind == "microphone")
    fake.refuse = lambda options: PortAudioError("Device unavailable", -9985)
    with pytest.raises(DeviceDeniedError):
        backend.open_capture(MIC, backlog_cap_ms=60)
    with pytest.raises(DeviceBusyError):
        backend.open_playback(SPEAKERS, target_ms=20, backlog_cap_ms=60)


def test_macos_gives_silence_instead_of_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consent, "denied", lambda kind: True)
    fake = FakeSoundDevice()
    core = fake.add_interface("Core Audio")
    fake.add_device(core, "Built-in", inputs=1, outputs=2)
    backend = PortAudioBackend(fake.library, fake.endpoints)
    with pytest.raises(DeviceDeniedError, match="privacy settings"):
        backend.open_capture("", backlog_cap_ms=60)
    assert fake.streams == []
    backend.open_playback("", target_ms=20, backlog_cap_ms=60)
