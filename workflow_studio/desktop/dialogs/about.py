"""Version and licences."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from workflow_studio import __version__
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.resource_paths import resource
from workflow_studio.wording import PRODUCT


class About(QDialog):
    """What this is, and whose work is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.ABOUT)
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label(PRODUCT, "object"))
        layout.addWidget(Label(words.versions(__version__, platform.python_version(), qVersion()), "quiet"))
        layout.addWidget(Label(words.LICENCE, "quiet"))
        layout.addSpacing(8)
        layout.addWidget(Label(words.MADE_WITH, "heading"))
        licences = QPlainTextEdit(_licences())
        licences.setReadOnly(True)
        licences.setAccessibleName(words.LICENCES)
        licences.setMinimumHeight(220)
        layout.addWidget(licences)
        close = TextButton(words.CLOSE, "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addSpacing(8)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()


def _licences() -> str:
    parts = (words.under_licence(*part) for part in words.PARTS_AND_LICENCES)
    return "\n".join((*parts, "", resource("fonts", "OFL.txt").read_text(encoding="utf-8")))
