"""Version and licences."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from workflow_studio import __version__
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.resource_paths import resource

PARTS = (
    ("Qt and PySide6", "LGPL 3"),
    ("Graphviz", "EPL 1.0"),
    ("Lucide icons", "ISC"),
    ("Inter typeface", "SIL Open Font License 1.1"),
    ("pydantic, openpyxl, python-calamine, python-docx, graphviz, rapidfuzz, platformdirs", "MIT"),
    ("XlsxWriter", "BSD 2-clause"),
    ("pygraphviz", "BSD 3-clause"),
    ("resvg", "MPL 2.0 or MIT and Apache 2.0"),
    ("typst", "Apache 2.0"),
)


class About(QDialog):
    """What this is, and whose work is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Workflow Studio")
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("Workflow Studio", "object"))
        layout.addWidget(
            Label(f"Version {__version__} · Python {platform.python_version()} · Qt {qVersion()}", "quiet")
        )
        layout.addWidget(Label("MIT licence. Works offline: nothing here contacts a network.", "quiet"))
        layout.addSpacing(8)
        layout.addWidget(Label("Made with", "heading"))
        words = QPlainTextEdit("\n".join(f"{name}: {licence}" for name, licence in PARTS) + "\n\n" + _font_licence())
        words.setReadOnly(True)
        words.setAccessibleName("Licences")
        words.setMinimumHeight(220)
        layout.addWidget(words)
        close = TextButton("Close", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addSpacing(8)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()


def _font_licence() -> str:
    return resource("fonts", "OFL.txt").read_text(encoding="utf-8")
