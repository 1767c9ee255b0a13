"""Routes between nodes that keep their places: what an edit did not touch stays as it is drawn.

Only a part of the map around what has to be drawn anew is looked at, so that an edit of a large map costs what it
costs on a small one. A line that leaves this part would meet what is not looked at: then a larger part is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from workflow_studio.layout.bands import Bands, fit_lanes
from workflow_studio.layout.between import Line, lines_between
from workflow_studio.layout.labels import label_points
from workflow_studio.layout.metrics import STANDARD, Metrics
from workflow_studio.layout.phases import narrowest, room_after
from workflow_studio.layout.soundness import Obstacles, corners_of, is_sound, lie_on_one_line, met
from workflow_studio.layout.values import FlowPath, LaneBox, LayoutRequest, LayoutResult, NodeBox, Point
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
    metrics = STANDARD
    bands = fit_lanes(request, [placed[node.id] for node in request.nodes], lanes, metrics)
    state = _State(request, bands, metrics, None if any(bands.shifts) else changed)
    in_the_way = [box for box in bands.boxes if moved is None or box.id in moved]
    _take_over(state, keep or {}, in_the_way)
    _draw_anew(state, [] if moved is None else in_the_way)
    return _result(state, lanes)


@dataclass(slots=True)
class _State:
    request: LayoutRequest
    bands: Bands
    metrics: Metrics
    changed: Collection[str] | None = None  # nodes and flows; None: any may have
    lines: dict[int, Line] = field(default_factory=dict)
    labels: dict[int, Point] = field(default_factory=dict)
    drawn: set[int] = field(default_factory=set)
    labels_drawn: set[int] = field(default_factory=set)
    place: dict[str, int] = field(default_factory=dict)  # of each node in the request

    def __post_init__(self) -> None:
        self.place = {node.id: index for index, node in enumerate(self.request.nodes)}

    def ends(self, flow: int) -> tuple[int, int]:
        """The places of a flow's nodes."""
        given = self.request.flows[flow]
        return self.place[given.source], self.place[given.target]

    def is_changed(self, flow: int) -> bool:
        """Whether the flow or one of its nodes is not as it was when its path was last looked at."""
        given, changed = self.request.flows[flow], self.changed
        return changed is None or given.id in changed or given.source in changed or given.target in changed


# --- what stays -------------------------------------------------------------------------------------------


def _take_over(state: _State, keep: Mapping[str, FlowPath], in_the_way: Sequence[NodeBox]) -> None:
    """Lines and labels as they are, unless their nodes moved away from them or a node stands in them now."""
    shifted, obstacles = state.bands.shifted, Obstacles(in_the_way)
    for flow, given in enumerate(state.request.flows):
        path = keep.get(given.id)
        if path is None:
            continue
        if state.is_changed(flow):
            held = _held(state, flow, corners_of([(x, shifted(y)) for x, y in path.points]), obstacles)
        else:
            holds = is_sound(path.points) and not obstacles.stand_in(path.points, (given.source, given.target))
            held = list(path.points) if holds else None
        if held is not None:
            state.lines[flow] = held
            if path.drawn:
                state.drawn.add(flow)
        if path.label_at is not None and given.label_width and (flow in state.lines or path.label_drawn):
            state.labels[flow] = path.label_at[0], shifted(path.label_at[1])
            if path.label_drawn:
                state.labels_drawn.add(flow)
    _give_way(state)


def _give_way(state: _State) -> None:
    """What a user has drawn comes first: other lines leave it, unless they share an end with it."""
    news = {flow for flow in state.lines if state.is_changed(flow)} if state.drawn else set()
    for own in sorted(state.drawn):
        if own not in state.drawn:
            continue  # gave way itself
        line, ends = state.lines[own], state.request.flows[own]
        room = around_line(line).grown(_NEAR)
        others = list(state.lines) if own in news else [flow for flow in news if flow in state.lines]
        for flow in others:
            other, its = state.lines[flow], state.request.flows[flow]
            if flow == own or ends.source == its.source or ends.target == its.target:
                continue
            if room.touches(around_line(other)) and lie_on_one_line(line, other):
                del state.lines[flow]
                state.drawn.discard(flow)


def _held(state: _State, flow: int, line: Line, obstacles: Obstacles) -> Line | None:
    """The line from border to border; None where it holds no longer."""
    if not is_sound(line):
        return None
    source, target = state.ends(flow)
    boxes, nodes = state.bands.boxes, state.request.nodes
    start = met(boxes[source], nodes[source].kind, line)
    end = met(boxes[target], nodes[target].kind, line[::-1])
    if start is None or end is None:
        return None
    ends = nodes[source].id, nodes[target].id
    return None if obstacles.stand_in(line, ends) else [start, *line[1:-1], end]


