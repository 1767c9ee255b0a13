"""The answers of a question: those that suggest themselves as buttons, and a field for any other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.flow_layout import FlowLayout
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.controls.literal import literal
from workflow_studio.desktop.words import claim_details as words
from workflow_studio.desktop.words.claims import ANSWER
from workflow_studio.model import Claim

MOST = 8


class Answers(QWidget):
    """`given` gives the answer; `given_up` tells that Esc was pressed in the field."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self, claim: Claim) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(words.YOUR_ANSWER, "heading"))
        options = QWidget()
        flow = FlowLayout(options, margin=0, gap=8)
        self.options: list[TextButton] = []
        for number, option in enumerate(claim.options[:MOST]):
            button = TextButton(literal(option))
            button.setAccessibleName(option)
            button.setCheckable(True)
            button.setChecked(option == claim.answer)
            button.clicked.connect(lambda _on=False, option=option: self.given.emit(option))
            flow.insert(number, button)
            self.options.append(button)
        if self.options:
            column.addWidget(options)
        self.field = AnswerField(words.ANOTHER_ANSWER if self.options else words.WHAT_ANSWER)
        self.field.setText("" if claim.answer in claim.options else claim.answer)
        self.field.given_up.connect(self.given_up)
        self.field.returnPressed.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        take = TextButton(ANSWER)
        take.clicked.connect(self._take)
        row.addWidget(take)
        column.addLayout(row)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first answer, or into the field."""
        (self.options[0] if self.options else self.field).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        if text := self.field.text().strip():
            self.given.emit(text)


class AnswerField(QLineEdit):
    """One line; Esc gives up."""

    given_up = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is for the inbox, all else is written."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
