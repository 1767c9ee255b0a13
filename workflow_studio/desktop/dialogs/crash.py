"""What the user sees of a bug: the work is safe in the journal, and a report can be copied."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workflow_studio import __version__
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.wording import PRODUCT


class CrashDialog(QDialog):
    """Shown for any exception nobody expected. The program goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(PRODUCT)
        self.setMinimumWidth(560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Label(words.SOMETHING_WENT_WRONG, "section"))
        layout.addWidget(Label(words.WORK_IS_SAFE, "quiet", wrap=True))
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(words.REPORT)
        self._report.setMinimumHeight(80)
        layout.addWidget(self._report)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        copy = TextButton(words.COPY_REPORT)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = TextButton(words.GO_ON, "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)
        close.setFocus()


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Where it happened and on what machine; messages of exceptions stay out, they may quote cells."""
    frames = traceback.extract_tb(trace)
    lines = [words.report_place(_short(frame.filename), frame.lineno, frame.name) for frame in frames]
    head = words.report_head(__version__, platform.python_version(), qVersion())
    return "\n".join([head, QSysInfo.prettyProductName(), f"{kind.__module__}.{kind.__qualname__}", *lines])


def _short(file: str) -> str:
    """The path from the package on; never the user's folders."""
    parts = file.replace("\\", "/").split("/")
    return "/".join(parts[parts.index("workflow_studio") :]) if "workflow_studio" in parts else parts[-1]
