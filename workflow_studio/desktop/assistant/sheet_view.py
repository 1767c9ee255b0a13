"""One sheet with its table: letters and roles above, row numbers left, cells, and the header line with its handle."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.assistant.cell_grid import ROW_HEIGHT, CellGrid
from workflow_studio.desktop.assistant.column_strip import LETTERS, ColumnStrip
from workflow_studio.desktop.assistant.free_place import covered, free_place
from workflow_studio.desktop.assistant.header_handle import HEIGHT as HANDLE_HEIGHT
from workflow_studio.desktop.assistant.header_handle import HeaderHandle
from workflow_studio.desktop.assistant.row_gutter import WIDTH as GUTTER
from workflow_studio.desktop.assistant.row_gutter import RowGutter
from workflow_studio.desktop.assistant.sheet_facts import SheetFacts


class SheetView(QWidget):
    """`header_wanted` gives the sheet rows (from 0) that the header is to stand in, none for no header."""

    header_wanted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[int, ...] = ()
        self._before_drag: tuple[int, ...] | None = None
        self._dragged_from = (0, 0)
        self.cells = CellGrid()
        self.strip = ColumnStrip(self.cells)
        self._corner = _Ground()
        self._shelf = _Ground()
        self._shelf.setFixedHeight(HANDLE_HEIGHT + 4)
        self.gutter = RowGutter(self.cells)
        self._grid = layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._corner, 0, 0)
        layout.addWidget(self.strip, 0, 1)
        layout.addWidget(self._shelf, 1, 0, 1, 2)
        layout.addWidget(self.gutter, 2, 0)
        layout.addWidget(self.cells, 2, 1)
        layout.setRowStretch(2, 1)
        layout.setColumnStretch(1, 1)
        self.handle = HeaderHandle(self)
        self.handle.dragged.connect(self._drag)
        self.handle.dropped.connect(self._drop)
        self.handle.given_up.connect(self._give_up)
        self.handle.nudged.connect(self._nudge)
        self.handle.depth_wanted.connect(self._want_depth)
        self.cells.header_nudged.connect(self._nudge)
        for bar in (self.cells.horizontalScrollBar(), self.cells.verticalScrollBar()):
            bar.valueChanged.connect(self._place_handle)
        QWidget.setTabOrder(self.strip, self.handle)
        QWidget.setTabOrder(self.handle, self.cells)

    def show_facts(
        self, facts: SheetFacts, settled: frozenset[int] = frozenset(), wanted: tuple[int, ...] | None = None
    ) -> None:
        """Show a table on its sheet.

        `settled` are the columns whose role the user chose, `wanted` the header rows that it is just being
        read with (None when they are those of the table).
        """
        self.cells.show_facts(facts)
        self._take_rows(facts.table.header_rows if wanted is None else wanted)
        self.handle.setVisible(bool(facts.columns))
        self._shelf.setVisible(bool(facts.columns) and self._first == 0)
        self.strip.show_columns(settled)
        self.gutter.update()
        self._place_handle()

    def go_to_table(self) -> None:
        """Scroll to the table's header."""
        self._grid.activate()
        self.cells.go_to_table()
        self.strip.place()
        self._place_handle()

    def go_to_row(self, row: int) -> None:
        """Scroll to a row (from 0)."""
        bar = self.cells.verticalScrollBar()
        bar.setValue(max(0, row * ROW_HEIGHT - self.cells.viewport().height() // 2))
        facts = self.cells.facts
        if facts is not None and row < facts.height:
            self.cells.setCurrentIndex(self.cells.sheet_model.index(row, facts.table.range.first_column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The handle stays in the middle."""
        super().resizeEvent(event)
        self._grid.activate()
        self._place_handle()

    @property
    def _facts(self) -> SheetFacts:
        assert self.cells.facts is not None
        return self.cells.facts

    def _set_line(self, row: int | None) -> None:
        self.cells.line_row = row if self._facts.columns else None
        self.cells.viewport().update()
        self.gutter.update()

    @property
    def _first(self) -> int:
        """The row that the header line is above."""
        return self._rows[0] if self._rows else self._facts.first_row

    def _take_rows(self, rows: tuple[int, ...]) -> None:
        """Show the line and its handle for these header rows."""
        self._rows = rows
        self._set_line(self._first)
        self.handle.show_rows(rows)
        self._place_handle()

    def _drag(self, away: int) -> None:
        if self._before_drag is None:
            self._before_drag = self._rows
            self._dragged_from = self._first, self.cells.verticalOffset()
        row, offset = self._dragged_from
        moved = away + self.cells.verticalOffset() - offset
        self._take_rows(self._rows_at(row + round(moved / ROW_HEIGHT)))
        self._scroll_along(self._first)

    def _drop(self) -> None:
        before, self._before_drag = self._before_drag, None
        if before is not None and before != self._rows:
            self.header_wanted.emit(self._rows)

    def _give_up(self) -> None:
        if self._before_drag is not None:
            rows, self._before_drag = self._before_drag, None
            self._take_rows(rows)

    def _nudge(self, step: int) -> None:
        if self._facts.columns:
            self._want(self._rows_at(self._first + step))

    def _want_depth(self, depth: int) -> None:
        last = self._rows[-1] if self._rows else self._facts.first_row
        first = max(0, last - depth + 1)
        self._want(tuple(range(first, first + depth)))

    def _want(self, rows: tuple[int, ...]) -> None:
        if rows != self._rows:
            self._take_rows(rows)
            self.header_wanted.emit(rows)

    def _rows_at(self, first: int) -> tuple[int, ...]:
        """As many header rows as now, beginning there, within the sheet."""
        depth = max(1, len(self._rows))
        first = max(0, min(first, self._facts.height - depth))
        return tuple(range(first, first + depth))

    def _scroll_along(self, row: int) -> None:
        """Keep the line in sight while it is dragged."""
        bar, height = self.cells.verticalScrollBar(), self.cells.viewport().height()
        top = self.cells.row_top(row)
        if top < HANDLE_HEIGHT:
            bar.setValue(bar.value() - ROW_HEIGHT)
        elif top > height - ROW_HEIGHT:
            bar.setValue(bar.value() + ROW_HEIGHT)

    def _place_handle(self) -> None:
        if self.cells.line_row is None:
            return
        viewport = self.cells.viewport()
        top = self.cells.y() + self.cells.row_top(self.cells.line_row) - self.handle.height()
        in_sight = -self.handle.height() <= self.cells.row_top(self.cells.line_row) <= viewport.height()
        self.handle.move(GUTTER + self._free_place(viewport.width()), top)
        covers_roles = top < self.strip.geometry().bottom() - 2
        self.handle.setVisible(bool(self._facts.columns) and in_sight and not covers_roles)
        self.handle.raise_()


    def _free_place(self, room: int) -> int:
        """Where the handle covers no words of the row before the line; in short where it has to be."""
        assert self.cells.line_row is not None
        taken = list(self.cells.words_in(self.cells.line_row - 1))
        left = 0.0
        for short in (False, True):
            self.handle.say_in_short(short)
            wide = self.handle.width()
            left = free_place((room - wide) / 2, wide, room, taken)
            if not covered(left, wide, taken):
                break
        return round(left)


class _Ground(QWidget):
    """The corner above the row numbers, and the strip that holds the handle when the header is the first row."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet surface with a line below and right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("window"))
        line = color("line")
        corner = self.width() <= GUTTER
        if corner:
            painter.fillRect(0, 0, self.width(), 1, line)
            painter.fillRect(0, LETTERS - 1, self.width(), 1, line)
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
