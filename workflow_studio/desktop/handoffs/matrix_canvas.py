"""The handoff matrix: arrow keys go from cell to cell, the selection follows them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from workflow_studio.desktop.appearance.theme import color, theme
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.desktop.handoffs.passage_canvas import PassageCanvas
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model.handoffs import Passage
from workflow_studio.picture.handoffs import (
    Cell,
    Show,
    draw_matrix,
    matrix_legend,
    matrix_names,
    matrix_picture,
)
from workflow_studio.picture.handoffs.matrix import LEGEND
from workflow_studio.picture.items import Item, Picture

STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
USUAL_ROOM = (560.0, 400.0)


class MatrixCanvas(PassageCanvas):
    """`shown` says what the cells tell."""

    def __init__(self) -> None:
        self.shown = Show.COUNT_AND_WAIT
        self.room = USUAL_ROOM
        self._at = 0
        super().__init__(words.WHO_TO_WHOM)
        self.draw()

    def set_show(self, show: Show) -> None:
        """Let the cells tell something else."""
        self.shown = show
        self.draw()

    def set_room(self, room: tuple[float, float]) -> None:
        """Use this width and height, in px."""
        if room != self.room:
            self.room = room
            self.draw()

    def draw(self) -> None:
        """Cells as large as there is room for."""
        self.drawing = draw_matrix(self._document, self.handoffs, self.shown, self.room)
        self._at = min(self._at, max(len(self.drawing.cells) - 1, 0))
        self.repicture()

    def picture(self) -> Picture:
        """The matrix; the keyboard's cell follows what is selected elsewhere."""
        marked = self.marked()
        if marked is not None and self.cell is not None and self.cell.passage is not marked:
            self._at = next(n for n, cell in enumerate(self.drawing.cells) if cell.passage is marked)
        return matrix_picture(self._document, self.drawing, self.chosen)

    @property
    def cell(self) -> Cell | None:
        """The cell that the keyboard is on."""
        return self.drawing.cells[self._at] if self.drawing.cells else None

    def passage_at(self, place: QPointF) -> Passage | None:
        """The passage of the cell at a place; what lies under the names or the legend is not there to pick."""
        x, y, seen = place.x(), place.y(), QRectF(self.visibleRegion().boundingRect())
        if x < seen.left() + self.drawing.left or not self.drawing.top <= y - seen.top() < seen.height() - LEGEND:
            return None
        found = (c for c in self.drawing.cells if 0 <= x - c.x < c.width and 0 <= y - c.y < c.height)
        return next((cell.passage for cell in found), None)

    def cursor_box(self) -> QRectF | None:
        """The keyboard's cell: inside of it, or on the ring of a selected one, which so has one ring and not two."""
        cell = self.cell
        inwards = -1 if self.marked() else 1
        return _box(cell).adjusted(inwards, inwards, -inwards, -inwards) if cell else None

    def marked_box(self) -> QRectF | None:
        """The keyboard's cell, which is the selected one where there is one."""
        return self._with_names(self.cell) if self.cell and self.marked() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The matrix, and over what is scrolled under them the names and the legend."""
        super().paintEvent(event)
        seen = QRectF(self.visibleRegion().boundingRect())
        takers, givers, corner = matrix_names(self._document, self.drawing)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = self.drawing.left - 4.0, self.drawing.top - 4.0
        if seen.top() > 0:
            _paint_strip(painter, takers, QPointF(0, seen.top()), QRectF(0, 0, self.width(), top))
        if seen.left() > 0:
            _paint_strip(painter, givers, QPointF(seen.left(), 0), QRectF(0, top, left, self.height()))
        if seen.top() > 0 or seen.left() > 0:
            _paint_strip(painter, corner, seen.topLeft(), QRectF(0, 0, left, top))
        foot = QRectF(0, self.drawing.height - LEGEND, self.width(), LEGEND)
        if seen.bottom() < self.height() or seen.left() > 0:
            _paint_strip(painter, matrix_legend(self.drawing), seen.bottomLeft() - foot.bottomLeft(), foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbouring cell, Enter to the map."""
        key = Qt.Key(event.key())
        if key in ENTER and self.cell is not None and self.cell.passage is not None:
            self.entered.emit()
        elif key in STEPS and self.drawing.cells:
            self._go(*STEPS[key])
        else:
            super().keyPressEvent(event)

    def _with_names(self, cell: Cell) -> QRectF:
        """A cell with as much room around it as names and legend, which stay in sight, would cover where it has it."""
        before, above = min(self.drawing.left, cell.x), min(self.drawing.top, cell.y)
        return _box(cell).adjusted(-before, -above, 0, LEGEND)

    def _go(self, down: int, right: int) -> None:
        side = len(self.drawing.names)
        row, column = divmod(self._at, side)
        row, column = min(max(row + down, 0), side - 1), min(max(column + right, 0), side - 1)
        self._at = row * side + column
        cell = self.drawing.cells[self._at]
        self.picked.emit(cell.passage.ids if cell.passage else ())
        self.moved.emit(self._with_names(cell))
        self.update()


def _box(cell: Cell) -> QRectF:
    return QRectF(cell.x, cell.y, cell.width, cell.height)


def _paint_strip(painter: QPainter, items: Iterable[Item], at: QPointF, strip: QRectF) -> None:
    painter.save()
    painter.translate(at)
    painter.fillRect(strip, color("panel"))
    paint(painter, prepared(items, Inks(theme())))
    painter.restore()
