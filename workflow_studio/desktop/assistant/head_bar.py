"""The top of the assistant: the file, what is in it, and what will be used."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.assistant.described import will_be_used
from workflow_studio.desktop.assistant.file_sign import FileSign
from workflow_studio.desktop.controls.labels import ElidedLabel, Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.everywhere import workbooks

HEIGHT = 64


class HeadBar(QWidget):
    """File sign, name, facts; on the right what will be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.name = ElidedLabel("", "section")
        self.facts = ElidedLabel("", "quiet")
        self.use = Label("", "quiet")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.name)
        lines.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(FileSign())
        row.addLayout(lines, 1)
        row.addWidget(self.use)

    def show_files(self, choices: Choices, seconds: float) -> None:
        """Name the files and say what is in them."""
        books = [book.workbook for book in choices.books]
        names = [book.name for book in books]
        self.name.setText(workbooks(names))
        sheets, size = sum(len(book.sheets) for book in books), sum(book.size for book in books)
        self.facts.setText(words.facts_of_files(names, sheets, size, seconds))

    def show_use(self, choices: Choices) -> None:
        """Say how many sheets will be used."""
        self.use.setText(f"{will_be_used(choices)} {words.never_changed(len(choices.books))}")
