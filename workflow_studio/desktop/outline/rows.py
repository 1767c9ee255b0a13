"""How a row of the outline is painted: rounded when selected, an icon or verdict, the name, a count or badge.

What is only proposed has the map's pencil after its name, and its verdict's tile is hollow.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workflow_studio.desktop.appearance.fonts import font
from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.controls.proposed_sample import paint_proposed_sign
from workflow_studio.desktop.controls.verdict_box import paint_verdict_tile
from workflow_studio.desktop.icons import icon_pixmap
from workflow_studio.desktop.words import outline as words

Index = QModelIndex | QPersistentModelIndex

ID = Qt.ItemDataRole.UserRole
ICON = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
TILE = Qt.ItemDataRole.UserRole + 3
BADGE = Qt.ItemDataRole.UserRole + 4
STRONG = Qt.ItemDataRole.UserRole + 5
INSET = Qt.ItemDataRole.UserRole + 6
PROPOSED = Qt.ItemDataRole.UserRole + 7
UNASSESSED = "none"
EDGE, GAP, TILE_SIZE, SIGN_SIZE = 8, 8, 18, 16
END = 4
"""Between a name and the edge of its row."""
LEAST_SHARE = 0.35
"""How much of a row the words on the right keep however long the name is."""
HAIR = 0.5
"""Words are not cut because of what is rounded."""
_SELECTED, _HOVERED, _FOCUSED = (
    QStyle.StateFlag.State_Selected.value,
    QStyle.StateFlag.State_MouseOver.value,
    QStyle.StateFlag.State_HasFocus.value,
)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
_AT_THE_END = _MIDDLE | Qt.AlignmentFlag.AlignRight.value
_font = lru_cache(maxsize=8)(font)
"""The rows' own fonts, which nobody changes: making one takes as long as measuring a name in it."""


def height(pixels: int) -> QSize:
    """What a row says of its size. Qt reads it by itself: asking here would cost more than all else of a long list."""
    return QSize(80, pixels)


class RowPainter(QStyledItemDelegate):
    """Paints rows of lists and trees in the outline; editing shows a plain line edit over the name."""

    def __init__(self, parent: QWidget, indent: int = 0) -> None:
        super().__init__(parent)
        self._indent = indent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state.value  # asked for once: Qt's flags are made into Python's each time
        selected = bool(state & _SELECTED)
        self._paint_ground(painter, option, state)
        row = QRectF(option.rect)
        x = self._paint_sign(painter, row, index, selected)
        right = self._paint_right(painter, row, index, x)
        if index.data(PROPOSED):
            ground = "selected" if selected else "panel"
            paint_proposed_sign(painter, QPointF(right - SIGN_SIZE / 2, row.center().y()), ground)
            right -= SIGN_SIZE + END
        strong = bool(index.data(STRONG))
        name_font = _font(12, 600 if strong or (selected and index.data(ICON)) else 400)
        painter.setFont(name_font)
        painter.setPen(color("accenttext" if selected else "text"))
        name = QRectF(x, row.top(), right - x, row.height())
        text = QFontMetricsF(name_font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, _MIDDLE, text)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The edit lies over the name, not over the sign."""
        signed = index.data(TILE) or index.data(ICON)
        left = option.rect.left() + self._inset(index) + (TILE_SIZE + END if signed else 0)
        editor.setGeometry(left, option.rect.top() + 1, option.rect.right() - left - EDGE, option.rect.height() - 2)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """A line edit named for what it does."""
        edit = QLineEdit(parent)
        edit.setAccessibleName(words.NAME)
        return edit

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, state: int) -> None:
        """Nothing for a row that is neither selected nor under the mouse nor has the keyboard: most are like that."""
        if not state & (_SELECTED | _HOVERED | _FOCUSED):
            return
        view, ring = option.widget, state & _FOCUSED
        whole = QRectF(
            EDGE, option.rect.top(), (view.width() if view else option.rect.right()) - 2 * EDGE, option.rect.height()
        )
        painter.setPen(QPen(color("accent"), 1.5) if ring else Qt.PenStyle.NoPen)
        ground = "selected" if state & _SELECTED else "hover" if state & _HOVERED else ""
        painter.setBrush(color(ground) if ground else QColor(0, 0, 0, 0))
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_sign(self, painter: QPainter, row: QRectF, index: Index, selected: bool) -> float:
        """The verdict or icon on the left; the x where the name begins."""
        tile, icon_name = index.data(TILE), index.data(ICON)
        x, middle = row.left() + self._inset(index), row.center().y()
        if tile:
            box = QRectF(x, middle - TILE_SIZE / 2, TILE_SIZE, TILE_SIZE)
            paint_verdict_tile(painter, box, None if tile == UNASSESSED else tile, hollow=bool(index.data(PROPOSED)))
            return x + TILE_SIZE + GAP
        if icon_name:
            ink = color("accenttext" if selected else "text2")
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(round(x + 1), round(middle - 8), icon_pixmap(icon_name, ink, 16, ratio))
            return x + TILE_SIZE + GAP
        return x

    def _paint_right(self, painter: QPainter, row: QRectF, index: Index, left: float) -> float:
        """The badge or count on the right; the x where the name has to end. Long words there give way to the name."""
        count, badge = index.data(COUNT), index.data(BADGE)
        right = row.right() - EDGE - GAP
        if badge:
            ink = color("danger" if badge == "triangle-alert" else "text2")
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(round(right - 13), round(row.center().y() - 7), icon_pixmap(badge, ink, 14, ratio))
            return right - 16 - GAP
        if count is None:
            return row.right() - EDGE - END
        painter.setFont(_font(11))
        painter.setPen(color("text2"))
        metrics, room = QFontMetricsF(_font(11)), right - left
        name = QFontMetricsF(_font(12, 600)).horizontalAdvance(str(index.data() or ""))
        most = max(room - name - GAP, room * LEAST_SHARE)
        width = min(max(16.0, metrics.horizontalAdvance(str(count))), most)
        place = QRectF(right - width, row.top(), width, row.height())
        said = metrics.elidedText(str(count), Qt.TextElideMode.ElideRight, width + HAIR)
        painter.drawText(place, _AT_THE_END, said)
        return right - width - GAP

    def _inset(self, index: Index) -> int:
        """How far from the left edge of its cell a row begins: an offset of its own, else the list's."""
        inset = index.data(INSET)
        return self._indent if inset is None else int(inset)


class NamePainter(RowPainter):
    """Rows whose name can be written over: `commit` gets the row and the new name, and the row follows the document."""

    def __init__(self, parent: QWidget, commit: Callable[[Index, str], None], indent: int = 0) -> None:
        super().__init__(parent, indent)
        self._commit = commit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The name as it is, selected."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """The new name becomes a command."""
        if isinstance(editor, QLineEdit):
            self._commit(index, editor.text())
