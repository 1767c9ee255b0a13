"""What is drawn when a map, or some of its steps, is copied as a picture: as it is exported, in light colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workflow_studio.app.arranging import as_command, layout_request
from workflow_studio.app.present import node_boxes, shapes_by_element
from workflow_studio.editing.commands import Delete
from workflow_studio.editing.editor import Editor
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.pictures.svg import map_picture_of, svg_of_picture
from workflow_studio.layout import STANDARD, LaneBox, route
from workflow_studio.model import Document
from workflow_studio.model.excerpts import excerpt
from workflow_studio.model.views import lanes_of, nodes_of

PIXELS_PER_PX = 2.0
MOST_PIXELS = 24_000_000
"""Of the PNG: what other programs take from a clipboard at once. SVG is sharp at any size."""


@dataclass(frozen=True, slots=True)
class ToPicture:
    """A document with just the map to draw, its picture as SVG, and how many pixels of a PNG each px gets."""

    document: Document
    svg: bytes
    pixels_per_px: float


def to_picture(document: Document, map_id: str, ids: Sequence[str]) -> ToPicture:
    """The steps among these ids, or the whole map where there are none. Raises Failure."""
    part = excerpt(document, [key for key in ids if _on_map(document, key, map_id)])
    shown = _closed_up(part, map_id) if part.maps else _alone(document, map_id)
    picture, theme = map_picture_of(ExportSource(shown, map_id, ExportOptions()))
    most = (MOST_PIXELS / max(picture.width * picture.height, 1.0)) ** 0.5
    return ToPicture(shown, svg_of_picture(picture, theme).encode(), min(PIXELS_PER_PX, most))


def _alone(document: Document, map_id: str) -> Document:
    """The document without its other maps."""
    others = tuple(key for key in document.maps if key != map_id)
    editor = Editor(document)
    if others:
        editor.execute(Delete(others))
    return editor.document


def _on_map(document: Document, key: str, map_id: str) -> bool:
    return getattr(document.find(key), "map", None) == map_id


def _closed_up(part: Document, map_id: str) -> Document:
    """The steps in their lanes alone: lanes one below the other, no longer than they have to be."""
    shapes = shapes_by_element(part)
    boxes = node_boxes(part, map_id)
    if any(node.id not in boxes for node in nodes_of(part, map_id)) or not boxes:
        return part
    left = min(box.x for box in boxes.values()) - STANDARD.lane_header - STANDARD.first_step
    right = max(box.x + box.width for box in boxes.values()) + STANDARD.first_step
    top, lanes, placed = 0.0, [], dict(boxes)
    for lane in lanes_of(part, map_id):
        shape = shapes.get(lane.id)
        if shape is None:
            return part
        lanes.append(LaneBox(lane.id, 0, top, right - left, shape.height))
        for node in nodes_of(part, map_id):
            if node.lane == lane.id:
                box = boxes[node.id]
                placed[node.id] = replace(box, x=box.x - left, y=box.y - shape.y + top)
        top += shape.height
    editor = Editor(part)
    editor.execute(as_command(route(layout_request(part, map_id), placed, tuple(lanes), {})))
    return editor.document
