from engine.control.protocol import AskReport, AskStatus, Handler, Show
from engine.messages import (
    OFF_CAMERA,
    AnyCommand,
    Face,
    Keep,
    Percentiles,
    StagePercentiles,
    Telemetry,
    Turn,
)
from engine.supervisor import SupervisorStatus, raise_first
from engine.supervisor.remote import request_handler, status_report


class Program:
    """A running Solomic, as far as its control socket can see."""

    def __init__(self, telemetry: Telemetry | None) -> None:
        self.sent: list[AnyCommand] = []
        self.shown = 0
        self._telemetry = telemetry

    def show(self) -> None:
        self.shown += 1

    def handler(self) -> Handler:
        status = SupervisorStatus(engine_pid=7, listeners=2)
        return request_handler(self.sent.append, lambda: self._telemetry, lambda: status, self.show)


def test_commands_go_to_the_engine() -> None:
    program = Program(None)
    assert program.handler()(Keep((1,))).ok
    assert program.sent == [Keep((1,))]


def test_a_second_copy_asks_the_first_to_show_itself() -> None:
    program = Program(None)
    assert program.handler()(Show()).ok
    assert (program.shown, program.sent) == (1, [])


def test_status_has_every_key_even_when_nothing_is_known() -> None:
    assert status_report(None, SupervisorStatus()) == {
        "running": True,
        "pid": None,
        "kept": None,
        "quality": None,
        "latency_ms": None,
        "xruns": None,
        "listeners": None,
    }


def test_status_tells_what_telemetry_says() -> None:
    latency = StagePercentiles(total=Percentiles(30.0, 40.0, 50.0))
    faces = tuple(
        Face(track, 0, (x, 0.0, 0.2, 0.2), 0.0, cue_valid=False, kept=False, visible=False)
        for track, x in ((3, 0.6), (4, 0.1))
    )
    telemetry = Telemetry(kept=(3, 9), faces=faces, quality="base", xruns=1, latency_ms=latency)
    status = Program(telemetry).handler()(AskStatus()).status
    assert status is not None
    assert (status["pid"], status["listeners"], status["kept"]) == (7, 2, [2, None])
    assert status["latency_ms"]["total"] == {"p50": 30.0, "p95": 40.0, "p99": 50.0}


def test_the_report_is_telemetry_and_supervisor() -> None:
    seen = Telemetry(hops=5, turns=(Turn(3, 1.0, 2.5), Turn(OFF_CAMERA, 2.0)))
    report = Program(seen).handler()(AskReport()).status
    assert report is not None
    assert report["telemetry"]["hops"] == 5
    assert list(report["telemetry"]["turns"]) == [
        {"who": 3, "from_s": 1.0, "to_s": 2.5},
        {"who": 0, "from_s": 2.0, "to_s": None},
    ]
    assert report["supervisor"]["listeners"] == 2


def test_nobody_to_raise() -> None:
    assert not raise_first()
