"""From file to file through the same pipeline as a live call."""

from __future__ import annotations

from engine.files.process import ProcessOptions, process_file
from engine.files.report import FaceReport, ProcessReport

__all__ = ["FaceReport", "ProcessOptions", "ProcessReport", "process_file"]
