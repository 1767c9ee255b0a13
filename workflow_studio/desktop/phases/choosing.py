"""Asking for a phase: one that the map has, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.closing_buttons import closing_buttons
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import phases as words

WIDTH = 360


class PhaseBox(QComboBox):
    """Known phases to choose from; another one can be written."""

    def __init__(self, phases: Sequence[str] = (), phase: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        completer = self.completer()
        assert completer is not None
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setAccessibleName(words.PHASE)
        edit = self.lineEdit()
        assert edit is not None
        edit.setAccessibleName(words.PHASE)
        self.show_phases(phases, phase)

    def show_phases(self, phases: Sequence[str], phase: str) -> None:
        """Show these to choose from and this one chosen, unless another one is being written."""
        if [self.itemText(number) for number in range(self.count())] != list(phases):
            written = self.currentText()
            self.clear()
            self.addItems(list(phases))
            self.setEditText(written)
        edit = self.lineEdit()
        if edit is not None and not (edit.hasFocus() and edit.isModified()):
            self.setEditText(phase)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel, it never changes a value."""
        event.ignore()


class PhaseDialog(QDialog):
    """In which phase steps are done."""

    def __init__(self, parent: QWidget | None, sentence: str, phases: Sequence[str], phase: str, verb: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.PRODUCT)
        self.setMinimumWidth(WIDTH)
        self.setAccessibleName(sentence)
        self.box = PhaseBox(phases, phase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(sentence, "section", wrap=True))
        layout.addWidget(self.box)
        layout.addSpacing(8)
        layout.addLayout(closing_buttons(self, verb))
        self.box.setFocus()
        edit = self.box.lineEdit()
        if edit is not None:
            edit.selectAll()

    def phase(self) -> str:
        """What was chosen or written; empty for none."""
        return " ".join(self.box.currentText().split())
