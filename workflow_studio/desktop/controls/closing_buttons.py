"""The row that closes a dialog which asks for one thing: Cancel, and what is done otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.words.everywhere import CANCEL


def closing_buttons(dialog: QDialog, verb: str) -> QHBoxLayout:
    """Buttons that reject and, with Enter, accept the dialog; `verb` says what accepting does."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    cancel, do = TextButton(CANCEL), TextButton(verb, "primary")
    cancel.clicked.connect(dialog.reject)
    do.clicked.connect(dialog.accept)
    do.setDefault(True)
    row.addWidget(cancel)
    row.addWidget(do)
    return row
