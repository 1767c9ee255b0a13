"""What was not understood or is left out, each with its place; a click or Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
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
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.words import assistant as words
from workflow_studio.model import Issue

LEAST_HEIGHT = 96
LEAST_LINES = 48
FRAME = 48
MOST_MEASURED = 40
_ORDER = ("error", "warning", "note")


class LossesList(QFrame):
    """`place_wanted` gives the sheet and the cells of what was chosen."""

    place_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._shown: Sequence[Issue] | None = None
        self.title = Label("", "title")
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("kind", "reading")
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(_Quiet(self.list))
        self.list.setStyleSheet("QListView::item { padding: 2px 0; }")
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 12, 4, 8)
        self.title.setContentsMargins(3, 0, 0, 0)  # as far in as the lines
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Show these, the serious ones first."""
        if issues == self._shown:
            return  # the place in the list and the chosen line are kept
        self._shown = issues
        ordered = sorted(issues, key=lambda issue: _ORDER.index(issue.level))
        count = len(ordered)
        several = len({issue.sheet for issue in issues if issue.sheet}) > 1
        self.title.setText(words.not_understood(count))
        self.list.setAccessibleName(self.title.text())
        self.list.clear()
        for issue in ordered:
            item = QListWidgetItem(said(issue, several))
            item.setToolTip(" ".join(part for part in (issue.sheet, issue.cells) if part))
            item.setData(Qt.ItemDataRole.UserRole, (issue.sheet, issue.cells))
            self.list.addItem(item)
        self.list.setVisible(bool(count))
        self._fit()

    def sizeHint(self) -> QSize:
        """It takes what is left, up to what it needs."""
        return QSize(200, LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """No higher than its lines, as they wrap at this width (Qt's hint for a row knows nothing of wrapping)."""
        measured = (self.list.item(row) for row in range(min(self.list.count(), MOST_MEASURED)))
        lines = sum(self.list.visualItemRect(item).height() for item in measured)
        self.list.setMinimumHeight(min(LEAST_LINES, lines))
        self.setMaximumHeight(max(FRAME, lines + FRAME))
        self.setMinimumHeight(min(LEAST_HEIGHT, lines + FRAME))

    def _go(self, item: QListWidgetItem) -> None:
        sheet, cells = item.data(Qt.ItemDataRole.UserRole)
        if sheet:
            self.place_wanted.emit(sheet, cells)


def said(issue: Issue, several: bool) -> str:
    """What the issue says, with the sheet where there are several and it does not name it itself."""
    text = issue.text if issue.text.endswith(".") else f"{issue.text}."
    return f"{issue.sheet}: {text}" if several and issue.sheet and issue.sheet not in text else text


class _Quiet(QStyledItemDelegate):
    """Items in the colour of secondary text."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt's option with another ink."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Text, color("text2"))
