"""A picture of its own size in which things can be pointed at and picked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.appearance.theme import theme
from workflow_studio.desktop.canvas.ink import Inks
from workflow_studio.desktop.canvas.painting import paint, prepared
from workflow_studio.picture.items import Picture


class PictureCanvas(QWidget):
    """Paints `_picture`, `scale` times as large as it is, and whatever shows where the keyboard is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.scale = 1.0
        self._picture = Picture(0.0, 0.0, 0.0, 0.0, ())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def paint_focus(self, painter: QPainter) -> None:
        """Show where the keyboard is, in the picture's own measures; asked only while it is here."""
        raise NotImplementedError

    def point_out(self, what: str) -> None:
        """A hand over what can be picked, and what it is; nothing is there where the words are empty."""
        self.setCursor(Qt.CursorShape.PointingHandCursor if what else Qt.CursorShape.ArrowCursor)
        self.setToolTip(what)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.scale, self.scale)
        paint(painter, prepared(self._picture.items, Inks(theme())))
        if self.hasFocus():
            self.paint_focus(painter)
