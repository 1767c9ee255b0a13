"""What changed between two readings of a workbook, as a list under headings: new, changed, gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workflow_studio.analysis.reading_changes import ReadingChange
from workflow_studio.desktop.changes.kinds import CHANGE_WORDS, sentence_of
from workflow_studio.desktop.changes.row_painter import BEFORE, COUNT, GOES_THERE, WORDS, ChangePainter
from workflow_studio.desktop.words import changes as words

CHANGE = GOES_THERE + 1


class ChangeList(QListWidget):
    """`picked` carries the change that was clicked or entered, where the list leads somewhere (`leads`)."""

    picked = Signal(object)

    def __init__(self, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads = leads
        self.setAccessibleName(words.WHAT_CHANGED)
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setItemDelegate(ChangePainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._pick)
        self.itemActivated.connect(self._pick)

    def show_changes(self, changes: tuple[ReadingChange, ...]) -> None:
        """List these; the first of them is the current one where the list leads somewhere."""
        self.clear()
        for kind, shown in CHANGE_WORDS.items():
            of_kind = [change for change in changes if change.kind is kind]
            if of_kind:
                heading = QListWidgetItem(shown.heading, self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData(WORDS, shown)
                heading.setData(COUNT, len(of_kind))
                spoken = words.heading_for_a_reader(shown.heading, len(of_kind))
                heading.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            for change in of_kind:
                self._add(change)
        self.setCurrentRow(1 if self.count() and self._leads else -1)

    def _add(self, change: ReadingChange) -> None:
        item = QListWidgetItem(change.says, self)
        item.setData(WORDS, CHANGE_WORDS[change.kind])
        item.setData(BEFORE, change.before)
        item.setData(CHANGE, change)
        item.setData(GOES_THERE, self._leads and bool(change.elements))
        item.setToolTip("\n".join(filter(None, (change.says, words.before(change.before)))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, sentence_of(change))

    def _pick(self, item: QListWidgetItem) -> None:
        if item.data(GOES_THERE):
            self.picked.emit(item.data(CHANGE))
