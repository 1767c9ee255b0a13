"""All keys on one sheet, made from the declared actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.actions.catalogue import ACTIONS, KEYS_OF_THE_MAP, KEYS_OF_THE_TABLE
from workflow_studio.desktop.actions.registry import shown_key
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.controls.scrolled import Scrolled, fit_to_screen

COLUMNS = (("File", "Edit", "Help"), ("View", "Insert", "In the table"), ("On the map", "Map", "Show"))


class ShortcutSheet(QDialog):
    """Columns of sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Shortcuts")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(Label("Shortcuts", "object"))
        sheet = Scrolled(_columns(), "All keys")
        layout.addWidget(sheet, 1)
        close = TextButton("Close", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        fit_to_screen(self)
        sheet.setFocus()


def _columns() -> QWidget:
    page = QWidget()
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
