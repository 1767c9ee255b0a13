"""A step: a box in its verdict's colours with tag, name, process time and a mark for its kind."""

from __future__ import annotations

from workflow_studio.model import Shape, Step, StepKind, Verdict
from workflow_studio.picture.borders import verdict_box
from workflow_studio.picture.durations import duration
from workflow_studio.picture.items import Icon, Item, Rect
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import NODE_RADIUS, STEP_BASELINES, STEP_PADDING, TAG_ICON, TYPE
from workflow_studio.picture.text import elide, width, wrap
from workflow_studio.picture.text_items import centred_lines, text_line
from workflow_studio.picture.verdicts import VERDICT_STYLES

KIND_MARKS = {StepKind.SUBPROCESS: "workflow", StepKind.DOCUMENT: "file-text", StepKind.DATA: "database"}
TAG_GAP = 4.0
TIME_GAP = 8.0
MARK_INSET = 14.0
"""From the right edge to the kind's mark: it leaves the corner to a badge."""
ICON_ABOVE_BASELINE = 9.75
LARGE_NAME_PADDING = 6.0
LARGE_NAME_SHIFT = 3.5
"""A large name moves down by this much a line, and the icon up, so that they keep apart."""


def step_items(step: Step, shape: Shape, verdict: Verdict | None, look: Look) -> tuple[Item, ...]:
    """The step in map coordinates, without its badges."""
    if look.blocks:
        token = f"{VERDICT_STYLES[verdict].token}.border"
        return (Rect(step.id, shape.x, shape.y, shape.width, shape.height, NODE_RADIUS, fill=token),)
    box = verdict_box(step.id, verdict, shape.x, shape.y, shape.width, shape.height, NODE_RADIUS)
    return (*box, *_tag(step, shape, verdict, look), *_kind_mark(step, shape, look), *_name_and_time(step, shape, look))


def _tag(step: Step, shape: Shape, verdict: Verdict | None, look: Look) -> tuple[Item, ...]:
    style = VERDICT_STYLES[verdict]
    x, baseline, colour = shape.x + STEP_PADDING, _tag_baseline(shape, look), f"{style.token}.tag"
    items: list[Item] = []
    if look.tag_icons:
        items.append(Icon(step.id, style.icon, x, baseline - ICON_ABOVE_BASELINE, TAG_ICON, colour))
        x += TAG_ICON + TAG_GAP
    if look.tag_words:
        type_style = TYPE["canvas tag"]
        room = shape.x + shape.width - MARK_INSET - TAG_ICON - x
        word = elide(style.word, room, type_style.size, type_style.weight)
        items.append(text_line(step.id, "canvas tag", word, x, baseline, colour))
    return tuple(items)


def _kind_mark(step: Step, shape: Shape, look: Look) -> tuple[Item, ...]:
    if step.kind not in KIND_MARKS or not look.tag_icons:
        return ()
    x = shape.x + shape.width - MARK_INSET - TAG_ICON
    y = _tag_baseline(shape, look) - ICON_ABOVE_BASELINE
    return (Icon(step.id, KIND_MARKS[step.kind], x, y, TAG_ICON, "text2"),)


def _tag_baseline(shape: Shape, look: Look) -> float:
    return shape.y + STEP_BASELINES[0] - (LARGE_NAME_SHIFT if look.names == "large" else 0.0)


def _name_and_time(step: Step, shape: Shape, look: Look) -> tuple[Item, ...]:
    if look.names == "none":
        return ()
    if look.names == "large":
        return _large_name(step, shape)
    time = duration(step.process_time) if look.process_times and step.process_time else ""
    return _name_beside_time(step, shape, time, max(shape.width - 2 * STEP_PADDING, 0.0))


def _large_name(step: Step, shape: Shape) -> tuple[Item, ...]:
    """Centred in what the icon leaves free."""
    style = TYPE["canvas name large"]
    room = max(shape.width - 2 * LARGE_NAME_PADDING, 0.0)
    lines = wrap(step.name, (room, room), style.size, style.weight)
    x, y = shape.x + shape.width / 2, shape.y + shape.height / 2 + LARGE_NAME_SHIFT * len(lines)
    return centred_lines(step.id, "canvas name large", lines, x, y, "text")


def _name_beside_time(step: Step, shape: Shape, time: str, room: float) -> tuple[Item, ...]:
    """The time stands at the right of the second line, which is shorter by it."""
    style, time_style = TYPE["canvas name"], TYPE["canvas time"]
    time = elide(time, room, time_style.size, time_style.weight)
    taken = width(time, time_style.size, time_style.weight) + TIME_GAP if time else 0.0
    lines = wrap(step.name, (room, max(room - taken, 0.0)), style.size, style.weight)
    items: list[Item] = [
        text_line(step.id, "canvas name", line, shape.x + STEP_PADDING, shape.y + baseline, "text")
        for line, baseline in zip(lines, STEP_BASELINES[1:], strict=False)
    ]
    if time:
        right = shape.x + shape.width - STEP_PADDING
        items.append(text_line(step.id, "canvas time", time, right, shape.y + STEP_BASELINES[2], "text2", "end"))
    return tuple(items)
