"""Where a sub-process begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workflow_studio.editing.draft import number_of
from workflow_studio.model import Event, EventKind, Flow, Node


def first_inside(nodes: Sequence[Node], flows: Iterable[Flow]) -> Node:
    """The node that what comes from outside leads to: the oldest one that nothing inside comes before."""
    inner = _between(nodes, flows)
    return _outermost(nodes, {flow.target for flow in inner})


def last_inside(nodes: Sequence[Node], flows: Iterable[Flow]) -> Node:
    """The node that what goes outside comes from: the oldest one that nothing inside comes after."""
    inner = _between(nodes, flows)
    return _outermost(nodes, {flow.source for flow in inner})


def can_be_joined(node: Node) -> bool:
    """Whether flows can both lead to it and go on from it."""
    return not isinstance(node, Event) or node.kind is EventKind.INTERMEDIATE


def _between(nodes: Sequence[Node], flows: Iterable[Flow]) -> list[Flow]:
    """The flows between nodes that flows can lead through; a start or an end inside is no way in or out."""
    ids = {node.id for node in nodes if can_be_joined(node)}
    return [flow for flow in flows if flow.source in ids and flow.target in ids]


def _outermost(nodes: Sequence[Node], inner: set[str]) -> Node:
    def rank(node: Node) -> tuple[bool, bool, int]:
        return not can_be_joined(node), node.id in inner, number_of(node.id)

    return min(nodes, key=rank)
