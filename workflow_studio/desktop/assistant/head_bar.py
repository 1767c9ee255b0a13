"""The top of the assistant: the file, what is in it, and what will be used."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.choices import Choices
from workflow_studio.desktop.assistant.file_sign import FileSign
from workflow_studio.desktop.assistant.words import listed, size, some, will_be_used
from workflow_studio.desktop.controls.labels import ElidedLabel, Label

HEIGHT = 64


class HeadBar(QWidget):
    """File sign, name, facts; on the right what will be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.name = ElidedLabel("", "section")
        self.facts = ElidedLabel("", "quiet")
        self.use = Label("", "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(FileSign())
        row.addLayout(words, 1)
        row.addWidget(self.use)

    def show_files(self, choices: Choices, seconds: float) -> None:
        """Name the files and say what is in them."""
        books = [book.workbook for book in choices.books]
        names = [book.name for book in books]
        self.name.setText(names[0] if len(names) == 1 else some(len(names), "workbook"))
        facts = [] if len(names) == 1 else [listed(names)]
        facts.append(some(sum(len(book.sheets) for book in books), "sheet"))
        facts.append(size(sum(book.size for book in books)))
        facts.append(f"read in {seconds:.1f} s")
        self.facts.setText(" · ".join(facts))

    def show_use(self, choices: Choices) -> None:
        """Say how many sheets will be used."""
        never = "The file is never changed." if len(choices.books) == 1 else "The files are never changed."
        self.use.setText(f"{will_be_used(choices)} {never}")
