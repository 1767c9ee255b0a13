"""The handoff matrix as a picture; `of` of a cell's items is the two lanes, `lane1-lane2`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workflow_studio.model import Document
from workflow_studio.model.views import participant_of
from workflow_studio.picture.handoffs.matrix import (
    BESIDE_FIGURE,
    GAP,
    ICON,
    MARGIN,
    TOTAL,
    Cell,
    MatrixDrawing,
    header_lines,
    upright_lines,
)
from workflow_studio.picture.handoffs.waits import WAIT_WORDS, wait_edge, wait_fill, wait_step
from workflow_studio.picture.handoffs.words import passage_words
from workflow_studio.picture.items import Icon, Item, Line, Move, Path, Picture, Rect, Segment, Stroke, TextLine
from workflow_studio.picture.participants import PARTICIPANT_ICONS
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.text_items import centred_lines, text_line

_RADIUS, _HATCH = 3.0, 6.0
_SAMPLE = 14.0
_LIFTED, _BETWEEN_LINES = 8.0, 15.5
"""How far a figure stands higher where a second line is under it, and how far apart the two are: both are centred."""


def matrix_picture(document: Document, drawing: MatrixDrawing, chosen: Collection[str] = ()) -> Picture:
    """The matrix; cells that hold one of the `chosen` flows have a ring."""
    takers, givers, corner = matrix_names(document, drawing)
    items: list[Item] = [*corner, *takers, *givers]
    size = drawing.figure_size
    for cell in drawing.cells:
        items += _cell(cell, size)
    items += (item for cell in drawing.cells if _is_chosen(cell, chosen) for item in _ring(cell))
    items += _totals(drawing)
    items += matrix_legend(drawing)
    said = ". ".join(passage_words(document, passage) for passage in drawing.handoffs.passages)
    return Picture(0.0, 0.0, drawing.width, drawing.height, tuple(items), "Who hands to whom", said)


def matrix_names(
    document: Document, drawing: MatrixDrawing
) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Item, ...]]:
    """What stands over the columns, beside the rows, and in the corner: it stays in sight where a matrix scrolls."""
    corner = text_line("", "small", "From \\ to", MARGIN, drawing.top - 12.0, "text2")
    return tuple(_takers(document, drawing)), tuple(_givers(document, drawing)), (corner,)


def _takers(document: Document, drawing: MatrixDrawing) -> Iterator[Item]:
    """Icons at one height, over names that begin at one height, however many lines each of them has."""
    size = drawing.header_size
    level = [header_lines(name, drawing.cell_width, size) for name in drawing.names]
    most = max((len(lines) for lines in level), default=1)
    for number, (lane, name) in enumerate(zip(drawing.handoffs.lanes, drawing.names, strict=True)):
        icon = PARTICIPANT_ICONS[participant_of(document, lane.id).kind]
        x = drawing.left + number * (drawing.cell_width + GAP) + drawing.cell_width / 2
        base = drawing.top - 8.0
        if drawing.upright:
            lines = upright_lines(name, drawing.top)
            yield Icon("", icon, x - ICON / 2, base - ICON, ICON, "text2")
            for at, line in enumerate(lines):
                across = x + 4.0 + 13.0 * (at - (len(lines) - 1) / 2)
                wide = width(line, 11.0, 500)
                yield TextLine("", across, base - ICON - 6.0, line, 11.0, 500, "text", wide, upwards=True)
        else:
            first = base - 2.0 - 13.0 * (most - 1)
            yield Icon("", icon, x - ICON / 2, first - 30.0 + ICON / 4, ICON, "text2")
            for at, line in enumerate(level[number]):
                wide = width(line, size, 500)
                yield TextLine("", x, first + 13.0 * at, line, size, 500, "text", wide, "middle")


def _givers(document: Document, drawing: MatrixDrawing) -> Iterator[Item]:
    for number, (lane, name) in enumerate(zip(drawing.handoffs.lanes, drawing.names, strict=True)):
        first = drawing.cells[number * len(drawing.names)]
        middle = first.y + first.height / 2
        icon = PARTICIPANT_ICONS[participant_of(document, lane.id).kind]
        yield Icon("", icon, MARGIN, middle - ICON / 2, ICON, "text2")
        left = MARGIN + ICON + 8.0
        short = elide(name, drawing.left - left - 6.0, 12.0, 500)
        yield TextLine("", left, middle + 4.4, short, 12.0, 500, "text", width(short, 12.0, 500))


def _cell(cell: Cell, size: float) -> Iterator[Item]:
    of = f"{cell.giver}-{cell.taker}"
    if cell.stays:
        yield Rect(of, cell.x, cell.y, cell.width, cell.height, _RADIUS, "window")
        yield Path(of, tuple(_hatching(cell)), stroke=Stroke("line2", 0.5))
        return
    middle, centre = cell.x + cell.width / 2, cell.y + cell.height / 2
    if cell.passage is None:
        yield Rect(of, cell.x, cell.y, cell.width, cell.height, _RADIUS, "window")
        yield from centred_lines(of, "caption", ("·",), middle, centre, "text3")
        return
    step = wait_step(cell.passage.wait)
    yield Rect(of, cell.x, cell.y, cell.width, cell.height, _RADIUS, wait_fill(step), wait_edge(step))
    large, small = cell.lines[0], cell.lines[1:]
    short = elide(large, cell.width - BESIDE_FIGURE, size, 600)
    baseline = centre + size * 0.36 - (_LIFTED if small else 0.0)
    yield TextLine(of, middle, baseline, short, size, 600, "text", width(short, size, 600), "middle")
    for line in small:
        under = elide(line, cell.width - BESIDE_FIGURE / 2, 11.0)
        yield text_line(of, "caption", under, middle, baseline + _BETWEEN_LINES, "text", "middle")


def _hatching(cell: Cell) -> Iterator[Segment]:
    """Lines at 45° from the lower left to the upper right, ended at the cell's edges."""
    start = _HATCH
    while start < cell.width + cell.height:
        low_x, low_y = max(start - cell.height, 0.0), min(start, cell.height)
        high_x, high_y = min(start, cell.width), max(start - cell.width, 0.0)
        yield Move((cell.x + low_x, cell.y + low_y))
        yield Line((cell.x + high_x, cell.y + high_y))
        start += _HATCH


