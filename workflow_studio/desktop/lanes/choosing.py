"""The dialogs that ask for another lane: to merge with, or for the steps of lanes that are deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.closing_buttons import closing_buttons
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import lanes as words

WIDTH = 440
Choice = tuple[str, str]
"""A lane's id, and what it is called."""


class LaneDialog(QDialog):
    """A sentence and a list of lanes. With `without`, the user can also do without any of them."""

    def __init__(
        self, parent: QWidget | None, sentence: str, into: str, lanes: Sequence[Choice], verb: str, without: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.PRODUCT)
        self.setMinimumWidth(WIDTH)
        self.setAccessibleName(sentence)
        self.lanes = QComboBox()
        self.lanes.setAccessibleName(into)
        for lane, name in lanes:
            self.lanes.addItem(name, lane)
        self.moves = QRadioButton(into)
        self.goes = QRadioButton(without)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(sentence, "section", wrap=True))
        layout.addLayout(self._choices(without, bool(lanes)) if without else self._single(into))
        layout.addSpacing(8)
        layout.addLayout(closing_buttons(self, verb))
        (self.lanes if lanes else self.goes).setFocus()

    def lane(self) -> str:
        """The chosen lane; empty where the user wants none."""
        return "" if self.goes.isChecked() else str(self.lanes.currentData() or "")

    def _choices(self, without: str, any_lane: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.addWidget(self.moves)
        row.addWidget(self.lanes, 1)
        column.addLayout(row)
        column.addWidget(self.goes)
        (self.moves if any_lane else self.goes).setChecked(True)
        self.moves.setEnabled(any_lane)
        self.lanes.setEnabled(any_lane)
        self.goes.toggled.connect(lambda on: self.lanes.setEnabled(not on))
        return column

    def _single(self, into: str) -> QHBoxLayout:
        row = QHBoxLayout()
        label = Label(into)
        label.setBuddy(self.lanes)
        row.addWidget(label)
        row.addWidget(self.lanes, 1)
        return row
