"""How a row of the bottom panel is painted: a sign, what it says, what it is about, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap

SIGN = Qt.ItemDataRole.UserRole
SIGN_TOKEN = Qt.ItemDataRole.UserRole + 1
ABOUT = Qt.ItemDataRole.UserRole + 2
WHERE = Qt.ItemDataRole.UserRole + 3
ACTION = Qt.ItemDataRole.UserRole + 4
TARGET = Qt.ItemDataRole.UserRole + 5
HEIGHT = 48
LEFT, RIGHT = 16, 16
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class DockRow(QStyledItemDelegate):
    """One row of four columns whose widths follow the panel's."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The row's height."""
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Sign, words, what it is about, where, and what a click does."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        self._paint_ground(painter, row, option)
        ratio = painter.device().devicePixelRatioF()
        sign = icon_pixmap(str(index.data(SIGN)), color(str(index.data(SIGN_TOKEN))), 16, ratio)
        painter.drawPixmap(round(row.left() + LEFT), round(row.center().y() - 8), sign)
        room = row.width() - LEFT - RIGHT - 28
        x = row.left() + LEFT + 28
        action_width = 96.0 if index.data(ACTION) else 0.0
        columns = (0.52, 0.24, 0.24) if index.data(WHERE) else (0.66, 0.34, 0.0)
        words = (str(index.data() or ""), str(index.data(ABOUT) or ""), str(index.data(WHERE) or ""))
        looks = ((font(13, 500), "text"), (font(12), "text2"), (font(11, 500), "accenttext"))
        for text, share, (face, ink) in zip(words, columns, looks, strict=True):
            width = (room - action_width) * share
            painter.setFont(face)
            painter.setPen(color(ink))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width - 16))
            painter.drawText(QRectF(x, row.top(), width, row.height()), _MIDDLE, shown)
            x += width
        if action_width:
            self._paint_action(
                painter, QRectF(x, row.top(), action_width, row.height()), str(index.data(ACTION)), ratio
            )
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(row, color("selected" if selected else "hover"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -2))

    def _paint_action(self, painter: QPainter, box: QRectF, text: str, ratio: float) -> None:
        painter.setFont(font(12, 500))
        painter.setPen(color("accenttext"))
        painter.drawText(box.adjusted(0, 0, -22, 0), _MIDDLE | int(Qt.AlignmentFlag.AlignRight), text)
        arrow = icon_pixmap("arrow-right", color("accenttext"), 14, ratio)
        painter.drawPixmap(round(box.right() - 14), round(box.center().y() - 7), arrow)
