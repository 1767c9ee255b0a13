"""Steps that were moved into a sub-process stay there when their workbook, which knows nothing of it, is read again."""

from __future__ import annotations

from workflow_studio.editing.draft import Draft
from workflow_studio.editing.lane_order import lanes_in_order
from workflow_studio.editing.map_content import NODE_KINDS
from workflow_studio.model import Element, Flow, Lane, Node, Step


def seen_from_outside(draft: Draft, mine: Element, theirs: Element) -> Element:
    """The node as if it still were on the map that it was read for, in its performer's lane there; others as they are.

    So a step that only moved inside still follows its workbook to another performer.
    """
    if not isinstance(mine, Node) or not isinstance(theirs, Node) or mine.map == theirs.map:
        return mine
    performer = draft.get(Lane, mine.lane).participant
    lanes = (lane.id for lane in lanes_in_order(draft, theirs.map) if lane.participant == performer)
    return mine.model_copy(update={"map": theirs.map, "lane": next(lanes, mine.lane)})


def stay_inside(draft: Draft) -> None:
    """Give what was read the lanes of the map that its node is on, and lead flows to the step around an inside."""
    for kind in NODE_KINDS:
        for _, node in draft.changed(kind):
            lane = draft.find(node.lane) if node is not None else None
            if node is not None and isinstance(lane, Lane) and lane.map != node.map:
                draft.replace(node, lane=_lane_on_its_map(draft, node, lane.participant).id)
    for _, flow in draft.changed(Flow):
        if flow is not None and not _fits(draft, flow):
            _lead_around(draft, flow)


def _lane_on_its_map(draft: Draft, node: Node, performer: str) -> Lane:
    lanes = lanes_in_order(draft, node.map)
    own = next((lane for lane in lanes if lane.participant == performer), None)
    return own or draft.add(Lane, map=node.map, participant=performer, position=len(lanes))


def _fits(draft: Draft, flow: Flow) -> bool:
    """Whether it stays on its map, or goes with an end that went."""
    ends = [draft.find(key) for key in (flow.source, flow.target)]
    return not all(ends) or all(getattr(end, "map", "") == flow.map for end in ends)


def _lead_around(draft: Draft, flow: Flow) -> None:
    """The flow between what stands for its ends on one map; it goes where there is such a flow, or no such map."""
    sources, targets = _ways_up(draft, flow.source), _ways_up(draft, flow.target)
    common = next((map_id for map_id in sources if map_id in targets), None)
    if common is None:
        draft.remove(flow.id)
        return
    source, leaves = sources[common]
    target, enters = targets[common]
    others = (other for other in draft.referring(Flow, source, "source") if other.id != flow.id)
    if any(other.target == target for other in others):
        draft.remove(flow.id)
    else:
        draft.replace(flow, map=common, source=source, target=target, leaves=leaves, enters=enters)


def _ways_up(draft: Draft, node_id: str) -> dict[str, tuple[str, str | None]]:
    """What stands for a node on its own map and on each map around that, with what it leads to inside."""
    node, inner = draft.get(Node, node_id), None
    found: dict[str, tuple[str, str | None]] = {}
    while node.map not in found:
        found[node.map] = node.id, inner
        around = draft.referring(Step, node.map, "details")
        if not around:
            break
        node, inner = around[0], node.id
    return found
