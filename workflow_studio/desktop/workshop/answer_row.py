"""What the room answers, in one line, with what is to become of it beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from workflow_studio.app.asking import Kept
from workflow_studio.desktop.controls.buttons import IconButton, TextButton
from workflow_studio.desktop.words import workshop as words

BUTTONS = (
    (Kept.QUESTION, words.KEEP_QUESTION, "message-circle-question-mark", words.KEEP_QUESTION_TIP),
    (Kept.PROBLEM, words.KEEP_PROBLEM, "tag", words.KEEP_PROBLEM_TIP),
    (Kept.NOTE, words.KEEP_NOTE, "sticky-note", words.KEEP_NOTE_TIP),
    (Kept.NOTHING, words.PUT_ASIDE, "archive-x", words.PUT_ASIDE_TIP),
)
LEAST_ANSWER, READABLE_ANSWER = 96, 200
"""How wide the field is at least, and how wide before the buttons get their words, in px."""
GAP = 8


class AnswerRow(QWidget):
    """A field, a button for each thing an answer can become, and one to ask all again.

    In a narrow panel the buttons are signs: the answer, which is what is written there, keeps its room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(words.ROOM_SAYS)
        self.edit.setMinimumWidth(LEAST_ANSWER)
        self.buttons = {kept: TextButton(word, "small", sign, tip=tip) for kept, word, sign, tip in BUTTONS}
        self.again = IconButton("rotate-ccw", words.ASK_AGAIN_TIP)
        self.again.setAccessibleName(words.ASK_AGAIN)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 12, 6)
        self._row.setSpacing(GAP)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it may be narrower than its words
        for part in (self.edit, *self.buttons.values(), self.again):
            self._row.addWidget(part, 1 if part is self.edit else 0)

    def minimumSizeHint(self) -> QSize:
        """Room for the field and the signs."""
        return QSize(self._wide(LEAST_ANSWER, short=True), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words where there is room for them beside the answer."""
        super().resizeEvent(event)
        short = self.width() < self._wide(READABLE_ANSWER, short=False)
        for button in self.buttons.values():
            button.set_short(short)

    def _wide(self, answer: int, *, short: bool) -> int:
        around = self._row.contentsMargins()
        buttons = [button.width_when(short=short) for button in self.buttons.values()]
        between = GAP * (len(buttons) + 1)
        return around.left() + answer + sum(buttons) + self.again.width() + between + around.right()
