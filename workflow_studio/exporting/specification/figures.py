"""The pictures of a map for a page: folded where the map is wide, all parts in one size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workflow_studio.exporting.specification.blocks import Figure, Subject
from workflow_studio.model import Document, Source
from workflow_studio.model.handoffs import handoffs_of
from workflow_studio.model.views import flows_of, is_handoff
from workflow_studio.picture import Look, Picture, any_proposed, folded, heard_on, legend, map_picture, verdicts_in
from workflow_studio.picture.handoffs import Show, draw_matrix, draw_network, matrix_picture, network_picture
from workflow_studio.picture.lineage import draw_lineage, lineage_picture

PAGE_WIDTH = 510.0
"""In pt: A4 upright between margins of 15 mm."""
TALLEST = 660.0
TWO_PARTS = 690.0
"""In pt: the height of two parts on one page, with room for the caption."""
SMALLEST_SCALE = 0.48
LARGEST_SCALE = 0.56
"""Pt for each px: step names are then set at 7.3 pt, a little smaller than the tables."""
PART_WIDTH = 960.0
"""A part this wide fills the page with step names at 6.9 pt."""
FULL_LOOK_WIDTH = 640.0
"""Up to this width times and the words of verdicts are large enough to read on paper."""
MATRIX_ROOM, NETWORK_ROOM = (760.0, 520.0), (760.0, 440.0)
"""In px: as large as they are with a few participants; with many they are drawn smaller."""


@dataclass(frozen=True, slots=True)
class PageFigure:
    """The parts of a picture and its legend, with how large (pt for each px) they are drawn on a page."""

    parts: tuple[Picture, ...]
    legend: Picture | None
    scale: float

    def width_of(self, part: Picture) -> float:
        """The width in pt on the page."""
        return part.width * min(self.scale, TALLEST / max(part.height, 1.0))

    def caption(self, text: str) -> str:
        """The text below the parts, with how they hang together."""
        if not self.parts:
            return "This map has not been laid out yet, so there is no picture of it."
        return text if len(self.parts) == 1 else f"{text} Parts continue at the same letters."


def figure_of(document: Document, figure: Figure) -> PageFigure:
    """What is drawn for a figure."""
    if figure.subject is Subject.LINEAGE:
        return _lineage_figure(document.sources[figure.about])
    if figure.subject is Subject.MAP:
        return _map_figure(document, figure.about)
    handoffs = handoffs_of(document, figure.about)
    if figure.subject is Subject.HANDOFF_MATRIX:
        drawing = draw_matrix(document, handoffs, Show.COUNT_AND_WAIT, MATRIX_ROOM)
        return _one_picture(matrix_picture(document, drawing))
    return _one_picture(network_picture(document, draw_network(document, handoffs, NETWORK_ROOM), says_width=True))


def _one_picture(picture: Picture) -> PageFigure:
    return PageFigure((picture,), None, _scale((picture,)))


def _lineage_figure(source: Source) -> PageFigure:
    picture = lineage_picture(draw_lineage(source.lineage), f"What reads what in {source.name}")
    return _one_picture(picture)


def _map_figure(document: Document, map_id: str) -> PageFigure:
    look = Look()
    if map_picture(document, map_id, look=look).width > FULL_LOOK_WIDTH:
        look = replace(look, tag_words=False, process_times=False)
    parts = tuple(part for part in folded(document, map_id, PART_WIDTH, look=look) if part.items)
    return PageFigure(parts, _legend(document, map_id) if parts else None, _scale(parts))


def _scale(parts: Sequence[Picture]) -> float:
    """As large as the page is wide; a little smaller where two parts then share a page."""
    scale = min(LARGEST_SCALE, PAGE_WIDTH / max((part.width for part in parts), default=1.0))
    sharing = TWO_PARTS / max((one.height + other.height for one, other in pairwise(parts[1:])), default=1.0)
    return sharing if SMALLEST_SCALE <= sharing < scale else scale


def _legend(document: Document, map_id: str) -> Picture | None:
    handoffs = any(is_handoff(document, flow) for flow in flows_of(document, map_id))
    proposed = any_proposed(document, map_id)
    verdicts, heard = verdicts_in(document, map_id), heard_on(document, map_id)
    drawn = legend(verdicts, handoffs=handoffs, proposed=proposed, heard=heard, room=PART_WIDTH)
    if not drawn.items:
        return None
    return Picture(-1, -1, drawn.width + 2, drawn.height + 2, drawn.items, title="Legend")
