"""Says that a workbook looks like a newer version, or the next month, of one that the open map came from, and offers
to update the map.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workflow_studio.app.known_files import KnownFile
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.words import assistant as words


class NewerBanner(QWidget):
    """Hidden unless there is such a workbook."""

    update_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "small", wrap=True)
        self.update_button = TextButton(words.UPDATE_OPEN_MAP, "", "file-clock")
        self.update_button.clicked.connect(self.update_wanted)
        frame = QFrame()
        frame.setProperty("kind", "banner")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel("info", "warn"))
        row.addWidget(self.words, 1)
        row.addWidget(self.update_button)
        around = QHBoxLayout(self)
        around.setContentsMargins(16, 0, 16, 12)
        around.addWidget(frame)
        self.hide()

    def show_known(self, known: KnownFile | None) -> None:
        """Offer it for what this workbook is to the open map; nothing for none."""
        self.setVisible(known is not None)
        if known is not None:
            self.words.setText(words.known_workbook(known.source.name, one_more=known.joins))
