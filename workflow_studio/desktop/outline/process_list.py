"""The document's processes: choose one to see its map, rename it in place, delete it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QWidget

from workflow_studio.desktop.outline.rows import COUNT, ICON, ID, Index, NamePainter, height
from workflow_studio.desktop.words import outline as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import Delete, SetFields
from workflow_studio.editing.diff import Diff
from workflow_studio.model.views import maps_of, processes

ROW_HEIGHT = 28
MOST_ROWS = 6
MANY, PAUSE_MS = 500, 150
"""With more steps than that they are counted when editing pauses."""


class ProcessList(QListWidget):
    """The document's processes with their number of steps."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._filling = False
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self._count_steps)
        self.setAccessibleName(words.PROCESSES)
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(NamePainter(self, self._rename, indent=18))
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.currentItemChanged.connect(self._go)
        open_map.changed.connect(self._on_diff)
        open_map.shown.connect(lambda _map: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show what the document says now."""
        document = self._open_map.document
        shown = document.maps[self._open_map.map_id]
        self._filling = True
        self.clear()
        for process in processes(document):
            item = QListWidgetItem(process.name or words.NO_NAME, self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(ID, process.id)
            item.setData(ICON, "workflow")
            item.setSizeHint(height(ROW_HEIGHT))
            if shown.process == process.id:
                self.setCurrentItem(item)
        self._count_steps()
        self._filling = False
        self.setFixedHeight(ROW_HEIGHT * min(MOST_ROWS, max(1, self.count())) + 2)

    def _count_steps(self) -> None:
        document = self._open_map.document
        shown, counts = document.maps[self._open_map.map_id], Counter(step.map for step in document.steps.values())
        for item in map(self.item, range(self.count())):
            process = document.processes[str(item.data(ID))]
            maps = maps_of(document, process.id)
            steps = counts[shown.id if shown.process == process.id else maps[0].id] if maps else 0
            item.setData(COUNT, steps)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.spoken_process(process.name, steps))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del deletes the process that is chosen."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_current()
        else:
            super().keyPressEvent(event)

    def delete_current(self) -> None:
        """Delete the process that is shown, with its maps; the last one stays. It can be undone."""
        if self.count() > 1:
            self._open_map.execute(Delete((str(self.currentItem().data(ID)),)))
        else:
            self._open_map.refused.emit(words.LAST_PROCESS)

    def _show_menu(self, at: QPoint) -> None:
        if item := self.itemAt(at):
            menu = QMenu(self)
            menu.addAction(words.RENAME).triggered.connect(lambda: self.editItem(item))
            menu.addAction(words.DELETE).triggered.connect(self.delete_current)
            menu.exec(self.viewport().mapToGlobal(at))

    def _rename(self, index: Index, name: str) -> None:
        if name.strip():
            self._open_map.execute(SetFields(str(index.data(ID)), {"name": name}))

    def _go(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            maps = maps_of(self._open_map.document, str(item.data(ID)))
            if maps:
                self._open_map.show_map(maps[0].id)

    def _on_diff(self, diff: Diff) -> None:
        kinds = {key.rstrip("0123456789") for key in diff.touched}
        counted = {key.rstrip("0123456789") for key in (*diff.added, *diff.removed)}
        if kinds & {"process", "map"}:
            self.refresh()
        elif "step" in counted and len(self._open_map.document.steps) > MANY:
            self._late.start()
        elif "step" in counted:
            self._count_steps()
