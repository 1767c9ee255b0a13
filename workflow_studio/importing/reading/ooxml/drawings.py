"""Shapes and connectors drawn on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workflow_studio.importing.reading.markings import Connector, Shape
from workflow_studio.importing.reading.ooxml.boxes import Box, Placing, anchored, ends, lies_on_its_side, placing
from workflow_studio.importing.reading.ooxml.grid import Axis
from workflow_studio.importing.reading.ooxml.text import paragraphs, shown
from workflow_studio.importing.reading.ooxml.tree import NOTHING, Element

MOST_DRAWN = 20_000
_FARTHEST = 1e12
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_LINES = ("line", "straightConnector", "bentConnector", "curvedConnector")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn on one sheet, in the order it is stacked."""

    columns: Axis
    rows: Axis
    shapes: list[Shape] = field(default_factory=list)
    connectors: list[Connector] = field(default_factory=list)

    def read(self, part: Element) -> None:
        """Add what a drawing part holds; pictures and charts are not drawn shapes."""
        for anchor in part.children:
            if anchor.tag not in _ANCHORS:
                continue
            outer = anchored(anchor, self.columns, self.rows)
            for drawn, form, box in _drawn(anchor, outer):
                if len(self.shapes) + len(self.connectors) < MOST_DRAWN and _on_a_sheet(box):
                    self._add(drawn, form, box)

    def _add(self, drawn: Element, form: Element, box: Box) -> None:
        name = next(drawn.within("cNvPr"), NOTHING)
        if name.flag("hidden"):  # what stands for a button in programs that have none
            return
        look = drawn.child("spPr") or NOTHING
        outline = (look.child("prstGeom") or NOTHING).get("prst", "custom")
        text = paragraphs(drawn.child("txBody"))
        if drawn.tag == "cxnSp" or outline.startswith(_LINES):
            self.connectors.append(_connector(drawn, look, text, ends(form, box)))
            return
        seen = box.on_its_side() if lies_on_its_side(form) else box
        place = self.rows.index(seen.top), self.columns.index(seen.left)
        identity = shown(name.get("id"))
        self.shapes.append(Shape(identity, text, shown(outline), seen.left, seen.top, seen.right, seen.bottom, *place))


def _drawn(anchor: Element, outer: Box) -> Iterator[tuple[Element, Element, Box]]:
    """Every shape and connector at an anchor, in groups too, with its `xfrm` and its box before it is turned."""
    waiting: list[tuple[Element, Placing | None]] = [(child, None) for child in reversed(anchor.children)]
    while waiting:
        element, inside = waiting.pop()
        if element.tag not in {"sp", "cxnSp", "grpSp"}:
            continue
        form = _form(element)
        box = outer if inside is None else inside.box(form)
        if inside is None and lies_on_its_side(form):
            box = box.on_its_side()  # the box of an anchor is that of the shape after its turn
        if element.tag == "grpSp":
            waiting.extend((child, placing(form, box)) for child in reversed(element.children))
        else:
            yield element, form, box


def _on_a_sheet(box: Box) -> bool:
    """Whether a box is where anybody could see it; groups in groups can push it out of all numbers."""
    return all(abs(place) < _FARTHEST for place in (box.left, box.top, box.right, box.bottom))


def _form(element: Element) -> Element:
    return element.child("grpSpPr" if element.tag == "grpSp" else "spPr", "xfrm") or NOTHING


def _connector(
    drawn: Element, look: Element, text: str, places: tuple[tuple[float, float], tuple[float, float]]
) -> Connector:
    glue = drawn.child("nvCxnSpPr", "cNvCxnSpPr") or NOTHING
    line = look.child("ln") or NOTHING
    return Connector(
        source=shown((glue.child("stCxn") or NOTHING).get("id")),
        target=shown((glue.child("endCxn") or NOTHING).get("id")),
        start=places[0],
        end=places[1],
        text=text,
        head=_has_arrow(line, "tailEnd"),  # the file format calls a line's end its tail
        tail=_has_arrow(line, "headEnd"),
    )


def _has_arrow(line: Element, end: str) -> bool:
    return (line.child(end) or NOTHING).get("type", "none") != "none"
