"""Where the cells of the handoff matrix stand, and what is written in them: givers down, takers across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workflow_studio.model import Document
from workflow_studio.model.handoffs import Handoffs, Passage
from workflow_studio.model.views import participant_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.handoffs.words import often_words
from workflow_studio.picture.shares import percent
from workflow_studio.picture.text import elide, fits, width, wrap

MARGIN, GAP = 16.0, 2.0
WIDEST_CELL, NARROWEST_CELL = 96.0, 46.0
TALLEST_CELL, LOWEST_CELL = 52.0, 34.0
LEVEL_HEADERS = 58.0
"""In cells as wide as this names over columns are written level unless that cuts off more of them than upright ones; in
narrower ones only where all fit."""
HEADER_SIZES = (11.0, 10.0)
LEVEL_HEADER, LEAST_UPRIGHT, MOST_UPRIGHT = 62.0, 82.0, 160.0
UPRIGHT_ROOM, UPRIGHT_STEP = 40.0, 2.0
"""Around a name that is written upwards, for the icon under it; and by how much the room for names grows."""
LEAST_NAMES, MOST_NAMES = 72.0, 148.0
FIGURE_SIZES, BESIDE_FIGURE = (15.0, 13.0, 12.0, 11.0), 4.0
"""Of the first lines of the cells, and the least room on both sides of them."""
ICON, TOTAL = 14.0, 44.0
RECEIVED, LEGEND = 30.0, 34.0
LEAST_WIDTH = 470.0
"""For the legend."""


class Show(StrEnum):
    """What the cells tell; the words are those of the menu."""

    COUNT_AND_WAIT = "Count and wait"
    COUNT = "Count"
    WAIT = "Wait"
    OFTEN = "How often"
    ACCURACY = "%C&A"


@dataclass(frozen=True, slots=True)
class Cell:
    """From one lane to another: its box, the passage (none for empty ones) and its lines, the first one large."""

    giver: str
    taker: str
    x: float
    y: float
    width: float
    height: float
    passage: Passage | None = None
    lines: tuple[str, ...] = ()

    @property
    def stays(self) -> bool:
        """Whether giver and taker are the same: work that stays is no handoff."""
        return self.giver == self.taker


@dataclass(frozen=True, slots=True)
class MatrixDrawing:
    """The cells row by row, and the room for names and totals around them."""

    handoffs: Handoffs
    cells: tuple[Cell, ...]
    names: tuple[str, ...]
    left: float
    top: float
    cell_width: float
    width: float
    height: float
    upright: bool
    """Whether the names of takers are written upwards."""

    @property
    def figure_size(self) -> float:
        """The largest at which the first lines of all cells fit: one for all, as a larger figure seems to be more."""
        room = self.cell_width - 2 * BESIDE_FIGURE
        widest = max((width(cell.lines[0], FIGURE_SIZES[0], 600) for cell in self.cells if cell.lines), default=0.0)
        return next((size for size in FIGURE_SIZES if widest * size / FIGURE_SIZES[0] <= room), FIGURE_SIZES[-1])

    @property
    def header_size(self) -> float:
        """The size of all names that are written level over the columns: the smaller one where any needs it."""
        rooms = self.cell_width, self.cell_width
        return next((size for size in HEADER_SIZES if _all_fit(self.names, rooms, size)), HEADER_SIZES[-1])


def draw_matrix(document: Document, handoffs: Handoffs, show: Show, room: tuple[float, float]) -> MatrixDrawing:
    """The matrix of these handoffs in this room (width, height in px), where that leaves cells readable."""
    names = tuple(participant_of(document, lane.id).name for lane in handoffs.lanes)
    count = max(len(names), 1)
    wanted = max((width(name, 12, 500) for name in names), default=0.0)
    left = MARGIN + min(max(wanted, LEAST_NAMES), MOST_NAMES) + ICON + 16.0
    wide = min(max((room[0] - left - TOTAL - MARGIN) / count - GAP, NARROWEST_CELL), WIDEST_CELL)
    level = _are_level(names, wide) or (wide >= LEVEL_HEADERS and _tall(_upright_header(names), count) > room[1])
    top = LEVEL_HEADER if level else _upright_header(names)
    high = min(max((room[1] - top - RECEIVED - LEGEND) / count - GAP, LOWEST_CELL), TALLEST_CELL)
    between = {(passage.giver, passage.taker): passage for passage in handoffs.passages}
    cells = tuple(
        _cell(
            giver.id,
            taker.id,
            (left + column * (wide + GAP), top + row * (high + GAP), wide, high),
            between.get((giver.id, taker.id)),
            show,
        )
        for row, giver in enumerate(handoffs.lanes)
        for column, taker in enumerate(handoffs.lanes)
    )
    right = max(left + len(names) * (wide + GAP) + TOTAL + MARGIN, LEAST_WIDTH)
    below = top + len(names) * (high + GAP) + RECEIVED + LEGEND
    return MatrixDrawing(handoffs, cells, names, left, top, wide, right, below, not level)


def _tall(top: float, count: int) -> float:
    """How tall a matrix of so many rows is at the least, below a header as high as this."""
    return top + count * (LOWEST_CELL + GAP) + RECEIVED + LEGEND


def header_lines(name: str, wide: float, size: float) -> tuple[str, ...]:
    """A name over a cell this wide in at most two lines; a first word that is wider is cut off, not torn in two."""
    first, _, rest = name.partition(" ")
    if width(first, size, 500) <= wide or fits(name, (wide, wide), size, 500):
        return wrap(name, (wide, wide), size, 500)
    return tuple(line for line in (elide(first, wide, size, 500), elide(rest.strip(), wide, size, 500)) if line)


def _are_level(names: Sequence[str], wide: float) -> bool:
    """In narrow columns where no name is cut off so; in wide ones also where as many would be, written upwards.

    That costs rows: where not all of them would be in sight any more, wide columns keep level names.
    """
    cut = _cut(names, (wide, wide), HEADER_SIZES[-1])
    if wide < LEVEL_HEADERS:
        return not cut
    return cut <= _cut(names, (MOST_UPRIGHT - UPRIGHT_ROOM,) * 2, HEADER_SIZES[0])


def _all_fit(names: Sequence[str], rooms: tuple[float, ...], size: float) -> bool:
    return not _cut(names, rooms, size)


def _cut(names: Sequence[str], rooms: tuple[float, ...], size: float) -> int:
    """How many names are cut off in so much room."""
    return sum(not fits(name, rooms, size, 500) for name in names)


def upright_lines(name: str, top: float) -> tuple[str, ...]:
    """A name written upwards in a header as high as this, in at most two lines."""
    room = top - UPRIGHT_ROOM
    return wrap(name, (room, room), HEADER_SIZES[0], 500)


def _upright_header(names: Sequence[str]) -> float:
    """As low as the names in two lines allow, for it costs rows; none is cut off before it costs too many."""
    top = LEAST_UPRIGHT
    while top < MOST_UPRIGHT and not _all_fit(names, (top - UPRIGHT_ROOM,) * 2, HEADER_SIZES[0]):
        top = min(top + UPRIGHT_STEP, MOST_UPRIGHT)
    return top


def _cell(giver: str, taker: str, box: tuple[float, float, float, float], passage: Passage | None, show: Show) -> Cell:
    return Cell(giver, taker, *box, passage, _lines(passage, show) if passage else ())


def _lines(passage: Passage, show: Show) -> tuple[str, ...]:
    count = str(len(passage.flows))
    wait = duration(passage.wait) if passage.wait is not None else "–"
    if show is Show.COUNT:
        return (count,)
    if show is Show.WAIT:
        return (wait,)
    if show is Show.OFTEN:
        times, a, period = (often_words(passage) or "–").partition(" a ")
        return (times, f"a {period}") if a else (times,)
    if show is Show.ACCURACY:
        return (percent(passage.accuracy) if passage.accuracy is not None else "–",)
    return (count, wait) if passage.wait is not None else (count,)
