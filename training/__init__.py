"""Training of the separation networks. Torch is imported only below this package.

Start reading at :mod:`training.train`; :mod:`training.mixing.recipe` says what the networks hear
and :mod:`training.networks.separator` what they are.
"""

import engine  # noqa: F401 (keeps ONNX Runtime from sending usage; see there)
