"""Configuration: a TOML file per network size, bent by ``--set a.b=value`` on the command line."""

from __future__ import annotations

import dataclasses
import tomllib
import types
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.mixing.recipe import Recipe
from training.networks.separator import SeparatorConfig

CONFIGS = Path(__file__).with_name("configs")


class ConfigError(Exception):
    """A key that does not exist or a value of the wrong kind."""


@dataclass(frozen=True)
class DataConfig:
    """Where speech comes from and where decoded samples may be kept."""

    root: str = "../shared/data"
    cache: str = ""
    voice: str = ""
    min_speaker_s: float = 9.0
    enrolled_per_voice: int = 4


@dataclass(frozen=True)
class TrainConfig:
    """How long, how fast, how often. A step is one batch on every process."""

    out: str = "runs/base"
    seed: int = 1
    steps: int = 6000
    mixtures: int = 6
    seconds: float = 3.0
    long_seconds: float = 6.0
    long_from: float = 0.85
    easy_until: float = 0.15
    rate: float = 2e-3
    adam_rate: float = 2e-3
    warm_up_steps: int = 100
    flat_until: float = 0.35
    last_rate: float = 0.02
    weight_decay: float = 0.01
    clip_norm: float = 5.0
    average: float = 0.998
    lost_weight: float = 2.0
    bfloat16: bool = True
    threads: int = 1
    workers: int = 0
    evaluate_every: int = 500
    save_every: int = 100
    log_every: int = 20
    dev_mixtures: int = 64


@dataclass(frozen=True)
class Config:
    """Everything a training run depends on."""

    name: str = "base"
    network: SeparatorConfig = field(default_factory=SeparatorConfig)
    data: DataConfig = field(default_factory=DataConfig)
    train: TrainConfig = field(default_factory=TrainConfig)
    recipe: Recipe = field(default_factory=Recipe)


def load_config(name_or_path: str, overrides: list[str] | None = None) -> Config:
    """The configuration ``configs/NAME.toml`` or a TOML file, with ``a.b=value`` overrides."""
    path = Path(name_or_path)
    if path.suffix != ".toml":
        path = CONFIGS / f"{name_or_path}.toml"
    if not path.is_file():
        raise ConfigError(f"no configuration at {path}")
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    for override in overrides or []:
        _set(values, override)
    return from_values(values)


def from_values(values: dict[str, Any]) -> Config:
    """A configuration out of nested dictionaries; unknown keys raise :class:`ConfigError`."""
    return typing.cast("Config", _build(Config, values, ""))


def to_values(config: Config) -> dict[str, Any]:
    """The inverse of :func:`from_values`, fit for a checkpoint."""
    return dataclasses.asdict(config)


def _set(values: dict[str, Any], override: str) -> None:
    key, found, text = override.partition("=")
    if not found:
        raise ConfigError(f"{override!r} is not of the form a.b=value")
    *path, last = key.strip().split(".")
    for part in path:
        values = values.setdefault(part, {})
    try:
        values[last] = tomllib.loads(f"x = {text}")["x"]
    except tomllib.TOMLDecodeError:
        values[last] = text


def _build(kind: Any, values: dict[str, Any], where: str) -> Any:
    hints = typing.get_type_hints(kind)
    unknown = set(values) - set(hints)
    if unknown:
        raise ConfigError(f"unknown keys {sorted(unknown)} in {where or 'the configuration'}")
    built = {name: _convert(hints[name], value, where + name) for name, value in values.items()}
    return kind(**built)


def _convert(kind: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(kind):
        return _build(kind, value, where + ".")
    if typing.get_origin(kind) is types.UnionType:  # X | None
        if value is None:
            return None
        (kind,) = (each for each in typing.get_args(kind) if each is not types.NoneType)
    if typing.get_origin(kind) is tuple:
        return tuple(tuple(v) if isinstance(v, list) else v for v in value)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    plain = typing.get_origin(kind) or kind
    if not isinstance(value, plain) or (plain is int and isinstance(value, bool)):
        raise ConfigError(f"{where}: expected {plain.__name__}, found {value!r}")
    return value
