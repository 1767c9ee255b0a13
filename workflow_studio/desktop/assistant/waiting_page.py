"""While the workbooks are read: what is being done, how far it is, a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.file_sign import FileSign
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.everywhere import CANCEL, PROGRESS

WIDTH = 420


class WaitingPage(QWidget):
    """Emits `cancelled` when the user has waited enough."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "object")
        self.doing = ElidedLabel("", "quiet")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(PROGRESS)
        self.cancel = TextButton(CANCEL)
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(FileSign())
        head.addWidget(self.title, 1)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.doing)
        column.addSpacing(8)
        column.addWidget(Label(words.ONLY_READ, "help"))
        column.addSpacing(8)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        box = QWidget()
        box.setFixedWidth(WIDTH)
        box.setLayout(column)
        QVBoxLayout(self).addWidget(box, 0, Qt.AlignmentFlag.AlignCenter)

    def begin(self, title: str) -> None:
        """Start from nothing."""
        self.title.setText(title)
        self.show_progress(0.0, words.STARTING)
        self.cancel.setFocus()

    def show_progress(self, fraction: float, text: str) -> None:
        """How far it is."""
        self.bar.setValue(round(fraction * 1000))
        self.doing.setText(words.doing(text))
