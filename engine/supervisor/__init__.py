"""Starts the engine and keeps it alive: the one door for the window and for ``run --headless``."""

from engine.supervisor.core import Supervisor
from engine.supervisor.devices import DeviceLists
from engine.supervisor.microphone import looked_up
from engine.supervisor.networks import NetworkCost, measure_networks
from engine.supervisor.news import read_news
from engine.supervisor.options import RunOptions, SupervisorStatus, VirtualMicStatus
from engine.supervisor.recordings import (
    Player,
    Recording,
    delete_recording,
    export_recording,
    list_recordings,
    sound_file,
)
from engine.supervisor.remote import kept_positions, raise_first
from engine.supervisor.scores import SILENT_DB, RecordingLook, Scores, look_at_recording
from engine.supervisor.stored import Kind, Stored, delete_stored, list_stored
from engine.supervisor.tryout import Recorded, Side, TryOut
from engine.supervisor.voices import (
    RememberedVoice,
    VoiceList,
    delete_voice,
    export_voice,
    import_voice,
    list_voices,
)

__all__ = [
    "SILENT_DB",
    "DeviceLists",
    "Kind",
    "NetworkCost",
    "Player",
    "Recorded",
    "Recording",
    "RecordingLook",
    "RememberedVoice",
    "RunOptions",
    "Scores",
    "Side",
    "Stored",
    "Supervisor",
    "SupervisorStatus",
    "TryOut",
    "VirtualMicStatus",
    "VoiceList",
    "delete_recording",
    "delete_stored",
    "delete_voice",
    "export_recording",
    "export_voice",
    "import_voice",
    "kept_positions",
    "list_recordings",
    "list_stored",
    "list_voices",
    "look_at_recording",
    "looked_up",
    "measure_networks",
    "raise_first",
    "read_news",
    "sound_file",
]
