import msgspec
import pytest

from engine.config import AudioConfig, Config
from engine.host.start import EngineStart, Person, Resume, decode_resume, decode_start, encode


def test_crosses_the_border_unchanged() -> None:
    resume = Resume(
        Config(audio=AudioConfig(microphone="usb")),
        mute=True,
        people=(Person(3, (0.1, 0.2, 0.3, 0.4), True, b"1234", 4.5),),
        waiting=(2,),
    )
    start = EngineStart(resume=resume, demo=None, keep=(1, 2), output_id="sink")
    assert decode_resume(encode(resume)) == resume
    assert decode_start(encode(start)) == start


def test_garbage_is_refused() -> None:
    with pytest.raises(msgspec.MsgspecError):
        decode_resume(b"\xc1")
