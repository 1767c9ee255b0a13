"""Deleting elements. What cannot be without them goes by a behavior."""

from __future__ import annotations

from workflow_studio.editing.commands import Delete
from workflow_studio.editing.draft import Draft, number_of
from workflow_studio.model import Decision, Event, Flow, Lane, Participant, Step, table_of
from workflow_studio.model.elements import NODE_TABLES


def delete(draft: Draft, command: Delete) -> None:
    """Take the elements out; nodes last, so that flows deleted with them are not bridged."""
    for element_id in command.elements:
        if table_of(element_id) not in NODE_TABLES:
            draft.remove(element_id)
    for node_id in _nodes_that_go(draft, command.elements):
        if command.bridge:
            _bridge(draft, node_id)
        draft.remove(node_id)


def _nodes_that_go(draft: Draft, elements: tuple[str, ...]) -> list[str]:
    """The nodes among the elements and those in lanes that go, in the order in which they were made."""
    nodes = {element_id for element_id in elements if table_of(element_id) in NODE_TABLES}
    for element_id in elements:
        for lane_id in _lanes_of(draft, element_id):
            for kind in (Step, Decision, Event):
                nodes.update(node.id for node in draft.referring(kind, lane_id, "lane"))
    return sorted(nodes, key=number_of)


def _lanes_of(draft: Draft, element_id: str) -> list[str]:
    if table_of(element_id) == table_of(Lane):
        return [element_id]
    if table_of(element_id) == table_of(Participant):
        return [lane.id for lane in draft.referring(Lane, element_id, "participant")]
    return []


def _bridge(draft: Draft, node_id: str) -> None:
    """Lead the only flow into the node, with its label, to where the only flow out of it leads."""
    ways_in, ways_out = draft.referring(Flow, node_id, "target"), draft.referring(Flow, node_id, "source")
    if len(ways_in) != 1 or len(ways_out) != 1:
        return
    way_in, way_out = ways_in[0], ways_out[0]
    if way_in.source == way_out.target or _are_joined(draft, way_in.source, way_out.target):
        return
    draft.remove(way_out.id)
    draft.replace(way_in, target=way_out.target)


def _are_joined(draft: Draft, source: str, target: str) -> bool:
    return any(flow.target == target for flow in draft.referring(Flow, source, "source"))
