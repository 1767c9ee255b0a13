"""Where the arrow keys lead: along the flows, and to the nearest node above or below."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.model import Flow, Shape

ASIDE = 2.0
"""How many times worse a px to the side is than one in the direction of the key."""
CLEARLY = 8.0


def along_flow(scene: MapScene, element_id: str, forward: bool) -> str:
    """The next node with the flow (or against it); of several the straightest; without a flow the nearest one there."""
    flow = scene.flow(element_id)
    if flow is not None:
        return flow.facts.flow.target if forward else flow.facts.flow.source
    figure = scene.node(element_id)
    if figure is None or scene.facts is None:
        return ""
    ends = (_other_end(f, element_id, forward) for f in scene.facts.flows_at(element_id))
    x, y = _middle(figure.facts.shape)
    found = _closest(scene, (key for key in ends if key), lambda there: (abs(there[1] - y), abs(there[0] - x)))
    return found or _nearest(scene, element_id, 1.0 if forward else -1.0, level=True)


def above_or_below(scene: MapScene, element_id: str, down: bool) -> str:
    """The nearest node above or below."""
    return _nearest(scene, element_id, 1.0 if down else -1.0, level=False)


def first_node(scene: MapScene) -> str:
    """Where a map is read from: the leftmost node, of several the highest."""
    return _closest(scene, (figure.facts.node.id for figure in scene.nodes), lambda there: there)


def _nearest(scene: MapScene, element_id: str, direction: float, level: bool) -> str:
    figure = scene.node(element_id)
    if figure is None:
        return ""
    x, y = _middle(figure.facts.shape)

    def ahead(there: tuple[float, float]) -> float:
        return direction * ((there[0] - x) if level else (there[1] - y))

    def aside(there: tuple[float, float]) -> float:
        return abs((there[1] - y) if level else (there[0] - x))

    others = (f.facts for f in scene.nodes if ahead(_middle(f.facts.shape)) > CLEARLY)
    ids = (facts.node.id for facts in others)
    return _closest(scene, ids, lambda there: (ahead(there) + ASIDE * aside(there), 0.0))


def _closest(
    scene: MapScene, ids: Iterable[str], distance: Callable[[tuple[float, float]], tuple[float, float]]
) -> str:
    places = {key: _middle(figure.facts.shape) for key in ids if (figure := scene.node(key)) is not None}
    return min(places, key=lambda key: (distance(places[key]), key), default="")


def _other_end(flow: Flow, node_id: str, forward: bool) -> str:
    start, end = (flow.source, flow.target) if forward else (flow.target, flow.source)
    return end if start == node_id else ""


def _middle(shape: Shape) -> tuple[float, float]:
    return shape.x + shape.width / 2, shape.y + shape.height / 2
