"""What every test run shares: a private home, and the table of what was skipped."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest

from tests.support.floats import restore_default_mode
from tests.support.skips import Skip, plain_reason, refused, table, with_earlier
from tools.checks import SKIPS_FILE

_SLOW_ROOMS = ("gui", "integration", "frozen")

_home = pytest.StashKey[Path]()

# No deadline: how long an example takes is the machine's affair. In CI the same examples each time.
hypothesis.settings.register_profile(
    "solomic", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True
)
hypothesis.settings.load_profile("solomic")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--strict-needs`, which `./solomic test --strict` gives."""
    parser.addoption(
        "--strict-needs",
        action="store_true",
        help="fail when a test was skipped for something that can be installed",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests away from the user's own files, sound server and screen."""
    # Short, because a socket's path may have 107 bytes only.
    home = Path(tempfile.mkdtemp(prefix="slmc-"))
    config.stash[_home] = home
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["PULSE_SERVER"] = f"unix:{runtime}/no-sound-server"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _default_float_mode() -> None:
    """Give every test the arithmetic that a program starts with."""
    restore_default_mode()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is quick first, so that a mistake shows in seconds."""
    items.sort(key=_room_order)


def _room_order(item: pytest.Item) -> int:
    rooms = item.path.parts
    found = (order for order, room in enumerate(_SLOW_ROOMS, start=1) if room in rooms)
    return next(found, 0)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the private home."""
    home = config.stash.get(_home, None)
    if home is not None:
        shutil.rmtree(home, ignore_errors=True)


def _reported(config: pytest.Config, outcome: str) -> list[pytest.TestReport]:
    """Return what the terminal reporter collected under `outcome`."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return list(reporter.stats.get(outcome, ())) if reporter else []


def _skips(config: pytest.Config) -> list[Skip]:
    return [
        Skip(report.nodeid, plain_reason(report.longrepr))
        for report in _reported(config, "skipped")
    ]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a strict run that skipped what could have been installed."""
    strict = session.config.getoption("--strict-needs")
    if strict and exitstatus == 0 and refused(_skips(session.config)):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the table of what was skipped and why."""
    terminalreporter.section("skipped, and why")
    skips = _skips(config)
    shared = os.environ.get(SKIPS_FILE)
    if shared:
        skips = with_earlier(skips, Path(shared))
    for line in table(skips, config.getoption("--strict-needs")):
        terminalreporter.write_line(line)
    left_out = len(_reported(config, "deselected"))
    if left_out:
        terminalreporter.write_line(f"{left_out:>5}  left out    by -m or -k")
