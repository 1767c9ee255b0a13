"""Cards on sheets of paper, with marks where they are cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from workflow_studio.model import Document
from workflow_studio.picture.cards import words
from workflow_studio.picture.cards.content import note_cards, role_cards
from workflow_studio.picture.cards.drawing import SMALL, note_card_items, role_card_items
from workflow_studio.picture.cards.lettering import Box, elided_line, line
from workflow_studio.picture.items import Item, Line, Move, Path, Picture, Point, Stroke
from workflow_studio.picture.sheets.paper import PX_PER_MM, PX_PER_PT, SheetSetup
from workflow_studio.picture.whole_map import map_title

ROLE_SIZE = (190 * PX_PER_MM, 129 * PX_PER_MM)
NOTE_SIZE = (95 * PX_PER_MM, 129 * PX_PER_MM)
"""Two of the one or four of the other on A4 and on Letter, upright, each with a margin that printers can do without."""
MARK = 5 * PX_PER_MM
CROSS = 2.5 * PX_PER_MM
FOOT = 8 * PX_PER_PT

Draw: TypeAlias = Callable[[Box], Iterator[Item]]
"""Draws one card in its room."""


def card_sheets(document: Document, map_id: str, setup: SheetSetup | None = None) -> tuple[Picture, ...]:
    """Upright sheets of this paper with the participants' cards, then with those of problems and open questions.

    A map that has none of them gives one sheet that says so.
    """
    width, height = (setup or SheetSetup(landscape=False)).size
    roles: list[Draw] = [partial(role_card_items, card) for card in role_cards(document, map_id)]
    notes: list[Draw] = [partial(note_card_items, card) for card in note_cards(document, map_id)]
    pages = [*_pages(roles, ROLE_SIZE, (width, height)), *_pages(notes, NOTE_SIZE, (width, height))]
    title = map_title(document, map_id)
    if not pages:
        return (Picture(0, 0, width, height, (_nothing(width, height),), title),)
    return tuple(
        Picture(0, 0, width, height, (*page, *_foot(title, number, len(pages), (width, height))), title)
        for number, page in enumerate(pages, 1)
    )


@dataclass(frozen=True, slots=True)
class _Grid:
    """Rooms of one size in the middle of a sheet."""

    left: float
    top: float
    size: tuple[float, float]
    columns: int
    rows: int

    def rooms(self) -> Iterator[Box]:
        """Row by row."""
        for number in range(self.columns * self.rows):
            row, column = divmod(number, self.columns)
            x, y = self.left + column * self.size[0], self.top + row * self.size[1]
            yield Box(x, y, *self.size)

    def cut_marks(self) -> Iterator[Item]:
        """Short lines in the margin at both ends of each cut, and a cross where cuts meet."""
        xs = [self.left + number * self.size[0] for number in range(self.columns + 1)]
        ys = [self.top + number * self.size[1] for number in range(self.rows + 1)]
        for x in xs:
            yield from (_mark((x, ys[0] - MARK), (x, ys[0] - 2)), _mark((x, ys[-1] + 2), (x, ys[-1] + MARK)))
        for y in ys:
            yield from (_mark((xs[0] - MARK, y), (xs[0] - 2, y)), _mark((xs[-1] + 2, y), (xs[-1] + MARK, y)))
        for x in xs[1:-1]:
            for y in ys[1:-1]:
                yield from (_mark((x - CROSS, y), (x + CROSS, y)), _mark((x, y - CROSS), (x, y + CROSS)))


def _pages(cards: Sequence[Draw], size: tuple[float, float], paper: tuple[float, float]) -> Iterator[tuple[Item, ...]]:
    """The items of as many pages as these cards need."""
    columns, rows = (max(int((side - MARK) // card), 1) for side, card in zip(paper, size, strict=True))
    grid = _Grid((paper[0] - columns * size[0]) / 2, (paper[1] - rows * size[1]) / 2, size, columns, rows)
    for first in range(0, len(cards), columns * rows):
        drawn = zip(cards[first : first + columns * rows], grid.rooms(), strict=False)
        yield (*grid.cut_marks(), *(item for draw, room in drawn for item in draw(room)))


def _mark(start: Point, end: Point) -> Path:
    return Path("", (Move(start), Line(end)), stroke=Stroke("line2", 0.75))


def _foot(title: str, number: int, count: int, paper: tuple[float, float]) -> Iterator[Item]:
    """Whose cards these are, in the margin that is cut off."""
    left = 10 * PX_PER_MM
    text = words.page_line(title, number, count)
    yield elided_line(text, FOOT, 400, left, paper[1] - 6 * PX_PER_MM, paper[0] - 2 * left, "text2")


def _nothing(width: float, height: float) -> Item:
    return line(words.NOTHING_YET, SMALL, 400, width / 2, height / 2, "text2", "middle")
