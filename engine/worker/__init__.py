"""The audio thread: read a hop, process it, write it; and what keeps it alive."""

from engine.worker.line import Line
from engine.worker.loop import Worker
from engine.worker.needs import Listeners
from engine.worker.orders import Orders, Target

__all__ = ["Line", "Listeners", "Orders", "Target", "Worker"]
