"""What stands beside our networks: the mixture, an oracle mask, and others' noise suppressors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.quality.corpus import SHARED
from bench.quality.mixtures import Mixture
from bench.quality.networks import sound_of, spectra
from engine.models.sessions import open_session

F32 = NDArray[np.float32]

MODELS = SHARED / "reference_models"
DNSMOS_FRAMES = 144160
_DTLN_HOP = 128
# P.835 polynomial of Microsoft's DNSMOS script for the overall score, highest power first
_OVERALL = (-0.06766283, 1.11546468, 0.04602535)


def oracle(item: Mixture) -> F32:
    """The best real mask per bin in our own transform: a bound for mask estimation."""
    target, mixture = spectra(item.target), spectra(item.mixture)
    power = np.abs(mixture) ** 2 + 1e-12
    mask = np.clip((target * mixture.conj()).real / power, 0.0, 1.0)
    return sound_of((mixture * mask).astype(np.complex64), len(item.mixture))


def _session(name: str) -> Any:
    return open_session((MODELS / name).read_bytes(), name)


class Gtcrn:
    """GTCRN (Rong et al., ICASSP 2024), streaming, square-root Hann of 512 frames, hop 256."""

    def __init__(self) -> None:
        self.session = _session("gtcrn.onnx")

    def __call__(self, sound: F32) -> F32:
        """The sound with less noise, f32[n]."""
        window = np.sqrt(np.hanning(513)[:-1]).astype(np.float32)
        hops = -(-len(sound) // 256) + 1
        padded = np.zeros((hops + 1) * 256, np.float32)
        padded[256 : 256 + len(sound)] = sound
        names = ("conv_cache", "tra_cache", "inter_cache")
        states = {
            port.name: np.zeros(port.shape, np.float32) for port in self.session.get_inputs()[1:]
        }
        out = np.zeros_like(padded)
        for hop in range(hops):
            part = slice(hop * 256, hop * 256 + 512)
            spectrum = np.fft.rfft(padded[part] * window)
            mix = np.stack([spectrum.real, spectrum.imag], -1)[None, :, None].astype(np.float32)
            enhanced, *new = self.session.run(None, {"mix": mix, **states})
            states = dict(zip(names, new, strict=True))
            value = enhanced[0, :, 0, 0] + 1j * enhanced[0, :, 0, 1]
            out[part] += (np.fft.irfft(value) * window).astype(np.float32)
        return out[256 : 256 + len(sound)]


class Dtln:
    """DTLN (Westhausen and Meyer, Interspeech 2020), streaming, 512 frames, hop 128."""

    def __init__(self) -> None:
        self.first, self.second = _session("dtln_1.onnx"), _session("dtln_2.onnx")

    def __call__(self, sound: F32) -> F32:
        """The sound with less noise, f32[n]."""
        states = [np.zeros((1, 2, 128, 2), np.float32) for _ in range(2)]
        hops = -(-len(sound) // _DTLN_HOP) + 3
        padded = np.zeros((hops + 3) * _DTLN_HOP, np.float32)
        padded[384 : 384 + len(sound)] = sound
        out = np.zeros_like(padded)
        for hop in range(hops):
            part = slice(hop * _DTLN_HOP, hop * _DTLN_HOP + 512)
            spectrum = np.fft.rfft(padded[part])
            size = np.abs(spectrum)[None, None].astype(np.float32)
            mask, states[0] = self.first.run(None, {"input_2": size, "input_3": states[0]})
            block = np.fft.irfft(spectrum * mask[0, 0])[None, None].astype(np.float32)
            block, states[1] = self.second.run(None, {"input_4": block, "input_5": states[1]})
            out[part] += block[0, 0]
        return out[384 : 384 + len(sound)]


class Dnsmos:
    """DNSMOS P.835, overall score (Reddy et al., ICASSP 2022). Never to be read alone."""

    def __init__(self, path: Path = MODELS / "dnsmos_sig_bak_ovr.onnx") -> None:
        self.session = open_session(path.read_bytes(), path.name)

    def __call__(self, sound: F32) -> float:
        """Overall score from 1 to 5; short sounds are repeated to nine seconds."""
        copies = np.tile(sound, DNSMOS_FRAMES // len(sound) + 1)[:DNSMOS_FRAMES]
        raw = float(self.session.run(None, {"input_1": copies[None].astype(np.float32)})[0][0, 2])
        return float(np.polyval(_OVERALL, raw))


def suppressors() -> dict[str, Any]:
    """GTCRN and DTLN by name, where their files are."""
    if not (MODELS / "gtcrn.onnx").is_file():
        return {}
    return {"gtcrn": Gtcrn(), "dtln": Dtln()}
