"""Fonts and their metrics, made once: a list asks for the same few with every row that it paints."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from workflow_studio.desktop.appearance.fonts import font


@cache
def face(size: int, weight: int = 400, underlined: bool = False) -> QFont:
    """A font to paint with; not to be changed."""
    made = font(size, weight)
    made.setUnderline(underlined)
    return made


@cache
def metrics(size: int, weight: int = 400) -> QFontMetricsF:
    """How wide texts are in it."""
    return QFontMetricsF(face(size, weight))


def elided(text: str, width: float, size: int, weight: int = 400) -> str:
    """As much of the text as fits, with … where it was cut."""
    return metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)
