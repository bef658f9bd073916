"""OpenCV's mathematics through the stand-in: right for matrices that it leaves to the library."""

import shutil
import subprocess
import sys
from pathlib import Path

from installers.frozen import stand_ins
from tests.support import need

# Larger than the sizes up to which OpenCV calculates itself.
_PROGRAM = """
import cv2, numpy as np
rng = np.random.default_rng(1)
for kind, close in ((np.float32, 2e-2), (np.float64, 1e-8)):
    a = rng.standard_normal((160, 160)).astype(kind) + 20 * np.eye(160, dtype=kind)
    b = rng.standard_normal((160, 3)).astype(kind)
    positive = (a @ a.T).astype(kind)
    for matrix, way in ((a, cv2.DECOMP_LU), (positive, cv2.DECOMP_CHOLESKY), (a, cv2.DECOMP_QR)):
        good, x = cv2.solve(matrix, b, flags=way)
        assert good and np.abs(matrix @ x - b).max() < close, way
    w, u, vt = cv2.SVDecomp(a)
    assert np.abs(u * w.ravel() @ vt - a).max() < close
    product = cv2.gemm(a, positive, 1.0, None, 0.0)
    assert np.abs(product / (a @ positive) - 1).mean() < close
    good, inverse = cv2.invert(positive, flags=cv2.DECOMP_CHOLESKY)
    assert good and np.abs(inverse @ positive - np.eye(160)).max() < close
    small = a / 20
    assert abs(cv2.determinant(small) / np.linalg.det(small.astype(float)) - 1) < close
libraries = [l.split()[-1] for l in open("/proc/self/maps") if "libopenblasp" in l]
assert all("site-packages" not in name for name in libraries), libraries
print("right")
"""


def test_the_same_answers(tmp_path: Path) -> None:
    need.linux()
    need.program("cc", "gcc")
    import cv2

    packages = Path(cv2.__file__).parents[1]
    (large,) = packages.glob("opencv_python_headless.libs/libopenblasp-*")
    (helper,) = packages.glob("numpy.libs/libscipy_openblas64_*")
    users = list(Path(cv2.__file__).parent.glob("cv2*.so"))
    kind = stand_ins.stand_in_for(large.name)
    assert kind is not None
    small = stand_ins.build(large, kind, users, helper, tmp_path / "opencv_python_headless.libs")
    # OpenCV looks for its libraries beside the place it really is in.
    shutil.copytree(packages / "cv2", tmp_path / "cv2")
    for name in ("numpy", "numpy.libs"):
        (tmp_path / name).symlink_to(packages / name)
    for path in large.parent.iterdir():
        if path != large:
            (small.parent / path.name).symlink_to(path)
    done = subprocess.run(
        [sys.executable, "-S", "-c", _PROGRAM],
        env={"PYTHONPATH": str(tmp_path), "OMP_NUM_THREADS": "1", "LD_BIND_NOW": "1"},
        capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.stdout == "right\n", done.stderr
