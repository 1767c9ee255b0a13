"""How a row of the bottom panel is painted: a sign, what it says, what it is about, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

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
SIGN_WIDTH, ACTION_WIDTH, APART = 28, 96, 16
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


def make_dock_list(view: QListView, name: str) -> None:
    """Let a list show such rows, under the name that a screen reader says."""
    view.setAccessibleName(name)
    view.setProperty("kind", "rows")
    view.setMouseTracking(True)
    view.setItemDelegate(DockRow(view))
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)


class DockRow(QStyledItemDelegate):
    """One row of two lines, the same at every width: a sentence, and what it is about and where that stands below it.

    Columns beside each other would hold few of the sentences, and rows of one list would be set in two ways.
    """

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
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
        looks = ((font(13, 500), "text"), (font(12), "text2"), (font(11, 500), "accenttext"))
        for (text, place), (face, ink) in zip(places_of(row, index), looks, strict=True):
            painter.setFont(face)
            painter.setPen(color(ink))
            shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, place.width() - APART))
            painter.drawText(place, _MIDDLE, shown)
        if action := index.data(ACTION):
            paint_action(painter, row.adjusted(0, 0, -RIGHT, 0), str(action))
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


def paint_action(painter: QPainter, box: QRectF, text: str) -> None:
    """What a click does, and an arrow, at the right end of a place."""
    painter.setFont(font(12, 500))
    painter.setPen(color("accenttext"))
    painter.drawText(box.adjusted(0, 0, -22, 0), _MIDDLE | int(Qt.AlignmentFlag.AlignRight), text)
    arrow = icon_pixmap("arrow-right", color("accenttext"), 14, painter.device().devicePixelRatioF())
    painter.drawPixmap(round(box.right() - 14), round(box.center().y() - 7), arrow)


def places_of(row: QRectF, index: Index) -> list[tuple[str, QRectF]]:
    """The sentence over what it is about and where it stands; in the middle where it says it all."""
    text, subject, where = _texts(index)
    left, right = _room(row, index)
    if not subject and not where:
        return [(text, QRectF(left, row.top(), right - left, row.height())), ("", QRectF()), ("", QRectF())]
    first, second = QRectF(left, row.top() + 5, right - left, 20), QRectF(left, row.top() + 25, right - left, 18)
    needed = QFontMetricsF(font(12)).horizontalAdvance(subject) + 17
    spare = second.width() - QFontMetricsF(font(11, 500)).horizontalAdvance(where) - 17
    aside = min(needed, max(second.width() / 2, spare)) if subject else 0.0
    beside = second.adjusted(aside, 0, 0, 0)
    return [
        (text, first),
        (subject, second if not where else second.adjusted(0, 0, aside - second.width(), 0)),
        (where, beside),
    ]


def _texts(index: Index) -> list[str]:
    return [str(index.data(role) or "") for role in (Qt.ItemDataRole.DisplayRole, ABOUT, WHERE)]


def _room(row: QRectF, index: Index) -> tuple[float, float]:
    """From where to where a row holds words."""
    return row.left() + LEFT + SIGN_WIDTH, row.right() - RIGHT - (ACTION_WIDTH if index.data(ACTION) else 0)
