"""What is missing or doubtful, and what was not understood in the sources; a click goes to the element."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from workflow_studio.desktop.dock.issue_rows import IssueRows
from workflow_studio.desktop.dock.rows import TARGET, make_dock_list
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Issue


class IssueList(QListView):
    """The issues of the document; `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._shown: tuple[Issue, ...] = ()
        self._rows = IssueRows(open_map, self)
        self.setModel(self._rows)
        make_dock_list(self, words.ISSUES)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def count(self) -> int:
        """How many issues are listed."""
        return self._rows.rowCount()

    def show_issues(self, issues: tuple[Issue, ...]) -> None:
        """List these, the current row staying where it is."""
        if issues == self._shown and self.count():
            return
        self._shown = issues
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._rows.show(issues)
        if 0 <= row < self.count():
            self.setCurrentIndex(self._rows.index(row, 0))
        self.verticalScrollBar().setValue(scrolled)
        self.counted.emit(len(issues))

    def _go(self, row: QModelIndex) -> None:
        if target := row.data(TARGET):
            self._open_map.go_to(str(target))
