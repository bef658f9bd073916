"""What is spawned gets large pages, and the environment is as it was."""

import multiprocessing
import os

import pytest

from engine.supervisor.spawning import LARGE_PAGES, PATH_IS_WHOLE, TUNABLES, large_pages


def test_a_process_spawned_meanwhile_asks_for_large_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TUNABLES, raising=False)
    with multiprocessing.get_context("spawn").Pool(1) as before:
        assert before.apply(os.getenv, (TUNABLES,)) is None
    with PATH_IS_WHOLE, large_pages():
        pool = multiprocessing.get_context("spawn").Pool(1)
    with pool:
        assert pool.apply(os.getenv, (TUNABLES,)) == LARGE_PAGES
    assert TUNABLES not in os.environ


def test_what_the_person_set_comes_first_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    own = "glibc.malloc.arena_max=2"
    monkeypatch.setenv(TUNABLES, own)
    with PATH_IS_WHOLE, large_pages():
        assert os.environ[TUNABLES] == f"{own}:{LARGE_PAGES}"
    assert os.environ[TUNABLES] == own
