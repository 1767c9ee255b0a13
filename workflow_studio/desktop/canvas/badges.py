"""Which badge lies under a point of the map."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.picture.bounds import Box, item_bounds
from workflow_studio.picture.items import Circle, Icon
from workflow_studio.picture.sizes import PROBLEM_BADGE, QUESTION_BADGE

_WITH_BADGES = (Layer.BADGES, Layer.FLOW_LABELS)
_AROUND_ICON = (PROBLEM_BADGE - 12.0) / 2


def badge_at(scene: MapScene, at: QPointF) -> str:
    """The id of the node or flow whose problem or question badge lies at this point; empty for none."""
    found = (item for item in scene.hits(at) if item.layer in _WITH_BADGES)
    return next((item.element_id for item in found if _has_badge_at(item, at)), "")


def _has_badge_at(item: PictureItem, at: QPointF) -> bool:
    for part in item.items():
        problem = isinstance(part, Icon) and part.name == "triangle-alert"
        question = isinstance(part, Circle) and part.fill == "text2" and part.radius >= QUESTION_BADGE / 2
        if (problem and _inside(item_bounds(part), at, _AROUND_ICON)) or (
            question and _inside(item_bounds(part), at, 0.0)
        ):
            return True
    return False


def _inside(box: Box, at: QPointF, around: float) -> bool:
    return box.left - around <= at.x() <= box.right + around and box.top - around <= at.y() <= box.bottom + around
