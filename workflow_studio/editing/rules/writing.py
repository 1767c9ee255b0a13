"""When a line can be written on the map."""

from __future__ import annotations

from workflow_studio.editing.commands import AddNode, SplitStep, WriteSteps
from workflow_studio.editing.names import same_name
from workflow_studio.editing.rules import nodes, structure
from workflow_studio.editing.rules.existence import missing
from workflow_studio.editing.rules.flows import NOT_OUT_OF_END
from workflow_studio.model import Document, Event, EventKind, Node
from workflow_studio.model.views import lanes_of, participant_of


def write_steps(document: Document, command: WriteSteps) -> str | None:
    """The node is there or can be made, something can follow it, and whoever is named has a lane or is to get one."""
    if not command.steps:
        return "There is nothing written."
    reason = _about_the_node(document, command)
    if reason is not None:
        return reason
    if any(not step.name for step in command.steps[1:]):
        return "A step that follows needs a name."
    if len(command.steps) > 1 and _ends(document, command.node):
        return NOT_OUT_OF_END
    allowed = {same_name(name) for name in (*performers_on(document, _map_of(document, command)), *_new(command))}
    unknown = next((s.performer for s in command.steps if s.performer and same_name(s.performer) not in allowed), None)
    return None if unknown is None else f"There is no lane “{unknown}” on this map."


def performers_on(document: Document, map_id: str) -> tuple[str, ...]:
    """Whose lanes there are on a map, from top to bottom."""
    return tuple(participant_of(document, lane.id).name for lane in lanes_of(document, map_id))


def _about_the_node(document: Document, command: WriteSteps) -> str | None:
    if isinstance(command.node, AddNode):
        return nodes.add_node(document, command.node)
    if isinstance(command.node, SplitStep):
        return structure.split_step(document, command.node)
    return missing(document, command.node, Node)


def _map_of(document: Document, command: WriteSteps) -> str:
    if isinstance(command.node, AddNode):
        return document.lanes[command.node.lane].map
    return document.node(command.node.step if isinstance(command.node, SplitStep) else command.node).map


def _new(command: WriteSteps) -> tuple[str, ...]:
    return tuple(name for name in command.new_performers if same_name(name))


def _ends(document: Document, node: str | AddNode | SplitStep) -> bool:
    if isinstance(node, AddNode):
        return node.kind is EventKind.END
    there = document.find(node) if isinstance(node, str) else None
    return isinstance(there, Event) and there.kind is EventKind.END
