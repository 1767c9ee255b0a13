"""Routes between nodes that keep their places: what an edit did not touch stays as it is drawn.

Only a part of the map around what has to be drawn anew is looked at, so that an edit of a large map costs what it
costs on a small one. A line that leaves this part would meet what is not looked at: then a larger part is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from workflow_studio.layout.bands import Bands, fit_lanes
from workflow_studio.layout.between import Line, lines_between
from workflow_studio.layout.drawn import Drawn
from workflow_studio.layout.labels import label_points
from workflow_studio.layout.metrics import STANDARD, Metrics
from workflow_studio.layout.phases import narrowest, room_after
from workflow_studio.layout.soundness import Obstacles, corners_of, is_sound, lie_on_one_line, met
from workflow_studio.layout.stepping_aside import stepped_aside
from workflow_studio.layout.values import FlowPath, LaneBox, LayoutRequest, LayoutResult, NodeBox
from workflow_studio.layout.windows import EVERYWHERE, Window, around_all, around_box, around_line

_REACHES = (240.0, 720.0)  # px around what has to be drawn, before all is looked at
_NEAR = 4.0
_FAR_LABEL = 72.0  # px: a label farther from its new line than this gets another place


def route(
    request: LayoutRequest,
    placed: Mapping[str, NodeBox],
    lanes: Sequence[LaneBox] = (),
    keep: Mapping[str, FlowPath] | None = None,
    moved: Collection[str] | None = None,
    changed: Collection[str] | None = None,
) -> LayoutResult:
    """Route the flows between nodes that keep their boxes.

    `placed` holds the box of every node. `lanes` are the lanes as drawn now; they keep their places and grow
    where a node needs it (lanes below move down with their nodes). Flows in `keep` keep their path as long as
    it still runs from border to border and through no node; a path is cut loose from its user (`drawn`) where it
    has to be routed anew. `moved` are the nodes that may stand in the way of kept paths, all where it is absent.
    `changed` are the nodes and flows that are drawn or meant differently since the kept paths were last held against
    all nodes, all where it is absent: between others, a path holds unless a moved node stands in it.
    """
    drawn = Drawn.of(request, placed, lanes, keep or {})
    width = route_again(drawn, moved, changed)
    boxes = [drawn.lane_boxes[lane.id] for lane in request.lanes]
    return LayoutResult(
        tuple(boxes),
        tuple(drawn.boxes[node.id] for node in request.nodes),
        tuple(drawn.paths[flow.id] for flow in request.flows),
        width,
        boxes[-1].y + boxes[-1].height if boxes else 0.0,
    )


def route_again(drawn: Drawn, moved: Collection[str] | None, changed: Collection[str] | None) -> float:
    """Route the flows of a drawn map whose nodes all have their boxes as `route` does it; the width of the map."""
    bands = fit_lanes(drawn, STANDARD)
    if any(bands.shifts):
        _shift(drawn, bands)
        changed = None
    in_the_way = [drawn.boxes[key] for key in (drawn.boxes if moved is None else moved) if key in drawn.boxes]
    state = _State(drawn, STANDARD, _flows_to_hold(drawn, changed), {})
    _hold(state, in_the_way)
    _give_way(state)
    _draw_anew(state, bands, [] if moved is None else in_the_way)
    return _fit_lanes_to(drawn, bands, STANDARD)


@dataclass(frozen=True, slots=True)
class _State:
    drawn: Drawn
    metrics: Metrics
    changed: set[str]  # flows that are not as they were, or whose nodes are not, since their lines were looked at last
    labels: dict[str, FlowPath]  # of flows without a line: the path whose label a user has put there


def _flows_to_hold(drawn: Drawn, changed: Collection[str] | None) -> set[str]:
    """The flows that are changed or lead from or to a changed node."""
    if changed is None:
        return set(drawn.flows)
    return {flow for key in changed for flow in ((key,) if key in drawn.flows else drawn.flows_at(key))}


def _shift(drawn: Drawn, bands: Bands) -> None:
    """All that lies below a lane that grows moves down."""
    shifts = dict(zip(drawn.lanes, bands.shifts, strict=True))
    for key, box in list(drawn.boxes.items()):
        if by := shifts[drawn.nodes[key].lane]:
            drawn.put(NodeBox(key, box.x, box.y + by, box.width, box.height))
    for path in list(drawn.paths.values()):
        points = tuple((x, bands.shifted(y)) for x, y in path.points)
        label = path.label_at and (path.label_at[0], bands.shifted(path.label_at[1]))
        if (points, label) != (path.points, path.label_at):
            drawn.draw(FlowPath(path.id, points, label, path.drawn, path.label_drawn))


# --- what stays -------------------------------------------------------------------------------------------


def _hold(state: _State, in_the_way: Sequence[NodeBox]) -> None:
    """Lines and labels stay as they are, unless their nodes moved away from them or a node stands in them now."""
    drawn, obstacles = state.drawn, Obstacles(in_the_way)
    met_by = (drawn.flows_in(around_box(box)) for box in in_the_way)
    for flow in drawn.in_order({*state.changed, *drawn.unsettled, *chain.from_iterable(met_by)}):
        path = drawn.paths.get(flow)
        if path is None:
            continue
        line = _held(state, path, obstacles) or _aside(state, path, in_the_way)
        if line is None:
            _let_go(state, path)
        else:
            points = tuple(line)
            same = points == path.points
            held = path if same else FlowPath(flow, points, path.label_at, path.drawn, path.label_drawn)
            _redraw(drawn, _labelled(drawn, held))


def _held(state: _State, path: FlowPath, obstacles: Obstacles) -> Line | None:
    """The line of a path, from border to border where something may have changed; None where it holds no longer."""
    drawn, flow = state.drawn, state.drawn.flows[path.id]
    line = corners_of(path.points) if path.id in state.changed else list(path.points)
    if not is_sound(line) or obstacles.stand_in(line, (flow.source, flow.target)):
        return None
    if path.id not in state.changed:
        return line
    start = met(drawn.boxes[flow.source], drawn.nodes[flow.source].kind, line)
    end = met(drawn.boxes[flow.target], drawn.nodes[flow.target].kind, line[::-1])
    return None if start is None or end is None else [start, *line[1:-1], end]


def _aside(state: _State, path: FlowPath, in_the_way: Sequence[NodeBox]) -> Line | None:
    """The line of a path that nothing is the matter with but a node that stands in it now, led around that."""
    if path.drawn or _held(state, path, Obstacles(())) is None:
        return None
    line = stepped_aside(state.drawn, path.id, in_the_way, state.metrics)
    return None if line is None else _held(state, replace(path, points=tuple(line)), Obstacles(in_the_way))


def _labelled(drawn: Drawn, path: FlowPath) -> FlowPath:
    """The path without a label that its flow does not have."""
    if path.label_at is None and not path.label_drawn:
        return path
    if path.label_at is not None and drawn.flows[path.id].label_width:
        return path
    return replace(path, label_at=None, label_drawn=False)


def _let_go(state: _State, path: FlowPath) -> None:
    """The line is no more; of the label only the place stays that a user has put it to."""
    state.drawn.erase(path.id)
    kept = _labelled(state.drawn, path)
    if kept.label_drawn:
        state.labels[path.id] = kept


def _give_way(state: _State) -> None:
    """What a user has drawn comes first: other lines leave it, unless they share an end with it."""
    drawn = state.drawn
    news = {flow for flow in state.changed if flow in drawn.paths}
    concerned = drawn.by_hand & news
    if drawn.by_hand - news:
        concerned.update(*(drawn.by_hand.intersection(drawn.flows_in(_around(drawn, flow))) for flow in news))
    for own in drawn.in_order(concerned):
        if own not in drawn.by_hand:
            continue  # gave way itself
        line, ends = drawn.paths[own].points, drawn.flows[own]
        for flow in list(drawn.flows_in(_around(drawn, own))):
            its = drawn.flows[flow]
            if flow == own or not {own, flow} & news or ends.source == its.source or ends.target == its.target:
                continue
            if lie_on_one_line(line, drawn.paths[flow].points):
                _let_go(state, drawn.paths[flow])


def _around(drawn: Drawn, flow: str) -> Window:
    """Where another line could be taken for this flow's."""
    return around_line(drawn.paths[flow].points).grown(_NEAR)


