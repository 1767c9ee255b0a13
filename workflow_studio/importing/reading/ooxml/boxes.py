"""Boxes of drawn things, in EMU from a sheet's top left corner."""

from __future__ import annotations

import math
from dataclasses import dataclass

from workflow_studio.importing.reading.ooxml.grid import Axis
from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element
from workflow_studio.importing.reading.references import COLUMNS, ROWS

_DEGREE = 60_000
"""Angles are given in sixty-thousandths of a degree."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle before it is turned."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def on_its_side(self) -> Box:
        """The box a quarter turned about its middle."""
        (x, y), half_width, half_height = self.centre, (self.bottom - self.top) / 2, (self.right - self.left) / 2
        return Box(x - half_width, y - half_height, x + half_width, y + half_height)


@dataclass(frozen=True, slots=True)
class Placing:
    """From the coordinates inside a group to the sheet's: x becomes `left + x * across`, y likewise."""

    left: float = 0.0
    top: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def box(self, form: Element) -> Box:
        """Where the box of an `xfrm` lies on the sheet."""
        offset, extent = form.child("off") or NOTHING, form.child("ext") or NOTHING
        x, y = offset.number("x"), offset.number("y")
        across = sorted(self.left + at * self.across for at in (x, x + extent.number("cx")))
        down = sorted(self.top + at * self.down for at in (y, y + extent.number("cy")))
        return Box(across[0], down[0], across[1], down[1])


def placing(form: Element, box: Box) -> Placing:
    """How what is inside a group of this `xfrm` is placed when the group itself has this box."""
    offset, extent = form.child("chOff") or NOTHING, form.child("chExt") or NOTHING
    across = (box.right - box.left) / (extent.number("cx") or 1.0)
    down = (box.bottom - box.top) / (extent.number("cy") or 1.0)
    left, top = box.left, box.top
    if form.flag("flipH"):
        left, across = box.right, -across
    if form.flag("flipV"):
        top, down = box.bottom, -down
    return Placing(left - offset.number("x") * across, top - offset.number("y") * down, across, down)


def anchored(anchor: Element, columns: Axis, rows: Axis) -> Box:
    """The box of an anchor: between two cells, from a cell with a size, or at a place with a size."""
    begin, end = anchor.child("from"), anchor.child("to")
    size = anchor.child("ext") or NOTHING
    if begin is not None:
        left, top = _corner(begin, columns, rows)
    else:
        place = anchor.child("pos") or NOTHING
        left, top = place.number("x"), place.number("y")
    if end is not None:
        right, bottom = _corner(end, columns, rows)
    else:
        right, bottom = left + size.number("cx"), top + size.number("cy")
    return Box(left, top, max(left, right), max(top, bottom))


def _corner(place: Element, columns: Axis, rows: Axis) -> tuple[float, float]:
    said = {child.tag: Element("", {"value": child.text.strip()[:20]}).number("value") for child in place.children}
    column = int(max(0.0, min(said.get("col", 0.0), COLUMNS - 1)))
    row = int(max(0.0, min(said.get("row", 0.0), ROWS - 1)))
    return columns.place(column, said.get("colOff", 0.0)), rows.place(row, said.get("rowOff", 0.0))


def lies_on_its_side(form: Element) -> bool:
    """Whether a turn makes the width the height, as spreadsheet programs see it when they write anchors."""
    return 45 <= (form.number("rot") / _DEGREE) % 180 < 135


def ends(form: Element, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """Start and end of a line in a box: from the top left to the bottom right, then flipped and turned."""
    left, right = (box.right, box.left) if form.flag("flipH") else (box.left, box.right)
    top, bottom = (box.bottom, box.top) if form.flag("flipV") else (box.top, box.bottom)
    angle = math.radians(form.number("rot") / _DEGREE)
    return _turned((left, top), box.centre, angle), _turned((right, bottom), box.centre, angle)


def _turned(point: tuple[float, float], centre: tuple[float, float], angle: float) -> tuple[float, float]:
    if not angle:
        return point
    x, y = point[0] - centre[0], point[1] - centre[1]
    cosine, sine = math.cos(angle), math.sin(angle)
    return centre[0] + x * cosine - y * sine, centre[1] + x * sine + y * cosine
