"""The health sentence for everything that can stand between a mouth and a call."""

from __future__ import annotations

from typing import Any

import pytest

from app.state.engine import EngineStatus, Failure
from app.state.health import SILENT_AFTER_S, STALE_AFTER_S, assess
from app.state.sentences import sentence_of
from app.state.stations import Health, Level, Link, LinkState, Observed
from engine.messages import DeviceState, Lost, Overloaded
from tests.gui.fake_engine import status, telemetry

GONE = DeviceState(ok=False, reason="the headset was unplugged")


def told(observed: Observed) -> Health:
    health = assess(observed)
    assert health.sentence.endswith(".")
    assert len(health.links) == len(Link)
    return health


def seen(more: dict[str, Any] | None = None, **now: Any) -> Observed:
    return Observed(status(**(more or {})), telemetry(**now))


def stop_of(health: Health) -> Link | None:
    return next((link for link, state in health.links if state is LinkState.STOPPED), None)


@pytest.mark.parametrize(
    ("observed", "sentence", "level", "stop"),
    [
        (
            Observed(EngineStatus(start_failure=Failure("No sound server answers.", "Start it."))),
            "could not start",
            Level.BAD,
            Link.ENGINE,
        ),
        (Observed(EngineStatus()), "Starting: others cannot hear you yet", Level.WAIT, None),
        (seen({"alive": False, "restarts": 1}), "is being restarted", Level.BAD, Link.ENGINE),
        (Observed(status()), "engine is starting", Level.WAIT, None),
        (seen(state="starting"), "engine is starting", Level.WAIT, None),
        (seen(state="stopping"), "cannot hear you any more", Level.WAIT, None),
        (
            Observed(status(), telemetry(), stale_s=STALE_AFTER_S + 0.1),
            "does not answer",
            Level.BAD,
            Link.ENGINE,
        ),
        (seen(microphone=GONE), "the microphone does not work", Level.BAD, Link.MICROPHONE),
        (
            Observed(status(), telemetry(microphone=GONE), stale_s=STALE_AFTER_S + 0.1),
            "the microphone does not work",  # no hops are no fault of the engine's then
            Level.BAD,
            Link.MICROPHONE,
        ),
        (
            Observed(status(), telemetry(silenced="cough")),
            "while you hold the cough key",
            Level.NOTICE,
            Link.ENGINE,
        ),
        (
            Observed(status(), telemetry(silenced="push_to_talk"), silent_s=SILENT_AFTER_S + 0.1),
            "Push to talk: nobody hears you.",
            Level.NOTICE,
            Link.ENGINE,
        ),
        (seen(microphone=GONE, mute=True), "microphone does not", Level.BAD, Link.MICROPHONE),
        (
            Observed(status(), telemetry(), silent_s=SILENT_AFTER_S + 0.1),
            "only silence",
            Level.BAD,
            Link.MICROPHONE,
        ),
        (seen(mute=True), "You are muted", Level.NOTICE, Link.ENGINE),
        (seen(overloaded="muted"), "too busy", Level.BAD, Link.ENGINE),
        (
            seen({"virtual_mic_present": False, "virtual_mic_reason": "no sound server answers"}),
            "there is no Solomic Microphone",
            Level.BAD,
            Link.VIRTUAL_MIC,
        ),
        (
            seen({"virtual_mic_present": False}, demo=True),
            "Nobody can hear the demo",
            Level.NOTICE,
            Link.VIRTUAL_MIC,
        ),
        (seen(output=GONE), "does not reach Solomic Microphone", Level.BAD, Link.VIRTUAL_MIC),
        (seen({"listeners": 0}), "Nobody is listening yet", Level.NOTICE, Link.CALL),
        (seen({"listeners": 0}, mute=True), "You are muted", Level.NOTICE, Link.ENGINE),
        (seen(bypass=True), "Bypassed", Level.NOTICE, None),
        (seen(overloaded="bypassed"), "Others hear everything", Level.BAD, None),
        (seen(), "Others hear everyone, with less noise.", Level.GOOD, None),
        (seen(kept=(11,)), "Others hear only the person you chose.", Level.GOOD, None),
        (seen(kept=(11,), keep_who="me"), "only the person nearest", Level.GOOD, None),
        (seen(kept=(11,), keep_who="speaker"), "hear only whoever speaks.", Level.GOOD, None),
        (seen(keep_who="everyone"), "Others hear everyone", Level.GOOD, None),
        (
            seen(kept=(11,), lost=Lost("mute")),
            "Nobody hears you: who is kept is out of view.",
            Level.NOTICE,
            Link.ENGINE,
        ),
        (
            seen(kept=(11,), lost=Lost("everyone")),
            "Others hear everyone, with less noise.",
            Level.NOTICE,
            None,
        ),
        (seen(kept=(11, 22)), "only the 2 people you chose", Level.GOOD, None),
        (seen(kept=(11,), demo=True), "in the demo, not you", Level.GOOD, None),
        (seen({"listeners": None}, kept=(11,), listeners=None), "once they listen", None, None),
        (
            Observed(status(), telemetry(kept=(11,), lost=Lost("voice")), lost=True),
            "Others hear only the person you chose.",
            Level.NOTICE,
            None,
        ),
    ],
)
def test_sentence(
    observed: Observed, sentence: str, level: Level | None, stop: Link | None
) -> None:
    health = told(observed)
    assert sentence in health.sentence
    assert level is None or health.level is level
    assert stop_of(health) is stop


