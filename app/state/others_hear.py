"""What others hear where the sound arrives, in one sentence, and what to do about it. Pure."""

from __future__ import annotations

from app.state.sentences import joined, sentence_of
from app.state.stations import Health, Level, Link, Observed, flowing, listeners_of
from app.state.whom import lost_advice
from app.words import tr
from engine.config import NO_CAMERA
from engine.messages import Telemetry


def _names(now: Telemetry) -> str:
    if now.keep_who == "speaker":
        return tr("whoever speaks")
    if now.keep_who == "me":
        return tr("the person nearest to the camera")
    count = len(now.kept)
    if count == 1:
        return tr("the person you chose")
    return tr("the %n people you chose", "", count)


def _camera_advice(now: Telemetry) -> str:
    if now.camera.ok or not (now.camera.id or now.camera.reason) or now.camera.id == NO_CAMERA:
        return ""
    reason = sentence_of(now.camera.reason) or tr("The camera gives no picture.")
    return joined(reason, tr("The sound goes on without it"))


def what_others_hear(seen: Observed, now: Telemetry) -> Health:
    """Sound arrives: say what others hear, and what spoils it at its very beginning."""
    found = _arrives(seen, now)
    if not seen.hands_free or now.demo or found.level is not Level.GOOD:
        return found
    advice = tr(
        "As over the telephone: the microphone is a Bluetooth headset's. Choose another one, and "
        "keep the headset for listening."
    )
    return flowing(Level.NOTICE, found.sentence, advice, Link.MICROPHONE)


def _arrives(seen: Observed, now: Telemetry) -> Health:
    camera = _camera_advice(now)
    if now.bypass:
        sentence = tr("Bypassed: others hear everything around you.")
        return flowing(Level.NOTICE, sentence, tr("Press B to clean the sound again."), Link.ENGINE)
    if now.overloaded == "bypassed":
        sentence = tr("Others hear everything: this computer is too busy to clean the sound.")
        advice = tr("Close other programs, or choose a lower quality.")
        return flowing(Level.BAD, sentence, advice, Link.ENGINE)
    unknown = listeners_of(seen.status, now) is None
    link = Link.CALL if unknown else None
    if now.lost.now == "everyone":
        advice = tr("Who is kept is out of view, and the settings say so.")
        return flowing(Level.NOTICE, _everyone(now.demo, unknown), advice, link)
    if not now.kept:
        advice = camera or _nobody_kept(now)
        return flowing(Level.GOOD, _everyone(now.demo, unknown), advice, link)
    if now.demo:
        return flowing(Level.GOOD, _chosen_in_demo(now, unknown), "", link)
    sentence = _chosen(now, unknown)
    if seen.lost and now.camera.ok:
        return flowing(Level.NOTICE, sentence, lost_advice(now.lost), link)
    if now.overloaded == "stepped_down":
        camera = camera or tr("Quality was lowered: this computer is busy.")
    return flowing(Level.GOOD, sentence, camera, link)


def _nobody_kept(now: Telemetry) -> str:
    if now.keep_who == "everyone":
        return ""
    if now.keep_who == "speaker":
        return tr("Whoever speaks next is heard alone.")
    if now.keep_who == "me":
        return tr("The nearest face is heard alone once there is one.")
    if now.camera.id == NO_CAMERA:
        return tr("No camera is used: choose one to pick a face.")
    return tr("Click a face to let others hear that person alone.")


def _everyone(demo: bool, unknown: bool) -> str:
    if demo and unknown:
        return tr("Others hear everyone in the demo, with less noise once they listen.")
    if demo:
        return tr("Others hear everyone in the demo, with less noise.")
    if unknown:
        return tr("Others hear everyone, with less noise once they listen.")
    return tr("Others hear everyone, with less noise.")


def _chosen_in_demo(now: Telemetry, unknown: bool) -> str:
    people = _names(now)
    if unknown:
        return tr("Others hear {people} in the demo, not you once they listen.", people=people)
    return tr("Others hear {people} in the demo, not you.", people=people)


def _chosen(now: Telemetry, unknown: bool) -> str:
    if unknown:
        return tr("Others hear only {people} once they listen.", people=_names(now))
    return tr("Others hear only {people}.", people=_names(now))
