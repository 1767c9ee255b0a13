"""A map on sheets: folded so that its texts can be read, strips one below the other where a sheet has room for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workflow_studio.model import Document
from workflow_studio.picture.folding import Mark, Part, Tell, parts_of
from workflow_studio.picture.folding_plan import ENDLESS
from workflow_studio.picture.items import Item, Picture, TextLine
from workflow_studio.picture.lanes_from_afar import AFAR_WIDTH, UPRIGHT_FROM
from workflow_studio.picture.look import LOOKS, Look
from workflow_studio.picture.overlays.map_overlay import MapOverlay
from workflow_studio.picture.phases import AFAR_STRIP, STRIP
from workflow_studio.picture.scaling import Placing
from workflow_studio.picture.sheets.frame import Frame
from workflow_studio.picture.sheets.paper import PX_PER_PT, SheetSetup
from workflow_studio.picture.sizes import LANE_HEADER
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import CAP_HEIGHT
from workflow_studio.picture.whole_map import map_picture, map_title

SMALLEST_PT = 7.0
"""No text of a readable sheet is smaller."""
SMALLEST_ON_MAP = 10.0
"""In px at 100 %: the tag of a step, a long question, a letter at a fold."""
READABLE = SMALLEST_PT * PX_PER_PT / SMALLEST_ON_MAP
LARGEST = 1.2
BESIDE_MARKS = 44.0
"""Room for "page 12" beside a letter, in px of the map."""
WORD_SIZE, WORD_WEIGHT, WORD_GAP = 10.0, 500, 4.0
BETWEEN_STRIPS = 24.0
WORDS_UNTIL, NAMES_UNTIL = 0.4, 0.25
"""One page: scales below which only names and answers are drawn, and below which only blocks."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: a picture as large as its paper, the parts of the map on it, and the marks of its cut flows.

    `scale` is the size of the map on it; 1.0 is 13 px, or 9.75 pt, for the name of a step.
    """

    picture: Picture
    marks: tuple[Mark, ...]
    scale: float


def sheets_of(
    document: Document,
    map_id: str,
    setup: SheetSetup | None = None,
    tell: Tell = lambda _share: True,
    overlay: MapOverlay | None = None,
) -> tuple[Sheet, ...]:
    """The map's sheets, in reading order: row by row, each from left to right. None where nobody wants them any more.

    Coloured by `overlay`, which is one of this map, with its legend. Every node is on exactly one sheet.
    A flow that is cut has the same letter on both sheets, with the other's number.
    """
    frame = Frame(document, map_id, setup or SheetSetup(), overlay)
    scale, parts = _fitted(frame, tell)
    if not parts:
        return ()
    pages = _stacked(parts, frame.room[1] / scale) if len(parts) > 1 else [list(parts)]
    if len(pages) == len(parts):
        scale = _largest_scale(frame, [part.picture for part in parts], scale)
    return tuple(_Paginator(frame, scale, pages).sheets())


def _fitted(frame: Frame, tell: Tell) -> tuple[float, tuple[Part, ...]]:
    """A scale, and the parts of the map that fit the room at that scale; no parts where nobody wants them."""
    whole = map_picture(frame.document, frame.map_id, overlay=frame.overlay)
    scale = _fitting(frame, [whole])
    if scale >= READABLE:
        return scale, (Part(0, whole),)
    if frame.setup.one_page:
        seen = _from_afar(frame, whole, scale)
        return min(scale, _fitting(frame, [seen])), (Part(0, seen),)
    across, down = (room / READABLE for room in frame.room)
    parts = parts_of(
        frame.document,
        frame.map_id,
        across,
        down if whole.height > down else ENDLESS,
        beside_marks=BESIDE_MARKS,
        overlay=frame.overlay,
        tell=tell,
    )
    return min(READABLE, _fitting(frame, [part.picture for part in parts])), parts


def _from_afar(frame: Frame, whole: Picture, scale: float) -> Picture:
    """A map that is drawn very small has fewer words, and lanes and phases whose names can be read all the same.

    Answers stay, since the way needs them; a note without its text says nothing.
    """
    look, document = Look(), frame.document
    if scale < WORDS_UNTIL:
        look = replace(LOOKS["names-large"], exit_labels=True) if scale >= NAMES_UNTIL else LOOKS["blocks"]
        document = document.with_tables({"notes": {}})
    if scale < UPRIGHT_FROM:
        scale = min(scale, _fitting_from_afar(frame, whole))
    return map_picture(document, frame.map_id, look=look, overlay=frame.overlay, zoom=scale)


def _fitting_from_afar(frame: Frame, whole: Picture) -> float:
    """The scale at which the map fits the room with headers as large as they are read."""
    across, down = frame.room
    return min(
        (across - AFAR_WIDTH) / max(whole.width - LANE_HEADER, 1.0),
        (down - AFAR_STRIP) / max(whole.height - STRIP, 1.0),
    )


def _fitting(frame: Frame, pictures: Sequence[Picture]) -> float:
    """The scale at which all of these fit the room."""
    across, down = frame.room
    return min(
        across / max((1.0, *(picture.width for picture in pictures))),
        down / max((1.0, *(picture.height for picture in pictures))),
        LARGEST,
    )


def _largest_scale(frame: Frame, pictures: Sequence[Picture], scale: float) -> float:
    return max(scale, _fitting(frame, pictures))


def _stacked(parts: Sequence[Part], height: float) -> list[list[Part]]:
    """The parts of each sheet: as many strips below each other as it has room for."""
    pages: list[list[Part]] = []
    left = 0.0
    for part in parts:
        needed = part.picture.height + BETWEEN_STRIPS
        if pages and needed <= left:
            pages[-1].append(part)
            left -= needed
        else:
            pages.append([part])
            left = height - part.picture.height
    return pages


class _Paginator:
    """Puts parts on sheets."""

    def __init__(self, frame: Frame, scale: float, pages: Sequence[Sequence[Part]]) -> None:
        self._frame, self._scale, self._pages = frame, scale, pages
        self._page_of = {part.number: number for number, page in enumerate(pages, 1) for part in page}

    def sheets(self) -> Iterator[Sheet]:
        frame, count = self._frame, len(self._pages)
        title = map_title(frame.document, frame.map_id)
        for number, parts in enumerate(self._pages, 1):
            items = (*frame.items(number, count), *self._strips(number, parts))
            words = f"{title}, page {number} of {count}"
            picture = Picture(0, 0, *frame.setup.size, items, words, parts[0].picture.description)
            yield Sheet(picture, tuple(mark for part in parts for mark in part.marks), self._scale)

    def _strips(self, number: int, parts: Sequence[Part]) -> Iterator[Item]:
        """The parts one below the other, from the top left of the room."""
        top = self._frame.top
        for part in parts:
            picture, scale = part.picture, self._scale
            place = Placing(scale, self._frame.left - picture.left * scale, top - picture.top * scale)
            yield from place.items(picture.items)
            yield from place.items(word for mark in part.marks for word in self._where(number, mark))
            top += (picture.height + BETWEEN_STRIPS) * scale

    def _where(self, number: int, mark: Mark) -> Iterator[TextLine]:
        """Beside a letter the page on which the flow goes on, where that is another one."""
        page = self._page_of.get(mark.other, number)
        if page == number:
            return
        text = f"page {page}"
        wide = width(text, WORD_SIZE, WORD_WEIGHT)
        if mark.side in ("left", "right"):
            out = -1 if mark.side == "left" else 1
            x, y = mark.x + out * (mark.radius + WORD_GAP), mark.y + WORD_SIZE * CAP_HEIGHT / 2
            yield TextLine(mark.flow, x, y, text, WORD_SIZE, WORD_WEIGHT, "text2", wide, "end" if out < 0 else "start")
            return
        x = mark.x + mark.radius + WORD_GAP
        y = mark.y + WORD_SIZE * CAP_HEIGHT / 2
        yield TextLine(mark.flow, x, y, text, WORD_SIZE, WORD_WEIGHT, "text2", wide, "start")