# --- what is drawn anew -----------------------------------------------------------------------------------


def _draw_anew(state: _State, bands: Bands, moved: Sequence[NodeBox]) -> None:
    """The lines that are missing, and the labels that are missing or in the way."""
    drawn = state.drawn
    missing = {flow for flow in drawn.unsettled if flow not in drawn.paths}
    ends = (end for flow in missing for end in (drawn.flows[flow].source, drawn.flows[flow].target))
    frames = [around_box(box) for box in chain((drawn.boxes[end] for end in ends), moved)]
    frames += [around_line(drawn.paths[flow].points) for flow in drawn.unsettled - missing]
    if not frames:
        return
    tops_and_bottoms = bands.lanes
    span = (tops_and_bottoms[0][0], tops_and_bottoms[-1][1]) if tops_and_bottoms else (0.0, 0.0)
    for window in _windows(frames, len(missing) == len(drawn.flows)):
        if _part(drawn, window, missing).draw(state, window, span):
            return


def _windows(frames: list[Window], everything: bool) -> Iterator[Window]:
    if not everything:
        for reach in _REACHES:
            yield around_all(frames).grown(reach)
    yield EVERYWHERE


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the map: the ids of its nodes and flows, in the order of the map."""

    nodes: list[str]
    flows: list[str]

    def draw(self, state: _State, window: Window, span: tuple[float, float]) -> bool:
        """Draw what is missing; False, and nothing done, where a new line leaves the window."""
        drawn = state.drawn
        boxes = tuple(drawn.boxes[node] for node in self.nodes)
        paths = {index: drawn.paths[flow] for index, flow in enumerate(self.flows) if flow in drawn.paths}
        given = {index: corners_of(path.points) for index, path in paths.items()}
        by_hand = frozenset(index for index, path in paths.items() if path.drawn)
        request = drawn.part(self.nodes, self.flows)
        graph, lines, kept = lines_between(request, boxes, span, given, by_hand, state.metrics)
        new = [index for index in range(len(lines)) if index not in kept]
        if not all(window.holds(lines[index]) for index in new):
            return False
        for index in new:
            paths[index] = _drawn_so(state, self.flows[index], lines[index])
        present = {index: path.label_at for index, path in paths.items() if path.label_at is not None}
        fixed = frozenset(index for index, path in paths.items() if path.label_drawn)
        labels = label_points(graph, boxes, lines, state.metrics, present, fixed, window)
        for index, at in enumerate(labels):
            _redraw(drawn, paths[index] if at is None else replace(paths[index], label_at=at))
        return True


def _part(drawn: Drawn, window: Window, missing: Collection[str]) -> _Part:
    """What lies in the window, and all that flows in it lead to."""
    if window is EVERYWHERE:
        return _Part(drawn.in_order(drawn.nodes), drawn.in_order(drawn.flows))
    flows = {*drawn.flows_in(window), *missing}
    ends = (end for flow in flows for end in (drawn.flows[flow].source, drawn.flows[flow].target))
    return _Part(drawn.in_order({*ends, *drawn.nodes_in(window)}), drawn.in_order(flows))


def _drawn_so(state: _State, flow: str, line: Line) -> FlowPath:
    """A flow's path with this line, and with the label of the one before where a user has put that close by."""
    before = state.drawn.paths.get(flow) or state.labels.get(flow)
    kept = (
        before is not None
        and before.label_drawn
        and before.label_at is not None
        and around_line(line).grown(_FAR_LABEL).covers(before.label_at)
    )
    return FlowPath(flow, tuple(line), before.label_at if before and kept else None, label_drawn=kept)


def _redraw(drawn: Drawn, path: FlowPath) -> None:
    known = drawn.paths.get(path.id)
    if known is not path and known != path:
        drawn.draw(path)


# --- the lanes around it ----------------------------------------------------------------------------------


def _fit_lanes_to(drawn: Drawn, bands: Bands, metrics: Metrics) -> float:
    """Lanes as high as their nodes need it and as wide as the map; its width."""
    right = metrics.lane_header if drawn.right is None else drawn.right
    right += metrics.last_gap + room_after(drawn.phases, _phases(drawn), metrics)
    widths = (box.width for box in drawn.lane_boxes.values())
    width = max(metrics.lane_width, right, narrowest(drawn.phases, metrics), *widths)
    drawn.lane_boxes = {
        lane: LaneBox(lane, 0.0, top, width, bottom - top)
        for lane, (top, bottom) in zip(drawn.lanes, bands.lanes, strict=True)
    }
    return width


def _phases(drawn: Drawn) -> Iterable[int]:
    return (node.phase for node in drawn.nodes.values())
