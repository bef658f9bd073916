"""Commands are merged per key and none is lost: the engine ends up as if it had got them all."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from engine.config import AudioConfig, Config
from engine.messages import (
    Add,
    AnyCommand,
    Bypass,
    Cough,
    Keep,
    KeepTracks,
    Mute,
    Record,
    RememberVoice,
    SetCamera,
    SetConfig,
    SetFaceLoss,
    SetHear,
    SetKeepWho,
    SetLevel,
    SetLevelAt,
    SetListeners,
    SetMicrophone,
    SetMonitor,
    SetOutput,
    SetPreview,
    SetQuality,
    SetStrength,
    Stop,
    Talk,
)
from engine.supervisor.merging import Waiting, merge

POSITIONS = st.integers(1, 3)
SWITCH = st.sampled_from([True, False, None])
LEVELS = st.sampled_from([0.0, -6.0])
COMMANDS: st.SearchStrategy[AnyCommand] = st.one_of(
    st.builds(Add, POSITIONS),
    st.builds(Keep, st.lists(POSITIONS, max_size=2, unique=True).map(tuple)),
    st.builds(KeepTracks, st.lists(POSITIONS, max_size=2, unique=True).map(tuple)),
    st.builds(Bypass, SWITCH),
    st.builds(Mute, SWITCH),
    st.builds(SetMonitor, SWITCH),
    st.builds(Record, SWITCH),
    st.builds(SetHear, st.sampled_from(["microphone", "removed"])),
    st.builds(Talk, st.booleans()),
    st.builds(Cough, st.booleans()),
    st.builds(SetLevel, POSITIONS, LEVELS),
    st.builds(SetLevelAt, POSITIONS, LEVELS),
    st.builds(SetQuality, st.sampled_from(["auto", "lite"])),
    st.builds(SetStrength, st.sampled_from([1.0, 2.0])),
    st.builds(SetKeepWho, st.sampled_from(["chosen", "speaker"])),
    st.builds(SetFaceLoss, st.sampled_from(["hold", "mute"])),
    st.builds(SetMicrophone, st.sampled_from(["a", "b"])),
    st.builds(SetCamera, st.sampled_from(["a", "b"])),
    st.builds(SetListeners, st.sampled_from([None, 0, 1])),
    st.builds(SetPreview, st.booleans()),
    st.builds(SetOutput, st.sampled_from(["", "sink"])),
    st.sampled_from([SetConfig(Config()), SetConfig(Config(audio=AudioConfig(microphone="c")))]),
)


class Model(msgspec.Struct):
    """What the commands mean, without an engine: positions and tracks are the same here."""

    kept: frozenset[int] = frozenset()
    bypass: bool = False
    mute: bool = False
    monitor: bool = False
    recording: bool = False
    values: dict[str, object] = {}

    def obey(self, command: AnyCommand) -> None:
        match command:
            case Add(position=place):
                self.kept ^= {place}
            case Keep(positions=places) | KeepTracks(track_ids=places):
                self.kept = frozenset(places)
            case Bypass(on=on):
                self.bypass = not self.bypass if on is None else on
            case Mute(on=on):
                self.mute = not self.mute if on is None else on
            case (
                SetLevel(track_id=place, level_db=level)
                | SetLevelAt(position=place, level_db=level)
            ):
                self.values[f"level {place}"] = level
            case Record(on=on):
                self.recording = not self.recording if on is None else on
            case SetMonitor(on=on):
                self.monitor = not self.monitor if on is None else on
            case SetConfig(config=config):
                for key in ("quality", "strength", "who", "loss", "microphone", "camera"):
                    self.values.pop(key, None)
                self.values["config"] = config
            case _:
                name = {
                    SetQuality: "quality",
                    SetStrength: "strength",
                    SetKeepWho: "who",
                    SetFaceLoss: "loss",
                    SetMicrophone: "microphone",
                    SetCamera: "camera",
                }.get(type(command), type(command).__name__)
                self.values[name] = command


def _after(commands: Waiting) -> Model:
    model = Model(values={})
    for command in commands:
        model.obey(command)
    return model


@given(st.lists(COMMANDS, max_size=30))
def test_the_effect_is_that_of_all_commands(commands: list[AnyCommand]) -> None:
    waiting: Waiting = ()
    for command in commands:
        waiting = merge(waiting, command)
    assert _after(waiting) == _after(tuple(commands))


@given(st.lists(COMMANDS, max_size=200))
def test_the_queue_is_bounded_by_the_keys(commands: list[AnyCommand]) -> None:
    waiting: Waiting = ()
    for command in commands:
        waiting = merge(waiting, command)
        assert len(waiting) <= 27


def test_stop_is_kept_at_the_end() -> None:
    waiting = merge(merge((), Mute(on=True)), Stop())
    assert waiting == (Mute(on=True), Stop())


def test_every_voice_to_remember_is_a_wish_of_its_own() -> None:
    waiting: Waiting = ()
    for track, name in ((1, "Anna"), (2, "Ben"), (1, "Ann")):
        waiting = merge(waiting, RememberVoice(track, name, consent=True))
    wishes = [each for each in waiting if isinstance(each, RememberVoice)]
    assert [(each.track_id, each.name) for each in wishes] == [(2, "Ben"), (1, "Ann")]
