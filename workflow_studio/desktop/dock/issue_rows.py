"""The rows of the list of issues, each read when it comes into sight: a large map has thousands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workflow_studio.desktop.dock.rows import ABOUT, ACTION, SIGN, SIGN_TOKEN, TARGET, WHERE
from workflow_studio.desktop.dock.where import about, place
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Issue

SIGNS = {"error": ("circle-alert", "danger"), "warning": ("triangle-alert", "warn"), "note": ("info", "text2")}
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class IssueRows(QAbstractListModel):
    """One row for each issue, in words about the document as it is now."""

    def __init__(self, open_map: OpenMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._issues: tuple[Issue, ...] = ()

    def show(self, issues: tuple[Issue, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self._issues = issues
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many issues there are."""
        return 0 if parent.isValid() else len(self._issues)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows and says."""
        if not index.isValid():
            return None
        issue = self._issues[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return issue.text
        if role in (SIGN, SIGN_TOKEN):
            return SIGNS[issue.level][role - SIGN]
        if role == WHERE:
            return place(issue.sheet, issue.cells)
        if role in (ABOUT, TARGET, ACTION, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._about(issue, role)
        return None

    def _about(self, issue: Issue, role: int) -> str | None:
        subject = about(self._open_map.document, issue.about)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (issue.text, subject, place(issue.sheet, issue.cells)) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken_issue(issue.level, issue.text, subject)
        if role == ABOUT:
            return subject
        if not issue.about or not subject:
            return None
        return issue.about if role == TARGET else words.GO_THERE
