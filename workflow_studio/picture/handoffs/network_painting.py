"""The handoff network as a picture; `of` of an arrow's items is the two lanes, `lane1-lane2`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum, auto

from workflow_studio.model import Document
from workflow_studio.model.views import participant_of
from workflow_studio.picture.handoffs.bends import Arc, head_size, shaft_of
from workflow_studio.picture.handoffs.network import MARGIN, NetworkArrow, NetworkBox, NetworkDrawing
from workflow_studio.picture.handoffs.waits import WAIT_WORDS, wait_line, wait_step
from workflow_studio.picture.handoffs.words import passage_words
from workflow_studio.picture.items import Curve, Icon, Item, Line, Move, Path, Picture, Point, Rect, Stroke
from workflow_studio.picture.participants import PARTICIPANT_ICONS
from workflow_studio.picture.paths import arrow_head
from workflow_studio.picture.sizes import NODE_RADIUS, PILL_RADIUS
from workflow_studio.picture.text import width
from workflow_studio.picture.text_items import centred_lines, text_line

_ICON, _PADDING, _NAME_LINE = 14.0, 12.0, 14.0
_SAMPLE = 18.0
CROWDED = 24
"""Among more arrows than these a chosen one is hard to follow while all others are as strong."""


def network_picture(
    document: Document, drawing: NetworkDrawing, chosen: Collection[str] = (), *, says_width: bool = False
) -> Picture:
    """The network; arrows that hold one of the `chosen` flows stand out and lie on top, with their two ends.

    In a crowd of arrows the others go pale then, and their figures away.

    `says_width`: what makes a line wide stands in the legend, where nothing else says it.
    """
    marked = [arrow for arrow in drawing.arrows if _is_chosen(arrow, chosen)]
    arrows = [*(arrow for arrow in drawing.arrows if arrow not in marked), *marked]
    pale = bool(marked) and len(arrows) > CROWDED
    ends = {lane for arrow in marked for lane in (arrow.passage.giver, arrow.passage.taker)}
    items: list[Item] = []
    for arrow in arrows:
        items += _line(arrow, _Shown.of(arrow in marked, pale))
    for box in drawing.boxes:
        items += _box(document, box, box.lane.id in ends)
    for arrow in marked if pale else arrows:
        items += _pill(arrow, arrow in marked)
    items += _legend(drawing)
    if says_width:
        words = f"Line width is {drawing.thickness}"
        items.append(text_line("", "caption", words, drawing.width - MARGIN, drawing.height - 16.0, "text2", "end"))
    said = ". ".join(passage_words(document, arrow.passage) for arrow in drawing.arrows)
    return Picture(0.0, 0.0, drawing.width, drawing.height, tuple(items), "Network of handoffs", said)


def _is_chosen(arrow: NetworkArrow, chosen: Collection[str]) -> bool:
    return any(flow.id in chosen for flow in arrow.passage.flows)


def _of(arrow: NetworkArrow) -> str:
    return f"{arrow.passage.giver}-{arrow.passage.taker}"


class _Shown(Enum):
    """How an arrow is shown beside those that are chosen."""

    USUAL = auto()
    CHOSEN = auto()
    PALE = auto()

    @classmethod
    def of(cls, chosen: bool, others_pale: bool) -> _Shown:
        return cls.CHOSEN if chosen else cls.PALE if others_pale else cls.USUAL


def _line(arrow: NetworkArrow, shown: _Shown) -> Iterator[Item]:
    usual = wait_line(wait_step(arrow.passage.wait))
    colour = {_Shown.CHOSEN: "accent", _Shown.PALE: "line"}.get(shown, usual)
    wide = arrow.width + (1.0 if shown is _Shown.CHOSEN else 0.0)
    shaft = shaft_of(arrow.arc, wide)
    yield Path(_of(arrow), (Move(shaft.start), _cubic(shaft)), stroke=Stroke(colour, wide))
    yield Path(_of(arrow), arrow_head(arrow.arc.end, shaft.end, *head_size(wide)), closed=True, fill=colour)


def _cubic(arc: Arc) -> Curve:
    return Curve(_between(arc.start, arc.control), _between(arc.end, arc.control), arc.end)


def _between(end: Point, control: Point) -> Point:
    """Two thirds of the way to the control point: a quadratic curve as a cubic one."""
    return end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3


def _box(document: Document, box: NetworkBox, chosen: bool) -> Iterator[Item]:
    left, top, wide, high = box.box
    stroke = Stroke("accent", 2.0) if chosen else Stroke("line2", 1.25)
    yield Rect(box.lane.id, left, top, wide, high, NODE_RADIUS, "panel", stroke)
    icon = PARTICIPANT_ICONS[participant_of(document, box.lane.id).kind]
    yield Icon(box.lane.id, icon, left + _PADDING, top + (high - _ICON) / 2, _ICON, "text2")
    x, first = left + _PADDING + _ICON + 7.0, top + high / 2 + 4.4 - (len(box.lines) - 1) * _NAME_LINE / 2
    for number, line in enumerate(box.lines):
        yield text_line(box.lane.id, "badge", line, x, first + number * _NAME_LINE, "text")


def _pill(arrow: NetworkArrow, chosen: bool) -> Iterator[Item]:
    if arrow.pill is None:
        return
    left, top, wide, high = arrow.pill
    stroke = Stroke("accent" if chosen else wait_line(wait_step(arrow.passage.wait)), 1.0)
    yield Rect(_of(arrow), left, top, wide, high, PILL_RADIUS, "accent" if chosen else "panel", stroke)
    ink = "onaccent" if chosen else "text"
    yield from centred_lines(_of(arrow), "canvas wait", (arrow.words,), left + wide / 2, top + high / 2, ink)


def _legend(drawing: NetworkDrawing) -> Iterator[Item]:
    x, y = MARGIN, drawing.height - 16.0
    yield text_line("", "caption", "Wait", x, y, "text2")
    x += 34.0
    entries = [(words, wait_line(step)) for step, words in enumerate(WAIT_WORDS)]
    if any(arrow.passage.wait is None for arrow in drawing.arrows):
        entries.append(("not known", wait_line(None)))
    for words, colour in entries:
        yield Path("", (Move((x, y - 4.0)), Line((x + _SAMPLE, y - 4.0))), stroke=Stroke(colour, 3.0))
        yield text_line("", "caption", words, x + _SAMPLE + 5.0, y, "text2")
        x += _SAMPLE + 17.0 + width(words, 11.0)
