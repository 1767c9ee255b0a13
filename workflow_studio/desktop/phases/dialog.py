"""The phases of a map as a list: shown or not, added, renamed, reordered and taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workflow_studio.desktop.controls.buttons import IconButton, TextButton
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.phases.removing import remove_phase
from workflow_studio.desktop.words import phases as words
from workflow_studio.desktop.workspace.free_names import free_name
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import RenamePhase, SetPhases
from workflow_studio.editing.diff import Diff
from workflow_studio.model.phases import known_phases

SIZE = (420, 400)


class PhasesDialog(QDialog):
    """Every change is done at once and can be undone one by one."""

    def __init__(self, parent: QWidget | None, open_map: OpenMap) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._filling = False
        self._changing: list[IconButton] = []
        self.setWindowTitle(words.PHASES)
        self.resize(*SIZE)
        self.shown = QCheckBox(words.DRAW_IN_PHASES)
        self.shown.clicked.connect(self._show_bands)
        self.list = QListWidget()
        self.list.setAccessibleName(words.LEFT_TO_RIGHT)
        self.list.setProperty("kind", "lines framed")
        self.list.itemChanged.connect(self._rename)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.shown)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(self._buttons())
        layout.addLayout(row, 1)
        layout.addWidget(Label(words.HOW_IT_WORKS, "quiet", wrap=True))
        done = TextButton(words.DONE, "primary")  # not the default: Enter ends the writing of a name
        done.clicked.connect(self.accept)
        layout.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        QShortcut("Ctrl+Shift+Up", self, lambda: self._move(-1))
        QShortcut("Ctrl+Shift+Down", self, lambda: self._move(1))
        open_map.changed.connect(self._follow)
        self.finished.connect(lambda _result: open_map.changed.disconnect(self._follow))
        self._fill()

    @property
    def _phases(self) -> tuple[str, ...]:
        return self._open_map.document.maps[self._open_map.map_id].phases

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        for icon_name, tip, do in (
            ("plus", words.ADD, self._add),
            ("arrow-up", words.MOVE_LEFT, lambda: self._move(-1)),
            ("arrow-down", words.MOVE_RIGHT, lambda: self._move(1)),
            ("trash", words.REMOVE, self._remove),
        ):
            button = IconButton(icon_name, tip)
            button.clicked.connect(do)
            column.addWidget(button)
            if do != self._add:
                self._changing.append(button)
        column.addStretch(1)
        return column

    def _follow(self, _diff: Diff) -> None:
        self._fill()

    def _fill(self) -> None:
        """Show the phases as they are; where none are shown, those that steps name are what would be."""
        open_map, row = self._open_map, self.list.currentRow()
        phases = known_phases(open_map.document, open_map.map_id)
        self._filling = True
        self.shown.setChecked(bool(self._phases))
        if [self.list.item(n).text() for n in range(self.list.count())] != list(phases):
            self.list.clear()
            for phase in phases:
                item = QListWidgetItem(phase, self.list)
                item.setData(Qt.ItemDataRole.UserRole, phase)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        for part in (self.list, *self._changing):
            part.setEnabled(bool(self._phases))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._filling = False

    def _show_bands(self, shown: bool) -> None:
        open_map = self._open_map
        known = known_phases(open_map.document, open_map.map_id) or words.FIRST_PHASES
        open_map.execute(SetPhases(open_map.map_id, known if shown else ()))
        self._fill()

    def _add(self) -> None:
        """One more at the right, or after the chosen one, ready to be named."""
        phases = list(self._phases or known_phases(self._open_map.document, self._open_map.map_id))
        at = self.list.currentRow() + 1 or len(phases)
        phases.insert(at, free_name(words.NEW_PHASE, phases))
        if self._open_map.execute(SetPhases(self._open_map.map_id, tuple(phases))) is not None:
            self.list.setCurrentRow(at)
            self.list.editItem(self.list.item(at))

    def _rename(self, item: QListWidgetItem) -> None:
        old, new = str(item.data(Qt.ItemDataRole.UserRole)), " ".join(item.text().split())
        if self._filling or old == new:
            return
        done = self._open_map.execute(RenamePhase(self._open_map.map_id, old, new)) if new else None
        if done is None:
            self._filling = True
            item.setText(old)
            self._filling = False
        else:
            item.setData(Qt.ItemDataRole.UserRole, new)

    def _move(self, by: int) -> None:
        phases, at = list(self._phases), self.list.currentRow()
        if 0 <= at < len(phases) and 0 <= at + by < len(phases):
            phases.insert(at + by, phases.pop(at))
            self.list.setCurrentRow(at + by)
            self._open_map.execute(SetPhases(self._open_map.map_id, tuple(phases)))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._phases:
            remove_phase(self, self._open_map, item.text())
