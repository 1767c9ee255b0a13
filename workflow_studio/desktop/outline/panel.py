"""The left panel: the document's processes, and the participants and steps of the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.outline.rows import COUNT, HEIGHT, ICON, ID, RowPainter
from workflow_studio.desktop.outline.tree import OutlineTree
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.diff import Diff
from workflow_studio.model.views import maps_of, processes, steps_of

WIDTH = 232
PROCESS_HEIGHT = 28
MOST_ROWS = 6


class Outline(QWidget):
    """Processes above, participants and steps below. `lane_wanted` and `process_wanted` ask for new ones."""

    lane_wanted = Signal()
    process_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Outline")
        self.setMinimumWidth(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(self._heading("Processes", "Add a process", self.process_wanted))
        self.processes = ProcessList(open_map)
        layout.addWidget(self.processes)
        layout.addSpacing(8)
        layout.addWidget(hairline())
        layout.addSpacing(8)
        layout.addLayout(self._heading("Participants and steps", "Add a participant", self.lane_wanted))
        self.tree = OutlineTree(open_map)
        self.tree.menu_wanted.connect(self.menu_wanted)
        layout.addWidget(self.tree, 1)

    def _heading(self, text: str, tip: str, wanted: SignalInstance) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 2)
        row.addWidget(Label(text, "heading"))
        row.addStretch(1)
        button = IconButton("plus", tip, size=24)
        button.clicked.connect(wanted)
        row.addWidget(button)
        return row


class ProcessList(QListWidget):
    """The document's processes with their number of steps."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._filling = False
        self.setAccessibleName("Processes")
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowPainter(self, indent=18))
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
            maps = maps_of(document, process.id)
            steps = len(steps_of(document, shown.id if shown.process == process.id else maps[0].id)) if maps else 0
            item = QListWidgetItem(process.name or "No name yet", self)
            item.setData(ID, process.id)
            item.setData(ICON, "workflow")
            item.setData(COUNT, steps)
            item.setData(HEIGHT, PROCESS_HEIGHT)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{process.name}, {steps} steps")
            if shown.process == process.id:
                self.setCurrentItem(item)
        self._filling = False
        self.setFixedHeight(PROCESS_HEIGHT * min(MOST_ROWS, max(1, self.count())) + 2)

    def _go(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            maps = maps_of(self._open_map.document, str(item.data(ID)))
            if maps:
                self._open_map.show_map(maps[0].id)

    def _on_diff(self, diff: Diff) -> None:
        kinds = {key.rstrip("0123456789") for key in diff.touched}
        counted = {key.rstrip("0123456789") for key in (*diff.added, *diff.removed)}
        if kinds & {"process", "map"} or "step" in counted:
            self.refresh()
