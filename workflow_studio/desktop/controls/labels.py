"""Words and small marks: labels whose look comes from the style sheet by their kind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.icons import icon_pixmap


class Label(QLabel):
    """Plain words. `kind` picks the look in the style sheet: field, help, caption, strong, count…"""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None, wrap: bool = False) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)

    def set_kind(self, kind: str) -> None:
        """Change the look."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(Label):
    """One line that is said in `brief`, or ends in …, where it does not fit; the whole text is then its tool tip."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, parent)
        self.brief = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """No wider than an ellipsis."""
        return QSize(self.fontMetrics().averageCharWidth() * 2, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the text as fits."""
        room, measured = self.contentsRect(), self.fontMetrics()
        fits = measured.horizontalAdvance(self.text()) <= room.width()
        said = self.text() if fits or not self.brief else self.brief
        shown = measured.elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class IconLabel(QLabel):
    """A Lucide icon in a token's colour; says nothing to a screen reader unless given a name."""

    def __init__(self, name: str, ink: str = "text2", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size = name, ink, size
        self.setFixedSize(size, size)
        self._draw()

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setPixmap(icon_pixmap(self._name, color(self._ink), self._size, self.devicePixelRatioF()))


def hairline(parent: QWidget | None = None, upright: bool = False) -> QFrame:
    """A line of 1 px between two parts."""
    line = QFrame(parent)
    line.setProperty("kind", "upright" if upright else "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def separator() -> QFrame:
    """A short upright line between two groups of buttons."""
    line = hairline(upright=True)
    line.setFixedHeight(20)
    return line
