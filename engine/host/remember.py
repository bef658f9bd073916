"""Voices remembered on disk while the engine runs: by command, on the voice thread."""

from __future__ import annotations

import logging
from collections import deque
from typing import Final

import msgspec

from engine.errors import ProfileError, SolomicError
from engine.messages import Remembered, RememberVoice, VoicesChanged
from engine.voices import profiles
from engine.voices.memory import Voice, VoiceMemory
from engine.voices.profiles import Profile, Store

LEAST_S: Final = 3.0
"""Less speech than this is not worth a name."""

_log = logging.getLogger("solomic.voices")


class Remembering:
    """The voices on disk that this engine's network made, and the answer to the newest wish."""

    def __init__(
        self, network: str = "", memory: VoiceMemory | None = None, store: Store | None = None
    ) -> None:
        self.answer = Remembered()
        """Replaced as a whole. Any thread may read it."""
        self.profiles: tuple[Profile, ...] = ()
        self.problems: tuple[str, ...] = ()
        self._network, self._memory = network, memory
        self._store = store
        self._wishes: deque[RememberVoice | VoicesChanged] = deque()
        if memory is not None:
            self._read()

    def ask(self, wish: RememberVoice | VoicesChanged) -> None:
        """Take a wish; without a voice network it is refused at once. Any thread."""
        if self._memory is not None:
            self._wishes.append(wish)
        elif isinstance(wish, RememberVoice):
            self._say(wish.name, "There is no voice network, so a voice cannot be remembered.")

    def serve(self) -> None:
        """Do what was asked for. Voice thread only."""
        while self._wishes and self._memory is not None:
            wish = self._wishes.popleft()
            if isinstance(wish, VoicesChanged):
                self._read()
                self._unname(self._memory)
                continue
            try:
                self._remember(wish, self._memory)
            except SolomicError as error:
                self._say(wish.name, f"{error} {error.advice}".strip())
            else:
                self._say(wish.name)

    def _remember(self, wish: RememberVoice, memory: VoiceMemory) -> None:
        """Raises ProfileError."""
        name = profiles.checked_name(wish.name)
        if not wish.consent:
            raise ProfileError("A voice is remembered only where its owner agrees.")
        voice = memory.voice(wish.track_id)
        if voice is None or voice.seconds < LEAST_S:
            raise ProfileError(
                "This voice is not known well enough yet.",
                advice="Let the person speak alone for a few seconds.",
            )
        store = self._disk()
        key = name.casefold()
        old = next((each for each in store.all() if each.name.casefold() == key), None)
        new = self._profile(name, voice)
        if old is not None and memory.name(wish.track_id).casefold() == key:
            # The memory began with this very profile: its speech is not counted twice.
            new = msgspec.structs.replace(
                new, seconds=max(new.seconds, old.seconds), consent_at=old.consent_at
            )
        elif old is not None:
            new = profiles.merged(old, new)
        store.put(new)
        self._read()
        memory.call(wish.track_id, name)
        _log.info("A voice was remembered on disk.")

    def _profile(self, name: str, voice: Voice) -> Profile:
        moment = profiles.now()
        return Profile(
            name=name,
            embedding=voice.embedding.tobytes(),
            network=self._network,
            seconds=round(voice.seconds, 2),
            likeness=round(min(max(voice.likeness, 0.0), 1.0), 4),
            consent_at=moment,
            changed_at=moment,
        )

    def _disk(self) -> Store:
        """Made when it is needed: its folder depends on who runs the program."""
        return self._store or Store()

    def _read(self) -> None:
        store = self._disk()
        try:
            found = store.all()
        except SolomicError as error:
            self.profiles, self.problems = (), (f"{error} Remembered voices are not recognised.",)
            return
        self.profiles = tuple(each for each in found if each.network == self._network)
        self.problems = tuple(store.problems)

    def _unname(self, memory: VoiceMemory) -> None:
        """Names that are gone from the disk are gone from the picture, too."""
        names = {profile.name for profile in self.profiles}
        for track in memory.known():
            if memory.name(track) not in names:
                memory.call(track, "")

    def _say(self, name: str, problem: str = "") -> None:
        self.answer = Remembered(self.answer.count + 1, name, problem)
