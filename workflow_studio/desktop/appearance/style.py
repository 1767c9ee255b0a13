"""The Fusion style without the lines under menu letters (Alt still opens the menus), with lists under boxes, and with
marks over sorted columns that point down where the largest is on top.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QStyleOptionHeader, QWidget

_NOT = (
    QStyle.StyleHint.SH_UnderlineShortcut,
    QStyle.StyleHint.SH_ComboBox_Popup,  # as a menu it knows no colours but the accent, on which icons are not seen
)
SORT_MARK, BESIDE_HEADING = 8.0, 4.5
"""The width of the mark over a sorted column, and how far it is moved into the padding on the right of its heading."""


class QuietFusion(QProxyStyle):
    """Fusion, with mnemonics that are not underlined and boxes that open lists in the colours of the style sheet."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's name
    ) -> int:
        """As Fusion, but for the underlines and the lists of boxes."""
        if hint in _NOT:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """As Fusion, but for the marks over sorted columns."""
        if element is QStyle.PrimitiveElement.PE_IndicatorHeaderArrow and isinstance(option, QStyleOptionHeader):
            _draw_sort_mark(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)


def _draw_sort_mark(painter: QPainter, option: QStyleOptionHeader) -> None:
    """A chevron that points down in falling order, as in other programs; for Qt that is up."""
    falling = option.sortIndicator is QStyleOptionHeader.SortIndicator.SortUp
    middle = QRectF(option.rect).center() + QPointF(BESIDE_HEADING, 0.0)
    across, down = QPointF(SORT_MARK / 2, 0.0), QPointF(0.0, SORT_MARK / 4 if falling else -SORT_MARK / 4)
    pen = QPen(option.palette.color(QPalette.ColorRole.ButtonText), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPolyline([middle - across - down, middle + down, middle + across - down])
    painter.restore()
