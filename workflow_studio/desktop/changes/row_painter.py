"""How a change is painted in its list: an icon with its word, the sentence, and below it the one before."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.changes.words import ChangeWords
from workflow_studio.desktop.claims.faces import elided, face
from workflow_studio.desktop.icons import icon_pixmap

WORDS = Qt.ItemDataRole.UserRole
"""The ChangeWords of a row or a heading."""
BEFORE, COUNT, GOES_THERE = WORDS + 1, WORDS + 2, WORDS + 3
HEADING, ROW, TWO_LINES = 32, 34, 50
EDGE, SIGN, WORD, ACTION = 16, 24, 76, 72
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class ChangePainter(QStyledItemDelegate):
    """Rows are as wide as the list; what does not fit ends in … and stands in the tool tip."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading, a row, or a row with what was said before."""
        height = HEADING if index.data(COUNT) else TWO_LINES if index.data(BEFORE) else ROW
        return QSize(200, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading or a change."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, words = QRectF(option.rect), index.data(WORDS)
        if index.data(COUNT):
            _paint_heading(painter, box, words, int(index.data(COUNT)))
        else:
            _paint_ground(painter, box, option)
            _paint_change(painter, box, words, index)
        painter.restore()


def _paint_heading(painter: QPainter, box: QRectF, words: ChangeWords, count: int) -> None:
    painter.fillRect(box, color("window"))
    painter.setPen(color("text2"))
    painter.setFont(face(11, 600))
    painter.drawText(box.adjusted(EDGE, 0, -EDGE, 0), _MIDDLE, f"{words.heading} · {count:,}")


def _paint_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, color("selected" if selected else "hover"))
    painter.setPen(QPen(color("line"), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(color("accent"), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -2))


def _paint_change(painter: QPainter, box: QRectF, words: ChangeWords, index: Index) -> None:
    before, leads = str(index.data(BEFORE)), bool(index.data(GOES_THERE))
    first = box.adjusted(EDGE, 0, -EDGE, 0)
    if before:
        first = first.adjusted(0, 5, 0, 0)
        first.setHeight(20)
    ratio = painter.device().devicePixelRatioF()
    sign = icon_pixmap(words.icon, color(words.ink), 16, ratio)
    painter.drawPixmap(round(first.left()), round(first.center().y() - 8), sign)
    _write(painter, first.adjusted(SIGN, 0, 0, 0), words.one, 12, 600, words.ink)
    if leads:
        link = QRectF(box.right() - EDGE - ACTION, box.top(), ACTION, box.height())
        _write(painter, link, "Go there", 12, 500, "accenttext", int(Qt.AlignmentFlag.AlignRight))
    says = first.adjusted(SIGN + WORD, 0, -ACTION - 8 if leads else 0, 0)
    _write(painter, says, index.data(Qt.ItemDataRole.DisplayRole), 13, 500, "text")
    if before:
        _write(painter, says.translated(0, 20), f"Before: {before}", 12, 400, "text2")


def _write(painter: QPainter, room: QRectF, text: str, size: int, weight: int, ink: str, side: int = 0) -> None:
    painter.setFont(face(size, weight))
    painter.setPen(color(ink))
    painter.drawText(room, _MIDDLE | side, elided(text, room.width(), size, weight))
