"""What NumPy, OpenCV and FFmpeg answer to what the program asks of them, as named arrays.

Run as a program it writes them into a folder that has a film and two pictures, so that two builds
of the three can be held against each other: `python -m tests.support.parts_answers FOLDER`.
"""

import sys
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np

from engine.vision import detectors
from engine.vision.base import Pixels

Answers = dict[str, Any]

FILM, PICTURES, ANSWERS = "film.mp4", "pictures.npy", "answers.npz"


def products() -> Answers:
    """Products, norms, and what LAPACK is asked for."""
    rng = np.random.default_rng(3)
    square = rng.standard_normal((12, 12))
    tall = rng.standard_normal((300, 40)).astype(np.float32)
    even = square @ square.T + np.eye(12)
    above = even.diagonal()[None]
    return {
        "product": tall.T @ tall,
        "complex product": np.abs((square + 1j * square.T) @ square),
        "norm": np.array([np.linalg.norm(tall), np.dot(tall[:, 0], tall[:, 1])]),
        "filtered": np.correlate(tall[:, 0], tall[:32, 1], "valid"),
        "spectrum": np.abs(np.fft.rfft(tall[:, 2])),
        "inverse": np.linalg.inv(even),
        "pseudo-inverse": np.linalg.pinv(square[:, :5]),
        "singular values": np.linalg.svd(square, compute_uv=False),
        "own values": np.linalg.eigvalsh(even),
        "solution": np.linalg.solve(even, square),
        "best fit": np.linalg.lstsq(square[:, :4], square[:, 5], rcond=None)[0],
        "sorted": np.sort(tall, axis=None),
        "waves": np.concatenate([np.exp(-square), np.tanh(square), np.log10(above)]),
    }


def seeing(first: Pixels, second: Pixels) -> Answers:
    """OpenCV's calls that a face goes through, on two pictures of one scene."""
    grey, later = (cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) for image in (first, second))
    smaller = cv2.resize(grey, (320, 180), interpolation=cv2.INTER_AREA)
    small, small_later = (
        cv2.resize(image, (160, 96), interpolation=cv2.INTER_AREA) for image in (grey, later)
    )
    cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / detectors._HAAR_FILE))
    corners = cv2.goodFeaturesToTrack(grey, 60, 0.01, 8, blockSize=3)
    nothing: Any = None
    moved, found, _ = cv2.calcOpticalFlowPyrLK(grey, later, corners, nothing)
    kept = found.ravel() == 1
    matrix, _ = cv2.estimateAffinePartial2D(corners[kept], moved[kept])
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
    _, packed = cv2.imencode(".jpg", first, [cv2.IMWRITE_JPEG_QUALITY, 90])
    return {
        "smaller": smaller,
        "blurred": cv2.GaussianBlur(small.astype(np.float32), (0, 0), 1.0),
        "turned": cv2.warpAffine(small, np.array([[0.9, 0.1, 3], [-0.1, 0.9, 5]]), (80, 96)),
        "hues": cv2.cvtColor(first, cv2.COLOR_BGR2HSV)[..., 0],
        "faces": np.array(sorted(map(tuple, cascade.detectMultiScale(smaller)))),
        "corners": np.sort(corners.ravel()),
        "motion": matrix,
        "flow": flow.calc(small, small_later, nothing),
        "unpacked": cv2.imdecode(packed, cv2.IMREAD_COLOR),
    }


def film(path: Path) -> Answers:
    """Sound and pictures of a file."""
    answers = {}
    with av.open(str(path)) as container:
        answers["pictures"] = np.array(
            [frame.to_ndarray(format="gray").mean() for frame in container.decode(video=0)]
        )
    with av.open(str(path)) as container:
        parts = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
        answers["sound"] = np.concatenate(parts)
    return answers


def everything(folder: Path) -> Answers:
    """All of them."""
    answers = products() | seeing(*np.load(folder / PICTURES)) | film(folder / FILM)
    return {name: np.asarray(values, np.float64) for name, values in answers.items()}


if __name__ == "__main__":
    place = Path(sys.argv[1])
    np.savez(place / ANSWERS, **everything(place))
