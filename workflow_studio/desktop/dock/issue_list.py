"""What is missing or doubtful, and what was not understood in the sources; a click goes to the element."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from workflow_studio.desktop.dock.rows import ABOUT, ACTION, SIGN, SIGN_TOKEN, TARGET, WHERE, DockList
from workflow_studio.desktop.dock.where import about, place
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Issue

SIGNS = {"error": ("circle-alert", "danger"), "warning": ("triangle-alert", "warn"), "note": ("info", "text2")}


class IssueList(DockList):
    """The issues of the document; `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(words.ISSUES, parent)
        self._open_map = open_map
        self._shown: tuple[Issue, ...] = ()
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_issues(self, issues: tuple[Issue, ...]) -> None:
        """List these, the current row staying where it is."""
        if issues == self._shown and self.count():
            return
        self._shown = issues
        row, scrolled = self.currentRow(), self.verticalScrollBar().value()
        self.clear()
        for issue in issues:
            self._add(issue)
        if 0 <= row < self.count():
            self.setCurrentRow(row)
        self.verticalScrollBar().setValue(scrolled)
        self.counted.emit(len(issues))

    def _add(self, issue: Issue) -> None:
        item = QListWidgetItem(issue.text, self)
        sign, token = SIGNS[issue.level]
        subject = about(self._open_map.document, issue.about)
        item.setData(SIGN, sign)
        item.setData(SIGN_TOKEN, token)
        item.setData(ABOUT, subject)
        item.setData(WHERE, place(issue.sheet, issue.cells))
        target = issue.about if issue.about and subject else None
        item.setData(TARGET, target)
        item.setData(ACTION, words.GO_THERE if target else None)
        item.setToolTip("\n".join(part for part in (issue.text, subject, str(item.data(WHERE))) if part))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken_issue(issue.level, issue.text, subject))

    def _go(self, item: QListWidgetItem) -> None:
        if target := item.data(TARGET):
            self._open_map.go_to(str(target))
