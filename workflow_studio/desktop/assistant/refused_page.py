"""When there is nothing to import: why, what to do about it, and the way to another file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.everywhere import CANCEL

WIDTH = 480


class RefusedPage(QWidget):
    """A plain sentence, a hint, and two ways on."""

    another_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("circle-alert", "danger", 24)
        self.file = Label("", "quiet", wrap=True)
        self.sentence = Label("", "object", wrap=True)
        self.hint = Label("", "quiet", wrap=True)
        self.another = TextButton(words.CHOOSE_ANOTHER, "primary", "folder-open")
        self.another.clicked.connect(self.another_wanted)
        self.cancel = TextButton(CANCEL)
        self.cancel.clicked.connect(self.cancelled)
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for label in (self.sentence, self.hint, self.file):
            lines.addWidget(label)
        lines.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.another)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        box = QWidget()
        box.setFixedWidth(WIDTH)
        row = QHBoxLayout(box)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        QVBoxLayout(self).addWidget(box, 0, Qt.AlignmentFlag.AlignCenter)

    def show_reason(self, file: str, sentence: str, hint: str, sign: tuple[str, str]) -> None:
        """What happened, with an icon in a token's colour."""
        self._icon.set_icon(*sign)
        self.file.setText(file)
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)
        self.another.setFocus()
