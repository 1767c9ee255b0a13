"""Columns and rows as streets: builds the grid of a placement and estimates where its streets will lie."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.layout.graph import Graph
from workflow_studio.layout.grid import Grid, Spot, make_grid
from workflow_studio.layout.metrics import Metrics
from workflow_studio.layout.placement import Cells


@dataclass(slots=True)
class Sheet:
    """Odd streets are columns and rows, even ones the gaps around them."""

    column: list[int]  # of each node, counted without empty columns
    row: list[int]  # of each node, counted over all lanes
    column_width: list[float]
    row_height: list[float]
    lane_of_row: list[int]


def make_sheet(graph: Graph, cells: Cells, metrics: Metrics) -> Sheet:
    """Drop empty columns and rows; a lane without nodes keeps one row."""
    nodes = graph.request.nodes
    columns = {column: index for index, column in enumerate(sorted(set(cells.column)))}
    used = sorted({(graph.lane[n], cells.row[n]) for n in range(len(nodes))})
    filled = {lane for lane, _ in used}
    used += [(lane, 0) for lane in range(len(graph.request.lanes)) if lane not in filled]
    rows = {key: index for index, key in enumerate(sorted(used))}
    column = [columns[c] for c in cells.column]
    row = [rows[graph.lane[n], cells.row[n]] for n in range(len(nodes))]
    column_width = [24.0] * len(columns)
    row_height = [metrics.row_height] * len(rows)
    for n, node in enumerate(nodes):
        column_width[column[n]] = max(column_width[column[n]], node.width)
        # the name under an event may reach into the padding, but not to the flows in it
        named = node.height + 2 * (node.label_height - metrics.port_margin) if node.label_height else 0.0
        row_height[row[n]] = max(row_height[row[n]], node.height, named)
    return Sheet(column, row, column_width, row_height, [lane for lane, _ in sorted(used)])


def sheet_grid(sheet: Sheet, metrics: Metrics) -> Grid:
    """The grid of a sheet, its streets where they would lie without any flow."""
    x_at = _middles(sheet.column_width, [metrics.column_gap] * (len(sheet.column_width) + 1))
    y_at = _middles(sheet.row_height, _row_gaps(sheet, metrics))
    return make_grid(x_at, y_at, [spot_at(c, r) for c, r in zip(sheet.column, sheet.row, strict=True)])


def spot_at(column: int, row: int) -> Spot:
    """The spot of a cell in a grid where odd streets are columns and rows."""
    x, y = 2 * column + 1, 2 * row + 1
    return Spot(x, x, x, y, y, y)


def with_spares(sheet: Sheet) -> Sheet:
    """The same sheet with an empty column of no width on both sides of every column, and an empty row of no
    height below each lane, for nodes to move to."""
    widths = [0.0]
    for width in sheet.column_width:
        widths += [width, 0.0]
    heights: list[float] = []
    lanes: list[int] = []
    moved: list[int] = []
    for row, (height, lane) in enumerate(zip(sheet.row_height, sheet.lane_of_row, strict=True)):
        moved.append(len(heights))
        heights.append(height)
        lanes.append(lane)
        if row + 1 == len(sheet.row_height) or sheet.lane_of_row[row + 1] != lane:
            heights.append(0.0)
            lanes.append(lane)
    return Sheet([2 * c + 1 for c in sheet.column], [moved[r] for r in sheet.row], widths, heights, lanes)


def _row_gaps(sheet: Sheet, metrics: Metrics) -> list[float]:
    rows = len(sheet.row_height)
    gaps = [2 * metrics.lane_padding]
    for row in range(1, rows):
        same = sheet.lane_of_row[row - 1] == sheet.lane_of_row[row]
        gaps.append(metrics.row_gap if same else 2 * metrics.lane_padding)
    return [*gaps, 2 * metrics.lane_padding] if rows else gaps


def _middles(sizes: list[float], gaps: list[float]) -> list[float]:
    """Gap, size, gap ... as middles; a size of nothing takes no gap either."""
    at = gaps[0]
    middles = [at / 2]
    for size, gap in zip(sizes, gaps[1:], strict=True):
        room = gap if size else 0.0
        middles += [at + size / 2, at + size + room / 2]
        at += size + room
    return middles
