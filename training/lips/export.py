"""Write the fitted weights, their manifest and their hash where the engine looks for them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from engine.vision import lip_features, lip_network

HELD_OUT: Final = Path(__file__).resolve().parents[2] / "bench" / "vision" / "held_out.npz"
"""Networks that each have not seen some of the people, with which the bench measures those."""


@dataclass(frozen=True)
class Fold:
    """A network and the people it has never seen."""

    apart: tuple[str, ...]
    net: Any
    mean: NDArray[np.float32]
    variance: NDArray[np.float32]


def arrays(
    net: Any, mean: NDArray[np.float32], variance: NDArray[np.float32]
) -> dict[str, NDArray[np.float32]]:
    """As `engine.vision.lip_network.Weights` names them."""
    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    return {
        "mean": mean,
        "variance": variance,
        "layer": state["layer.weight"],
        "layer_bias": state["layer.bias"],
        "gru_input": state["gru.weight_ih_l0"],
        "gru_hidden": state["gru.weight_hh_l0"],
        "gru_input_bias": state["gru.bias_ih_l0"],
        "gru_hidden_bias": state["gru.bias_hh_l0"],
        "out": state["out.weight"],
        "out_bias": state["out.bias"],
    }


def ship_folds(folds: list[Fold], target: Path = HELD_OUT) -> None:
    """Write all folds as ``0/layer`` and so on; ``0/apart`` has the names of those kept apart."""
    found: dict[str, NDArray[Any]] = {}
    for number, fold in enumerate(folds):
        found[f"{number}/apart"] = np.array(fold.apart)
        for name, values in arrays(fold.net, fold.mean, fold.variance).items():
            found[f"{number}/{name}"] = values
    np.savez_compressed(target, **found)  # type: ignore[arg-type]


def ship(
    net: Any, mean: NDArray[np.float32], variance: NDArray[np.float32], figures: dict[str, Any]
) -> str:
    """Write resources/models/lips; returns the SHA-256 to pin in `engine.vision.lip_network`."""
    target = lip_network.PATH
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez(target, **arrays(net, mean, variance))  # type: ignore[arg-type]
    data = target.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    manifest = {
        "format": 1,
        "kind": "lips",
        "name": "lips",
        "version": 1,
        "delay_s": lip_network.DELAY_S,
        "features": list(lip_features.NAMES),
        "files": {"fp32": {"path": target.name, "sha256": digest, "bytes": len(data)}},
        "licence": "Apache-2.0",
        "credits": [
            "GRID (M. Cooke and others), CC BY 4.0",
            "HDTF (Z. Zhang and others), CC BY 4.0; US public addresses",
            "OpenAV webcam clips, MIT",
        ],
        "training": "training/lips: python -m training.lips --ship",
        "figures": {"held_out": figures},
    }
    (target.parent / "manifest.json").write_text(
        json.dumps(manifest, indent=1) + "\n", encoding="utf-8"
    )
    return digest
