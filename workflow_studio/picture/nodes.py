"""Any node drawn, whichever kind it is."""

from __future__ import annotations

from workflow_studio.model import Decision, Event, Node, Shape, Step, Verdict
from workflow_studio.picture.badges import badge_items
from workflow_studio.picture.decisions_and_events import decision_items, event_items
from workflow_studio.picture.items import Item
from workflow_studio.picture.look import Look
from workflow_studio.picture.steps import step_items


def node_items(node: Node, shape: Shape, look: Look, *, verdict: Verdict | None = None) -> tuple[Item, ...]:
    """The step, decision or event in map coordinates, without its badges; the verdict matters to steps alone."""
    if isinstance(node, Step):
        return step_items(node, shape, verdict, look)
    if isinstance(node, Decision):
        return decision_items(node, shape, look)
    if isinstance(node, Event):
        return event_items(node, shape, look)
    raise TypeError(f"{type(node).__name__} is not a kind of node that can be drawn")


def node_badge_items(node: Node, shape: Shape, look: Look, *, problems: int, questions: int) -> tuple[Item, ...]:
    """The node's badges in map coordinates; to be painted after the flow labels."""
    return badge_items(node.id, shape, problems, questions) if look.badges else ()
