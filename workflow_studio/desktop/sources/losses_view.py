"""The loss ledger of a workbook: everything that was not understood or left out, grouped by what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.controls.nothing_here import NothingHere
from workflow_studio.desktop.dock.where import place
from workflow_studio.desktop.words import sources as words
from workflow_studio.model import SkippedRange

INDENT = 36
OPEN_FROM = 12
"""Groups of more entries than this are closed at first."""


class LossesView(QStackedWidget):
    """A tree of two columns: what and why, and where."""

    def __init__(self) -> None:
        super().__init__()
        self._detail = Label("", "small", wrap=True)
        self._line, self.tree = hairline(), QTreeWidget()
        self.tree.setAccessibleName(words.LOSSES_LIST)
        self.tree.setHeaderLabels(words.LOSSES_HEADINGS)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setProperty("kind", "losses")
        self.tree.setIndentation(INDENT)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, 300)
        there = QWidget()
        self.addWidget(there)
        self.addWidget(NothingHere("circle-check", words.ALL_UNDERSTOOD))
        column = QVBoxLayout(there)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        lost = Label(words.NOT_IN_A_MAP, "quiet", wrap=True)
        lost.setContentsMargins(20, 12, 20, 8)
        column.addWidget(lost)
        column.addWidget(self.tree, 1)
        column.addWidget(self._line)
        self._detail.setContentsMargins(20, 10, 20, 12)
        column.addWidget(self._detail)
        column.addStretch(0)
        self.tree.currentItemChanged.connect(lambda item, _before: self._show_detail(item))

    def show_losses(self, losses: Sequence[SkippedRange]) -> None:
        """List these by what they are, in the order in which kinds first appear."""
        self.tree.clear()
        groups: dict[str, list[SkippedRange]] = {}
        for loss in losses:
            groups.setdefault(loss.what, []).append(loss)
        for what, members in groups.items():
            self._add_group(what, members)
        self.setCurrentIndex(0 if losses else 1)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        else:
            self._show_detail(None)

    def take_keyboard(self) -> None:
        """Put the keyboard on the list."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_detail(self, item: QTreeWidgetItem | None) -> None:
        """The whole sentence of the current entry, which its row may have no room for."""
        entry = item is not None and item.parent() is not None
        self._detail.setText(f"{item.text(0)}\n{item.text(1)}".strip() if item and entry else "")
        for part in (self._line, self._detail):
            part.setVisible(bool(self._detail.text()))

    def _add_group(self, what: str, members: Sequence[SkippedRange]) -> None:
        group = QTreeWidgetItem(self.tree, [words.losses_of(what, len(members)), ""])
        face = group.font(0)
        face.setWeight(face.Weight.DemiBold)
        group.setFont(0, face)
        for loss in members:
            row = QTreeWidgetItem(group, [loss.reason, place(loss.sheet, loss.cells)])
            for column in range(2):
                row.setToolTip(column, row.text(column))
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        group.setExpanded(len(members) <= OPEN_FROM)
