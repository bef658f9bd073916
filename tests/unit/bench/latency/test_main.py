import json

import pytest

from bench.__main__ import main
from bench.latency import __main__ as latency
from bench.latency.signals import Summary
from bench.servers import Kind, ServerUnavailableError


def test_one_object_with_all_keys(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {
        "bypass": Summary(27.45, 28.18, 28.4, 39),
        "voice": Summary(None, None, None, 0),
        "passthrough": Summary(15.75, 17.67, 18.79, 39),
    }

    def measure(kind: Kind, seconds: float, quality: str) -> dict[str, object]:
        return dict(found) if kind == "pulseaudio" else {"unavailable": "pipewire not installed"}

    monkeypatch.setattr(latency, "measure", measure)
    assert main(["latency", "--json"]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    assert json.loads(out) == {
        "servers": {
            "pulseaudio": {
                "bypass": {"p50_ms": 27.45, "p95_ms": 28.18, "p99_ms": 28.4, "n": 39},
                "voice": {"p50_ms": None, "p95_ms": None, "p99_ms": None, "n": 0},
                "passthrough": {"p50_ms": 15.75, "p95_ms": 17.67, "p99_ms": 18.79, "n": 39},
            },
            "pipewire": {"unavailable": "pipewire not installed"},
        }
    }


def test_without_any_server_it_says_why_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing(kind: Kind) -> None:
        raise ServerUnavailableError(f"{kind} not installed")

    monkeypatch.setattr(latency, "private_server", nothing)
    assert main(["latency", "--json"]) == 1
    servers = json.loads(capsys.readouterr().out)["servers"]
    assert servers["pulseaudio"] == {"unavailable": "pulseaudio not installed"}
    assert servers["pipewire"] == {"unavailable": "pipewire not installed"}


@pytest.mark.parametrize("words", [[], ["nonsense"]])
def test_an_unknown_measurement_is_a_wrong_word(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "latency" in capsys.readouterr().err
