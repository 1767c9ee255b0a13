"""A theme's colours, pens, fonts and icons as Qt objects, made once each."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPen
from PySide6.QtSvg import QSvgRenderer

from workflow_studio.desktop.icons import icon_data
from workflow_studio.picture.colours import ColourToken, Theme
from workflow_studio.picture.items import Stroke
from workflow_studio.picture.sizes import FONT_FAMILIES

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class Inks:
    """What a painter dips into for one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._colours: dict[ColourToken, QColor] = {}
        self._pens: dict[Stroke, QPen] = {}
        self._icons: dict[tuple[str, ColourToken, int], QSvgRenderer] = {}

    def colour(self, token: ColourToken) -> QColor:
        """The colour of a token."""
        if token not in self._colours:
            self._colours[token] = QColor(self.theme.colour(token))
        return self._colours[token]

    def brush(self, token: ColourToken | None) -> QBrush:
        """A flat fill; none for no token."""
        return NO_BRUSH if token is None else QBrush(self.colour(token))

    def pen(self, stroke: Stroke | None) -> QPen:
        """The pen for a stroke; none for no stroke."""
        if stroke is None:
            return NO_PEN
        if stroke not in self._pens:
            self._pens[stroke] = self._make_pen(stroke)
        return self._pens[stroke]

    def icon(self, name: str, token: ColourToken, size: float) -> QSvgRenderer:
        """What renders an icon in this colour, with the line width for this size."""
        key = (name, token, round(size))
        if key not in self._icons:
            self._icons[key] = QSvgRenderer(icon_data(name, self.colour(token), round(size)))
        return self._icons[key]

    def _make_pen(self, stroke: Stroke) -> QPen:
        pen = QPen(self.colour(stroke.colour), stroke.width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.round_cap else Qt.PenCapStyle.FlatCap)
        if stroke.dash:  # QPen counts in pen widths
            pen.setDashPattern([length / stroke.width for length in stroke.dash])
        return pen


@cache
def canvas_font(pixels: int, weight: int) -> QFont:
    """The font of the pictures: figures of their own widths and no hinting, as they were measured."""
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
