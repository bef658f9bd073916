"""The engine: sound, vision and models, without Qt and without torch."""

import os

# ONNX Runtime's official builds send usage to their maker and keep a device id in the cache folder
# (its Privacy.md). Only this, before the library is loaded, prevents all of it; its own function
# comes too late for the first event. Everything that loads it imports this package first.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

# OpenCV reads these when it is loaded. Without the first, Media Foundation takes up to half a
# minute to open some cameras. Without the second, OpenCV asks macOS for the camera itself, which it
# can do from the main thread only and ours is another (engine.system.mac_capture asks instead).
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
os.environ.setdefault("OPENCV_AVFOUNDATION_SKIP_AUTH", "1")
