"""What stands on a flow: the answer beside the decision's tip it leaves from, and a pill with its wait or count."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workflow_studio.model import Edge, Flow, table_of
from workflow_studio.picture.badges import PITCH, badges_at
from workflow_studio.picture.bounds import Box, bounds_of, item_bounds
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.durations import duration, times
from workflow_studio.picture.flow_badges import beside_pill, on_line
from workflow_studio.picture.flow_marks import FlowMark
from workflow_studio.picture.flow_voices import flow_voice_items
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Anchor, Icon, Item, Point, Rect, Stroke, TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.media import MEDIUM_ICONS, low_accuracy_words
from workflow_studio.picture.paths import corners
from workflow_studio.picture.sizes import (
    ARROW_LENGTH,
    EXIT_LABEL_GAP,
    LONGEST_EXIT_LABEL,
    LONGEST_UPRIGHT_EXIT_LABEL,
    PILL_HEIGHT,
    PILL_LONGEST_TEXT,
    PILL_PADDING,
    PILL_RADIUS,
    SHORTEST_EXIT_LABEL,
    TYPE,
)
from workflow_studio.picture.text import elide, width
from workflow_studio.picture.text_items import CAP_HEIGHT, centred_lines, text_line
from workflow_studio.picture.voices import Heard

_ICON, _ICON_GAP = 11.0, 4.0


def flow_label_items(
    flow: Flow,
    edge: Edge,
    look: Look,
    *,
    handoff: bool,
    problems: int = 0,
    questions: int = 0,
    mark: FlowMark | None = None,
    heard: Heard | None = None,
) -> tuple[Item, ...]:
    """The flow's labels and badges in map coordinates; to be painted after the nodes.

    A decision's answer stands beside the tip together with the flow's figure; any other flow has its pill on its
    line. Both stand on `edge.label_at`, without it at the tip or in the middle of the longest piece. `mark` is how an
    overlay shows the flow: with a figure of its own, or none. Badges stand beside the pill, dots beside all that.
    """
    points = corners(edge.points)
    if len(points) < 2:
        return ()
    text = pill_text(flow, look, handoff=handoff, mark=mark)
    items: tuple[Item, ...]
    if carries_answer(flow):
        at, wide = middle_of_longest_piece(points), 0.0
        items = _answer(flow, text, edge.label_at, points, look)
    else:
        icon = pill_icon(flow, look, handoff=handoff)
        wide = pill_width(text, icon)
        at = edge.label_at or middle_of_longest_piece(points)
        items = _pill(flow.id, text, icon, at, mark.style if mark else None) if wide else ()
    count = bool(problems) + bool(questions)
    if look.badges and count:
        row = beside_pill(at, wide, count, points) if wide else on_line(at, count, bounds_of(items) if items else None)
        to_next = row[1], 0.0
        items += badges_at(flow.id, row[0], problems, questions, letters=look.badge_letters, to_next=to_next)
    return items + (flow_voice_items(flow, points, at, items, look, heard) if heard else ())


def label_boxes(
    flow: Flow, edge: Edge, *, handoff: bool, problems: int = 0, questions: int = 0, heard: Heard | None = None
) -> tuple[Box, ...]:
    """The room of everything that stands on the flow, piece by piece."""
    items = flow_label_items(
        flow, edge, Look(), handoff=handoff, problems=problems, questions=questions, heard=heard
    )
    return tuple(map(item_bounds, items))


@lru_cache(maxsize=20_000)
def label_size(flow: Flow, badges: int = 0) -> tuple[float, float]:
    """The width and height that the layout must leave for what stands on the flow; (0, 0) for nothing.

    A pill stays in the middle of that, so that room for its `badges` is left on both sides.
    """
    figures = [pill_text(flow, Look(), handoff=handoff) for handoff in (True, False)]
    if carries_answer(flow):
        style = TYPE["canvas exit"]
        texts = [_with_figure(flow.label, figure, LONGEST_EXIT_LABEL) for figure in figures]
        return max(width(text, style.size, style.weight) for text in texts), style.size
    beside = badge_room(flow, badges)
    wide = _longest_pill(flow) + 2 * beside if beside or not badges else PITCH * badges
    return (wide, PILL_HEIGHT) if wide else (0.0, 0.0)


def badge_room(flow: Flow, badges: int) -> float:
    """What `label_size` leaves for badges on each side of the flow's pill; they stand on one of them."""
    return 0.0 if carries_answer(flow) or not _longest_pill(flow) else PITCH * badges


def _longest_pill(flow: Flow) -> float:
    return max(flow_pill_width(flow, Look(), handoff=handoff) for handoff in (True, False))


def carries_answer(flow: Flow) -> bool:
    """Does the flow leave a decision with a label, which is then the answer?"""
    return bool(flow.label) and table_of(flow.source) == "decisions"


def pill_text(flow: Flow, look: Look, *, handoff: bool, mark: FlowMark | None = None) -> str:
    """What the flow's pill says, elided; empty for no words.

    Of wait and count it is the wait on handoffs, and on flows without a count; an overlay has a figure of its own. A
    handoff that often comes back wrong says so, too, where neither an answer nor an overlay's figure needs the room.
    """
    parts = [] if carries_answer(flow) or not look.exit_labels else [flow.label]
    count = times(flow.count) if look.counts and flow.count else ""
    wait = duration(flow.wait) if look.waits and flow.wait else ""
    figure = wait if wait and (handoff or not count) else count
    if mark is not None:
        figure = mark.text if look.waits else ""
    parts.append(figure)
    figured = mark is not None and mark.text
    if handoff and look.accuracies and not carries_answer(flow) and not figured:
        parts.append(low_accuracy_words(flow))
    style = TYPE["canvas wait"]
    return elide(_joined(*parts), PILL_LONGEST_TEXT, style.size, style.weight)


