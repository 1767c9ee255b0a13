"""What the matrix and the network have in common: a picture of passages, one of which can be picked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from workflow_studio.desktop.appearance.theme import color
from workflow_studio.desktop.canvas.picture_canvas import PictureCanvas
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model import Document
from workflow_studio.model.handoffs import Handoffs, Passage
from workflow_studio.picture.handoffs import passage_words
from workflow_studio.picture.items import Picture


class PassageCanvas(PictureCanvas):
    """`picked` gives the flows of what was picked, `entered` that Enter or a double click asks for the map.

    `moved` gives the place of what is to be in sight: the keyboard or the selection has come to it.
    """

    picked = Signal(tuple)
    entered = Signal()
    moved = Signal(QRectF)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._document = Document()
        self.handoffs = Handoffs((), ())
        self.chosen: frozenset[str] = frozenset()

    def show_handoffs(self, document: Document, handoffs: Handoffs, chosen: Collection[str]) -> None:
        """Show these, with the flows that are selected."""
        self._document, self.handoffs, self.chosen = document, handoffs, frozenset(chosen)
        self.draw()

    def choose(self, flows: Collection[str]) -> None:
        """Mark what holds these flows, and bring it into sight."""
        self.chosen = frozenset(flows)
        self.repicture()
        box = self.marked_box()
        if box is not None:
            self.moved.emit(QRectF(box.topLeft() * self.scale, box.size() * self.scale))

    def draw(self) -> None:
        """Work out anew where everything stands."""
        raise NotImplementedError

    def picture(self) -> Picture:
        """What is painted."""
        raise NotImplementedError

    def passage_at(self, place: QPointF) -> Passage | None:
        """The passage at a place."""
        raise NotImplementedError

    def cursor_box(self) -> QRectF | None:
        """Where the frame of the keyboard stands."""
        raise NotImplementedError

    def marked_box(self) -> QRectF | None:
        """Where what is selected stands."""
        raise NotImplementedError

    def repicture(self) -> None:
        """Paint what there is to paint now, and say it."""
        self._picture = self.picture()
        self.scale = self.wanted_scale(self._picture)
        self.setFixedSize(int(self._picture.width * self.scale), int(self._picture.height * self.scale))
        self.setAccessibleDescription(self._said() + words.all_of(self._picture.description))
        self.update()

    def wanted_scale(self, _picture: Picture) -> float:
        """How large the picture is painted; 1 is its own size."""
        return 1.0

    def marked(self) -> Passage | None:
        """The first passage that holds a selected flow."""
        return next((p for p in self.handoffs.passages if self.chosen.intersection(p.ids)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks, or with nothing there lets go."""
        passage = self.passage_at(event.position() / self.scale)
        self.picked.emit(passage.ids if passage else ())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice leads to the map."""
        if self.passage_at(event.position() / self.scale) is not None:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be picked, and what it is."""
        passage = self.passage_at(event.position() / self.scale)
        self.point_out(passage_words(self._document, passage) if passage else "")

    def paint_focus(self, painter: QPainter) -> None:
        """A frame around where the keyboard is."""
        if (box := self.cursor_box()) is not None:
            pen = QPen(color("text"), 1.5)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 5, 5)

    def _said(self) -> str:
        passage = self.marked()
        return f"{passage_words(self._document, passage)}. " if passage else ""
