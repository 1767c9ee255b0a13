"""What was not understood or is left out, each with its place; a click or Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.words import some
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.model import Issue

LEAST_HEIGHT = 96
_ORDER = ("error", "warning", "note")


class LossesList(QFrame):
    """`place_wanted` gives the sheet and the cells of what was chosen."""

    place_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.title = Label("", "title")
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMinimumHeight(48)
        self.list.setItemDelegate(_Quiet(self.list))
        self.list.setStyleSheet("QListView::item { padding: 2px 0; }")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        self.setMinimumHeight(LEAST_HEIGHT)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Show these, the serious ones first."""
        ordered = sorted(issues, key=lambda issue: _ORDER.index(issue.level))
        count = len(ordered)
        self.title.setText(f"Not understood: {some(count, 'thing')}" if count else "Everything was understood")
        self.list.setAccessibleName(self.title.text())
        self.list.clear()
        for issue in ordered:
            place = " ".join(part for part in (issue.sheet, issue.cells) if part)
            text = issue.text if issue.text.endswith(".") else f"{issue.text}."
            item = QListWidgetItem(text)
            item.setToolTip(place)
            item.setData(Qt.ItemDataRole.UserRole, (issue.sheet, issue.cells))
            self.list.addItem(item)
        self.list.setVisible(bool(count))

    def sizeHint(self) -> QSize:
        """It takes what is left."""
        return QSize(200, LEAST_HEIGHT)

    def _go(self, item: QListWidgetItem) -> None:
        sheet, cells = item.data(Qt.ItemDataRole.UserRole)
        if sheet:
            self.place_wanted.emit(sheet, cells)


class _Quiet(QStyledItemDelegate):
    """Items in the colour of secondary text."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's option with another ink."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Text, color("text2"))  # type: ignore[attr-defined]
