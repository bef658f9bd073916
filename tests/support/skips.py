"""Which skipped tests are a failure under `--strict`, and the table at the end of the run."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

# Skips of these are always allowed: nobody can install them.
_ALWAYS_ALLOWED = frozenset({"shared", "device", "platform"})
_REASON = re.compile(r"needs (?P<kind>[a-z]+) (?P<what>[^:]+): (?P<advice>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Skip:
    """A skipped test and why it was skipped."""

    test: str
    reason: str

    @property
    def kind(self) -> str:
        """The kind of thing missing, or `unknown` for a reason not made by `tests.support.need`."""
        match = _REASON.match(self.reason)
        return match["kind"] if match else "unknown"

    @property
    def allowed(self) -> bool:
        """Whether `--strict` lets this skip pass."""
        return self.kind in _ALWAYS_ALLOWED


def plain_reason(longrepr: object) -> str:
    """Return the reason out of what pytest reports: (path, line, "Skipped: ...") or text."""
    text = str(longrepr[2] if isinstance(longrepr, tuple) else longrepr)
    return " ".join(text.removeprefix("Skipped: ").split())


def refused(skips: Iterable[Skip]) -> list[Skip]:
    """Return the skips that fail a strict run."""
    return [skip for skip in skips if not skip.allowed]


def table(skips: Iterable[Skip], strict: bool) -> list[str]:
    """Return the lines of the table: how many tests, why, and whether a strict run refuses it."""
    by_reason: dict[str, list[Skip]] = {}
    for skip in skips:
        by_reason.setdefault(skip.reason, []).append(skip)
    if not by_reason:
        return ["nothing was skipped"]
    lines = [f"{'tests':>5}  {'verdict':<8}  why"]
    for reason, group in sorted(by_reason.items(), key=lambda item: (-len(item[1]), item[0])):
        verdict = "allowed" if group[0].allowed else ("REFUSED" if strict else "missing")
        lines.append(f"{len(group):>5}  {verdict:<8}  {reason}")
        if verdict != "allowed":
            lines.extend(f"{'':>17}{skip.test}" for skip in group[:5])
    return lines


def with_earlier(skips: Iterable[Skip], file: Path) -> list[Skip]:
    """Return what earlier parts of this test run wrote to ``file``, and ``skips``; adds the latter.

    A part that starts programs and one that runs side by side are one run to whoever reads the end.
    """
    found = list(skips)
    with file.open("a+", encoding="utf-8") as lines:
        lines.seek(0)
        earlier = [Skip(**json.loads(line)) for line in lines]
        lines.writelines(json.dumps(asdict(skip)) + "\n" for skip in found)
    return earlier + found
