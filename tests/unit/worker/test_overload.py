from hypothesis import given
from hypothesis import strategies as st

from engine.worker.overload import (
    CALM_HOPS,
    LAST_LIMIT,
    SETTLE_HOPS,
    STEP_LIMIT,
    WINDOW_HOPS,
    OverloadPolicy,
)


def _settle(policy: OverloadPolicy, most_steps: int = 3) -> None:
    for _ in range(SETTLE_HOPS):
        policy.hop(strained=False, most_steps=most_steps)


def _strain(policy: OverloadPolicy, hops: int, most_steps: int = 3) -> int:
    """How many hops until a change, or 0."""
    for count in range(1, hops + 1):
        if policy.hop(strained=True, most_steps=most_steps):
            return count
    return 0


def test_a_hiccup_changes_nothing() -> None:
    policy = OverloadPolicy()
    _settle(policy)
    assert _strain(policy, STEP_LIMIT - 1) == 0
    assert policy.steps == 0


def test_lasting_strain_goes_down_one_rung_at_a_time_and_no_further_than_the_last() -> None:
    policy = OverloadPolicy()
    hops = range(20 * SETTLE_HOPS)
    steps = [policy.steps for _ in hops if policy.hop(strained=True, most_steps=2)]
    assert steps == [1, 2]


def test_the_last_step_asks_for_more_than_the_others() -> None:
    policy = OverloadPolicy()
    _settle(policy, most_steps=1)
    assert _strain(policy, WINDOW_HOPS, most_steps=1) == LAST_LIMIT


def test_up_again_only_after_calm_and_later_each_time_it_fails() -> None:
    policy = OverloadPolicy()
    _settle(policy)
    _strain(policy, WINDOW_HOPS)
    calm = _calm_until_up(policy)
    assert calm >= CALM_HOPS
    _settle(policy)
    _strain(policy, WINDOW_HOPS)
    assert policy.steps == 1
    assert _calm_until_up(policy) >= 2 * CALM_HOPS


def _calm_until_up(policy: OverloadPolicy) -> int:
    for count in range(1, 20 * CALM_HOPS):
        if policy.hop(strained=False, most_steps=3):
            return count
    raise AssertionError("never up again")


def test_a_new_wish_starts_from_the_top() -> None:
    policy = OverloadPolicy()
    _settle(policy)
    _strain(policy, WINDOW_HOPS)
    policy.reset()
    assert policy.steps == 0


def test_fewer_rungs_than_steps_brings_it_back() -> None:
    policy = OverloadPolicy()
    for _ in range(20 * SETTLE_HOPS):
        policy.hop(strained=True, most_steps=4)
    assert policy.steps == 4
    _settle(policy, most_steps=1)
    policy.hop(strained=False, most_steps=1)
    assert policy.steps == 1


@given(st.lists(st.booleans(), max_size=3000), st.integers(0, 4))
def test_steps_stay_within_bounds_and_move_by_one(strained: list[bool], most: int) -> None:
    policy = OverloadPolicy()
    for each in strained:
        before = policy.steps
        changed = policy.hop(strained=each, most_steps=most)
        assert changed == (policy.steps != before)
        assert abs(policy.steps - before) <= 1
        assert 0 <= policy.steps <= most
