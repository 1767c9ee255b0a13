"""The pictures of a map for a page: folded where the map is wide, all parts in one size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.specification.blocks import Figure, Subject
from workflow_studio.model import Document, Source
from workflow_studio.model.handoffs import handoffs_of
from workflow_studio.model.views import flows_of, is_handoff
from workflow_studio.picture.folding import folded
from workflow_studio.picture.folding_plan import ENDLESS
from workflow_studio.picture.handoffs import Show, draw_matrix, draw_network, matrix_picture, network_picture
from workflow_studio.picture.items import Picture
from workflow_studio.picture.legend import legend
from workflow_studio.picture.lineage import draw_lineage, lineage_picture
from workflow_studio.picture.look import Look
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.whole_map import any_proposed, heard_on, map_picture, verdicts_in

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
OVERLAY_SCALE = 0.7
"""The values of an overlay are then set at 7 pt."""
OVERLAY_PART = PAGE_WIDTH / OVERLAY_SCALE, TALLEST / OVERLAY_SCALE
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


def figure_of(source: ExportSource, figure: Figure) -> PageFigure:
    """What is drawn for a figure; a map in the overlay that is chosen."""
    document = source.document
    if figure.subject is Subject.LINEAGE:
        return _lineage_figure(document.sources[figure.about])
    if figure.subject is Subject.MAP:
        return _map_figure(document, figure.about, source.overlays.get(figure.about))
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


def _map_figure(document: Document, map_id: str, overlay: MapOverlay | None) -> PageFigure:
    """In an overlay the values on the steps are what counts, so that has smaller parts, which are drawn larger."""
    look, (wide, high) = Look(), (PART_WIDTH, ENDLESS) if overlay is None else OVERLAY_PART
    if map_picture(document, map_id, look=look).width > FULL_LOOK_WIDTH:
        look = replace(look, tag_words=overlay is not None, process_times=False)
    drawn = folded(document, map_id, wide, high, look=look, overlay=overlay)
    parts = tuple(part for part in drawn if part.items)
    shown_as = _legend(document, map_id, overlay, wide) if parts else None
    scale = _scale(parts) if overlay is None else _scale(parts, OVERLAY_SCALE, OVERLAY_SCALE)
    return PageFigure(parts, shown_as, scale)


def _scale(
    parts: Sequence[Picture], largest: float = LARGEST_SCALE, smallest_sharing: float = SMALLEST_SCALE
) -> float:
    """As large as the page is wide; a little smaller where two parts then share a page."""
    scale = min(largest, PAGE_WIDTH / max((part.width for part in parts), default=1.0))
    sharing = TWO_PARTS / max((one.height + other.height for one, other in pairwise(parts[1:])), default=1.0)
    return sharing if smallest_sharing <= sharing < scale else scale


def _legend(document: Document, map_id: str, overlay: MapOverlay | None, room: float) -> Picture | None:
    drawn = legend(
        verdicts_in(document, map_id),
        handoffs=any(is_handoff(document, flow) for flow in flows_of(document, map_id)),
        proposed=any_proposed(document, map_id),
        overlay=overlay,
        heard=heard_on(document, map_id),
        room=room,
    )
    if not drawn.items:
        return None
    return Picture(-1, -1, drawn.width + 2, drawn.height + 2, drawn.items, title="Legend")
