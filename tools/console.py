"""What the launcher says: one line per step, on stderr, so that stdout stays clean for `--json`."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

_QUIET_LINES_EVERY_S = 20.0
_TAIL_LINES = 12
_TAIL_COLUMNS = 160


class LaunchError(Exception):
    """A step failed; `advice` is what the user can do about it."""

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(problem)
        self.advice = advice


def say(text: str) -> None:
    """Print one line of progress."""
    print(f"solomic: {text}", file=sys.stderr, flush=True)


class Ticker:
    """Shows that a long step is alive: one line rewritten on a terminal, else a line at times."""

    def __init__(self, title: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._title = title
        self._clock = clock
        self._start_s = clock()
        self._last_s = self._start_s
        self._terminal = sys.stderr.isatty()
        say(f"{title} ...")

    def tick(self, detail: str) -> None:
        """Show `detail` (shortened), at most as often as the output can bear."""
        now_s = self._clock()
        if self._terminal:
            line = f"solomic:   {int(now_s - self._start_s):>4} s  {detail}"[:78]
            print(f"\r{line:<78}", end="", file=sys.stderr, flush=True)
        elif now_s - self._last_s >= _QUIET_LINES_EVERY_S:
            say(f"  {int(now_s - self._start_s):>4} s  {detail}")
            self._last_s = now_s

    def done(self, how: str = "done") -> None:
        """End the step."""
        if self._terminal:
            print(f"\r{'':<78}\r", end="", file=sys.stderr, flush=True)
        say(f"{self._title}: {how} in {self._clock() - self._start_s:.0f} s")


def run_logged(
    command: Sequence[str],
    title: str,
    log: Path,
    environment: Mapping[str, str] | None = None,
    describe: Callable[[str], str | None] = lambda line: line,
) -> None:
    """Run `command` with its output in `log`, showing progress.

    `describe` turns an output line into what is shown, or None. Raises `LaunchError` with the last
    lines of the output when the command fails or cannot be started.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    ticker = Ticker(title)
    with log.open("w", encoding="utf-8", errors="replace") as file:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=environment,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise LaunchError(f"{title}: {error}") from error
        with process:
            for line in process.stdout or ():
                file.write(line)
                shown = describe(line.strip())
                if shown:
                    ticker.tick(shown)
    if process.returncode != 0:
        ticker.done("failed")
        raise LaunchError(f"{title} failed:\n{_tail(log)}", f"the whole output is in {log}")
    ticker.done()


def _tail(log: Path) -> str:
    """Return the last lines of `log`, indented."""
    lines: Iterable[str] = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(f"    {line[:_TAIL_COLUMNS]}" for line in list(lines)[-_TAIL_LINES:])
