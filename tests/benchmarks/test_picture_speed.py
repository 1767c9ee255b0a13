"""How fast a large map becomes a picture, and the picture a file."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.examples import chain_map
from workflow_studio.exporting.pictures.png import affordable_zoom, png_of_svg
from workflow_studio.exporting.pictures.svg import svg_of_picture
from workflow_studio.model import Document, Edge, Shape
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.whole_map import map_picture

pytestmark = pytest.mark.benchmark

LANES = 4
COLUMN = 160.0
LANE_HEIGHT = 112.0


def drawn_chain(steps: int) -> tuple[Document, str]:
    """A chain of steps round four lanes, each in a column of its own, with straight flows."""
    document = chain_map(steps, LANES)
    shapes: dict[str, Shape] = {}
    for row, lane in enumerate(document.lanes.values()):
        box = {"x": 0, "y": row * LANE_HEIGHT, "width": steps * COLUMN + 200, "height": LANE_HEIGHT}
        shapes[lane.id] = Shape(id=f"shape{len(shapes) + 1}", of=lane.id, **box)
    for column, step in enumerate(document.steps.values()):
        box = {"x": 112 + column * COLUMN, "y": column % LANES * LANE_HEIGHT + 24, "width": 128, "height": 64}
        shapes[step.id] = Shape(id=f"shape{len(shapes) + 1}", of=step.id, **box)
    edges = {}
    for number, flow in enumerate(document.flows.values(), 1):
        start, end = shapes[flow.source], shapes[flow.target]
        out, into = (start.x + 128, start.y + 32), (end.x, end.y + 32)
        bend = out[0] + 16
        edges[f"edge{number}"] = Edge(
            id=f"edge{number}", of=flow.id, points=(out, (bend, out[1]), (bend, into[1]), into)
        )
    tables = {"shapes": {shape.id: shape for shape in shapes.values()}, "edges": edges}
    return document.with_tables(tables), next(iter(document.maps))


@pytest.mark.parametrize("steps", [300, 2000])
def test_building_the_picture(benchmark: BenchmarkFixture, steps: int) -> None:
    document, map_id = drawn_chain(steps)
    picture = benchmark(map_picture, document, map_id)
    assert len(picture.items) > steps * 5


def test_writing_the_svg(benchmark: BenchmarkFixture) -> None:
    picture = map_picture(*drawn_chain(300))
    assert benchmark(svg_of_picture, picture, LIGHT).startswith("<svg")


def test_painting_the_png(benchmark: BenchmarkFixture) -> None:
    picture = map_picture(*drawn_chain(50))
    svg = svg_of_picture(picture, LIGHT)
    zoom = affordable_zoom(picture.width, picture.height, 1.0)
    assert benchmark.pedantic(png_of_svg, (svg, zoom), rounds=3).startswith(b"\x89PNG")
