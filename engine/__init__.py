"""The engine: sound, vision and models, without Qt and without torch."""

import os

# ONNX Runtime's official builds send usage to their maker and keep a device id in the cache folder
# (its Privacy.md). Only this, before the library is loaded, prevents all of it; its own function
# comes too late for the first event. Everything that loads it imports this package first.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