def test_first_dead_stage_wins() -> None:
    """Everything is broken: the microphone is named, because the sound stops there first."""
    health = told(
        seen(
            {"virtual_mic_present": False, "listeners": 0},
            microphone=GONE,
            camera=GONE,
            output=GONE,
            overloaded="muted",
        )
    )
    assert stop_of(health) is Link.MICROPHONE
    assert "The headset was unplugged." in health.advice


def test_links_behind_a_stop_are_unknown() -> None:
    health = told(seen(mute=True))
    assert [state for _, state in health.links] == [
        LinkState.OK,
        LinkState.STOPPED,
        LinkState.UNKNOWN,
        LinkState.UNKNOWN,
    ]


def test_muted_people_may_switch_the_microphone_off() -> None:
    health = told(Observed(status(), telemetry(mute=True), silent_s=60.0))
    assert health.sentence.startswith("You are muted")


def test_demo_is_allowed_to_be_silent() -> None:
    health = told(Observed(status(), telemetry(demo=True), silent_s=60.0))
    assert health.level is Level.GOOD


def test_people_out_of_view_are_told() -> None:
    def advice(lost: Lost) -> str:
        return told(Observed(status(), telemetry(kept=(11,), lost=lost), lost=True)).advice

    assert "remembered voice" in advice(Lost("voice"))
    assert "not heard until" in advice(Lost("left_out"))
    assert "still kept" in advice(Lost("hold"))
    assert advice(Lost("held", "mute", 1.9)) == advice(Lost("held", "mute", 0.4))
    blink = Observed(status(), telemetry(kept=(11,), lost=Lost("held", "voice", 1.9)))
    assert told(blink).level is Level.GOOD


def test_nobody_needs_to_be_clicked_where_nobody_has_to_be() -> None:
    assert told(seen()).advice.startswith("Click a face")
    assert told(seen(keep_who="everyone")).advice == ""
    assert "Whoever speaks next" in told(seen(keep_who="speaker")).advice
    assert "nearest face" in told(seen(keep_who="me")).advice


def test_missing_camera_never_stops_the_sound() -> None:
    camera = DeviceState(id="cam", ok=False, reason="another program uses the camera")
    health = told(seen(kept=(11,), camera=camera))
    assert health.level is Level.GOOD
    assert "Another program uses the camera." in health.advice


def test_lowered_quality_is_said() -> None:
    overloaded: Overloaded = "stepped_down"
    assert "Quality was lowered" in told(seen(kept=(11,), overloaded=overloaded)).advice


def test_listeners_of_telemetry_are_used_when_the_supervisor_knows_none() -> None:
    health = told(seen({"listeners": None}, listeners=0))
    assert stop_of(health) is Link.CALL


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", ""), ("no camera", "No camera."), ("It is gone.", "It is gone."), ("  x ", "X.")],
)
def test_sentence_of(text: str, sentence: str) -> None:
    assert sentence_of(text) == sentence


def test_a_bluetooth_microphone_is_advised_against_and_nothing_worse_is_hidden() -> None:
    def heard(**now: Any) -> Health:
        return told(Observed(status(), telemetry(**now), hands_free=True))

    health = heard(kept=(11,))
    assert health.sentence == "Others hear only the person you chose."
    assert "Bluetooth" in health.advice
    assert health.level is Level.NOTICE
    assert dict(health.links)[Link.MICROPHONE] is LinkState.NOTICE
    assert "Bluetooth" not in heard(demo=True).advice, "the demo has no headset"
    assert "Press M" in heard(mute=True).advice
    assert "Press B" in heard(bypass=True).advice


def test_a_sound_system_that_is_gone_is_named_instead_of_the_microphone() -> None:
    gone = DeviceState(reason="No sound server answers.")
    made = "The virtual microphone could not be made. No sound server answers."
    both = telemetry(microphone=gone, output=DeviceState(reason=made))
    health = told(Observed(status(), both))
    assert health.sentence == "Nobody hears you: the computer's sound does not answer."
    assert health.advice.startswith("No sound server answers. All goes on by itself")
    assert stop_of(health) is Link.MICROPHONE
    one = telemetry(microphone=gone)
    assert "the microphone does not work" in told(Observed(status(), one)).sentence
    other = telemetry(microphone=GONE, output=DeviceState(reason=made))
    assert "the microphone does not work" in told(Observed(status(), other)).sentence