# --- what is drawn anew -----------------------------------------------------------------------------------


def _draw_anew(state: _State, moved: Sequence[NodeBox]) -> None:
    """The lines that are missing, and the labels that are missing or in the way."""
    flows = state.request.flows
    missing = [flow for flow in range(len(flows)) if flow not in state.lines]
    unlabelled = [flow for flow, given in enumerate(flows) if given.label_width and flow not in state.labels]
    boxes = state.bands.boxes
    ends = (boxes[node] for flow in missing for node in state.ends(flow))
    frames = [around_box(box) for box in chain(ends, moved)]
    frames += [around_line(state.lines[flow]) for flow in unlabelled if flow in state.lines]
    if not frames:
        return
    for window in _windows(frames, len(missing) == len(flows)):
        part = _part(state, window, missing)
        if part.draw(state, window):
            return


def _windows(frames: list[Window], everything: bool) -> Iterator[Window]:
    if not everything:
        for reach in _REACHES:
            yield around_all(frames).grown(reach)
    yield EVERYWHERE


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the map by the places of its nodes and flows in the whole request."""

    nodes: list[int]
    flows: list[int]

    def draw(self, state: _State, window: Window) -> bool:
        """Draw what is missing; False, and nothing done, where a new line leaves the window."""
        request = LayoutRequest(
            state.request.lanes,
            tuple(state.request.nodes[node] for node in self.nodes),
            tuple(state.request.flows[flow] for flow in self.flows),
        )
        boxes = tuple(state.bands.boxes[node] for node in self.nodes)
        bands = state.bands.lanes
        span = (bands[0][0], bands[-1][1]) if bands else (0.0, 0.0)
        here = {flow: index for index, flow in enumerate(self.flows)}
        given = {here[flow]: corners_of(state.lines[flow]) for flow in self.flows if flow in state.lines}
        drawn = frozenset(here[flow] for flow in state.drawn if flow in here)
        graph, lines, kept = lines_between(request, boxes, span, given, drawn, state.metrics)
        new = [index for index in range(len(lines)) if index not in kept]
        if not all(window.holds(lines[index]) for index in new):
            return False
        for index in new:
            _replace_line(state, self.flows[index], lines[index])
        present = {here[flow]: at for flow, at in state.labels.items() if flow in here}
        fixed = frozenset(here[flow] for flow in state.labels_drawn if flow in here)
        labels = label_points(graph, boxes, lines, state.metrics, present, fixed, window)
        for flow, at in zip(self.flows, labels, strict=True):
            if at is not None:
                state.labels[flow] = at
        return True


def _part(state: _State, window: Window, missing: Collection[int]) -> _Part:
    """What lies in the window, and all that flows in it lead to."""
    wanted = set(missing)
    flows = [
        flow
        for flow in range(len(state.request.flows))
        if flow in wanted or window is EVERYWHERE or window.meets(state.lines[flow])
    ]
    boxes = state.bands.boxes
    nodes = {node for flow in flows for node in state.ends(flow)}
    nodes.update(n for n, box in enumerate(boxes) if window is EVERYWHERE or window.touches(around_box(box)))
    return _Part(sorted(nodes), flows)


def _replace_line(state: _State, flow: int, line: Line) -> None:
    state.lines[flow] = line
    state.drawn.discard(flow)
    at = state.labels.get(flow)
    if at is not None and not (flow in state.labels_drawn and around_line(line).grown(_FAR_LABEL).covers(at)):
        del state.labels[flow]
        state.labels_drawn.discard(flow)


# --- the answer -------------------------------------------------------------------------------------------


def _result(state: _State, lanes: Sequence[LaneBox]) -> LayoutResult:
    metrics, boxes, bands = state.metrics, state.bands.boxes, state.bands.lanes
    right = max(
        chain((box.x + box.width for box in boxes), (x for line in state.lines.values() for x, _ in line)),
        default=metrics.lane_header,
    )
    right += metrics.last_gap + room_after(state.request, metrics)
    width = max(metrics.lane_width, right, narrowest(state.request, metrics), *(lane.width for lane in lanes))
    drawn = tuple(
        LaneBox(lane.id, 0.0, top, width, bottom - top)
        for lane, (top, bottom) in zip(state.request.lanes, bands, strict=True)
    )
    paths = tuple(
        FlowPath(
            given.id, tuple(state.lines[flow]), state.labels.get(flow), flow in state.drawn, flow in state.labels_drawn
        )
        for flow, given in enumerate(state.request.flows)
    )
    return LayoutResult(drawn, boxes, paths, width, drawn[-1].y + drawn[-1].height if drawn else 0.0)
