"""All keys on one sheet, made from the declared actions."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_OF_THE_MAP, KEYS_OF_THE_TABLE
from workflow_studio.desktop.actions.registry import shown_key
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label

COLUMNS = (("File", "Edit", "Help"), ("View", "Insert", "In the table"), ("On the map", "Map", "Show"))
SHARE_OF_SCREEN = 0.92


class ShortcutSheet(QDialog):
    """Columns of sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(Label("Shortcuts", "object"))
        columns = _columns()
        sheet = _scrolled(columns)
        layout.addWidget(sheet, 1)
        close = TextButton("Close", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(self._fitting(columns, sheet))
        sheet.setFocus()

    def _fitting(self, columns: QWidget, sheet: QScrollArea) -> QSize:
        """As large as it takes to show all keys, but not larger than the screen."""
        around = self.sizeHint() - sheet.sizeHint()
        bar = sheet.verticalScrollBar().sizeHint().width()
        wanted = columns.sizeHint() + around + QSize(bar, 0)
        room = self.screen().availableGeometry().size() * SHARE_OF_SCREEN
        return wanted.boundedTo(room)


def _columns() -> QWidget:
    page = QWidget()
    page.setProperty("kind", "page")
    columns = QHBoxLayout(page)
    columns.setContentsMargins(0, 0, 12, 0)
    columns.setSpacing(40)
    for sections in COLUMNS:
        column = QVBoxLayout()
        column.setSpacing(8)
        for section in sections:
            column.addWidget(Label(section, "heading"))
            column.addLayout(_keys(rows_of(section)))
            column.addSpacing(12)
        column.addStretch(1)
        columns.addLayout(column, 1)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    """Where the screen is not high enough, the arrow keys scroll."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    area.setAccessibleName("All keys")
    return area


def rows_of(section: str) -> list[tuple[str, str]]:
    """What a section lists: words and key."""
    if section == "On the map":
        return [(words, key) for key, words in KEYS_OF_THE_MAP]
    if section == "In the table":
        return [(words, key) for key, words in KEYS_OF_THE_TABLE]
    return [(action.plain_text, shown_key(action)) for action in ACTIONS if action.section == section and action.keys]


def _keys(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for number, (words, key) in enumerate(rows):
        grid.addWidget(Label(words, "small"), number, 0)
        grid.addWidget(Label(key, "key"), number, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return grid
