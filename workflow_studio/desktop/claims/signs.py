"""Small signs of a claim: how sure it is, how we know, what was decided."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workflow_studio.desktop.claims.row_painter import paint_confidence
from workflow_studio.desktop.controls.labels import IconLabel, Label
from workflow_studio.desktop.words import claims as words


class ConfidenceSign(QWidget):
    """Bars and percentage."""

    def __init__(self, confidence: float, inferred: bool) -> None:
        super().__init__()
        self._confidence, self._inferred = confidence, inferred
        self.setFixedSize(66, 18)
        self.setAccessibleName(words.sure(confidence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As in the list."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_confidence(painter, QRectF(self.rect()), self._confidence, self._inferred)


def sign_and_word(icon: str, ink: str, word: str) -> QHBoxLayout:
    """An icon with its word."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(IconLabel(icon, ink, 14))
    row.addWidget(Label(word, "caption"))
    return row
