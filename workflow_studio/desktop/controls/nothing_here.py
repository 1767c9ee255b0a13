"""What stands in the middle of a view that has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.labels import IconLabel, Label

TITLE, HINT, SIGN = 560, 420, 24
"""px: how wide the words may be before they break, and the sign."""


class NothingHere(QWidget):
    """A sign, what there is nothing of, and where it helps what that means or what to do about it."""

    def __init__(self, icon: str, title: str, hint: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(IconLabel(icon, "text3", SIGN), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(_in_the_middle(Label(title, "section", wrap=True), TITLE))
        if hint:
            column.addLayout(_in_the_middle(Label(hint, "quiet", wrap=True), HINT))
        column.addStretch(2)


def _in_the_middle(words: Label, width: int) -> QHBoxLayout:
    """A row of its own: a label that wraps is cut off where a layout aligns it."""
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    words.setFixedWidth(width)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(words)
    row.addStretch(1)
    return row
