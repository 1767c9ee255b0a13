"""Painting a miniature: lanes, blocks in the colours of their verdicts, lines between them.

What is only proposed is hollow and dashed as on the map; one pencil in the corner stands for those on its parts, which
would be too small.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap

if TYPE_CHECKING:  # found out after the first window is up
    from workflow_studio.desktop.start.miniature import Blocks, Box, Miniature

MARGIN = 8
LARGEST_SCALE = 0.34
LEAST_BLOCK = 3.0
HEADER = 9
DASH = (2.5, 2.0)
SIGN = 16.0


def paint_miniature(painter: QPainter, box: QRectF, miniature: Miniature | None, radius: float = 4.0) -> None:
    """Paint the map into the box; where it is not known (yet), the sign of a workbook."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(box, radius, radius)
    painter.setClipPath(clip)
    painter.fillRect(box, color("lane"))
    if miniature is not None and miniature.lanes:
        scaled = _scaled(box, miniature)
        _paint_map(painter, box, miniature, scaled)
        if miniature.proposed:
            from workflow_studio.desktop.controls.proposed_sample import paint_proposed_sign

            paint_proposed_sign(painter, _free_corner(box, miniature, scaled), "lane")
    else:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(box.center() - QPointF(10, 10), icon_pixmap("table-2", color("line2"), 20, ratio))
    painter.restore()


@dataclass(frozen=True, slots=True)
class _Scaled:
    """How places of the map become places of the picture; rows may stand farther apart."""

    across: float
    down: float
    left: float
    top: float

    def place(self, x: float, y: float) -> QPointF:
        return QPointF(self.left + x * self.across, self.top + y * self.down)

    def block(self, box: Box) -> QRectF:
        """A node, never smaller than can be seen."""
        middle = self.place(box[0] + box[2] / 2, box[1] + box[3] / 2)
        width, height = (max(LEAST_BLOCK, side * self.across) for side in box[2:])
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)


def _scaled(box: QRectF, miniature: Miniature) -> _Scaled:
    top = min(lane[1] for lane in miniature.lanes)
    bottom = max(lane[1] + lane[3] for lane in miniature.lanes)
    nodes = [node.box for node in miniature.nodes] or [(0.0, top, 1.0, 1.0)]
    left, right = min(node[0] for node in nodes), max(node[0] + node[2] for node in nodes)
    down = box.height() / max(1.0, bottom - top)
    across = (box.width() - HEADER - 2 * MARGIN) / max(1.0, right - left)
    scale = min(across, down, LARGEST_SCALE)
    rows = min(down, scale * 1.6)
    x0, y0 = box.left() + HEADER + MARGIN - left * scale, box.center().y() - (top + bottom) / 2 * rows
    return _Scaled(scale, rows, x0, y0)


def _free_corner(box: QRectF, miniature: Miniature, scaled: _Scaled) -> QPointF:
    """The middle of the sign in the corner where it covers least, the upper right one where all are alike."""
    inset = SIGN / 2 + 5
    left, right, top, bottom = box.left() + HEADER + inset, box.right() - inset, box.top() + inset, box.bottom() - inset
    corners = [QPointF(x, y) for x, y in ((right, top), (right, bottom), (left, bottom), (left, top))]
    blocks = [scaled.block(node.box) for node in miniature.nodes]
    for line in miniature.lines:
        for one, other in pairwise(line.points):
            piece = QRectF(scaled.place(*one), scaled.place(*other)).normalized()
            blocks.append(piece.adjusted(-1, -1, 1, 1))

    def covered(corner: QPointF) -> int:
        room = QRectF(corner.x() - SIGN / 2, corner.y() - SIGN / 2, SIGN, SIGN)
        return sum(block.intersects(room) for block in blocks)

    return min(corners, key=covered)


def _paint_map(painter: QPainter, box: QRectF, miniature: Miniature, scaled: _Scaled) -> None:
    painter.fillRect(QRectF(box.left(), box.top(), HEADER, box.height()), color("lanehead"))
    painter.setPen(QPen(color("line"), 1))
    for lane in miniature.lanes[1:]:
        y = scaled.place(0.0, lane[1]).y()
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in miniature.lines:
        painter.setPen(_pen(color("flow"), line.proposed))
        painter.drawPolyline([scaled.place(x, y) for x, y in line.points])
    for node in miniature.nodes:
        _paint_node(painter, node, scaled.block(node.box))


def _paint_node(painter: QPainter, node: Blocks, block: QRectF) -> None:
    if node.kind == "step":
        fill = color("lane") if node.proposed else color(f"{node.look}.fill")
        _pens(painter, _pen(color(f"{node.look}.border"), node.proposed), fill)
        painter.drawRoundedRect(block, 2, 2)
        return
    _pens(painter, _pen(color("flow"), node.proposed), color("panel"))
    if node.kind == "event":
        painter.drawEllipse(block)
        return
    middle = block.center()
    painter.drawPolygon(
        [
            QPointF(middle.x(), block.top()),
            QPointF(block.right(), middle.y()),
            QPointF(middle.x(), block.bottom()),
            QPointF(block.left(), middle.y()),
        ]
    )


def _pens(painter: QPainter, border: QPen, fill: QColor) -> None:
    painter.setPen(border)
    painter.setBrush(fill)


def _pen(ink: QColor, proposed: bool) -> QPen:
    pen = QPen(ink, 1)
    if proposed:
        pen.setDashPattern(list(DASH))
    return pen
