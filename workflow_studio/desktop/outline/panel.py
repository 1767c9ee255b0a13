"""The left panel: the document's processes, and the participants and steps of the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import IconButton
from workflow_studio.desktop.controls.labels import Label, hairline
from workflow_studio.desktop.outline.process_list import ProcessList
from workflow_studio.desktop.outline.tree import OutlineTree
from workflow_studio.desktop.words import outline as words
from workflow_studio.desktop.workspace.open_map import OpenMap

WIDTH = 232


class Outline(QWidget):
    """Processes above, participants and steps below. `lane_wanted` and `process_wanted` ask for new ones."""

    lane_wanted = Signal()
    process_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(words.OUTLINE)
        self.setMinimumWidth(200)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(self._heading(words.PROCESSES, words.ADD_PROCESS, self.process_wanted))
        self.processes = ProcessList(open_map)
        layout.addWidget(self.processes)
        layout.addSpacing(8)
        layout.addWidget(hairline())
        layout.addSpacing(8)
        layout.addLayout(self._heading(words.PARTICIPANTS, words.ADD_PARTICIPANT, self.lane_wanted))
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
