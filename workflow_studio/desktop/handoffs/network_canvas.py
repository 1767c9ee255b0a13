"""The handoff network: arrow keys go from arrow to arrow, by participant and around them."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QPainterPathStroker

from workflow_studio.desktop.canvas.painting import qt_path
from workflow_studio.desktop.handoffs.matrix_canvas import ENTER
from workflow_studio.desktop.handoffs.passage_canvas import PassageCanvas
from workflow_studio.desktop.words import handoffs as words
from workflow_studio.model.handoffs import Passage
from workflow_studio.picture.handoffs import draw_network, network_picture
from workflow_studio.picture.items import Path, Picture, Rect

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
REACH = 12.0
"""So many px beside an arrow still pick it (half of it on each side)."""
SMALLEST, SMALLEST_WHOLE = 0.75, 0.7
"""Scales: of a network that has to be scrolled, and of one that is seen whole so."""
USUAL_ROOM = (480.0, 400.0)


class NetworkCanvas(PassageCanvas):
    """Fills the room that it is given, and is larger where that is too little."""

    def __init__(self) -> None:
        self.room = USUAL_ROOM
        super().__init__(words.NETWORK_OF_HANDOFFS)
        self.draw()

    def set_room(self, room: tuple[float, float]) -> None:
        """Use this width and height, in px."""
        if room != self.room:
            self.room = room
            self.draw()

    def draw(self) -> None:
        """Boxes around a ring, arrows between them."""
        self.drawing = draw_network(self._document, self.handoffs, self.room)
        self.repicture()

    def picture(self) -> Picture:
        """The network with the selected arrows on top."""
        return network_picture(self._document, self.drawing, self.chosen)

    def wanted_scale(self, picture: Picture) -> float:
        """Smaller where that makes it fit, as long as its figures can be read."""
        fitting = min(self.room[0] / picture.width, self.room[1] / picture.height) if picture.items else 1.0
        return min(fitting if fitting >= SMALLEST_WHOLE else SMALLEST, 1.0)

    def passage_at(self, place: QPointF) -> Passage | None:
        """The passage whose arrow or figure is at a place, a selected one first."""
        order = sorted(self.handoffs.passages, key=lambda p: not self.chosen.intersection(p.ids))
        return next((passage for passage in order if self._outline(passage).contains(place)), None)

    def cursor_box(self) -> QRectF | None:
        """The whole drawing: which arrow it is, is seen by its colour."""
        whole = QRectF(0, 0, self._picture.width, self._picture.height)
        return whole.adjusted(3, 3, -3, -3) if self.handoffs.passages else None

    def marked_box(self) -> QRectF | None:
        """The selected arrow with the boxes at both ends."""
        passage = self.marked()
        if passage is None:
            return None
        ends = (box.box for box in self.drawing.boxes if box.lane.id in (passage.giver, passage.taker))
        return reduce(QRectF.united, (QRectF(*end) for end in ends), self._outline(passage).boundingRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the next passage in the order of the lanes, Enter to the map."""
        key, passages = Qt.Key(event.key()), self.handoffs.passages
        if key in ENTER and self.marked() is not None:
            self.entered.emit()
        elif key in STEPS and passages:
            marked = self.marked()
            at = passages.index(marked) + STEPS[key] if marked else 0
            passage = passages[at % len(passages)]
            self.picked.emit(passage.ids)
        else:
            super().keyPressEvent(event)

    def _outline(self, passage: Passage) -> QPainterPath:
        """The line made wider, and the pill of its figure."""
        of = f"{passage.giver}-{passage.taker}"
        outline, stroker = QPainterPath(), QPainterPathStroker()
        stroker.setWidth(REACH)
        outline.setFillRule(Qt.FillRule.WindingFill)
        for item in self._picture.items:
            if item.of == of and isinstance(item, Path):
                outline.addPath(stroker.createStroke(qt_path(item)))
            elif item.of == of and isinstance(item, Rect):
                outline.addRect(QRectF(item.x, item.y, item.width, item.height))
        return outline
