"""How far one is on the walk along a map: what was told, what is told now, and what is still to come."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.words import presentation as words

DOT, CURRENT, DOT_GAP = 8, 24, 6
MOST_DOTS = 24
BAR_WIDTH = 320
WAYS_GAP = 10
"""What is more between the main way and the others: where the main way ends the end is not reached."""


class Progress(QWidget):
    """A dot for each node, dark where it was told; with many nodes a bar of which the part that was told is dark.

    The main way comes first, and after a gap what it leaves out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Sequence[str] = ()
        self._at, self._seen, self._main = 0, frozenset[str](), 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.PROGRESS)

    def show_walk(self, path: Sequence[str], at: str, seen: Collection[str], main: int) -> None:
        """Show how far one is on this path, whose first `main` nodes are on the main way."""
        self._path, self._at, self._seen, self._main = path, path.index(at), frozenset(seen), main
        self.setAccessibleDescription(words.place(self._at + 1, len(path)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all dots, or the bar."""
        count = len(self._path)
        if count > MOST_DOTS:
            return QSize(BAR_WIDTH, DOT)
        return QSize(max(count - 1, 0) * (DOT + DOT_GAP) + CURRENT + self._gap(), DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dots, or the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._path) > MOST_DOTS:
            self._paint_bar(painter)
        else:
            self._paint_dots(painter)

    def _gap(self) -> int:
        return WAYS_GAP if self._main < len(self._path) else 0

    def _paint_dots(self, painter: QPainter) -> None:
        x = 0
        for number, node in enumerate(self._path):
            x += self._gap() if number == self._main else 0
            wide = CURRENT if number == self._at else DOT
            token = "accent" if number == self._at else "line2" if node in self._seen else ""
            _paint_part(painter, QRectF(x, 0, wide, DOT), token)
            x += wide + DOT_GAP

    def _paint_bar(self, painter: QPainter) -> None:
        for part in (range(self._main), range(self._main, len(self._path))):
            if part:
                _paint_part(painter, self._slice(part.start, part.stop), "")
                for first, last in self._told(part):
                    _paint_part(painter, self._slice(first, last), "line2")
        here = self._slice(self._at, self._at + 1)
        mark = QRectF(0, 0, max(here.width(), 2.0 * DOT), DOT)
        mark.moveLeft(min(max(here.center().x() - mark.width() / 2, 0.0), BAR_WIDTH - mark.width()))
        _paint_part(painter, mark, "accent")

    def _slice(self, first: int, end: int) -> QRectF:
        """The room of these nodes of one part of the bar, which is at least as long as it is high."""
        each = (BAR_WIDTH - self._gap()) / len(self._path)
        left = first * each + (self._gap() if first >= self._main else 0)
        wide = max((end - first) * each, float(DOT))
        return QRectF(min(left, BAR_WIDTH - wide), 0, wide, DOT)

    def _told(self, part: range) -> list[tuple[int, int]]:
        """The runs of nodes that were told in this part of the path: the first, and what comes after the last."""
        runs: list[tuple[int, int]] = []
        for number in part:
            if self._path[number] in self._seen:
                joins = bool(runs) and runs[-1][1] == number
                runs[-1:] = [(runs[-1][0], number + 1)] if joins else [*runs[-1:], (number, number + 1)]
        return runs


def _paint_part(painter: QPainter, box: QRectF, token: str) -> None:
    """Filled with this colour; without one it is hollow, so that what was told is no matter of two greys."""
    painter.setPen(Qt.PenStyle.NoPen if token else color("line"))
    painter.setBrush(color(token or "hover"))
    inner = box if token else box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
