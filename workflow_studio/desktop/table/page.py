"""The table of the shown map, with what it has to say and the buttons for what keys do."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.app.step_table.columns import COLUMNS, HELP
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, hairline
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.table.grid import StepGrid
from workflow_studio.desktop.words import table as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import ViewPage

COLUMN_STATE = "step_table"


class TablePage(ViewPage):
    """Joined to the open document like every view."""

    def __init__(self, open_map: OpenMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self.grid = StepGrid(open_map)
        self.told = ElidedLabel(words.KEYS, "quiet")
        self.add = TextButton(words.ADD_STEP, icon_name="plus", tip=words.ADD_STEP_TIP)
        self.paste = TextButton(words.PASTE_TABLE, tip=words.PASTE_TABLE_TIP)
        self.columns = TextButton(words.COLUMNS, tip=words.COLUMNS_TIP)
        self._settings = Settings()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grid, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._foot())
        self.grid.said.connect(self._say)
        self.grid.table_pasted.connect(open_map.paste_wanted)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._explain())
        self.add.clicked.connect(self.grid.add_row)
        self.paste.clicked.connect(open_map.paste_wanted)
        self.columns.clicked.connect(self._show_columns)
        self._restore_columns()
        for change in (self.grid.horizontalHeader().sectionResized, self.grid.horizontalHeader().sectionMoved):
            change.connect(lambda *_: self._remember_columns())

    def take_keyboard(self) -> None:
        """Put the keyboard on the table, at what is selected."""
        self.grid.show_selection(self._open_map.selection)
        self.grid.setFocus()

    def show_element(self, element_id: str) -> None:
        """Go to the row of a node."""
        self.grid.show_selection((element_id,))

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(44)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        for button in (self.columns, self.paste, self.add):
            row.addWidget(button)
        return foot

    def _say(self, sentence: str) -> None:
        self.told.setProperty("kind", "error" if sentence else "quiet")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText(sentence or self._help())

    def _explain(self) -> None:
        column = self.grid.currentIndex().column()
        if column >= 0:
            self._say(self.grid.rows.why_unread(self.grid.currentIndex().row(), COLUMNS[column]))

    def _help(self) -> str:
        column = COLUMNS[max(self.grid.currentIndex().column(), 0)]
        return words.column_help(column.value, HELP[column])

    def _show_columns(self) -> None:
        self.grid.column_menu().exec(self.columns.mapToGlobal(self.columns.rect().topLeft()))

    def _remember_columns(self) -> None:
        self._settings.set_bytes(COLUMN_STATE, self.grid.horizontalHeader().saveState())

    def _restore_columns(self) -> None:
        state = self._settings.bytes(COLUMN_STATE) or QByteArray()
        header = self.grid.horizontalHeader()
        before = header.saveState()
        if not state.isEmpty() and not (header.restoreState(state) and header.count() == len(COLUMNS)):
            header.restoreState(before)
        if state.isEmpty():
            self.grid.fit_names()
        header.setSortIndicatorShown(False)
