"""What stands on a flow: the answer beside the tip that it leaves from, and a pill with its wait or count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from workflow_studio.model import Edge, Flow, table_of
from workflow_studio.picture.badges import PITCH, badges_at
from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.items import Anchor, Item, Point, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import (
    ARROW_LENGTH,
    EXIT_LABEL_GAP,
    PILL_HEIGHT,
    PILL_LONGEST_TEXT,
    PILL_PADDING,
    PILL_RADIUS,
    TYPE,
)
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.text_items import centred_lines, text_line

LONGEST_EXIT_LABEL = 120.0
SHORTEST_EXIT_LABEL = 28.0


def flow_label_items(
    flow: Flow, edge: Edge, look: Look, *, handoff: bool, problems: int = 0, questions: int = 0
) -> tuple[Item, ...]:
    """The flow's labels and badges in map coordinates; to be painted after the nodes.

    The pill is centred on `edge.label_at`, or on the middle of the longest piece where there is none.
    """
    points = corners(edge.points)
    if len(points) < 2:
        return ()
    text = pill_text(flow, look, handoff=handoff)
    at = edge.label_at or middle_of_longest_piece(points)
    items = _exit_label(flow, points) if look.exit_labels and is_exit_label(flow) else ()
    if text:
        items += _pill(flow.id, text, at)
    if look.badges and (problems or questions):
        beside = (pill_width(text) / 2 + PITCH / 2) if text else 0.0
        items += badges_at(flow.id, (at[0] + beside, at[1]), problems, questions)
    return items


def pill_text(flow: Flow, look: Look, *, handoff: bool) -> str:
    """What the flow's pill says, elided; empty for no pill.

    The wait where one is known and counts do not matter more: on handoffs, and on flows without a count.
    """
    parts = [flow.label] if flow.label and look.exit_labels and not is_exit_label(flow) else []
    shown_count = flow.count if look.counts else None
    if look.waits and flow.wait and (handoff or not shown_count):
        parts.append(duration(flow.wait))
    elif shown_count:
        parts.append(times(shown_count))
    style = TYPE["canvas wait"]
    return elide(" · ".join(parts), PILL_LONGEST_TEXT, style.size, style.weight)


def pill_width(text: str) -> float:
    """The width of a pill around this text."""
    style = TYPE["canvas wait"]
    return max(width(text, style.size, style.weight) + 2 * PILL_PADDING, 2 * PILL_RADIUS)


def is_exit_label(flow: Flow) -> bool:
    """Is the flow's label an answer, that is: does the flow leave a decision?"""
    return bool(flow.label) and table_of(flow.source) == "decisions"


def middle_of_longest_piece(points: Sequence[Point]) -> Point:
    """The middle of the line's longest straight piece."""
    start, end = max(pairwise(points), key=lambda piece: math.dist(*piece))
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def exit_label_room(flow: Flow) -> float:
    """The length that a horizontal exit needs for the flow's answer above it and the arrow head; 0 for no answer."""
    if not is_exit_label(flow):
        return 0.0
    style = TYPE["canvas exit"]
    text = elide(flow.label, LONGEST_EXIT_LABEL, style.size, style.weight)
    return width(text, style.size, style.weight) + 2 * EXIT_LABEL_GAP


def _exit_label(flow: Flow, points: Sequence[Point]) -> tuple[Item, ...]:
    """Above a horizontal exit, right of a vertical one."""
    style = TYPE["canvas exit"]
    (x, y), (next_x, next_y) = points[0], points[1]
    if abs(next_y - y) > abs(next_x - x):
        text = elide(flow.label, LONGEST_EXIT_LABEL, style.size, style.weight)
        baseline = y + (EXIT_LABEL_GAP + style.size * 0.73 if next_y > y else -EXIT_LABEL_GAP)
        return (text_line(flow.id, "canvas exit", text, x + EXIT_LABEL_GAP, baseline, "text"),)
    length = abs(next_x - x)
    last = len(points) == 2
    room = max(length - (ARROW_LENGTH if last else 0.0) + 2, SHORTEST_EXIT_LABEL)
    text = elide(flow.label, min(room, LONGEST_EXIT_LABEL), style.size, style.weight)
    side = 1 if next_x > x else -1
    slack = max(room - width(text, style.size, style.weight), 0.0)
    start = x + side * min(EXIT_LABEL_GAP, slack / 2)
    anchor: Anchor = "start" if side > 0 else "end"
    return (text_line(flow.id, "canvas exit", text, start, y - EXIT_LABEL_GAP, "text", anchor),)


def _pill(of: str, text: str, at: Point) -> tuple[Item, ...]:
    wide = pill_width(text)
    box = Rect(
        of, at[0] - wide / 2, at[1] - PILL_HEIGHT / 2, wide, PILL_HEIGHT, PILL_RADIUS, "panel", Stroke("line2", 1)
    )
    return (box, *centred_lines(of, "canvas wait", (text,), at[0], at[1], "text"))
