"""A question before what cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.words import tr


def confirmed(parent: QWidget, question: str, deed: str) -> bool:
    """Ask before something cannot be taken back; the harmless answer is the usual one."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(tr("This cannot be taken back."))
    deed_button = box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    return box.clickedButton() is deed_button