def _is_chosen(cell: Cell, chosen: Collection[str]) -> bool:
    return cell.passage is not None and any(flow.id in chosen for flow in cell.passage.flows)


def _ring(cell: Cell) -> Iterator[Item]:
    box = cell.x - 1.0, cell.y - 1.0, cell.width + 2.0, cell.height + 2.0
    yield Rect("", *box, _RADIUS + 1.0, None, Stroke("accent", 2.0))


def _totals(drawing: MatrixDrawing) -> Iterator[Item]:
    handoffs, count = drawing.handoffs, len(drawing.names)
    if not count:
        return
    right = drawing.left + count * (drawing.cell_width + GAP) + TOTAL / 2
    last = drawing.cells[-1]
    under = last.y + last.height + 20.0
    yield text_line("", "caption", "Given", right, drawing.top - 10.0, "text2", "middle")
    yield text_line("", "small", "Received", MARGIN, under, "text2")
    for number, lane in enumerate(handoffs.lanes):
        row, column = drawing.cells[number * count], drawing.cells[number]
        yield _total(handoffs.given(lane.id), right, row.y + row.height / 2 + 4.5)
        yield _total(handoffs.received(lane.id), column.x + column.width / 2, under)
    yield _total(len(handoffs.flows), right, under, "text")


def _total(figure: int, x: float, baseline: float, colour: str = "text2") -> TextLine:
    text = f"{figure:,}"
    return TextLine("", x, baseline, text, 12.0, 600, colour, width(text, 12.0, 600), "middle")


def matrix_legend(drawing: MatrixDrawing) -> Iterator[Item]:
    """What the colours mean, at the foot of the drawing: it stays in sight as the names do."""
    x, y = MARGIN, drawing.height - 12.0
    yield text_line("", "caption", "Wait", x, y, "text2")
    x += 38.0
    entries: list[tuple[str, int | None]] = [(words, step) for step, words in enumerate(WAIT_WORDS)]
    if any(passage.wait is None for passage in drawing.handoffs.passages):
        entries.append(("not known", None))
    for words, step in entries:
        yield Rect("", x, y - 10.0, _SAMPLE, 12.0, 2.0, wait_fill(step), wait_edge(step) or Stroke("line", 1.0))
        yield text_line("", "caption", words, x + _SAMPLE + 6.0, y, "text2")
        x += _SAMPLE + 22.0 + width(words, 11.0)
