"""The lineage drawing to look at and to pick arrows from, with the mouse or with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPainterPathStroker, QPen

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.canvas.painting import qt_path
from workflow_studio.desktop.canvas.picture_canvas import PictureCanvas
from workflow_studio.desktop.words import sources as words
from workflow_studio.model.lineage import LineageLink
from workflow_studio.picture.items import Path, Rect
from workflow_studio.picture.lineage import LineageDrawing, arrow_words, draw_lineage, lineage_picture

REACH = 10.0
"""So many px beside an arrow still pick it (half of it on each side)."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class LineageCanvas(PictureCanvas):
    """`picked` gives the number of an arrow."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__(words.LINEAGE)
        self._title = ""
        self.drawing = LineageDrawing()
        self.chosen: int | None = None

    def show_links(self, title: str, links: Sequence[LineageLink]) -> None:
        """Draw these links; the arrow used most is picked."""
        self._title, self.drawing = title, draw_lineage(links)
        self.setFixedSize(round(self.drawing.width), round(self.drawing.height))
        self.pick(0 if self.drawing.arrows else None)

    def pick(self, number: int | None) -> None:
        """Let this arrow stand out."""
        self.chosen = number
        self._picture = lineage_picture(self.drawing, self._title, number)
        picked = "" if number is None else arrow_words(self.drawing.arrows[number].links)
        self.setAccessibleDescription(words.arrows_for_a_reader(picked, self._picture.description))
        self.update()
        if number is not None:
            self.picked.emit(number)

    def place_of(self, number: int) -> QRectF:
        """Where an arrow is, with its words."""
        return self._outline(number).boundingRect()

    def arrow_at(self, place: QPointF) -> int | None:
        """The arrow at a place, that on top first."""
        numbers = sorted(range(len(self.drawing.arrows)), key=lambda number: number != self.chosen)
        return next((number for number in numbers if self._outline(number).contains(place)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from arrow to arrow, in the order in which they end: column by column, from the top."""
        step = STEPS.get(Qt.Key(event.key()))
        order = sorted(range(len(self.drawing.arrows)), key=lambda number: self.drawing.arrows[number].points[-1])
        if step is None or not order:
            super().keyPressEvent(event)
            return
        at = order.index(self.chosen) if self.chosen is not None else -step
        self.pick(order[(at + step) % len(order)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick what was pressed."""
        if (number := self.arrow_at(event.position())) is not None:
            self.pick(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be picked, and what it is."""
        number = self.arrow_at(event.position())
        self.point_out("" if number is None else arrow_words(self.drawing.arrows[number].links))

    def paint_focus(self, painter: QPainter) -> None:
        """A frame around all of it: the picked arrow stands out by itself."""
        if self.chosen is not None:
            painter.setPen(QPen(color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _outline(self, number: int) -> QPainterPath:
        """The line of an arrow made wider, and the pill of its words."""
        outline, stroker = QPainterPath(), QPainterPathStroker()
        stroker.setWidth(REACH)
        outline.setFillRule(Qt.FillRule.WindingFill)
        for item in self._picture.items:
            if item.of == f"a{number}" and isinstance(item, Path):
                outline.addPath(stroker.createStroke(qt_path(item)))
            elif item.of == f"a{number}" and isinstance(item, Rect):
                outline.addRect(QRectF(item.x, item.y, item.width, item.height))
        return outline
