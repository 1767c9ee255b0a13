"""What stands around the map on each sheet: title and scope above, legend, date and page number below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workflow_studio.dates import as_read
from workflow_studio.model import Document
from workflow_studio.model.views import flows_of, is_handoff
from workflow_studio.picture.items import Item, TextLine
from workflow_studio.picture.legend import Legend, legend
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.sheets.paper import PX_PER_PT, SheetSetup
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.whole_map import any_proposed, heard_on, map_title, verdicts_in

TITLE, SMALL = 14 * PX_PER_PT, 8 * PX_PER_PT
TITLE_WEIGHT, SMALL_WEIGHT = 600, 400
TITLE_ROOM, SUBTITLE_ROOM = 28.0, 16.0
FOOT_ROOM = 22.0
GAP = 10.0


@dataclass(frozen=True)
class Frame:
    """The frame of all sheets of one map."""

    document: Document
    map_id: str
    setup: SheetSetup
    overlay: MapOverlay | None = None

    @property
    def room(self) -> tuple[float, float]:
        """Width and height that are left for the map."""
        return self.setup.size[0] - 2 * self.setup.margin, self._bottom - self.top

    @property
    def left(self) -> float:
        """Where the room for the map begins."""
        return self.setup.margin

    @property
    def top(self) -> float:
        """Where the room for the map begins."""
        title = TITLE_ROOM + (SUBTITLE_ROOM if self._scope else 0.0) + GAP if self.setup.title else 0.0
        return self.setup.margin + title

    def items(self, number: int, count: int) -> tuple[Item, ...]:
        """The frame of this sheet, counted from 1."""
        return (*self._heading(), *self._legend.items, *self._foot(number, count))

    @property
    def _scope(self) -> str:
        return self.document.processes[self.document.maps[self.map_id].process].scope

    @property
    def _bottom(self) -> float:
        return self._legend_top - GAP

    @property
    def _legend_top(self) -> float:
        foot = self.setup.size[1] - self.setup.margin - FOOT_ROOM
        return foot - self._legend.height if self._legend.height else foot + GAP

    @cached_property
    def _legend(self) -> Legend:
        if not self.setup.legend:
            return Legend((), 0.0, 0.0)
        drawn = self._drawn_legend(0.0)
        return self._drawn_legend(self.setup.size[1] - self.setup.margin - FOOT_ROOM - drawn.height)

    def _drawn_legend(self, top: float) -> Legend:
        document, map_id = self.document, self.map_id
        return legend(
            verdicts_in(document, map_id),
            handoffs=any(is_handoff(document, flow) for flow in flows_of(document, map_id)),
            proposed=any_proposed(document, map_id),
            overlay=self.overlay,
            heard=heard_on(document, map_id),
            left=self.left,
            top=top,
            room=self.setup.size[0] - 2 * self.setup.margin,
        )

    def _heading(self) -> tuple[Item, ...]:
        if not self.setup.title:
            return ()
        room, baseline = self.room[0], self.setup.margin + TITLE
        lines = [_line(map_title(self.document, self.map_id), TITLE, TITLE_WEIGHT, self.left, baseline, room, "text")]
        if self._scope:
            lines.append(
                _line(self._scope, SMALL, SMALL_WEIGHT, self.left, baseline + SUBTITLE_ROOM + 4, room, "text2")
            )
        return tuple(lines)

    def _foot(self, number: int, count: int) -> tuple[Item, ...]:
        baseline, right = self.setup.size[1] - self.setup.margin - 3, self.setup.size[0] - self.setup.margin
        text = f"{number} of {count}"
        wide = width(text, SMALL, SMALL_WEIGHT)
        place = TextLine("", right, baseline, text, SMALL, SMALL_WEIGHT, "text2", wide, "end")
        told = " · ".join(part for part in (self._named_below, as_read(self.setup.date)) if part)
        return (_line(told, SMALL, SMALL_WEIGHT, self.left, baseline, self.room[0] - wide - GAP, "text2"), place)

    @property
    def _named_below(self) -> str:
        return "" if self.setup.title else map_title(self.document, self.map_id)


def _line(text: str, size: float, weight: int, x: float, baseline: float, room: float, colour: str) -> TextLine:
    shown = elide(" ".join(text.split()), room, size, weight)
    return TextLine("", x, baseline, shown, size, weight, colour, width(shown, size, weight))
