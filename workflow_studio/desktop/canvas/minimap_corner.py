"""Which corner the minimap stands in: where it covers less of the map, and rather where it is than anywhere else."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem

_WEIGHTS = {
    Layer.NODES: 10,
    Layer.DECISIONS: 10,
    Layer.NOTES: 10,
    Layer.FLOW_LABELS: 3,
    Layer.BADGES: 3,
    Layer.FLOWS: 1,
}
SELECTED = 100
CLEARLY = 3
"""For less than a label the minimap does not move."""


def covered(scene: MapScene, room: QRectF, selected: str) -> int:
    """How much of the map would lie under it in this room: what is read counts more than lines do, what is `selected`
    alone the most. Lanes are everywhere and do not count."""
    weights: dict[tuple[str, Layer], int] = {}
    for item in scene.items(room):
        if isinstance(item, PictureItem) and (weight := _WEIGHTS.get(item.layer)):
            weights[item.element_id, item.layer] = SELECTED if item.element_id == selected else weight
    return sum(weights.values())


def is_clearly_less(other: int, here: int) -> bool:
    """Whether the other corner is so much better that moving there is worth the unrest."""
    return other <= here - CLEARLY and 2 * other < here
