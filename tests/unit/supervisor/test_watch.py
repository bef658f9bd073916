from engine.supervisor.watch import (
    FIRST_PAUSE_S,
    HANGS_AFTER_S,
    LIVED_S,
    LONGEST_PAUSE_S,
    STARTS_WITHIN_S,
    Heartbeat,
    RestartPolicy,
)


def test_an_engine_may_take_its_time_to_start() -> None:
    heart = Heartbeat(100.0)
    assert heart.beat(0, 100.0 + STARTS_WITHIN_S)
    assert not heart.beat(0, 100.1 + STARTS_WITHIN_S)


def test_a_running_engine_that_falls_silent_hangs() -> None:
    heart = Heartbeat(0.0, sequence=7)
    assert heart.beat(8, 5.0)
    assert heart.beat(8, 5.0 + HANGS_AFTER_S)
    assert not heart.beat(8, 5.1 + HANGS_AFTER_S)


def test_what_the_engine_before_wrote_is_no_sign_of_life() -> None:
    heart = Heartbeat(0.0, sequence=7)
    heart.beat(7, HANGS_AFTER_S + 1)
    assert not heart.began


def test_after_a_long_life_the_next_comes_at_once() -> None:
    policy = RestartPolicy()
    assert policy.pause_s(LIVED_S) == 0.0
    assert policy.pause_s(0.1) == 0.0


def test_engines_that_die_young_come_more_and_more_slowly() -> None:
    policy = RestartPolicy()
    pauses = [policy.pause_s(0.1) for _ in range(12)]
    assert pauses[:3] == [0.0, FIRST_PAUSE_S, 2 * FIRST_PAUSE_S]
    assert pauses[-1] == LONGEST_PAUSE_S
    assert policy.pause_s(LIVED_S + 1) == 0.0
    assert policy.pause_s(0.1) == 0.0
