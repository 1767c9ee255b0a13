"""What of a map is drawn in turns to come: the rest of a large one, and what an edit changed out of sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QRectF, Signal

from workflow_studio.desktop.canvas.still_to_draw import Places, StillToDraw
from workflow_studio.desktop.in_turns import InTurns, Parts

SLICE = 200
"""So many elements are drawn at a time."""


class DrawingInTurns(QObject):
    """Draws elements slice by slice, from what is in sight outward; whoever needs one or all gets them at once.

    `progressed` carries the share of a map just opened that is drawn, `completed` that all of it is; `caught_up` that
    all is drawn as it is after an edit.
    """

    progressed = Signal(float)
    completed = Signal()
    caught_up = Signal()

    def __init__(
        self,
        draw: Callable[[str], None],
        sight: Callable[[], QRectF],
        drawn_within: Callable[[QRectF], Iterable[str]],
        parent: QObject,
    ) -> None:
        """`drawn_within`: what is drawn in a part of the map, also what belongs elsewhere since an edit."""
        super().__init__(parent)
        self._draw, self._sight, self._drawn_within = draw, sight, drawn_within
        self._waiting = StillToDraw()
        self._under_way = False
        self.is_behind = False
        """What waits is drawn as it was before an edit. Else it was not drawn since the map was opened."""
        self._turns = InTurns(self)

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[str]:
        return iter(self._waiting)

    def __contains__(self, element_id: str) -> bool:
        return element_id in self._waiting

    def drop(self, element_id: str) -> None:
        """This one is drawn."""
        self._waiting.drop(element_id)

    def wait_with(self, places: Places, *, behind: bool = False) -> None:
        """Let only these wait, the elements at these places, until they are to `begin`."""
        self._turns.give_up()
        self._waiting, self._under_way, self.is_behind = StillToDraw(places), False, behind

    def begin(self) -> None:
        """Draw what is in sight now, and the rest in the turns to come."""
        if self._waiting:
            self._under_way = True
            self.draw_what_is_seen()
            self._turns.begin(self._parts())

    def draw_what_is_seen(self) -> None:
        """While a map is opened not too much of it at once; nothing is seen that is no longer so."""
        sight = self._sight()
        if not self.is_behind:
            self._draw_all(self._waiting.within(sight, SLICE))
        elif self._waiting:
            self._draw_all([key for key in self._drawn_within(sight) if key in self._waiting])
            self._draw_all(self._waiting.within(sight, len(self)))

    def complete(self) -> None:
        """Draw now what is still to come: somebody asks for all of the map."""
        if self._waiting:
            self._draw_all(self._waiting.nearest(self._sight(), len(self)))
            self._tell()

    def _draw_all(self, ids: Iterable[str]) -> None:
        for element_id in ids:
            self._draw(element_id)

    def _parts(self) -> Parts:
        yield
        while self._waiting:
            self._draw_all(self._waiting.nearest(self._sight(), SLICE))
            self._tell()
            yield
        self._tell()  # the last of it may have come into sight and was drawn for that

    def _tell(self) -> None:
        if not self._under_way:
            return
        if not self.is_behind:
            self.progressed.emit(1.0 - len(self) / self._waiting.whole)
        if not self._waiting:
            ended = self.caught_up if self.is_behind else self.completed
            self._under_way = self.is_behind = False
            ended.emit()
