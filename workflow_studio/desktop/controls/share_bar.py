"""A share as a bar; the figure always stands beside it in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import color

HEIGHT = 6


class ShareBar(QWidget):
    """Not there where no share is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def show_share(self, share: float | None) -> None:
        """Fill this share, 0 to 1."""
        self.share = share
        self.setVisible(share is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A filled part on a track."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(color("line"))  # in high contrast the edge is what shows how long the whole is
        painter.setBrush(color("hover"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), HEIGHT / 2 - 0.5, HEIGHT / 2 - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        box.setWidth(box.width() * (self.share or 0.0))
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
