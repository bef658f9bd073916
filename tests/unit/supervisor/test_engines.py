from collections.abc import Iterator
from typing import ClassVar

import pytest

from engine.config import Config
from engine.host.start import EngineStart, Resume
from engine.host.start import encode as encode_start
from engine.messages import AnyCommand, EngineFailure, Mute, SetQuality, Telemetry, encode
from engine.supervisor import engines as engines_module
from engine.supervisor.engines import EngineKeeper
from engine.supervisor.slots import Slots


class Process:
    """An engine process that lives until it is told to die."""

    made: ClassVar[list["Process"]] = []

    def __init__(self, names: object) -> None:
        self.pid = 100 + len(Process.made)
        self.alive = True
        self.sentinel = 0
        self.start: EngineStart | None = None
        self.sent: list[AnyCommand] = []
        self.left: tuple[AnyCommand, ...] = ()
        self.words: EngineFailure | None = None
        self.killed = False
        Process.made.append(self)

    def begin(self, start: EngineStart) -> None:
        self.start = start

    def send(self, command: AnyCommand) -> None:
        self.sent.append(command)

    def unsent(self) -> tuple[AnyCommand, ...]:
        return self.left

    def failure(self) -> EngineFailure | None:
        return self.words

    def kill(self) -> None:
        self.alive = False
        self.killed = True

    def stop(self) -> None:
        self.kill()


class Clock:
    now_s = 1000.0

    def monotonic(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(engines_module, "time", clock)
    monkeypatch.setattr(engines_module, "EngineProcess", Process)
    monkeypatch.setattr(Process, "made", [])
    return clock


@pytest.fixture
def slots() -> Iterator[Slots]:
    slots = Slots()
    yield slots
    slots.close()


START = EngineStart(resume=Resume(Config()), demo=None, keep=(1,))


def _keeper(slots: Slots, *, spare: bool = False) -> EngineKeeper:
    return EngineKeeper(slots, lambda: START, spare=spare)


def _live(slots: Slots, clock: Clock, seconds: float, keeper: EngineKeeper) -> None:
    """Time passes with a beating heart."""
    until_s = clock.now_s + seconds
    while clock.now_s < until_s:
        clock.now_s += 0.5
        slots._telemetry_slot.write(encode(Telemetry(uptime_s=clock.now_s)))
        keeper.tick()


def test_the_process_is_born_early_and_begins_at_the_first_tick(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots)
    (process,) = Process.made
    assert process.start is None
    keeper.send(Mute(on=True))
    keeper.tick()
    assert process.start == START
    assert process.sent == [Mute(on=True)]
    assert keeper.pid == process.pid


def test_after_a_crash_the_next_goes_on_at_once_with_what_was_chosen(
    clock: Clock, slots: Slots
) -> None:
    keeper = _keeper(slots)
    keeper.tick()
    resume = Resume(Config(), mute=True, next_track_id=7)
    slots._resume_slot.write(encode_start(resume))
    _live(slots, clock, 6.0, keeper)
    first = Process.made[0]
    first.left = (SetQuality("lite"),)
    first.alive = False
    keeper.tick()
    second = Process.made[1]
    assert second.start is not None
    assert (second.start.resume, second.start.demo, second.start.keep) == (resume, False, ())
    assert second.sent == [SetQuality("lite")]
    assert (keeper.restarts, keeper.pid) == (1, second.pid)
    assert keeper.failure == EngineFailure("The engine ended unexpectedly.")
    _live(slots, clock, 6.0, keeper)
    assert keeper.failure is None


def test_a_crash_before_anything_was_noted_starts_as_asked(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots)
    keeper.tick()
    Process.made[0].alive = False
    keeper.tick()
    assert Process.made[1].start == START


def test_the_last_words_are_kept(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots)
    keeper.tick()
    words = EngineFailure("There is no network.", "Install it.", foreseen=True)
    Process.made[0].words = words
    Process.made[0].alive = False
    keeper.tick()
    assert keeper.failure == words


def test_engines_that_cannot_live_come_more_slowly(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots)
    keeper.tick()
    for _ in range(200):
        clock.now_s += 0.1
        Process.made[-1].alive = False
        keeper.tick()
    assert 4 <= len(Process.made) <= 8


def test_an_engine_that_hangs_is_killed(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots)
    keeper.tick()
    _live(slots, clock, 6.0, keeper)
    clock.now_s += 10.0
    keeper.tick()
    assert Process.made[0].killed
    assert keeper.pid == Process.made[1].pid


def test_a_spare_is_made_later_and_takes_over(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots, spare=True)
    keeper.tick()
    assert keeper.spare_pid is None
    _live(slots, clock, 6.0, keeper)
    spare = Process.made[1]
    assert keeper.spare_pid == spare.pid
    assert spare.start is None
    Process.made[0].alive = False
    keeper.tick()
    assert keeper.pid == spare.pid
    assert len(Process.made) == 2


def test_a_dead_spare_is_replaced(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots, spare=True)
    keeper.tick()
    _live(slots, clock, 6.0, keeper)
    Process.made[1].alive = False
    _live(slots, clock, 1.0, keeper)
    assert keeper.spare_pid == Process.made[2].pid


def test_stop_ends_all(clock: Clock, slots: Slots) -> None:
    keeper = _keeper(slots, spare=True)
    keeper.tick()
    _live(slots, clock, 6.0, keeper)
    keeper.stop()
    assert all(process.killed for process in Process.made)
    assert keeper.pid is None


def test_torn_telemetry_is_passed_over(slots: Slots) -> None:
    slots._telemetry_slot.write(encode(Telemetry(hops=3)))
    seen = slots.telemetry()
    assert seen is not None
    slots._telemetry_slot.write(b"\xc1garbage")
    assert slots.telemetry() is seen
    slots._resume_slot.write(b"\xc1")
    assert slots.resume() is None
