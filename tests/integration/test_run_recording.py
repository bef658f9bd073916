"""A recording of a running engine: nothing unless allowed, then both sides of what was heard."""

import numpy as np
import pytest
import soundfile

from tests.support.running import Home

pytestmark = pytest.mark.integration


def test_off_nothing_is_stored_and_on_both_sides_are(home: Home) -> None:
    folder = home.folder / "state" / "solomic" / "recordings"
    with home.run("--demo") as program:
        program.wait_until(lambda seen: seen.hops > 0)
        home.cli("ctl", "record", "on")
        seen = program.wait_until(lambda seen: seen.recording.count == 1)
        assert "switched off" in seen.recording.problem
        assert not folder.exists()
    home.config.parent.mkdir(parents=True, exist_ok=True)
    home.config.write_text("schema_version = 2\n[recordings]\nenabled = true\n")
    with home.run("--demo") as program:
        program.wait_until(lambda seen: seen.hops > 0)
        assert not folder.exists(), "allowed is not yet begun"
        home.cli("ctl", "record", "on")
        program.wait_until(lambda seen: seen.recording.seconds >= 2.0)
        home.cli("ctl", "mute", "on")
        muted = program.wait_until(lambda seen: seen.mute and seen.output_db < -100.0)
        program.wait_until(lambda seen: seen.recording.seconds >= muted.recording.seconds + 1.0)
        home.cli("ctl", "record", "off")
        program.wait_until(lambda seen: not seen.recording.on and seen.recording.count == 1)
    (made,) = folder.iterdir()
    before, _ = soundfile.read(str(made / "before.flac"), dtype="float32")
    after, _ = soundfile.read(str(made / "after.flac"), dtype="float32")
    assert len(before) == len(after) >= 2 * 48_000
    assert np.abs(before).max() > 0.05
    assert np.abs(after).max() > 0.05
    assert not after[-24_000:].any(), "what others heard at the end: nothing"
    assert np.abs(before[-24_000:]).max() > 0.001, "while the microphone went on"
