"""DOT for people who lay it out again: a cluster for each lane, no positions."""

from __future__ import annotations

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
from workflow_studio.exporting.graphviz.labels import broken_at_blanks, label
from workflow_studio.exporting.graphviz.map_of import DotMap, dot_map
from workflow_studio.model import Decision, DecisionKind, Event, Flow, Node, Step
from workflow_studio.picture.colours import Theme
from workflow_studio.picture.legend import legend_words
from workflow_studio.picture.overlays.map_overlay import MapOverlay

LINE_LENGTH = 22
LINE_LENGTH_ON_FLOW = 18


def logical_dot(source: ExportSource, *, ranked_at_once: bool = False) -> str:
    """The map as a directed graph from left to right. Raises ExportFailure where there is no such map.

    `ranked_at_once`: Graphviz gives all lanes common columns in place of each its own. That is wider, and much quicker:
    hundreds of steps, with which it does not finish otherwise, take it seconds.
    """
    shown = dot_map(source)
    theme = shown.theme
    text = checked(fontname=FONT, fontsize="11", fontcolor=theme.text)
    graph = graphviz.Digraph(
        "map",
        graph_attr=checked(
            rankdir="LR",
            charset="UTF-8",
            bgcolor=theme.window,
            nodesep="0.35",
            ranksep="0.5",
            pad="0.3",
            fontname=FONT,
            fontsize="12",
            fontcolor=theme.text,
        )
        | (checked(newrank="true") if ranked_at_once else {}),
        node_attr={**text, **checked(margin="0.16,0.1", color=theme.flow, fillcolor=theme.panel)},
        edge_attr={**text, **checked(color=theme.flow)},
    )
    for number, lane in enumerate(shown.lanes, 1):
        with graph.subgraph(name=f"cluster_{number}") as cluster:
            look = checked(style="rounded,filled", color=theme.line2, fillcolor=theme.lane, labeljust="l")
            cluster.attr(label=label([shown.lane_name(lane)]), **look)
            for node in shown.nodes:
                if node.lane == lane.id:
                    _add_node(cluster, shown, node)
    for flow in shown.flows:
        _add_flow(graph, shown, flow)
    if shown.overlay:
        _add_legend(graph, shown.overlay, theme)
    return str(graph.source)


def _add_node(graph: graphviz.Digraph, shown: DotMap, node: Node) -> None:
    lines = broken_at_blanks(node.name, LINE_LENGTH)
    name, proposed = shown.names[node.id], node.id in shown.proposed
    if isinstance(node, Step):
        text = label([*shown.tags(node), *lines])
        graph.node(name, label=text, **step_style(shown.look_of(node), shown.theme, proposed=proposed))
        return
    mark = shown.mark_of(node)
    colours = mark_style(mark, shown.theme, proposed=proposed)
    said = [mark.short] if mark and mark.short else []
    if isinstance(node, Decision):
        text = label([*said, *(lines or ["+"] if node.kind is DecisionKind.PARALLEL else lines)])
        graph.node(name, label=text, **decision_style(proposed=proposed), **colours, **checked(margin="0.02,0.02"))
    elif isinstance(node, Event):
        style = event_style(node.kind, "ellipse", proposed=proposed)
        graph.node(name, label=label([*said, *lines]), **style, **colours)


def _add_flow(graph: graphviz.Digraph, shown: DotMap, flow: Flow) -> None:
    text = label(broken_at_blanks(shown.flow_text(flow), LINE_LENGTH_ON_FLOW))
    ends = shown.names[flow.source], shown.names[flow.target]
    proposed = flow.id in shown.proposed
    style = flow_style(shown.handoff(flow), shown.theme, proposed=proposed, mark=shown.flow_mark(flow))
    graph.edge(*ends, label=text, **style)


def _add_legend(graph: graphviz.Digraph, overlay: MapOverlay, theme: Theme) -> None:
    """A box beside the map with a node for each of the overlay's classes."""
    with graph.subgraph(name="cluster_legend") as box:
        look = checked(style="rounded", color=theme.line2, labeljust="l")
        box.attr(label=label([overlay.title]), **look)
        for number, entry in enumerate(overlay.legend, 1):
            text = label(broken_at_blanks(legend_words(entry), LINE_LENGTH))
            box.node(f"legend{number}", label=text, **step_style(entry.style, theme, proposed=False))
        if overlay.note:
            lines = broken_at_blanks(overlay.note, LINE_LENGTH)
            box.node("legend_note", label=label(lines), **checked(shape="plaintext"))


def _render(source: ExportSource) -> Rendered:
    return Rendered(logical_dot(source).encode("utf-8"))


DOT = ExportFormat("dot", "Graphviz DOT, to lay out again", ".dot", "data", True, _render)
