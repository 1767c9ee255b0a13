"""What one line says of a step and of those that follow it."""

from __future__ import annotations

from dataclasses import replace

from workflow_studio.editing.answers import answer_after
from workflow_studio.editing.boxes import put_into_lane
from workflow_studio.editing.commands import AddLane, AddNode, SplitStep, WriteSteps
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.handlers.lanes import new_lane
from workflow_studio.editing.handlers.nodes import new_node
from workflow_studio.editing.handlers.splitting import split_off
from workflow_studio.editing.lane_order import lanes_in_order
from workflow_studio.editing.names import NOBODY_YET, find_named, same_name
from workflow_studio.editing.step_line import WrittenStep
from workflow_studio.model import (
    Decision,
    DecisionKind,
    Event,
    EventKind,
    Flow,
    Lane,
    Node,
    Pain,
    Participant,
    Question,
    Step,
    StepKind,
)

NODE_KINDS = (Step, Decision, Event)


def write_steps(draft: Draft, command: WriteSteps) -> None:
    """The node as it is written, and each step that follows after the one before it."""
    node = _written(draft, _first(draft, command), command.steps[0])
    for step in command.steps[1:]:
        there = _meant(draft, node, step)
        if there is not None:
            _connect(draft, node, there)
        node = _written(draft, there or _next(draft, node, step), step)


def _first(draft: Draft, command: WriteSteps) -> Node:
    first = command.steps[0]
    if isinstance(command.node, AddNode):
        asks = first.is_decision and command.node.kind is StepKind.TASK
        kind = DecisionKind.CHOICE if asks else command.node.kind
        return new_node(draft, replace(command.node, kind=kind, name=first.name))
    if isinstance(command.node, SplitStep):
        return split_off(draft, replace(command.node, name=first.name))
    node = draft.get(Node, command.node)
    return draft.replace(node, name=first.name) if first.name else node


def _written(draft: Draft, node: Node, step: WrittenStep) -> Node:
    """The node in the lane that the line names, with its problems and questions."""
    if step.performer:
        put_into_lane(draft, [node.id], _lane_of(draft, node, step.performer).id)
    for text in step.problems:
        draft.add(Pain, about=node.id, text=text)
    for text in step.questions:
        draft.add(Question, about=node.id, text=text)
    return draft.get(Node, node.id)


def _lane_of(draft: Draft, node: Node, performer: str) -> Lane:
    """The performer's lane on the node's map. A new performer takes over the node's lane where it is nobody's yet."""
    for lane in lanes_in_order(draft, node.map):
        if same_name(draft.get(Participant, lane.participant).name) == same_name(performer):
            return lane
    own = draft.get(Lane, node.lane)
    nobody = draft.get(Participant, own.participant)
    inside = [other.id for kind in NODE_KINDS for other in draft.referring(kind, own.id, "lane")]
    if nobody.name != NOBODY_YET or inside != [node.id] or draft.referrers(nobody.id) != [own.id]:
        return new_lane(draft, AddLane(node.map, performer))
    known = find_named(draft, Participant, performer)
    if known is None:
        draft.replace(nobody, name=performer)
        return own
    draft.remove(nobody.id)
    return draft.replace(own, participant=known.id)


def _meant(draft: Draft, before: Node, step: WrittenStep) -> Node | None:
    """The one node on the map that has this name and, where a performer is named, is theirs."""
    found: list[Node] = [
        node
        for kind in NODE_KINDS
        for node in draft.referring(kind, before.map, "map")
        if same_name(node.name) == same_name(step.name) and node.id != before.id and not _is_start(node)
    ]
    if step.performer:
        found = [node for node in found if same_name(_performer(draft, node)) == same_name(step.performer)]
    return found[0] if len(found) == 1 else None


def _is_start(node: Node) -> bool:
    return isinstance(node, Event) and node.kind is EventKind.START


def _performer(draft: Draft, node: Node) -> str:
    return draft.get(Participant, draft.get(Lane, node.lane).participant).name


def _connect(draft: Draft, source: Node, target: Node) -> None:
    ways = draft.referring(Flow, source.id, "source")
    if all(way.target != target.id for way in ways):
        label = answer_after(source, ways)
        draft.add(Flow, map=source.map, source=source.id, target=target.id, label=label)


def _next(draft: Draft, before: Node, step: WrittenStep) -> Node:
    """A new node in the only way out of a step, else after what is before it."""
    ways = draft.referring(Flow, before.id, "source")
    kind = DecisionKind.CHOICE if step.is_decision else StepKind.TASK
    if isinstance(before, Step) and len(ways) == 1 and ways[0].target != before.id:
        return new_node(draft, AddNode(before.lane, kind, step.name, on_flow=ways[0].id))
    label = answer_after(before, ways)
    return new_node(draft, AddNode(before.lane, kind, step.name, after=before.id, label=label))
