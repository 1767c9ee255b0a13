"""What lies under a point of the map."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer


class Part(Enum):
    """The kinds of thing that can be hit."""

    GROUND = auto()
    LANE = auto()
    HEADER = auto()
    FLOW = auto()
    NODE = auto()
    NOTE = auto()
    PHASE = auto()
    HANDLE = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """What was hit, and the id of the lane, node, flow or note it belongs to (empty on the ground)."""

    part: Part
    id: str = ""


_PART_OF_LAYER = {
    Layer.LANES: Part.LANE,
    Layer.LANE_HEADERS: Part.HEADER,
    Layer.FLOWS: Part.FLOW,
    Layer.FLOW_LABELS: Part.FLOW,
    Layer.NODES: Part.NODE,
    Layer.DECISIONS: Part.NODE,
    Layer.BADGES: Part.NODE,
    Layer.NOTES: Part.NOTE,
    Layer.PHASE_HEADERS: Part.PHASE,
    Layer.HANDLES: Part.HANDLE,
}


def hit_at(scene: MapScene, at: QPointF) -> Hit:
    """What lies on top at this point."""
    items = scene.hits(at)
    return Hit(_PART_OF_LAYER[items[0].layer], items[0].element_id) if items else Hit(Part.GROUND)


def part_at(scene: MapScene, at: QPointF, part: Part, besides: tuple[str, ...] = ()) -> str:
    """The id of the topmost node (or flow) at this point, whatever lies over it; empty where there is none."""
    found = (i.element_id for i in scene.hits(at) if _PART_OF_LAYER[i.layer] is part and i.element_id not in besides)
    return next(found, "")


def label_at(scene: MapScene, at: QPointF) -> str:
    """The id of the flow whose label lies on top at this point; empty where there is none."""
    items = scene.hits(at)
    return items[0].element_id if items and items[0].layer is Layer.FLOW_LABELS else ""