def pill_icon(flow: Flow, look: Look, *, handoff: bool) -> str:
    """The icon in the flow's pill, which says how a handoff is made; empty for none."""
    if not handoff or not look.media or flow.medium is None or carries_answer(flow):
        return ""
    return MEDIUM_ICONS[flow.medium]


def flow_pill_width(flow: Flow, look: Look, *, handoff: bool, mark: FlowMark | None = None) -> float:
    """The width of the flow's pill with its icon, in an overlay where `mark` is given; 0 where it has none."""
    return pill_width(pill_text(flow, look, handoff=handoff, mark=mark), pill_icon(flow, look, handoff=handoff))


def pill_width(text: str, icon: str = "") -> float:
    """The width of a pill around this text and icon; 0 for neither."""
    if not text and not icon:
        return 0.0
    style = TYPE["canvas wait"]
    beside = _ICON + (_ICON_GAP if text else 0.0) if icon else 0.0
    return max(width(text, style.size, style.weight) + beside + 2 * PILL_PADDING, 2 * PILL_RADIUS)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _with_figure(answer: str, figure: str, room: float) -> str:
    """Answer and figure in this much room: a long answer is elided, the figure never."""
    style = TYPE["canvas exit"]
    after = width(f" · {figure}", style.size, style.weight) if answer and figure else 0.0
    return _joined(elide(answer, room - after, style.size, style.weight), figure)


def _answer(
    flow: Flow, figure: str, at: Point | None, points: Sequence[Point], look: Look
) -> tuple[TextLine, ...]:
    """The answer where the layout has left room for it, its end towards the line; without that, at the tip."""
    answer = flow.label if look.exit_labels else ""
    if not at:
        return _at_tip(flow.id, answer, figure, points)
    text = _with_figure(answer, figure, LONGEST_EXIT_LABEL)
    if not text:
        return ()
    (x, y), half = at, label_size(flow)[0] / 2
    baseline = y + TYPE["canvas exit"].size * CAP_HEIGHT / 2
    if x < points[0][0]:
        return (text_line(flow.id, "canvas exit", text, x + half, baseline, "text", "end"),)
    return (text_line(flow.id, "canvas exit", text, x - half, baseline, "text"),)


def _at_tip(of: str, answer: str, figure: str, points: Sequence[Point]) -> tuple[TextLine, ...]:
    """Above a level exit (below one that rises through it), right of an upright one.

    The figure is left out where answer and figure are too long together.
    """
    style = TYPE["canvas exit"]
    (x, y), (next_x, next_y) = points[0], points[1]
    upright = abs(next_y - y) > abs(next_x - x)
    room = LONGEST_UPRIGHT_EXIT_LABEL
    if not upright:
        straight = abs(next_x - x) - (ARROW_LENGTH if len(points) == 2 else 0.0)
        room = min(max(straight, SHORTEST_EXIT_LABEL), LONGEST_EXIT_LABEL)
    both = _joined(answer, figure)
    text = both if width(both, style.size, style.weight) <= room else answer
    text = elide(text, room, style.size, style.weight)
    if not text:
        return ()
    if upright:
        baseline = y + EXIT_LABEL_GAP + style.size * CAP_HEIGHT if next_y > y else y - EXIT_LABEL_GAP
        return (text_line(of, "canvas exit", text, x + EXIT_LABEL_GAP, baseline, "text"),)
    start = min(EXIT_LABEL_GAP, max(room - width(text, style.size, style.weight), 0.0) / 2)
    reach = start + width(text, style.size, style.weight) + EXIT_LABEL_GAP
    rises_soon = len(points) > 2 and points[2][1] < y and abs(next_x - x) < reach
    baseline = y + EXIT_LABEL_GAP + style.size * CAP_HEIGHT if rises_soon else y - EXIT_LABEL_GAP
    anchor: Anchor
    start, anchor = (x + start, "start") if next_x > x else (x - start, "end")
    return (text_line(of, "canvas exit", text, start, baseline, "text", anchor),)


def _pill(of: str, text: str, icon: str, at: Point, style: BoxStyle | None) -> tuple[Item, ...]:
    wide, (x, y) = pill_width(text, icon), at
    fill, edge = (f"{style.token}.fill", f"{style.token}.border") if style else ("panel", "line2")
    box = Rect(of, x - wide / 2, y - PILL_HEIGHT / 2, wide, PILL_HEIGHT, PILL_RADIUS, fill, Stroke(edge, 1))
    if not icon:
        return (box, *centred_lines(of, "canvas wait", (text,), x, y, "text"))
    sign = Icon(of, icon, x - wide / 2 + PILL_PADDING, y - _ICON / 2, _ICON, "text2")
    words = centred_lines(of, "canvas wait", (text,), x + (_ICON + _ICON_GAP) / 2, y, "text") if text else ()
    return (box, sign, *words)
