"""The middle of the assistant: one table, how it is read, its live rows, and what needs a look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workflow_studio.desktop.assistant.choices import TableChoice
from workflow_studio.desktop.assistant.described import rows_sentence
from workflow_studio.desktop.assistant.doubts import doubtful
from workflow_studio.desktop.assistant.kind_choice import KindChoice
from workflow_studio.desktop.assistant.look_button import LookButton
from workflow_studio.desktop.assistant.sheet_facts import SheetFacts
from workflow_studio.desktop.assistant.sheet_view import SheetView
from workflow_studio.desktop.controls.labels import ElidedLabel
from workflow_studio.desktop.words import assistant_table as words
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Table

EDGE, GAP = 16, 16


class TablePanel(QWidget):
    """Its signals carry what the user wants for the table that is shown."""

    kind_chosen = Signal(object)
    role_chosen = Signal(int, object)
    header_wanted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "section")
        self.meaning = ElidedLabel("", "quiet")
        self.kind = KindChoice()
        self.sheet = SheetView()
        self.rows = ElidedLabel("", "quiet")
        self.look = LookButton()
        self._looked_at = -1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self._foot())
        self.kind.kind_chosen.connect(self.kind_chosen)
        self.sheet.strip.role_chosen.connect(self.role_chosen)
        self.sheet.header_wanted.connect(self.header_wanted)
        self.look.clicked.connect(self.go_to_doubt)
        bar = self.sheet.cells.horizontalScrollBar()
        bar.valueChanged.connect(self._tell_rows)
        bar.rangeChanged.connect(self._tell_rows)

    def show_choice(self, choice: TableChoice, workbook: Workbook, same: bool) -> None:
        """Show a table; `same` when it was shown before, so that the place in it is kept."""
        table = choice.table
        self.title.setText(table.sheet)
        self.title.setAccessibleDescription(table.title)
        self.meaning.setText(table.kind.kind.meaning)
        self.kind.show_choice(choice)
        wanted = choice.wanted.header if choice.waiting else None
        self.sheet.show_facts(SheetFacts(workbook.sheet(table.sheet), table), frozenset(choice.roles), wanted)
        self.look.show_count(len(doubtful(table)))
        if not same:
            self._looked_at = -1
            self.sheet.go_to_table()
        self._fit()
        self._tell_rows()

    def go_to_doubt(self) -> None:
        """Go to the next column that needs a look, the first one after the last."""
        facts = self.sheet.cells.facts
        columns = [column.index for column in doubtful(facts.table)] if facts else []
        if columns:
            self._looked_at = next((index for index in columns if index > self._looked_at), columns[0])
            self.sheet.strip.go_to(self._looked_at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what the table is counts for more than the kind that came second."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        named = max(label.sizeHint().width() for label in (self.title, self.meaning))
        room = self.width() - 2 * EDGE - GAP - self.kind.width_with_runner_up()
        self.kind.runner_up.setVisible(named <= room)

    def _head(self) -> QWidget:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.title)
        lines.addWidget(self.meaning)
        head = QWidget()
        head.setFixedHeight(64)
        row = QHBoxLayout(head)
        row.setContentsMargins(EDGE, 8, EDGE, 8)
        row.setSpacing(GAP)
        row.addLayout(lines, 1)
        row.addWidget(self.kind)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(44)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.rows, 1)
        row.addWidget(self.look)
        return foot

    def _tell_rows(self) -> None:
        facts = self.sheet.cells.facts
        if facts is not None:
            self.rows.setText(" ".join((rows_sentence(facts.table), self._beyond(facts.table))).strip())

    def _beyond(self, table: Table) -> str:
        """Which columns are out of sight on the right."""
        cells = self.sheet.cells
        edge = cells.viewport().width()
        hidden = [one for one in table.columns if cells.columnViewportPosition(one.index) + 24 > edge]
        return words.beyond([(one.letter, one.name) for one in hidden])
