"""A call through a network, minute after minute with its states kept, and the scores of two."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bench.endurance.calls import Call, Minute
from bench.quality.corpus import RATE_HZ
from bench.quality.metrics import si_snr_db
from bench.quality.networks import Network, sound_of, spectra

F32 = NDArray[np.float32]

PIECE_S = 6


def first_and_last(network: Network, call: Call, minutes: int) -> list[tuple[float, float]]:
    """SI-SNR improvement in dB of each piece of the first minute, and of the same in the last."""
    voice = network.enroll(call.enrollment)
    states = network.fresh()
    judged: list[list[float]] = []
    for index, minute in enumerate(call.minutes(minutes)):
        estimate = network.run(spectra(minute.mixture), minute.lip, voice, True, states)
        if index in (0, minutes - 1):
            judged.append(gains(minute, sound_of(estimate, len(minute.mixture))))
    return list(zip(judged[0], judged[-1], strict=True))


def gains(minute: Minute, estimate: F32) -> list[float]:
    """SI-SNR improvement in dB of every piece of 6 s of a minute."""
    found = []
    for first in range(0, len(estimate), PIECE_S * RATE_HZ):
        span = slice(first, first + PIECE_S * RATE_HZ)
        target = minute.target[span]
        before = si_snr_db(minute.mixture[span], target)
        found.append(si_snr_db(estimate[span], target) - before)
    return found
