"""Where commands and faces meet: the desk decides what the worker is told.

Commands come from the main thread, faces from the vision thread; each change makes new orders.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import msgspec
import numpy as np

from engine import selection as policies
from engine.config import Config, SeparationConfig
from engine.following import Following, Rivalry, follow, rival
from engine.host.changes import changed
from engine.host.cues import CueShelf
from engine.host.ids import StableIds
from engine.host.levels import Levels
from engine.host.outlook import About, View, Voices, looked, speaker_of
from engine.host.start import EngineStart, Person, Resume
from engine.host.switches import Switches
from engine.messages import (
    Add,
    AnyCommand,
    Face,
    Keep,
    KeepTracks,
    SetLevel,
    SetLevelAt,
    SetListeners,
    SetPreview,
)
from engine.selection import Selection
from engine.vision.base import FaceObservation, VisionResult
from engine.worker.orders import Orders, Target

IDLE_AFTER_S: Final = 3.0
"""Nobody has listened for so long: time to sleep. Waking is at once."""
SETTLE_S: Final = 0.7
"""Positions wished for at the start count once the first face has been in view for so long: by
then its neighbours have been found, too."""
STALE_S: Final = 1.0
"""Without an image for so long, faces are no longer said to be in view."""


class Desk:
    """Everything a person can choose, and what follows from it. Any thread."""

    def __init__(
        self,
        start: EngineStart,
        voices: Voices | None,
        publish: Callable[[Orders], None],
        adopted: Callable[[int, int], None],
    ) -> None:
        resume = start.resume
        self._lock = threading.Lock()
        self._voices = voices
        self._publish = publish
        self._adopted = adopted
        self._may_sleep = start.may_sleep
        self._config = resume.config
        self._switches = Switches(resume.bypass, resume.mute)
        self._listeners, self._visible = start.listeners, start.preview
        self._ids = StableIds(resume.people, resume.next_track_id)
        self._faces: tuple[FaceObservation, ...] = ()
        self._image_at_s = 0.0
        self._boxes: dict[int, policies.Box] = {p.track_id: p.box for p in resume.people}
        now_s = time.monotonic()
        self._wanted_at_s = now_s
        kept = [person.track_id for person in resume.people if person.kept]
        self._selection = policies.keep_tracks(Selection(), kept, now_s)
        self._first_wish = resume.waiting or (() if kept else start.keep)
        self._first_face_s: float | None = None
        self._cues = CueShelf()
        self._levels = Levels()
        for person in resume.people:
            self._levels.set(person.track_id, person.level_db)
        self._following = Following()
        self._rivalry = Rivalry()
        self.heard: Callable[[], bool] = lambda: False
        """Whether a monitor plays: the engine stays awake then."""
        self.scores = False
        """Demo: whether the output is compared with the truth of who is kept."""

    @property
    def config(self) -> Config:
        """The settings as they are now."""
        return self._config

    def obey(self, command: AnyCommand) -> None:
        """Take a command that changes what is wanted; others are ignored."""
        with self._lock:
            self._apply(command, time.monotonic())
            self._decide(time.monotonic())

    def see(self, result: VisionResult) -> VisionResult:
        """Take the faces of an image; returns them under their lasting numbers."""
        with self._lock:
            self._faces = self._ids.rename(result.faces, result.captured_at_s)
            self._image_at_s = time.monotonic()
            self._cues.put(self._faces)
            self._boxes.update({face.track_id: face.box for face in self._faces})
            self._forget_boxes()
            self._decide(time.monotonic())
            return VisionResult(result.captured_at_s, self._faces)

    def tick(self) -> bool:
        """Time passes without an image; True while the engine shall be awake."""
        with self._lock:
            now_s = time.monotonic()
            if now_s - self._image_at_s > STALE_S:
                self._faces = tuple(
                    msgspec.structs.replace(face, visible=False) for face in self._faces
                )
            self._decide(now_s)
            return not self._asleep(now_s)

    def view(self) -> View:
        """A picture of it all for telemetry."""
        with self._lock:
            settings, now_s = self._config.separation, time.monotonic()
            # The choice is remembered while everyone is heard, and nobody is kept by it.
            chosen = settings.keep_who != "everyone"
            kept = self._selection.track_ids if chosen else ()
            places = policies.positions(self._faces)
            lost = policies.loss(
                self._selection if chosen else Selection(),
                settings.on_face_loss,
                settings.face_hold_s,
                self._voices.known() if self._voices else (),
                now_s,
            )
            return View(
                self._config,
                self._switches.bypass,
                self._switches.mute,
                self._switches.silenced(self._config.audio.push_to_talk),
                self._asleep(now_s),
                self._listeners,
                kept,
                tuple(self._face(face, places, kept) for face in self._faces),
                lost,
            )

    def names(self) -> tuple[str, ...]:
        """Names of the remembered voices that are kept now."""
        with self._lock:
            if self._voices is None:
                return ()
            found = (self._voices.name(track) for track in self._selection.track_ids)
            return tuple(name for name in found if name)

    def resume(self, *, demo_microphone: bool, demo_camera: bool) -> Resume:
        """What the next engine must know if this one dies."""
        with self._lock:
            kept = self._selection.track_ids
            known = self._voices.known() if self._voices else ()
            numbers = dict.fromkeys((*kept, *(face.track_id for face in self._faces)))
            return Resume(
                self._config,
                self._switches.bypass,
                self._switches.mute,
                tuple(self._person(number, number in kept, known) for number in numbers),
                self._first_wish or self._selection.waiting,
                self._ids.next_id,
                demo_microphone=demo_microphone,
                demo_camera=demo_camera,
            )

    def who_is_about(self) -> About:
        """Kept people out of view, and faces in view that are not kept."""
        with self._lock:
            gone = policies.missing(self._selection, self._faces)
            kept = self._selection.track_ids
            here = {face.track_id: face.box for face in self._faces if face.visible}
            new = tuple(track for track in here if track not in kept)
            near = frozenset(
                (old, track)
                for old, box in gone.items()
                for track in new
                if policies.same_place(box, here[track])
            )
            return About(tuple(gone), new, tuple(t for t in kept if t in here), near)

    def correct_offset(self, seconds: float) -> None:
        """The images come by so much after the sound (or before it, if negative)."""
        with self._lock:
            self._cues.offset_s = seconds

    def returned(self, old: int, new: int) -> None:
        """A face in view is somebody who was kept: recognised by the voice."""
        with self._lock:
            self._selection = policies.returned(self._selection, old, new)
            self._levels.moved(old, new)
            self._following = Following()
            self._decide(time.monotonic())

    def _person(self, number: int, kept: bool, known: tuple[int, ...]) -> Person:
        voice, seconds = b"", 0.0
        if self._voices is not None and number in known:
            embedding = self._voices.embedding(number)
            if embedding is not None:
                voice = embedding.astype(np.float32).tobytes()
                seconds = 8.0 * self._voices.quality(number)
        box = self._boxes.get(number, (0.0, 0.0, 0.0, 0.0))
        return Person(number, box, kept, voice, seconds, self._levels.of(number))

    def _face(self, face: FaceObservation, places: dict[int, int], kept: tuple[int, ...]) -> Face:
        return Face(
            track_id=face.track_id,
            position=places.get(face.track_id, 0),
            box=face.box,
            speaking=round(face.cue.p, 3) if face.visible else 0.0,
            cue_valid=face.cue.valid and face.visible,
            kept=face.track_id in kept,
            visible=face.visible,
            advice=face.advice,
            voice_quality=round(self._voices.quality(face.track_id), 3) if self._voices else 0.0,
            name=self._voices.name(face.track_id) if self._voices else "",
            level_db=self._levels.of(face.track_id),
        )

    def _apply(self, command: AnyCommand, now_s: float) -> None:
        match command:
            case KeepTracks(track_ids=tracks):
                self._first_wish, self._following = (), Following()
                self._selection = policies.keep_tracks(self._selection, tracks, now_s)
            case Keep(positions=wanted):
                self._first_wish, self._following = (), Following()
                self._selection = policies.keep_positions(
                    self._selection, wanted, self._faces, now_s
                )
            case Add(position=place):
                self._selection = policies.add_position(self._selection, place, self._faces, now_s)
            case _:
                self._set(command)

    def _set(self, command: AnyCommand) -> None:
        match command:
            case SetLevel(track_id=track, level_db=level_db):
                self._levels.set(track, level_db)
            case SetLevelAt(position=place, level_db=level_db):
                for track, at in policies.positions(self._faces).items():
                    if at == place:
                        self._levels.set(track, level_db)
            case SetListeners(count=count):
                self._listeners = count
            case SetPreview(visible=visible):
                self._visible = visible
            case _:
                self._switches = self._switches.after(command)
                self._config = changed(self._config, command)

    def _grant_first_wish(self, now_s: float) -> None:
        if self._first_face_s is None:
            self._first_face_s = now_s if any(face.visible for face in self._faces) else None
        elif self._first_wish and now_s - self._first_face_s >= SETTLE_S:
            self._selection = Selection(self._selection.kept, self._first_wish)
            self._first_wish = ()

    def _decide(self, now_s: float) -> None:
        self._grant_first_wish(now_s)
        self._selection = policies.follow(self._selection, self._faces, now_s)
        for old, new in self._selection.adopted:
            self._levels.moved(old, new)
            self._adopted(old, new)
        settings = self._config.separation
        self._follow_somebody(settings, now_s)
        known = self._voices.known() if self._voices else ()
        decision = policies.decide(
            self._selection, settings.on_face_loss, settings.face_hold_s, known, now_s
        )
        if settings.keep_who == "everyone":
            decision = policies.Decision()
        silenced = self._switches.silenced(self._config.audio.push_to_talk)
        self._publish(
            Orders(
                targets=self._targets(decision.track_ids, now_s),
                speakers=tuple(speaker_of(face) for face in self._faces if face.visible),
                bypass=self._switches.bypass,
                mute=bool(silenced) or decision.mute,
                strength_db=settings.strength_db,
                asleep=self._asleep(now_s),
                on_overload=settings.on_overload,
                scored=self._scored() if self.scores and not silenced else (),
            )
        )

    def _follow_somebody(self, settings: SeparationConfig, now_s: float) -> None:
        """Choose whoever speaks, or is nearest, as if they had been clicked."""
        seen = [looked(face, self._is_mine(face)) for face in self._faces if face.visible]
        before = self._following
        if settings.keep_who in ("speaker", "me") and before.track_id is None:
            # What was clicked before is who they take over from.
            before = Following(next(iter(self._selection.track_ids), None))
        self._following = follow(before, settings.keep_who, seen, settings.speaker_hold_s, now_s)
        chosen = self._following.track_id
        if chosen is not None and self._selection.track_ids != (chosen,):
            self._selection = policies.keep_tracks(self._selection, (chosen,), now_s)

    def _is_mine(self, face: FaceObservation) -> bool:
        mine = self._config.separation.my_voice
        return bool(mine and self._voices and self._voices.name(face.track_id) == mine)

    def _targets(self, kept: tuple[int, ...], now_s: float) -> tuple[Target, ...]:
        """Those kept, and who in view speaks beside them."""
        seen = {face.track_id: face for face in self._faces}
        views = [looked(face) for face in self._faces if face.visible]
        self._rivalry = rival(self._rivalry, views, kept, now_s)
        targets = tuple(self._target(track, seen.get(track)) for track in kept)
        track = self._rivalry.track_id
        if track is None:
            return targets
        beside = replace(self._target(track, seen.get(track)), rival=True)
        return (*targets, beside)

    def _target(self, track_id: int, face: FaceObservation | None) -> Target:
        voice = self._voices.embedding(track_id) if self._voices else None
        gain = self._levels.gain(track_id)
        if face is None or not face.visible:
            return Target(track_id, voice=voice, gain=gain)
        cue, at_s = self._cues.in_step(track_id, face.cue)
        return Target(
            track_id, cue.a, cue.p, cue.valid, cue.confidence, at_s, voice=voice, gain=gain
        )

    def _scored(self) -> tuple[int, ...]:
        """The demo's people by the half of the image in which they stand.

        Nobody where somebody was turned down: the truth knows them at one loudness only.
        """
        if any(self._levels.of(track) for track in self._selection.track_ids):
            return ()
        boxes = [self._boxes.get(track) for track in self._selection.track_ids]
        return tuple(sorted({1 + (box[0] + box[2] / 2 > 0.5) for box in boxes if box}))

    def _asleep(self, now_s: float) -> bool:
        if not self._may_sleep or self._visible or self._listeners != 0 or self.heard():
            self._wanted_at_s = now_s
            return False
        return now_s - self._wanted_at_s > IDLE_AFTER_S

    def _forget_boxes(self) -> None:
        needed = {face.track_id for face in self._faces} | set(self._selection.track_ids)
        self._levels.forget_but(needed)
        if len(self._boxes) > 2 * len(needed) + 16:
            self._boxes = {track: self._boxes[track] for track in needed if track in self._boxes}
