"""Which key does what in the window, and which command does it from anywhere. Pure."""

from __future__ import annotations

from app.words import mark

KEYS = (
    ("M", mark("Mute, and be heard again")),
    ("B", mark("Bypass: send the microphone as it is")),
    ("T", mark("Hold to talk, where push to talk is on")),
    ("C", mark("Hold to cough: silence meanwhile")),
    ("N", mark("Let others hear the next person")),
    ("H", mark("Hear yourself on headphones")),
    ("Shift+H", mark("Hear the next: others, microphone, removed")),
    ("R", mark("Record, where recordings are switched on")),
    ("1 - 9", mark("Let others hear this person alone")),
    ("Ctrl+1 - 9", mark("This person too, or no longer")),
    ("Esc", mark("Choose nobody in particular")),
    ("← →", mark("Walk from face to face; Space chooses")),
    ("+ -", mark("The chosen face under the frame: louder, softer")),
    ("Ctrl+,", mark("Settings")),
    ("Ctrl+W", mark("Close the window")),
    ("Ctrl+Q", mark("End Solomic")),
)
COMMANDS = (
    ("solomic ctl mute toggle", mark("Mute, and be heard again")),
    ("solomic ctl bypass toggle", mark("Bypass: send the microphone as it is")),
    ("solomic ctl talk on", mark("Talk, as if T were held; off: let it go")),
    ("solomic ctl cough on", mark("Silence, as if C were held; off: let it go")),
    ("solomic ctl monitor toggle", mark("Hear yourself on headphones")),
    ("solomic ctl record toggle", mark("Record, where recordings are switched on")),
    ("solomic ctl level 1 -6", mark("Let others hear this person softer")),
    ("solomic ctl keep 1", mark("Let others hear this person alone")),
)
