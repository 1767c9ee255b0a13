"""Flowcharts drawn on a sheet: boxes and lines between them, in lanes or without, glued or only near each other."""

from __future__ import annotations

from random import Random
from xml.sax.saxutils import escape

from tests.synthetic.noise import Noise
from tests.synthetic.page import Page
from tests.synthetic.processes import KnownProcess
from tests.synthetic.truth import TrueStep, Truth

INCH = 914_400
LANE_HEIGHT, TITLE_WIDTH, APART = 1.4, 0.5, 2.2
WIDE, HIGH = 1.5, 0.7
GAP = 0.15
"""Inches between the end of a line and the shape it means, where lines are not glued."""
TOP = 2.0
"""Inches over the drawing, for what stands in the cells above it."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""


def drawn_flowchart(process: KnownProcess, noise: Noise, dice: Random, top: int) -> tuple[list[Page], Truth]:
    """A box for each step and a line for each way, a choice as a diamond or as two lines out of one box."""
    lanes = {role: at for at, role in enumerate(dict.fromkeys(step.role for step in process.steps))}
    with_lanes, with_choices, glued = (dice.random() < share for share in (0.7, 0.5, 0.6))
    pen = _Pen(glued)
    truth = Truth(orders=process.orders())
    for step in process.steps:
        truth.steps.append(TrueStep({step.name}, {step.role} if with_lanes else set()))
    if with_lanes:
        length = TITLE_WIDTH + APART * (2 * len(process.steps) + 1)
        for role, at in lanes.items():
            pen.shape("", (0.0, TOP + at * LANE_HEIGHT, length, LANE_HEIGHT))
            pen.shape(role, (0.0, TOP + at * LANE_HEIGHT, TITLE_WIDTH, LANE_HEIGHT))
            truth.add_participant(role)
    _draw(process, pen, lanes, with_choices, labelled=not noise.missing)
    truth.others.update(process.people)
    page = Page("Flow")
    page.row(top, 0, [process.title])
    page.drawing = pen.anchors
    return [page], truth


def _draw(process: KnownProcess, pen: _Pen, lanes: dict[str, int], with_choices: bool, labelled: bool) -> None:
    places = [_place(2 * at, lanes[step.role]) for at, step in enumerate(process.steps)]
    steps = [pen.shape(step.name, place) for step, place in zip(process.steps, places, strict=True)]
    ways: dict[int, list[int]] = {}
    for a, b in sorted(process.orders()):
        ways.setdefault(a, []).append(b)
    for a, following in ways.items():
        source = steps[a]
        labels = [""] * len(following)
        if len(following) > 1 and with_choices:
            source = pen.shape("OK?", _place(2 * a + 1, lanes[process.steps[a].role]), "flowChartDecision")
            pen.line(steps[a], source)
            labels = [f"case {at}" for at in range(1, len(following) + 1)] if labelled else labels
        for b, label in zip(following, labels, strict=True):
            pen.line(source, steps[b], label)


def _place(column: int, lane: int) -> Box:
    return TITLE_WIDTH + 0.4 + APART * column, TOP + LANE_HEIGHT * lane + (LANE_HEIGHT - HIGH) / 2, WIDE, HIGH


class _Pen:
    """Writes shapes and lines as parts of a drawing."""

    def __init__(self, glued: bool) -> None:
        self.anchors: list[str] = []
        self._glued = glued
        self._boxes: dict[int, Box] = {}

    def shape(self, text: str, box: Box, outline: str = "rect") -> int:
        """A shape; gives its number."""
        number = len(self.anchors) + 2
        self._boxes[number] = box
        body = f"<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></xdr:txBody>" if text else ""
        self._anchor(
            box,
            f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="{number}" name="Shape {number}"/><xdr:cNvSpPr/></xdr:nvSpPr>'
            f'<xdr:spPr><a:prstGeom prst="{outline}"/></xdr:spPr>{body}</xdr:sp>',
        )
        return number

    def line(self, source: int, target: int, label: str = "") -> None:
        """An arrow from the side of one shape that faces the other, with a text in its middle where there is one."""
        number = len(self.anchors) + 2
        (start, end), gap = _sides(self._boxes[source], self._boxes[target]), 0.0 if self._glued else GAP
        right, down = end[0] > start[0], end[1] >= start[1]
        left, top = min(start[0], end[0]) + gap, min(start[1], end[1])
        width, height = max(abs(end[0] - start[0]) - 2 * gap, 0.05), abs(end[1] - start[1])
        flips = ("" if right else ' flipH="1"') + ("" if down else ' flipV="1"')
        glue = f'<a:stCxn id="{source}" idx="3"/><a:endCxn id="{target}" idx="1"/>' if self._glued else ""
        self._anchor(
            (left, top, width, height),
            f'<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="{number}" name="Line {number}"/><xdr:cNvCxnSpPr>{glue}'
            f"</xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr><a:xfrm{flips}>{_form((left, top, width, height))}</a:xfrm>"
            '<a:prstGeom prst="straightConnector1"/><a:ln><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>',
        )
        if label:
            middle = (left + width / 2 - 0.3, top + height / 2 - 0.1, 0.6, 0.2)
            self.shape(label, middle)

    def _anchor(self, box: Box, drawn: str) -> None:
        left, top, width, height = (round(inches * INCH) for inches in box)
        place = f'<xdr:pos x="{left}" y="{top}"/><xdr:ext cx="{width}" cy="{height}"/>'
        self.anchors.append(f"<xdr:absoluteAnchor>{place}{drawn}<xdr:clientData/></xdr:absoluteAnchor>")


def _form(box: Box) -> str:
    left, top, width, height = (round(inches * INCH) for inches in box)
    return f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'


def _sides(source: Box, target: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """The middles of the sides that face each other."""
    forward = target[0] > source[0]
    start = source[0] + (source[2] if forward else 0.0), source[1] + source[3] / 2
    end = target[0] + (0.0 if forward else target[2]), target[1] + target[3] / 2
    return start, end
