"""``./solomic bench load``: run the program for minutes and say what it cost.

The program is the one a user starts, as a process of its own, on a private PulseAudio (so that
nothing of the user's sound changes) with a film as camera and a sound device as microphone (or the
demo scene, drawn meanwhile: ``--demo``); ``--idle`` has nobody record the virtual microphone, else
a recorder reads it all the time.

The window is shown at 1280x800, where its graph of the delay and both spectrograms are drawn. Where
there is no screen: ``xvfb-run -a -s "-screen 0 1400x900x24" ./solomic bench load --image-rate 30``.
The report has ``cpu_share`` by process and in all, ``late_hops`` (missed deadlines), ``xruns``,
``growth_mib``, ``images_a_second`` and ``warnings`` (of Qt and others: the program's error output).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import psutil

from bench.load.inputs import film_and_microphone
from bench.load.samples import Sampler
from bench.load.stalls import Probe
from bench.servers import PrivateServer, ServerUnavailableError, private_server
from engine.config import VIRTUAL_MIC_NAME, Config, VisionConfig, WindowConfig, save
from engine.control.client import ask
from engine.control.protocol import AskReport
from engine.errors import SolomicError
from engine.messages import Telemetry

_ROOT = Path(__file__).resolve().parents[2]
_START_TIMEOUT_S = 30.0


def _program() -> list[str]:
    """The command of the running program: itself when frozen, else the dispatcher."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(_ROOT / "solomic_main.py")]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _telemetry(env: dict[str, str]) -> Telemetry | None:
    """What the program tells; None when it does not answer."""
    with _environment(env):
        try:
            said = (ask(AskReport()).status or {}).get("telemetry")
        except SolomicError:
            return None
    return None if said is None else msgspec.convert(said, Telemetry)


@contextlib.contextmanager
def _environment(env: dict[str, str]) -> Iterator[None]:
    """The control socket lies where the program's environment says."""
    before = dict(os.environ)
    os.environ.update(env)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _wait_until_running(env: dict[str, str], program: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_TIMEOUT_S
    while time.monotonic() < deadline and program.poll() is None:
        if _telemetry(env) is not None:
            return
        time.sleep(0.2)
    raise RuntimeError("the program did not start; run it by hand to see why")


def _virtual_source(server: PrivateServer) -> str:
    """The server's own name of the virtual microphone; it may appear a little after the start."""
    deadline = time.monotonic() + _START_TIMEOUT_S
    while time.monotonic() < deadline:
        for source in json.loads(server.pactl("-f", "json", "list", "sources")):
            if source.get("description") == VIRTUAL_MIC_NAME:
                return str(source["name"])
        time.sleep(0.2)
    raise RuntimeError(f"{VIRTUAL_MIC_NAME} is not listed by the sound server")


def _recorder(server: PrivateServer, env: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["pacat", "--record", "--latency-msec=20", "-d", _virtual_source(server)],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _watch(program: subprocess.Popen[bytes], seconds: float) -> list[dict[str, object]]:
    sampler = Sampler(psutil.Process(program.pid))
    end = time.monotonic() + seconds
    while time.monotonic() < end and program.poll() is None:
        sampler.sample()
        time.sleep(1.0)
    return sampler.report()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def measure(options: argparse.Namespace, server: PrivateServer) -> dict[str, object]:
    """One run; the report as it is printed."""
    env = {**os.environ, **server.env}
    vision = VisionConfig(rate_hz=options.image_rate)
    settings = Config(vision=vision, window=WindowConfig(setup_done=True))
    save(settings, Path(server.env["XDG_CONFIG_HOME"]) / "solomic" / "settings.toml")
    words = ["run"] + (["--headless"] if options.headless else ["--size", "1280x800"])
    words += ["--keep", "1"]  # as in a call: beside the other, who speaks too and is a rival
    if options.quality:
        words += ["--quality", options.quality]
    scene = film_and_microphone(server, options.image_rate)
    with contextlib.nullcontext(["--demo"]) if options.demo else scene as inputs:
        return _measured(options, server, env, [*_program(), *words, *inputs])


def _measured(
    options: argparse.Namespace, server: PrivateServer, env: dict[str, str], command: list[str]
) -> dict[str, object]:
    said = server.folder / "said.txt"
    with said.open("wb") as errors:
        program = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=errors)
    recorder: subprocess.Popen[bytes] | None = None
    try:
        _wait_until_running(env, program)
        recorder = None if options.idle else _recorder(server, env)
        time.sleep(options.settle)
        before = _telemetry(env)
        with Probe() as probe:
            processes = _watch(program, options.seconds)
        after = _telemetry(env)
    finally:
        if recorder is not None:
            _end(recorder)
        _end(program)
    return _report(options, processes, before, after) | {
        "machine_stalls": probe.report,
        "warnings": said.read_text(errors="replace").splitlines(),
    }


def _report(
    options: argparse.Namespace,
    processes: list[dict[str, object]],
    before: Telemetry | None,
    after: Telemetry | None,
) -> dict[str, object]:
    shares = [float(str(process["cpu_share"])) for process in processes]
    told = {} if before is None or after is None else _over(before, after)
    return {
        "seconds": options.seconds,
        "window": not options.headless,
        "idle": options.idle,
        "demo": options.demo,
        "image_rate_hz": options.image_rate,
        "processes": processes,
        "cpu_share": round(sum(shares), 4),
        **told,
        "ended_by_itself": after is None,
    }


def _over(before: Telemetry, after: Telemetry) -> dict[str, object]:
    """What the program told of the time in between."""
    return {
        "hops": after.hops - before.hops,
        "late_hops": after.late_hops - before.late_hops,
        "xruns_at_start": before.xruns,
        "xruns": after.xruns,
        "dropped_ms": round(after.dropped_ms - before.dropped_ms, 1),
        "latency_ms": msgspec.to_builtins(after.latency_ms),
        "quality": after.quality,
        "images_a_second": round(after.camera_rate_hz, 1),
        "restarted": before.engine_pid != after.engine_pid,
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="solomic bench load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--settle", type=float, default=5.0, help="seconds before counting")
    parser.add_argument("--headless", action="store_true", help="without the window")
    parser.add_argument("--demo", action="store_true", help="the demo scene, drawn meanwhile")
    parser.add_argument("--idle", action="store_true", help="nobody records")
    parser.add_argument("--image-rate", type=int, default=15, help="images a second")
    parser.add_argument("--quality", default="")
    parser.add_argument("--json", action="store_true")
    return parser


def _print(report: dict[str, object], as_json: bool) -> None:
    if as_json:
        print(json.dumps(report))
        return
    for key, value in report.items():
        print(f"{key:>16}: {value}")


def main(argv: Sequence[str]) -> int:
    """Exit code 0 when the run was measured, 1 when it could not be."""
    options = _parser().parse_args(argv)
    try:
        with private_server("pulseaudio") as server:
            _say(f"running for {options.seconds:.0f} s ...")
            _print(measure(options, server), options.json)
    except (ServerUnavailableError, RuntimeError) as error:
        _say(f"bench load: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
