"""The pictures of a map for a page: folded where the map is wide, all parts in one size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.exporting.declaration import ExportSource
from workflow_studio.exporting.specification.blocks import Figure, Subject
from workflow_studio.model import Document, Source
from workflow_studio.model.handoffs import handoffs_of
from workflow_studio.model.views import flows_of, is_handoff
from workflow_studio.picture.folding import folded
from workflow_studio.picture.handoffs import Show, draw_matrix, draw_network, matrix_picture, network_picture
from workflow_studio.picture.items import Picture
from workflow_studio.picture.legend import legend
from workflow_studio.picture.lineage import draw_lineage, lineage_picture
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.sheets.sheets import SMALLEST_ON_MAP, SMALLEST_PT
from workflow_studio.picture.whole_map import any_proposed, heard_on, verdicts_in

PAGE_WIDTH = 510.0
"""In pt: A4 upright between margins of 15 mm."""
TALLEST = 660.0
READABLE_SCALE = SMALLEST_PT / SMALLEST_ON_MAP
"""Pt for each px: no text of a figure is then smaller than on readable pages."""
LARGEST_SCALE = 0.75
"""As large as on the screen: step names at 9.75 pt."""
ROOM = PAGE_WIDTH / READABLE_SCALE, TALLEST / READABLE_SCALE
"""In px, what a part may measure."""
MATRIX_ROOM = ROOM[0], 520.0
"""In px: as large as it is with a few participants; with many it is drawn smaller."""
NETWORK_HEIGHTS = (440.0, 560.0, 680.0, 800.0)
"""In px: with many participants it is higher, so that it need not be wider than the page."""


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
    tried = (draw_network(document, handoffs, (ROOM[0], high)) for high in NETWORK_HEIGHTS)
    network = min(tried, key=lambda drawing: max(drawing.width, ROOM[0]))  # the lowest of those that are narrow enough
    return _one_picture(network_picture(document, network, says_width=True))


def _one_picture(picture: Picture) -> PageFigure:
    return PageFigure((picture,), None, _scale((picture,)))


def _lineage_figure(source: Source) -> PageFigure:
    picture = lineage_picture(draw_lineage(source.lineage, ROOM[0]), f"What reads what in {source.name}")
    return _one_picture(picture)


def _map_figure(document: Document, map_id: str, overlay: MapOverlay | None) -> PageFigure:
    drawn = folded(document, map_id, *ROOM, overlay=overlay)
    parts = tuple(part for part in drawn if part.items)
    return PageFigure(parts, _legend(document, map_id, overlay) if parts else None, _scale(parts))


def _scale(parts: Sequence[Picture]) -> float:
    """As large as the page is wide."""
    return min(LARGEST_SCALE, PAGE_WIDTH / max((part.width for part in parts), default=1.0))


def _legend(document: Document, map_id: str, overlay: MapOverlay | None) -> Picture | None:
    drawn = legend(
        verdicts_in(document, map_id),
        handoffs=any(is_handoff(document, flow) for flow in flows_of(document, map_id)),
        proposed=any_proposed(document, map_id),
        overlay=overlay,
        heard=heard_on(document, map_id),
        room=PAGE_WIDTH / LARGEST_SCALE,
    )
    if not drawn.items:
        return None
    return Picture(-1, -1, drawn.width + 2, drawn.height + 2, drawn.items, title="Legend")
