"""Make the two voices of the demo scene again: `python resources/demo/make_voices.py`.

Needs the free speech synthesiser `flite` (Debian: `apt-get install flite`). It speaks the
sentences below, one by one; this script trims them, puts them on a common time axis of LOOP_S
seconds, and writes `voice1.ogg` and `voice2.ogg` (Vorbis) beside itself: mono, 16 kHz as flite
speaks, equally loud. Opus would be as small but takes ten times as long to read, and every start
of the demo reads both. See CREDITS.md.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import soundfile
from numpy.typing import NDArray

Sound = NDArray[np.float32]
Line = tuple[float, str]
"""Seconds of silence before a sentence, and the sentence."""

HERE: Final = Path(__file__).resolve().parent
RATE_HZ: Final = 16_000
BLOCK: Final = RATE_HZ // 50
LOOP_S: Final = 60.0
ACTIVE_RMS_DBFS: Final = -25.0
COMPRESSION: Final = 0.5
"""libsndfile's way to ask Vorbis for quality 5, about 35 kbit/s."""
WRITTEN_AT_ONCE: Final = 4096
"""Frames; libsndfile's Vorbis writer overflows its stack when it is given minutes at once."""

# Each is heard alone once, long enough for the program to learn the voice although its eyes open
# a second after its ears; then they talk over each other, and every now and then one listens for a
# breath or two.
PERSON_1: Final[tuple[Line, ...]] = (
    (0.10, "Good morning, how lovely to see you."),
    (0.25, "I am so glad that you could come today."),
    (4.80, "We moved the old kitchen table into the garden this weekend."),
    (0.35, "Now we eat breakfast under the apple tree, and the birds have opinions about it."),
    (0.30, "The bravest one is a small robin."),
    (0.25, "He waits until the bread is cut, and then he walks up as if he had been invited."),
    (2.60, "My daughter wants to give him a name, but we cannot agree on one."),
    (0.30, "She says Captain, and I say Mister Crumb."),
    (0.35, "Yesterday he brought a friend along, so perhaps we need two names after all."),
    (0.30, "If the weather stays warm, come over on Sunday."),
    (0.25, "Bring nothing but good shoes, because the grass is still wet in the morning."),
    (2.40, "There will be soup, and cherry cake, and plenty of time to talk."),
    (0.30, "I will put a chair for you in the sun."),
)
PERSON_2: Final[tuple[Line, ...]] = (
    (5.35, "Hello everyone, can you hear me well?"),
    (0.25, "It is lovely to be back here again."),
    (0.45, "I took the slow train along the river yesterday, and I would do it again."),
    (0.30, "Every few minutes there was a village, a bridge, and somebody waving."),
    (0.35, "The lady beside me was knitting a scarf as long as the carriage."),
    (2.20, "She told me it was for her brother, who is rather tall and always cold."),
    (0.30, "At the third stop we shared an orange and a story about a lighthouse."),
    (0.35, "The light had gone out one winter evening."),
    (0.25, "So the whole town came down with lanterns and stood along the shore."),
    (0.30, "Every boat came home that night, and nobody was late for supper."),
    (2.50, "I wrote it down before I could forget it."),
    (0.30, "When I arrived, the station clock was playing a waltz, and a boy danced with his dog."),
    (0.35, "I think I shall take the slow train more often."),
    (0.30, "You see so much more when nothing is in a hurry."),
)


def speak(voice: str, text: str, folder: Path) -> Sound:
    """One sentence, without the silence around it."""
    path = folder / "sentence.wav"
    # The synthesiser is looked up on PATH on purpose: this is a tool for developers.
    subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True)
    sound, rate_hz = soundfile.read(path, dtype="float32")
    if rate_hz != RATE_HZ:
        raise SystemExit(f"The voice {voice} speaks at {rate_hz} Hz.")
    return trim(sound)


def trim(sound: Sound) -> Sound:
    """Cut what is 45 dB under the peak at both ends; short fades hide the cuts."""
    loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 10 ** (-45 / 20))
    margin = RATE_HZ // 100
    kept = sound[max(0, loud[0] - margin) : loud[-1] + margin].copy()
    fade = np.sin(np.linspace(0, np.pi / 2, margin, dtype=np.float32)) ** 2
    kept[:margin] *= fade
    kept[-margin:] *= fade[::-1]
    return kept


def active_rms(sound: Sound) -> float:
    """Root mean square over the 20 ms blocks within 30 dB of the loudest."""
    blocks = sound[: len(sound) // BLOCK * BLOCK].reshape(-1, BLOCK)
    power = np.mean(blocks.astype(np.float64) ** 2, axis=1)
    return float(np.sqrt(np.mean(power[power > power.max() / 1000])))


def monologue(voice: str, lines: tuple[Line, ...], folder: Path) -> Sound:
    """All sentences on the loop's time axis, at the level every voice of the demo has."""
    track = np.zeros(round(LOOP_S * RATE_HZ), np.float32)
    at = 0
    for pause_s, text in lines:
        sentence = speak(voice, text, folder)
        at += round(pause_s * RATE_HZ)
        print(f"{voice} {at / RATE_HZ:6.2f} - {(at + len(sentence)) / RATE_HZ:6.2f} s  {text}")
        if at + len(sentence) > len(track):
            raise SystemExit(f"{voice} has more to say than LOOP_S allows.")
        track[at : at + len(sentence)] = sentence / active_rms(sentence)
        at += len(sentence)
    gain = 10 ** (ACTIVE_RMS_DBFS / 20) / active_rms(track)
    return np.asarray(track * gain, np.float32)


def main() -> None:
    """Speak, and write both files."""
    if shutil.which("flite") is None:
        raise SystemExit("flite is not installed (Debian: apt-get install flite).")
    with tempfile.TemporaryDirectory() as name:
        for number, voice, lines in ((1, "rms", PERSON_1), (2, "slt", PERSON_2)):
            track = monologue(voice, lines, Path(name))
            path = HERE / f"voice{number}.ogg"
            with soundfile.SoundFile(
                path, "w", RATE_HZ, 1, "VORBIS", format="OGG", compression_level=COMPRESSION
            ) as file:
                for at in range(0, len(track), WRITTEN_AT_ONCE):
                    file.write(track[at : at + WRITTEN_AT_ONCE])
            print(f"{path.name}: {path.stat().st_size} bytes, peak {np.abs(track).max():.3f}")


if __name__ == "__main__":
    main()
