"""Both flavours of DOT."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from tests.examples import purchase_map
from tests.picture.laid_out import laid_out_map
from tests.picture.test_whole_map import HOSTILE_NAMES, renamed
from workflow_studio.app.importing import laid_out
from workflow_studio.app.overlays import overlay_of
from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportSource
from workflow_studio.exporting.graphviz.attributes import ALLOWED
from workflow_studio.exporting.graphviz.engine import Layout, draw
from workflow_studio.exporting.graphviz.exact import DOT_EXACT, exact_dot
from workflow_studio.exporting.graphviz.logical import DOT, logical_dot
from workflow_studio.model import Document, Shape
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.overlays.kinds import OverlayKind

POINTS_PER_INCH = 72.0


def source(document: Document) -> ExportSource:
    return ExportSource(document, next(iter(document.maps)))


def plain_nodes(dot: str) -> dict[str, tuple[float, float, float, float]]:
    """Name to centre and size in points, as `neato -n2 -Tplain` gives them."""
    found = {}
    for line in draw(dot, "neato -n2", "plain").decode("utf-8").splitlines():
        if line.startswith("node "):
            name, *numbers = line.split()[1:6]
            x, y, width, height = (float(number) * POINTS_PER_INCH for number in numbers)
            found[name] = x, y, width, height
    return found


def test_logical_dot_has_a_cluster_for_each_lane_with_its_nodes() -> None:
    document = purchase_map()
    graph = json.loads(draw(logical_dot(source(document)), "dot", "json"))
    clusters = {c["label"]: len(c["nodes"]) for c in graph["objects"] if c["name"].startswith("cluster_")}
    lanes = {document.participants[lane.participant].name: lane.id for lane in document.lanes.values()}
    nodes = [*document.steps.values(), *document.decisions.values(), *document.events.values()]
    assert clusters == {name: sum(node.lane == lane for node in nodes) for name, lane in lanes.items()}
    assert len(graph["edges"]) == len(document.flows)


def test_logical_dot_shows_verdicts_in_colour_line_and_word() -> None:
    document = purchase_map()
    graph = json.loads(draw(logical_dot(source(document)), "dot", "json"))
    by_label = {node["label"]: node for node in graph["objects"]}
    compare = by_label[r"Mixed · 45 min\nCompare quotes"]
    assert compare["fillcolor"] == LIGHT.mixed.fill and "dashed" in compare["style"]
    assert by_label[r"Judgment · 20 min\nDecide on the purchase"]["peripheries"] == "2"
    assert r"Not assessed\nSend quote" in by_label


def test_logical_dot_says_what_flows_say() -> None:
    graph = json.loads(draw(logical_dot(source(purchase_map())), "dot", "json"))
    assert {"4.0 h · 70 % C&amp;A", r"No · 1.0 d", r"Yes · 294×"} <= {edge.get("label") for edge in graph["edges"]}


def test_exact_dot_puts_everything_where_the_canvas_has_it() -> None:
    # Given a map with geometry
    document, _ = laid_out_map()
    shapes: dict[str, Shape] = {shape.of: shape for shape in document.shapes.values()}
    bottom = max(shape.y + shape.height for shape in shapes.values())
    # When neato draws it with all positions kept
    drawn = plain_nodes(exact_dot(source(document)))
    # Then each node is at its centre and of its size, second lines around it included
    nodes = [*document.steps.values(), *document.decisions.values(), *document.events.values()]
    by_number = sorted(nodes, key=lambda node: int(node.id.lstrip("abcdefghijklmnopqrstuvwxyz")))
    for number, node in enumerate(by_number, 1):
        x, y, width, height = drawn[f"node{number}"]
        shape = shapes[node.id]
        assert (x, y) == pytest.approx((shape.x + shape.width / 2, bottom - shape.y - shape.height / 2), abs=0.05)
        if node.id in document.steps:
            assert (width, height) == pytest.approx((shape.width, shape.height), abs=0.05)
    for number, lane in enumerate(document.lanes.values(), 1):
        x, y, width, height = drawn[f"lane{number}"]
        shape = shapes[lane.id]
        assert (x, y) == pytest.approx((shape.x + shape.width / 2, bottom - shape.y - shape.height / 2), abs=0.05)
        assert (width, height) == pytest.approx((shape.width, shape.height), abs=0.05)


def test_exact_dot_keeps_the_flows_lines() -> None:
    document, _ = laid_out_map()
    bottom = max(shape.y + shape.height for shape in document.shapes.values())
    tips = []
    for line in draw(exact_dot(source(document)), "neato -n2", "json").decode("utf-8").splitlines():
        found = re.search(r'"pos": "e,(-?[\d.]+),(-?[\d.]+) ', line)
        if found:
            tips.append((float(found[1]), bottom - float(found[2])))
    ends = sorted(edge.points[-1] for edge in document.edges.values())
    assert [round(side, 1) for tip in sorted(tips) for side in tip] == [side for end in ends for side in end]


def test_exact_dot_leaves_out_what_has_no_place() -> None:
    assert plain_nodes(exact_dot(source(purchase_map()))) == {}


@settings(max_examples=8, deadline=None)
@given(HOSTILE_NAMES)
def test_any_name_gives_dot_that_graphviz_reads(name: str) -> None:
    # Given a map on which everything has this name
    document, map_id = laid_out_map()
    given = ExportSource(renamed(document, name), map_id)
    for dot, layout in ((logical_dot(given), "dot"), (exact_dot(given), "neato -n2")):
        graph: dict[str, Any] = json.loads(draw(dot, layout, "json"))
        # Then there are as many nodes and edges as ever, under names of ours
        names = {node["name"] for node in graph["objects"]}
        assert all(re.fullmatch(r"(node|lane|flow|cluster_)\d+(_\w+)?", node) for node in names)
        assert {f"node{number}" for number in range(1, 17)} <= names
        assert len(graph["edges"]) == 17
        # And no attribute but those that are allowed, beside what the layout itself adds
        added = {"name", "_gvid", "_draw_", "_ldraw_", "_hdraw_", "_tdraw_", "_tldraw_", "nodes", "edges", "subgraphs",
                 "bb", "lwidth", "lheight", "head", "tail", "lp", "tail_lp", "rects", "directed", "strict"}  # fmt: skip
        for thing in (*graph["objects"], *graph["edges"]):
            assert set(thing) <= ALLOWED | added


def test_the_formats_write_text_in_utf8() -> None:
    given = ExportSource(*laid_out_map())
    assert DOT.render(given).content.decode("utf-8").startswith("digraph map {")
    assert "neato -n2" in DOT_EXACT.render(given).content.decode("utf-8").splitlines()[0]


def test_a_map_that_does_not_exist_is_refused() -> None:
    document, _ = laid_out_map()
    for form in (DOT, DOT_EXACT):
        with pytest.raises(ExportFailure, match="no such map"):
            form.render(ExportSource(document, "map999"))


@pytest.mark.parametrize("form", [DOT, DOT_EXACT])
def test_an_overlay_colours_decisions_too(form: ExportFormat) -> None:
    document = laid_out(purchase_map())
    map_id = next(iter(document.maps))
    overlay = overlay_of(document, map_id, OverlayKind.VOLUME)
    assert overlay is not None
    marked = next(overlay.nodes[key] for key in document.decisions if key in overlay.nodes)
    text = form.render(ExportSource(document, map_id, overlays={map_id: overlay})).content.decode()
    diamonds = [line for line in text.splitlines() if "shape=diamond" in line]
    assert any(LIGHT.colour(f"{marked.token}.fill") in line for line in diamonds)


@pytest.mark.parametrize(("dot_of", "layout"), [(logical_dot, "dot"), (exact_dot, "neato -n2")])
def test_the_legend_of_an_overlay_is_drawn_with_it(dot_of: Callable[[ExportSource], str], layout: Layout) -> None:
    document, map_id = laid_out_map()
    overlay = overlay_of(document, map_id, OverlayKind.TIME)
    assert overlay is not None
    drawn = draw(dot_of(ExportSource(document, map_id, overlays={map_id: overlay})), layout).decode()
    root = ElementTree.fromstring(drawn)
    shown = " ".join(text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert overlay.title in shown
    for entry in overlay.legend:
        assert all(word in shown for word in entry.words.split())
