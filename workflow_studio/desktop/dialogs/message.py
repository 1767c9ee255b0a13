"""Short messages and questions in the window's own look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.failure import Failure
from workflow_studio.wording import PRODUCT

WIDTH = 440


class Message(QDialog):
    """A sentence, what to do about it, and buttons. Esc and closing answer with the last button."""

    def __init__(
        self,
        parent: QWidget | None,
        sentence: str,
        hint: str = "",
        buttons: Sequence[str] = (words.OK,),
        sign: tuple[str, str] = ("info", "accent"),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(PRODUCT)
        self.setMinimumWidth(WIDTH)
        self.answer = buttons[-1]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(24)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel(*sign, size=24), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addWidget(Label(sentence, "section", wrap=True))
        if hint:
            said.addWidget(Label(hint, "quiet", wrap=True))
        said.addStretch(1)
        row.addLayout(said, 1)
        layout.addLayout(row)
        layout.addLayout(self._buttons(buttons))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)

    def _buttons(self, texts: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for text in reversed(texts):
            button = TextButton(text, "primary" if text == texts[0] else "")
            button.clicked.connect(lambda _checked=False, answer=text: self._take(answer))
            if text == texts[0]:
                button.setDefault(True)
                button.setFocus()
            row.addWidget(button)
        return row

    def _take(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def tell(parent: QWidget | None, sentence: str, hint: str = "") -> None:
    """Say something that has to be read."""
    Message(parent, sentence, hint).exec()


def tell_failure(parent: QWidget | None, failure: Failure) -> None:
    """Say what failed and what to do."""
    Message(parent, failure.message, failure.hint, sign=("circle-alert", "danger")).exec()


def ask(parent: QWidget | None, sentence: str, hint: str, buttons: Sequence[str]) -> str:
    """The text of the button that was pressed; the last one stands for Esc and closing."""
    dialog = Message(parent, sentence, hint, buttons, ("circle-question-mark", "accent"))
    dialog.exec()
    return dialog.answer
