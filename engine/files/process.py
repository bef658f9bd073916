"""`solomic process`: a file through the pipeline of a live call, faster than it plays.

Three passes: the picture, to know every face and its place; the sound, to learn the voices of those
who speak alone, and to guess those of people who talk at once (which takes the sound twice); the
sound again, hop by hop, each with the newest cues of its moment. The output
lies on the input's time axis: the pipeline's lag and the resamplers' delays are taken out, and it
has exactly as many frames.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.config import (
    HOP_FRAMES,
    HOP_S,
    PIPELINE_LAG_FRAMES,
    SAMPLE_RATE_HZ,
    Config,
    DetectorChoice,
    Quality,
)
from engine.errors import MediaError, ModelMissingError
from engine.files import faces
from engine.files.alignment import WORTH_MENDING_S, lag_of_sound_s
from engine.files.conversion import Resampler, resample_all, to_hops
from engine.files.extractor import VOICE_ONLY, Extractor
from engine.files.faces import Person
from engine.files.reading import SoundSource, open_sound, read_all
from engine.files.report import CueUse, ProcessReport
from engine.files.writing import SoundWriter, check_output, create_sound
from engine.models.ladder import Ladder
from engine.models.voice import VoiceNetwork
from engine.separation.cues import MAX_TARGETS
from engine.vision.base import Image, VisionResult
from engine.vision.path import VisionPath
from engine.vision.video import read_video
from engine.voices.enrol import enrol

F32 = NDArray[np.float32]
Progress = Callable[[str, float], None]
"""Told what is being done and how much of it is done, 0 to 1."""


class Sight(Protocol):
    """What looks at the picture (engine.vision.path.VisionPath); the bench puts its own in."""

    def process(self, image: Image) -> VisionResult:
        """Faces of one image, each with its lip cue."""
        ...


TELL_EVERY_HOPS = 100


class ProcessOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What to do with which file."""

    input: Path
    output: Path
    video: Path | None = None
    """A picture that starts at the input's time 0; a video INPUT is its own."""
    keep: tuple[int, ...] = ()
    """Positions of the faces to keep, from 1; empty: the largest face."""
    voice: Path | None = None
    """A recording of the person to keep, alone."""
    quality: Quality = "auto"
    config: Config = Config()


def process_file(
    options: ProcessOptions,
    ladder: Ladder | None = None,
    progress: Progress | None = None,
    make_sight: Callable[[DetectorChoice], Sight] = VisionPath,
) -> ProcessReport:
    """Keep one voice of a file. Raises MediaError, ModelError; leaves no half-written output."""
    started_s = time.perf_counter()
    tell = progress or (lambda _stage, _share: None)
    check_output(options.output, options.input)
    with open_sound(options.input) as source:
        run = _Run(options, source, ladder or Ladder(), tell, make_sight)
        with create_sound(options.output, source.rate_hz) as writer:
            run.write(writer)
    return run.report(writer.frames, time.perf_counter() - started_s)


