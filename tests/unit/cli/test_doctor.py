import json

import msgspec
import pytest

from engine.cli.doctor import DoctorReport, Finding, Stage, diagnose
from engine.config import NO_CAMERA
from engine.messages import CAMERA_LEFT, DeviceState, Telemetry
from engine.supervisor import SupervisorStatus, VirtualMicStatus
from engine.system import consent
from tests.support.shapes import differences, golden

WELL = Telemetry(
    state="running",
    hops=1000,
    quality="base",
    microphone=DeviceState("usb", "USB microphone", ok=True),
    camera=DeviceState("/dev/video0", "Webcam", ok=True),
    camera_rate_hz=25.0,
)
PRESENT = SupervisorStatus(virtual_mic=VirtualMicStatus(present=True), listeners=1)


def _finding(
    telemetry: Telemetry | None = WELL,
    status: SupervisorStatus = PRESENT,
    loudest_db: float = -30.0,
    *,
    was_running: bool = True,
    failure: str = "",
) -> Finding:
    return Finding(telemetry, status, loudest_db, was_running=was_running, failure=failure)


def _printed(report: DoctorReport) -> object:
    return json.loads(msgspec.json.encode(report))


def _with(**changes: object) -> Telemetry:
    return msgspec.structs.replace(WELL, **changes)


def test_all_is_well() -> None:
    report = diagnose(_finding())
    assert report.first_dead is None
    assert [stage.name for stage in report.stages] == [
        "microphone",
        "camera",
        "engine",
        "virtual microphone",
        "listeners",
    ]
    assert all(stage.ok for stage in report.stages)


def test_shape() -> None:
    for found in (_finding(), _finding(None, SupervisorStatus(), was_running=False)):
        assert differences(_printed(diagnose(found)), golden("doctor")) == []


NO_SERVER = SupervisorStatus(virtual_mic=VirtualMicStatus(reason="No sound server answers."))


@pytest.mark.parametrize(
    ("found", "first", "words"),
    [
        (
            _finding(_with(microphone=DeviceState(reason="There is no microphone."))),
            "microphone",
            "no microphone",
        ),
        (_finding(loudest_db=-120.0), "microphone", "digital silence"),
        (
            _finding(_with(microphone=DeviceState(reason="No sound server answers.")), NO_SERVER),
            "microphone",
            "Start PulseAudio or PipeWire",
        ),
        (
            _finding(_with(camera=DeviceState(reason="The camera is busy."))),
            "camera",
            "busy",
        ),
        (_finding(None, failure="A network is missing."), "engine", "A network is missing."),
        (_finding(_with(hops=0)), "engine", "No sound"),
        (_finding(_with(late_hops=600)), "engine", "600 of 1000"),
        (_finding(status=NO_SERVER), "virtual microphone", "No sound server answers."),
        (
            _finding(
                status=SupervisorStatus(virtual_mic=VirtualMicStatus(present=True), listeners=0)
            ),
            "listeners",
            "Choose Solomic Microphone in your call.",
        ),
    ],
)
def test_the_first_dead_stage_is_named(found: Finding, first: str, words: str) -> None:
    report = diagnose(found)
    assert report.first_dead == first
    stage = next(stage for stage in report.stages if stage.name == first)
    assert words in f"{stage.detail} {stage.advice}"


def test_some_late_hops_are_advised_on() -> None:
    report = diagnose(_finding(_with(late_hops=100)))
    assert report.first_dead is None
    assert "lower quality" in report.stages[2].advice


def test_what_cannot_be_known_is_not_dead() -> None:
    report = diagnose(_finding(_with(state="idle", camera=DeviceState()), was_running=False))
    by_name = {stage.name: stage for stage in report.stages}
    assert by_name["camera"].ok is None
    assert by_name["listeners"] == Stage(
        "listeners", None, "Nobody can listen before Solomic runs.", "Start it: solomic run"
    )
    assert report.first_dead is None


def test_a_camera_left_to_the_call_is_not_dead() -> None:
    report = diagnose(_finding(_with(camera=DeviceState(NO_CAMERA, reason=CAMERA_LEFT))))
    stage = next(stage for stage in report.stages if stage.name == "camera")
    assert (stage.ok, stage.detail) == (True, "No camera is used. So it was chosen.")
    assert report.first_dead is None


def test_silence_that_the_system_makes_is_told_from_a_switch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """macOS gives silence to whom it denies the microphone."""
    silent = _finding(loudest_db=-120.0)
    assert "switch" in diagnose(silent).stages[0].advice
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(consent, "denied", lambda kind: True)
    assert "Privacy & Security" in diagnose(silent).stages[0].advice


@pytest.mark.parametrize(
    ("mic", "ok", "words"),
    [
        (
            VirtualMicStatus(
                False, "VB-CABLE", "VB-CABLE is missing.", "Install it.", trouble="missing"
            ),
            False,
            "Install it.",
        ),
        (VirtualMicStatus(True, "Voicemeeter Out B1", advice="B1 must be lit."), True, "B1"),
        (VirtualMicStatus(False, reason="It is not there."), False, "sound server"),
    ],
)
def test_what_to_do_about_a_driver(mic: VirtualMicStatus, ok: bool, words: str) -> None:
    report = diagnose(_finding(status=SupervisorStatus(virtual_mic=mic)))
    stage = next(each for each in report.stages if each.name == "virtual microphone")
    assert stage.ok is ok
    assert words in stage.advice
    listeners = report.stages[-1]
    assert listeners.advice == f"Choose {mic.name} in your call."
