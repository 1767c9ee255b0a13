"""The legend's words on what is only proposed, drawn as in every exported picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import theme_name
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.picture.colours import ColourToken, theme_named
from workflow_studio.picture.legend import PROPOSED_WORDS, legend
from workflow_studio.picture.proposed import proposed_sign

SHORT_WIDTH = 54
"""The sign and the arrow without the words."""


def paint_proposed_sign(painter: QPainter, at: QPointF, ground: ColourToken) -> None:
    """The map's own sign of what is only proposed, with its middle at a point, on a ground of this colour."""
    paint(painter, prepared(proposed_sign("", (at.x(), at.y()), ground), Inks(theme_named(theme_name()))))


class ProposedSample(QWidget):
    """A sign and an arrow with the words behind them, or without where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._legend = legend([], handoffs=False, proposed=True)
        self._short = False
        self.setAccessibleName(PROPOSED_WORDS)
        self.setToolTip(PROPOSED_WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_short(self, short: bool) -> None:
        """Leave the words out, where there is no room for them."""
        if short != self._short:
            self._short = short
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as what is shown."""
        return QSize(SHORT_WIDTH if self._short else round(self._legend.width) + 1, round(self._legend.height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture's items; what is wider than the widget is cut off."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, prepared(self._legend.items, Inks(theme_named(theme_name()))))
