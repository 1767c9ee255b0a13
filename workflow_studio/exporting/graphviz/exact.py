"""DOT that keeps the map's own drawing: `neato -n2` puts everything where the canvas has it.

Coordinates are points with y upwards, one point for each px; sizes are inches; a flow is the same rounded line as in
the picture, as cubic B-spline. https://graphviz.org/docs/attr-types/splineType/
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping

import graphviz

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.graphviz.attributes import (
    FONT,
    checked,
    decision_style,
    event_style,
    flow_style,
    mark_style,
    step_style,
)
from workflow_studio.exporting.graphviz.labels import label
from workflow_studio.exporting.graphviz.map_of import DotMap, dot_map
from workflow_studio.model import Decision, DecisionKind, Edge, Event, Flow, Node, Note, Shape, Step
from workflow_studio.picture.bounds import bounds_of, item_bounds
from workflow_studio.picture.flow_labels import flow_label_items, pill_width
from workflow_studio.picture.flows import flow_items
from workflow_studio.picture.items import Curve, Line, Path, Point, Segment, TextLine
from workflow_studio.picture.legend import legend_words
from workflow_studio.picture.look import Look
from workflow_studio.picture.nodes import node_items
from workflow_studio.picture.notes import note_items
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.paths import towards
from workflow_studio.picture.phases import STRIP, bands_of
from workflow_studio.picture.sizes import LANE_HEADER, PILL_HEIGHT, TYPE
from workflow_studio.picture.text import elide, width

POINTS_PER_INCH = 72.0
FONT_SIZE = 11.0
LANE_NAME_ROOM = 18.0
NAME_MARGIN = 4.0
LABEL_ROOM = 8.0
"""More than the text: Graphviz warns of labels that just fit."""
PERIPHERY_GAP = 4.0
LEGEND_GAP, LEGEND_PADDING, LEGEND_CHIP, LEGEND_ROW = 12.0, 9.0, 26.0, 34.0


def exact_dot(source: ExportSource) -> str:
    """The map as it is drawn; what has no shape is left out. Raises ExportFailure where there is no such map."""
    return str(_ExactGraph(dot_map(source)).graph().source)


class _ExactGraph:
    """Turns the map upside down: DOT's y axis points upwards from the lowest lane's bottom."""

    def __init__(self, shown: DotMap) -> None:
        self._shown = shown
        self._shapes = {shape.of: shape for shape in shown.document.shapes.values()}
        self._edges = {edge.of: edge for edge in shown.document.edges.values()}
        drawn = [self._shapes[e.id] for e in (*shown.lanes, *shown.nodes) if e.id in self._shapes]
        self._bottom = max((shape.y + shape.height for shape in drawn), default=0.0)

    def graph(self) -> graphviz.Digraph:
        theme = self._shown.theme
        text = checked(fontname=FONT, fontsize=f"{FONT_SIZE:g}", fontcolor=theme.text)
        graph = graphviz.Digraph(
            "map",
            comment=" Draw with: neato -n2 ",
            engine="neato",
            graph_attr=checked(
                charset="UTF-8", bgcolor=theme.lane, outputorder="edgesfirst", notranslate="true", pad="0.2"
            ),
            node_attr={**text, **checked(fixedsize="true", margin="0", color=theme.flow, fillcolor=theme.panel)},
            edge_attr={**text, **checked(color=theme.flow)},
        )
        for lane in self._shown.lanes:
            if lane.id in self._shapes:
                self._lane(graph, self._shown.names[lane.id], self._shown.lane_name(lane), self._shapes[lane.id])
        self._phases(graph)
        for node in self._shown.nodes:
            if node.id in self._shapes:
                self._node(graph, node, self._shapes[node.id])
        for flow in self._shown.flows:
            if flow.id in self._edges and flow.source in self._shapes and flow.target in self._shapes:
                self._flow(graph, flow, self._edges[flow.id])
        for number, note in enumerate(self._shown.notes, 1):
            if note.id in self._shapes:
                self._note(graph, f"note{number}", note, self._shapes[note.id])
        if self._shown.overlay:
            self._legend(graph, self._shown.overlay)
        return graph

    def _lane(self, graph: graphviz.Digraph, name: str, participant: str, shape: Shape) -> None:
        theme = self._shown.theme
        band = checked(shape="box", color=theme.line)
        graph.node(name, label="", **self._place(shape), **band)
        head = shape.model_copy(update={"width": min(LANE_HEADER, shape.width)})
        header = checked(shape="box", style="filled", color=theme.line, fillcolor=theme.lanehead)
        graph.node(f"{name}_header", label="", **self._place(head), **header)
        style = TYPE["small"]
        text = elide(participant, shape.width - LANE_HEADER - 2 * NAME_MARGIN, style.size, 600)
        wide = width(text, style.size, 600) + 2 * NAME_MARGIN
        room = {"x": shape.x + LANE_HEADER, "width": wide, "height": LANE_NAME_ROOM}
        look = checked(shape="plaintext", fontsize=f"{style.size:g}")
        graph.node(f"{name}_name", label=label([text]), **self._place(shape.model_copy(update=room)), **look)

    def _phases(self, graph: graphviz.Digraph) -> None:
        """A frame around each phase, and its name above the lanes."""
        shown = bands_of(self._shown.document, self._shown.map_id, self._shapes, [k.id for k in self._shown.lanes])
        theme = self._shown.theme
        for number, band in enumerate(shown.bands if shown else (), 1):
            assert shown is not None
            wide, high = band.right - band.left, shown.bottom - shown.top
            frame = Shape(id="shape0", of="lane0", x=band.left, y=shown.top, width=wide, height=high)
            head = frame.model_copy(update={"y": shown.top - STRIP, "height": STRIP})
            style = TYPE["small"]
            name = elide(band.name, wide - 2 * NAME_MARGIN - LABEL_ROOM, style.size, 600)
            look = checked(shape="box", style="filled", color=theme.line, fillcolor=theme.lanehead)
            graph.node(f"phase{number}", label="", **self._place(frame), **checked(shape="box", color=theme.line))
            graph.node(f"phase{number}_name", label=label([name]), **self._place(head), **look)

    def _legend(self, graph: graphviz.Digraph, overlay: MapOverlay) -> None:
        """Below the lanes the overlay's heading, its classes, and how the figures come about, from left to right."""
        lanes = [self._shapes[lane.id] for lane in self._shown.lanes if lane.id in self._shapes]
        first, room = min((lane.x for lane in lanes), default=0.0), max((lane.width for lane in lanes), default=0.0)
        plain = checked(shape="plaintext")
        rows = [(overlay.title, plain)] + [
            (legend_words(entry), step_style(entry.style, self._shown.theme, proposed=False))
            for entry in overlay.legend
        ]
        if overlay.note:
            rows.append((overlay.note, plain))
        x, y = first, self._bottom + LEGEND_GAP
        for number, (words, look) in enumerate(rows):
            wide = width(words, FONT_SIZE, 600) + 2 * LEGEND_PADDING
            if x > first and x + wide > first + room:
                x, y = first, y + LEGEND_ROW
            chip = Shape(id="shape0", of="lane0", x=x, y=y, width=wide, height=LEGEND_CHIP)
            graph.node(f"legend{number}", label=label([words]), **self._place(chip, look), **look)
            x += wide + LEGEND_GAP

    def _note(self, graph: graphviz.Digraph, name: str, note: Note, shape: Shape) -> None:
        lines = [item.text for item in note_items(note, shape, Look()) if isinstance(item, TextLine)]
        look = checked(shape="box", style="filled", color=self._shown.theme.lowline, fillcolor=self._shown.theme.quote)
        graph.node(name, label=label(lines), **self._place(shape), **look)

    def _node(self, graph: graphviz.Digraph, node: Node, shape: Shape) -> None:
        name, theme, proposed = self._shown.names[node.id], self._shown.theme, node.id in self._shown.proposed
        look = Look(tag_words=False, tag_icons=False, process_times=False)
        texts = [item for item in node_items(node, shape, look) if isinstance(item, TextLine)]
        lines = [item.text for item in texts]
        colours = mark_style(self._shown.mark_of(node), theme, proposed=proposed)
        if isinstance(node, Step):
            style = step_style(self._shown.look_of(node), theme, proposed=proposed)
            graph.node(name, label=label([*self._shown.tags(node), *lines]), **style, **self._place(shape, style))
        elif isinstance(node, Decision):
            text = label(["+"] if node.kind is DecisionKind.PARALLEL else lines)
            size = f"{min([FONT_SIZE, *(item.size for item in texts)]):g}"
            style = decision_style(proposed=proposed) | colours | checked(fontsize=size)
            graph.node(name, label=text, **style, **self._place(shape))
        elif isinstance(node, Event):
            style = event_style(node.kind, "circle", proposed=proposed) | colours
            graph.node(name, label="", **style, **self._place(shape, style))
            self._name_below(graph, f"{name}_name", texts)

    def _name_below(self, graph: graphviz.Digraph, name: str, lines: list[TextLine]) -> None:
        """A node without border where the picture has the event's name."""
        if not lines:
            return
        box = bounds_of(lines)
        centre = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        size = checked(width=_inches(box.width + LABEL_ROOM), height=_inches(box.height + LABEL_ROOM))
        place = checked(pos=f"{self._point(centre)}!", shape="plaintext")
        graph.node(name, label=label([line.text for line in lines]), **place, **size)

    def _flow(self, graph: graphviz.Digraph, flow: Flow, edge: Edge) -> None:
        handoff, source = self._shown.handoff(flow), self._shown.names[flow.source]
        mark = self._shown.flow_mark(flow)
        paths = [item for item in flow_items(flow, edge, handoff=handoff) if isinstance(item, Path)]
        if not paths:
            return
        line, head = paths
        spline = " ".join(self._point(point) for point in _control_points(line.segments))
        answer: dict[str, str] = {}
        for item in flow_label_items(flow, edge, Look(), handoff=handoff, mark=mark):
            if isinstance(item, TextLine) and item.weight == TYPE["canvas exit"].weight:
                answer = checked(taillabel=label([item.text]), tail_lp=self._point(_centre(item)))
            elif isinstance(item, TextLine):
                self._pill(graph, f"{self._shown.names[flow.id]}_pill", item)
        style = flow_style(handoff, self._shown.theme, proposed=flow.id in self._shown.proposed, mark=mark)
        position = checked(pos=f"e,{self._point(head.segments[0].to)} {spline}")
        graph.edge(source, self._shown.names[flow.target], **position, **answer, **style)

    def _pill(self, graph: graphviz.Digraph, name: str, item: TextLine) -> None:
        theme = self._shown.theme
        look = checked(shape="box", style="rounded,filled", fillcolor=theme.panel, color=theme.line2)
        size = checked(width=_inches(pill_width(item.text)), height=_inches(PILL_HEIGHT))
        place = checked(pos=f"{self._point(_centre(item))}!")
        graph.node(name, label=label([item.text]), **place, **size, **look)

    def _place(self, shape: Shape, style: Mapping[str, str] | None = None) -> dict[str, str]:
        """The pinned centre and the size of a box; a second line is drawn outside of it, so the box gives way."""
        centre = shape.x + shape.width / 2, shape.y + shape.height / 2
        less = 2 * PERIPHERY_GAP if style and style.get("peripheries") == "2" else 0.0
        size = checked(width=_inches(shape.width - less), height=_inches(shape.height - less))
        return checked(pos=f"{self._point(centre)}!") | size

    def _point(self, point: Point) -> str:
        return f"{_short(point[0])},{_short(self._bottom - point[1])}"


def _control_points(segments: Iterable[Segment]) -> Iterator[Point]:
    """A path as the control points of a cubic B-spline: one, then three for each piece."""
    at = (0.0, 0.0)
    for segment in segments:
        if isinstance(segment, Curve):
            yield from (segment.control1, segment.control2, segment.to)
        elif isinstance(segment, Line):
            yield from (towards(at, segment.to, math.dist(at, segment.to) * share) for share in (1 / 3, 2 / 3))
            yield segment.to
        else:
            yield segment.to
        at = segment.to


def _centre(item: TextLine) -> Point:
    box = item_bounds(item)
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def _inches(px: float) -> str:
    return f"{max(px, 0.01) / POINTS_PER_INCH:.5f}"


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _render(source: ExportSource) -> Rendered:
    return Rendered(exact_dot(source).encode("utf-8"))


DOT_EXACT = ExportFormat("dot-exact", "Graphviz DOT, exactly as drawn", ".exact.dot", "data", True, _render)
