"""What is drawn on a map, with the maps of the sub-processes on it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from workflow_studio.editing.draft import Draft
from workflow_studio.model import Decision, Edge, Element, Event, Flow, Lane, Node, Note, ProcessMap, Shape, Step

NODE_KINDS: tuple[type[Node], ...] = (Step, Decision, Event)


def map_content(draft: Draft, map_id: str) -> list[Element]:
    """A map's lanes, nodes and flows as they are drawn, with all that is inside its steps; not the map itself."""
    return [element for key in _with_maps_inside(draft, [map_id]) for element in _drawn(draft, key, map_id)]


def insides_of(draft: Draft, nodes: Iterable[Node]) -> list[Element]:
    """The maps that show the insides of these steps, with all that is on them."""
    inner = [node.details for node in nodes if isinstance(node, Step) and node.details]
    return [element for key in _with_maps_inside(draft, inner) for element in _drawn(draft, key, "")]


def nodes_on(draft: Draft, map_id: str) -> list[Node]:
    """A map's steps, decisions and events."""
    return [node for kind in NODE_KINDS for node in draft.referring(kind, map_id, "map")]


def _with_maps_inside(draft: Draft, maps: Iterable[str]) -> list[str]:
    found = list(dict.fromkeys(maps))
    for map_id in found:  # grows while it is gone through
        inner = (step.details for step in draft.referring(Step, map_id, "map") if step.details)
        found.extend(key for key in dict.fromkeys(inner) if key not in found)
    return found


def _drawn(draft: Draft, map_id: str, besides: str) -> list[Element]:
    notes = draft.referring(Note, map_id, "map")
    placed: list[Element] = [*draft.referring(Lane, map_id, "map"), *nodes_on(draft, map_id), *notes]
    flows = draft.referring(Flow, map_id, "map")
    shapes = chain.from_iterable(draft.referring(Shape, element.id) for element in placed)
    edges = chain.from_iterable(draft.referring(Edge, flow.id) for flow in flows)
    own = [] if map_id == besides else [draft.get(ProcessMap, map_id)]
    return [*own, *placed, *flows, *shapes, *edges]
