"""A small table of texts that is painted in one go: quoted cells, and decision tables."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color

ROW, AIR, LABEL, LEAST_COLUMN, MOST_COLUMN = 28, 10, 40, 72, 320


@dataclass(frozen=True, slots=True)
class Grid:
    """Headings and rows of as many texts each. `labels` stand before the rows, `marked` cells (row, column) glow."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: tuple[str, ...] = ()
    marked: frozenset[tuple[int, int]] = frozenset()


class TextGrid(QWidget):
    """Shows a grid as wide as there is room; what does not fit ends in … and is told by a tool tip."""

    def __init__(self, grid: Grid, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.setAccessibleName(name)
        self.setAccessibleDescription(_spoken(grid))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW * (len(grid.rows) + 1) + 1)
        face = QFontMetricsF(font(12, 600))
        wanted = [
            max(map(face.horizontalAdvance, (heading, *(row[number] for row in grid.rows)))) + 2 * AIR + 2
            for number, heading in enumerate(grid.headings)
        ]
        self._wanted = [min(max(width, LEAST_COLUMN), MOST_COLUMN) for width in wanted]
        widest = max(map(face.horizontalAdvance, grid.labels), default=0.0)
        self._label = max(LABEL, round(widest) + 2 * AIR) if grid.labels else 0

    def sizeHint(self) -> QSize:
        """As wide as the texts."""
        return QSize(round(sum(self._wanted)) + self._label, self.height())

    def event(self, event: QEvent) -> bool:
        """The whole text of a cell that was cut."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._text_at(event.x(), event.y()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, headings, rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        frame.addRoundedRect(box, 6, 6)
        painter.setClipPath(frame)
        painter.fillRect(box, color("panel"))
        painter.fillRect(QRectF(0, 0, self.width(), ROW), color("window"))
        painter.fillRect(QRectF(0, 0, self._label, self.height()), color("window"))
        edges = self._edges()
        self._paint_row(painter, 0, self.grid.headings, edges, font(12, 500), "text2")
        for number, row in enumerate(self.grid.rows):
            self._paint_marks(painter, number, edges)
            self._paint_row(painter, number + 1, row, edges, font(12), "text")
        self._paint_labels(painter)
        painter.setClipping(False)
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)

    def _edges(self) -> list[int]:
        """Where the columns begin, and where the last one ends."""
        room = self.width() - self._label
        scale = room / sum(self._wanted)
        edges = [float(self._label)]
        for width in self._wanted:
            edges.append(edges[-1] + width * scale)
        return [round(edge) for edge in edges]

    def _paint_row(
        self, painter: QPainter, row: int, texts: tuple[str, ...], edges: list[int], face: QFont, ink: str
    ) -> None:
        metrics, line = QFontMetricsF(face), color("line")
        painter.setFont(face)
        for number, text in enumerate(texts):
            cell = QRect(edges[number], row * ROW, edges[number + 1] - edges[number], ROW)
            room = cell.adjusted(AIR, 0, -AIR, 0)
            painter.setPen(color(ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
            painter.fillRect(QRect(cell.left(), cell.top(), 1, ROW), line)
        painter.fillRect(QRect(0, (row + 1) * ROW - 1, self.width(), 1), line)

    def _paint_marks(self, painter: QPainter, row: int, edges: list[int]) -> None:
        for column in range(len(self.grid.headings)):
            if (row, column) in self.grid.marked:
                width = edges[column + 1] - edges[column]
                painter.fillRect(QRect(edges[column], (row + 1) * ROW, width, ROW - 1), color("quote"))

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(font(11))
        painter.setPen(color("text2"))
        for number, label in enumerate(self.grid.labels):
            place = QRect(0, (number + 1) * ROW, self._label - AIR, ROW)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), label)

    def _text_at(self, x: int, y: int) -> str:
        row, edges = y // ROW - 1, self._edges()
        column = next((n for n in range(len(self.grid.headings)) if edges[n] <= x < edges[n + 1]), None)
        if column is None or not -1 <= row < len(self.grid.rows):
            return ""
        return self.grid.headings[column] if row < 0 else self.grid.rows[row][column]


def _spoken(grid: Grid) -> str:
    labels = grid.labels or ("",) * len(grid.rows)
    rows = (
        f"{label} " + ", ".join(f"{heading}: {text}" for heading, text in zip(grid.headings, row, strict=True) if text)
        for label, row in zip(labels, grid.rows, strict=True)
    )
    return "; ".join(row.strip() for row in rows)
