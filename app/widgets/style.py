"""The style sheet, made from tokens."""

from __future__ import annotations

from string import Template

from app.widgets.icons import path
from app.widgets.tokens import RADIUS, Tokens

_SHEET = Template("""
* { font-size: ${base}px; }
QMainWindow, QWidget#central { background: $window; }
QWidget { color: $text; }
QLabel { background: transparent; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }

QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: ${radius}px; }
QScrollArea, QScrollArea > QWidget > QWidget#column { background: transparent; border: none; }

QLabel[role="title"] { font-weight: 600; }
QLabel[role="sentence"] { font-size: ${large}px; font-weight: 600; }
QLabel[role="wordmark"] { font-size: ${large}px; font-weight: 700; }
QLabel[role="muted"] { color: $muted; font-size: ${small}px; }
QLabel[role="notice"] { color: $notice; font-size: ${small}px; }
QLabel[role="figure"] { font-size: ${huge}px; font-weight: 600; }
QLabel[role="figure"][over="true"] { color: $notice; }
QLabel[role="cell"] { font-size: ${small}px; }
QLabel[role="cap"] { color: $muted; font-size: ${small}px; font-weight: 600;
  border: 1px solid $line; border-bottom: 2px solid $line; border-radius: 5px;
  padding: 1px 6px; background: $card; }

QPushButton, QToolButton { background: $raised; border: 1px solid $line; border-radius: 8px;
  padding: 6px 10px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 2px solid $info; }
QToolButton[flat="true"] { background: transparent; border: 1px solid transparent; padding: 4px; }
QToolButton[flat="true"]:hover { background: $hover; }
QToolButton[flat="true"]:focus { border: 2px solid $info; }
QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[big="true"] { padding: 10px 16px; font-weight: 600; text-align: left;
  border-radius: 10px; }
QPushButton#mute:checked { background: $bad_ground; color: $bad; border: 2px solid $bad; }
QPushButton#bypass:checked { background: $notice_ground; color: $notice;
  border: 2px solid $notice; }

QPushButton#listen, QPushButton#record { padding: 1px 8px; border-radius: 6px;
  font-size: ${small}px; }
QPushButton#listen:checked { border: 2px solid $accent; color: $accent; padding: 0 7px; }
QPushButton#record:checked { border: 2px solid $bad; color: $bad; padding: 0 7px; }
QPushButton[hold="true"] { padding: 0; border-radius: 10px; }
QPushButton[hold="true"][held="true"] { background: $notice_ground; border: 2px solid $notice; }
QPushButton[side="true"] { padding: 4px 6px; }
QPushButton[side="true"]:checked { background: $accent; color: $on_accent; font-weight: 600;
  border: 1px solid $accent; }
QPushButton[side="true"]:focus { border: 2px solid $info; padding: 3px 5px; }

QComboBox { background: $raised; border: 1px solid $line; border-radius: 8px;
  padding: 5px 8px; min-height: 20px; }
QComboBox[small="true"] { padding: 0 6px; min-height: 18px; border-radius: 6px; }
QComboBox:hover { background: $hover; }
QComboBox:disabled { color: $muted; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $line;
  selection-background-color: $accent; selection-color: $on_accent; outline: none;
  padding: 4px; }

QLineEdit { background: $card; border: 1px solid $line; border-radius: 8px; padding: 5px 8px;
  min-height: 20px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border: 2px solid $info; padding: 4px 7px; }
QLineEdit:disabled { color: $muted; background: transparent; }

QListWidget#pages { background: $card; border: 1px solid $line; border-radius: ${radius}px;
  padding: 6px; outline: none; }
QListWidget#pages::item { padding: 9px 8px; border-radius: 8px; color: $text; }
QListWidget#pages::item:hover { background: $hover; }
QListWidget#pages::item:selected { background: $accent; color: $on_accent; }
QListWidget#pages:focus { border: 2px solid $info; }
QListWidget#recordings { background: $raised; border: 1px solid $line; border-radius: 8px;
  padding: 4px; outline: none; }
QListWidget#recordings::item { padding: 5px 8px; border-radius: 6px; color: $text; }
QListWidget#recordings::item:selected { background: $accent; color: $on_accent; }
QListWidget#recordings:focus { border: 2px solid $info; padding: 3px; }
QFrame#page { background: $card; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[rung="true"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QWidget#central QScrollArea QWidget#qt_scrollarea_viewport { background: transparent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; font-weight: 600;
  border: 1px solid $accent; padding: 6px 18px; }
QProgressBar { background: $track; border: none; border-radius: 5px; max-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QPushButton:disabled { color: $muted; background: transparent; border: 1px dashed $line; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent;
  border-radius: 6px; font-weight: 600; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $info; }
QRadioButton:disabled { color: $muted; }
QRadioButton::indicator, QCheckBox::indicator { width: 14px; height: 14px;
  border: 2px solid $muted; background: $card; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px;
  background: $on_accent; }
QCheckBox::indicator:checked { border: 2px solid $accent; background: $accent;
  image: url($tick); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $line; }

QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 20px; border-radius: 6px; }
QMenu::item:selected { background: $accent; color: $on_accent; }

QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 6px; background: $track; border-radius: 3px; }
QSlider::$filled:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal { background: $text; width: 16px; height: 16px; margin: -5px 0;
  border-radius: 8px; }
QSlider::handle:horizontal:focus { background: $accent; border: 2px solid $text;
  width: 14px; height: 14px; margin: -6px 0; border-radius: 9px; }

QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame[strip] { border: 1px solid $strip; border-radius: 10px; }
QFrame[strip="info"] { background: $info_ground; }
QFrame[strip="demo"] { background: $good_ground; }
QFrame[strip="warning"] { background: $notice_ground; }
""")


def sheet(tokens: Tokens, base_px: int, right_to_left: bool = False) -> str:
    """The style sheet for a form, the size of the system's text, and the way lines run."""
    colours = {
        name: getattr(tokens, name)
        for name in Tokens.__dataclass_fields__
        if name not in ("dark", "stages")
    }
    tick = path("tick-for-dark" if tokens.dark else "tick-for-light").as_posix()
    chevron = path("chevron-for-dark" if tokens.dark else "chevron-for-light").as_posix()
    return _SHEET.substitute(
        colours,
        base=base_px,
        # Qt names these two by what they are on a slider that runs from left to right.
        filled="add-page" if right_to_left else "sub-page",
        small=base_px - 1,
        large=base_px + 3,
        huge=base_px + 13,
        radius=RADIUS,
        chevron=chevron,
        tick=tick,
    )