class _Run:
    """One file on its way."""

    def __init__(
        self,
        options: ProcessOptions,
        source: SoundSource,
        ladder: Ladder,
        tell: Progress,
        make_sight: Callable[[DetectorChoice], Sight],
    ) -> None:
        self._options = options
        self._source = source
        self._tell = tell
        self._read_frames = 0
        settings = options.config.separation
        separator = ladder.load_finest(options.quality, settings.precision)
        self._facts = separator.facts
        network = ladder.load_voice()
        self._people = self._watch(make_sight)
        self._kept = self._choose()
        self._lag_s = self._align()
        self._extractor = Extractor(separator, settings, network, self._people, self._kept)
        if options.voice is not None:
            self._enrol(options.voice, network)
        elif self._people and self._extractor.memory is not None:
            self._learn()

    def _watch(self, make_sight: Callable[[DetectorChoice], Sight]) -> tuple[Person, ...]:
        """First pass: the picture."""
        video = self._options.video or (self._source.path if self._source.has_picture else None)
        if video is None:
            return ()
        images = read_video(video)
        first = next(images, None)
        if first is None:
            raise MediaError(f"{video} has no picture.")
        own = self._options.video is None
        offset_s = self._source.start_s if own else first.captured_at_s
        seconds = max(self._source.expected_frames / self._source.rate_hz, 1e-3)
        sight = make_sight(self._options.config.vision.detector)
        results = (sight.process(image) for image in chain((first,), images))
        logs = faces.watch(
            results, offset_s, lambda now_s: self._tell("picture", min(now_s / seconds, 1.0))
        )
        if not logs:
            self._source.warnings.append("No face was found in the picture.")
        return faces.people(logs, offset_s)

    def _choose(self) -> tuple[Person, ...]:
        wanted = self._options.keep
        if not wanted:
            return (faces.largest(self._people),) if self._people else ()
        if len(set(wanted)) > MAX_TARGETS:
            raise MediaError(f"At most {MAX_TARGETS} faces can be kept at once.")
        by_position = {person.position: person for person in self._people}
        absent = [place for place in wanted if place not in by_position]
        if absent:
            seen = len(self._people)
            count = {0: "no face", 1: "one face"}.get(seen, f"{seen} faces")
            raise MediaError(f"There is no face {absent[0]} to keep: the picture has {count}.")
        return tuple(by_position[place] for place in dict.fromkeys(wanted))

    def _align(self) -> float | None:
        """Measure by how much the sound comes after the lips, and move the lips there."""
        if not self._kept:
            return None
        with open_sound(self._source.path) as again:
            lag_s = lag_of_sound_s(again, [person.cues for person in self._people])
        if lag_s is not None and abs(lag_s) >= WORTH_MENDING_S:
            for person in self._people:
                person.shift(lag_s)
        return lag_s

    def _enrol(self, path: Path, network: VoiceNetwork | None) -> None:
        memory = self._extractor.memory
        if network is None or memory is None:
            raise ModelMissingError("There is no voice network, so a voice cannot be learned.")
        sound, rate_hz = read_all(path)
        embedding, seconds = enrol(network, resample_all(sound, rate_hz, SAMPLE_RATE_HZ))
        track_id = self._kept[0].track_id if self._kept else VOICE_ONLY
        memory.enrol(track_id, embedding, seconds)

    def _learn(self) -> None:
        """Go through the sound before, so that voices are known from the first word on.

        Twice where voices had to be guessed: the network separates better once it is told them.
        """
        if self._hear():
            self._hear()
        self._extractor.begin()

    def _hear(self) -> bool:
        """Go through the sound once to learn; whether voices were guessed."""
        self._extractor.begin(learning=True)
        expected = max(self._source.expected_frames / self._source.rate_hz / HOP_S, 1)
        with open_sound(self._source.path) as again:
            for index, (hop, _) in enumerate(to_hops(again.blocks, again.rate_hz)):
                self._extractor.hop(hop)
                if index % TELL_EVERY_HOPS == 0:
                    self._tell("voices", min(index / expected, 1.0))
        return self._extractor.learned()

    def write(self, writer: SoundWriter) -> None:
        """Second pass: the sound."""
        back = Resampler(SAMPLE_RATE_HZ, self._source.rate_hz)
        for block in self._processed():
            writer.write(self._cut(writer, back.push(block)))
        writer.write(self._cut(writer, back.push(np.zeros(0, np.float32), last=True)))
        # Two conversions may end a frame early: the last moment is silence then.
        writer.write(np.zeros(self._read_frames - writer.frames, np.float32))

    def _cut(self, writer: SoundWriter, block: F32) -> F32:
        """``block`` without what would go beyond the frames read."""
        return block[: self._read_frames - writer.frames]

    def _processed(self) -> Iterator[F32]:
        """Blocks at 48 kHz without the pipeline's lag, as many frames as came in."""
        to_skip = PIPELINE_LAG_FRAMES
        owed = 0
        for hop, real in to_hops(self._counted(), self._source.rate_hz):
            owed += real
            out = self._extractor.hop(hop)[to_skip:]
            to_skip = 0
            owed -= len(out)
            yield out
        silence = np.zeros(HOP_FRAMES, np.float32)
        while owed > 0:
            out = self._extractor.hop(silence)[to_skip : to_skip + owed]
            to_skip = 0
            owed -= len(out)
            yield out

    def _counted(self) -> Iterator[F32]:
        expected = max(self._source.expected_frames, 1)
        for block in self._source.blocks:
            self._read_frames += len(block)
            self._tell("sound", min(self._read_frames / expected, 1.0))
            yield block

    def report(self, frames: int, wall_s: float) -> ProcessReport:
        """What was done."""
        source, counters = self._source, self._extractor.counters
        warnings = list(source.warnings)
        if counters.bad_network_hops:
            warnings.append(f"The network failed in {counters.bad_network_hops} hops.")
        if counters.limited_hops:
            warnings.append(f"{counters.limited_hops} hops were too loud and were limited.")
        seconds = frames / source.rate_hz
        return ProcessReport(
            input=str(self._options.input),
            output=str(self._options.output),
            sample_rate_hz=source.rate_hz,
            frames=frames,
            seconds=seconds,
            wall_s=round(wall_s, 4),
            rtf=round(wall_s / seconds, 5),
            quality=self._facts.rung,
            precision=self._facts.precision,
            model_sha256=self._facts.sha256,
            cues=CueUse(self._extractor.used_lip, self._extractor.used_voice),
            kept=tuple(log.track_id for person in self._kept for log in person.logs),
            faces=faces.report(self._people),
            av_offset_ms=None if self._lag_s is None else round(1000 * self._lag_s),
            cue_missing_s=self._cue_missing_s(),
            warnings=tuple(warnings),
        )

    def _cue_missing_s(self) -> float | None:
        return round(self._extractor.missing_hops * HOP_S, 2) if self._kept else None
