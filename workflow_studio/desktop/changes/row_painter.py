"""How a change is painted in its list: an icon with its word, the sentence, and below it the one before."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.changes.kinds import ChangeWords
from workflow_studio.desktop.claims.faces import elided, face, metrics
from workflow_studio.desktop.dock.rows import paint_action
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import changes as words

WORDS = Qt.ItemDataRole.UserRole
"""The ChangeWords of a row or a heading."""
BEFORE, COUNT, GOES_THERE = WORDS + 1, WORDS + 2, WORDS + 3
HEADING, ROW = 32, 34
LINE, MOST_LINES = 20, 3
ABOVE_AND_BELOW = 14
NARROWEST = 80.0
EDGE, SIGN, WORD, ACTION = 16, 24, 76, 88
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class ChangePainter(QStyledItemDelegate):
    """Rows are as wide as the list and as high as their sentences need; what is longer than three lines is cut off and
    stands in the tool tip.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading, or a row with the sentence and what was said before."""
        if index.data(COUNT):
            return QSize(200, HEADING)
        width = _width_of_words(option.widget, bool(index.data(GOES_THERE)))
        heights = sum(_height(text, width, look) for text, look in _texts(index))
        return QSize(200, max(ROW, round(heights) + ABOVE_AND_BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading or a change."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, shown = QRectF(option.rect), index.data(WORDS)
        if index.data(COUNT):
            _paint_heading(painter, box, shown, int(index.data(COUNT)))
        else:
            _paint_ground(painter, box, option)
            _paint_change(painter, box, shown, index)
        painter.restore()


def _paint_heading(painter: QPainter, box: QRectF, shown: ChangeWords, count: int) -> None:
    painter.fillRect(box, color("window"))
    painter.setPen(color("text2"))
    painter.setFont(face(11, 600))
    painter.drawText(box.adjusted(EDGE, 0, -EDGE, 0), _MIDDLE, words.under_heading(shown.heading, count))


def _paint_ground(painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, color("selected" if selected else "hover"))
    painter.setPen(QPen(color("line"), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(color("accent"), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -2))


def _paint_change(painter: QPainter, box: QRectF, shown: ChangeWords, index: Index) -> None:
    leads = bool(index.data(GOES_THERE))
    first = QRectF(box.left() + EDGE, box.top() + ABOVE_AND_BELOW / 2, box.width() - 2 * EDGE, LINE)
    ratio = painter.device().devicePixelRatioF()
    sign = icon_pixmap(shown.icon, color(shown.ink), 16, ratio)
    painter.drawPixmap(round(first.left()), round(first.center().y() - 8), sign)
    _write(painter, first.adjusted(SIGN, 0, 0, 0), shown.one, 12, 600, shown.ink)
    if leads:
        link = QRectF(box.right() - EDGE - ACTION, first.top(), ACTION, LINE)
        paint_action(painter, link, words.GO_THERE)
    room = first.adjusted(SIGN + WORD, 0, -ACTION - 8 if leads else 0, 0)
    for text, look in _texts(index):
        room.setHeight(_height(text, room.width(), look))
        painter.setFont(face(look.size, look.weight))
        painter.setPen(color(look.ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | _WRAPPED, _shortened(text, room.width(), look))
        room.moveTop(room.bottom())


@dataclass(frozen=True, slots=True)
class _Look:
    """How a sentence is written: size in pixels, weight, colour token."""

    size: int
    weight: int
    ink: str


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_SAYS, _WAS = _Look(13, 500, "text"), _Look(12, 400, "text2")


def _texts(index: Index) -> list[tuple[str, _Look]]:
    """What a row says, and what was said before if anything was."""
    says, before = str(index.data(Qt.ItemDataRole.DisplayRole)), words.before(str(index.data(BEFORE) or ""))
    return [(says, _SAYS), (before, _WAS)] if before else [(says, _SAYS)]


def _width_of_words(widget: QWidget | None, leads: bool) -> float:
    width = widget.viewport().width() if isinstance(widget, QAbstractItemView) else 0
    return width - 2 * EDGE - SIGN - WORD - (ACTION + 8 if leads else 0)


def _height(text: str, width: float, look: _Look) -> float:
    """How high a text is, with the air of one line around it; at most three lines."""
    measured = metrics(look.size, look.weight)
    needed = measured.boundingRect(QRectF(0, 0, max(width, NARROWEST), 10_000), _WRAPPED, text).height()
    return min(needed, MOST_LINES * measured.lineSpacing()) + LINE - measured.lineSpacing()


def _shortened(text: str, width: float, look: _Look) -> str:
    """The text, or as much of it as three lines surely hold: each may end early, before a long word."""
    measured = metrics(look.size, look.weight)
    needed = measured.boundingRect(QRectF(0, 0, max(width, NARROWEST), 10_000), _WRAPPED, text).height()
    if needed <= MOST_LINES * measured.lineSpacing() + 1:
        return text
    return elided(text, width * (MOST_LINES - 0.5), look.size, look.weight)


def _write(painter: QPainter, room: QRectF, text: str, size: int, weight: int, ink: str) -> None:
    painter.setFont(face(size, weight))
    painter.setPen(color(ink))
    painter.drawText(room, _MIDDLE, elided(text, room.width(), size, weight))
