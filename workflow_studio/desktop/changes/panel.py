"""What the last reading changed, in the bottom panel: the list, and the end of looking at it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.changes.change_list import ChangeList
from workflow_studio.desktop.changes.kinds import counted_by_kind
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, hairline
from workflow_studio.desktop.words import changes as words
from workflow_studio.desktop.workspace.open_map import OpenMap


class ChangesPanel(QWidget):
    """Follows the news of the open map."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news = open_map.news
        self.summary = ElidedLabel("", "quiet")
        self.done = TextButton(words.DONE, "", "check", tip=words.DONE_TIP)
        self.done.clicked.connect(self._news.done_looking)
        self.list = ChangeList(leads=True)
        self.list.picked.connect(open_map.go_to_change)
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self.summary, 1)
        row.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        self._news.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        news = self._news
        said = (words.since(counted_by_kind(news.changes), news.source_name), *news.figures)
        self.summary.setText(" ".join(said) if news.changes else " ".join(news.figures))
        self.list.show_changes(news.changes)
