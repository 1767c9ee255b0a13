"""What an export wrote, and what could not be said in a format."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workflow_studio.app.exporting import ExportReport
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, IconLabel, Label
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.model import Failure


class ExportResult(QWidget):
    """The second page of the export dialog."""

    folder_wanted = Signal()
    back_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        self._sign = IconLabel("circle-check", "ok", 20)
        self._title = Label("", "object", wrap=True)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        layout.addLayout(head)
        self._where = ElidedLabel("", "quiet")
        self._hint = Label("", "quiet", wrap=True)
        layout.addWidget(self._where)
        layout.addWidget(self._hint)
        self.files = QListWidget()
        self.files.setAccessibleName(words.FILES_WRITTEN)
        self.files.setIconSize(QSize(16, 16))
        layout.addWidget(self.files, 1)
        self._issues = Label("", "warning", wrap=True)
        layout.addWidget(self._issues)
        row = QHBoxLayout()
        row.setSpacing(8)
        back = TextButton(words.EXPORT_MORE)
        back.clicked.connect(self.back_wanted)
        self._show = TextButton(words.SHOW_IN_FOLDER, "", "folder-open")
        self._show.clicked.connect(self.folder_wanted)
        self.close_button = TextButton(words.DONE, "primary")
        self.close_button.clicked.connect(self.done)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._show)
        row.addWidget(self.close_button)
        layout.addLayout(row)

    def show_report(self, report: ExportReport, folder: Path) -> None:
        """List the files and the issues."""
        self._sign.set_icon("circle-check", "ok")
        self._title.setText(words.files_written(len(report.files)))
        self._where.setText(str(folder))
        self._where.setVisible(True)
        self._hint.setVisible(False)
        self.files.clear()
        for path in report.files:
            item = QListWidgetItem(icon("file-check", "text2"), _file_words(path), self.files)
            item.setSizeHint(QSize(100, 28))
        self._issues.setText("\n".join(dict.fromkeys(issue.text for issue in report.issues)))
        self._issues.setVisible(bool(report.issues))
        self._show.setVisible(True)
        self.close_button.setFocus()

    def show_failure(self, failure: Failure) -> None:
        """Say what failed and what to do."""
        self._sign.set_icon("circle-alert", "danger")
        self._title.setText(failure.message)
        self._hint.setText(failure.hint)
        self._hint.setVisible(True)
        self._where.setVisible(False)
        self.files.clear()
        self._issues.setVisible(False)
        self._show.setVisible(False)


def _file_words(path: Path) -> str:
    try:
        size = path.stat().st_size
    except OSError:
        return path.name
    return words.file_with_size(path.name, size)
