"""A step: a box in the colours of its verdict, or of an overlay; tag, name, time and a mark for its kind."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.model import Shape, Step, StepKind, Verdict
from workflow_studio.picture.borders import styled_box
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.colours import ColourToken
from workflow_studio.picture.durations import duration
from workflow_studio.picture.items import Icon, Item, Rect, Stroke
from workflow_studio.picture.look import Look
from workflow_studio.picture.sizes import (
    NODE_RADIUS,
    SOLID_EDGE,
    STEP_BASELINES,
    STEP_PADDING,
    TAG_ICON,
    TAG_ICON_ABOVE,
    TYPE,
)
from workflow_studio.picture.text import elide, fits, width, wrap
from workflow_studio.picture.text_items import centred_lines, text_line
from workflow_studio.picture.verdicts import VERDICT_STYLES

KIND_MARKS = {StepKind.SUBPROCESS: "workflow", StepKind.DOCUMENT: "file-text", StepKind.DATA: "database"}
HOLLOW_BLOCK = 6.0
"""How wide the edge of a hollow block is."""
TAG_GAP = 4.0
TIME_GAP = 8.0
SYSTEM_SIGN = 10.0
FEWEST_SYSTEM = 20.0
"""px that a system's name needs at least to say anything."""
MARK_INSET = 14.0
"""From the right edge to the kind's mark: it leaves the corner to a badge."""
LARGE_NAME_PADDING = 6.0
LARGE_NAME_SHIFT = 3.5
"""A large name moves down by this much a line, and the icon up, so that they keep apart."""


def step_items(
    step: Step,
    shape: Shape,
    verdict: Verdict | None,
    look: Look,
    *,
    proposed: bool = False,
    systems: Sequence[str] = (),
    mark: BoxStyle | None = None,
) -> tuple[Item, ...]:
    """The step in map coordinates, without its badges; one that is only proposed is hollow.

    The systems that it is done in stand under a name of one line, left of the time. `mark` is how an overlay shows it,
    in place of its verdict: its word is a value, which goes before the time.
    """
    style = mark or VERDICT_STYLES[verdict]
    if look.blocks:
        return _block(step, shape, style, proposed)
    time = _time(step, shape) if look.process_times and look.names == "normal" else ""
    if time == style.word:
        time = ""
    time_above = bool(time) and not _fits_beside_time(step, shape, time)
    above = time if time_above and mark is None else ""
    inside = (
        *_tag_row(step, shape, style, look, above, elided=mark is not None),
        *_name(step, shape, look, "" if time_above else time, f"{style.token}.tag" if mark else "text2"),
        *(_systems(step, shape, systems, time) if systems and look.process_times and look.names == "normal" else ()),
    )
    box = shape.x, shape.y, shape.width, shape.height, NODE_RADIUS
    return (*styled_box(step.id, style, *box, hollow=proposed, written=inside), *inside)


def _block(step: Step, shape: Shape, style: BoxStyle, proposed: bool) -> tuple[Item, ...]:
    """The step where the map is too small for words."""
    border = f"{style.token}.border"
    if not proposed and not style.hatched:
        fill, edge = (f"{style.token}.fill", Stroke(border, SOLID_EDGE)) if style.solid else (border, None)
        return (Rect(step.id, shape.x, shape.y, shape.width, shape.height, NODE_RADIUS, fill, edge),)
    by, stroke = HOLLOW_BLOCK / 2, Stroke(border, HOLLOW_BLOCK)
    wide, high = max(shape.width - 2 * by, 0.0), max(shape.height - 2 * by, 0.0)
    return (Rect(step.id, shape.x + by, shape.y + by, wide, high, NODE_RADIUS - by, "lane", stroke),)


def _time(step: Step, shape: Shape) -> str:
    style = TYPE["canvas time"]
    return elide(duration(step.process_time), _room(shape), style.size, style.weight) if step.process_time else ""


def _fits_beside_time(step: Step, shape: Shape, time: str) -> bool:
    style = TYPE["canvas name"]
    return fits(step.name, _name_rooms(shape, time), style.size, style.weight)


def _tag_row(step: Step, shape: Shape, style: BoxStyle, look: Look, time: str, *, elided: bool) -> tuple[Item, ...]:
    """The style's icon and word, then the kind's mark, and the time of a step whose name needs two full lines.

    A verdict's word that does not fit beside them is left out: icon and border say the same. A value is elided.
    """
    baseline = shape.y + STEP_BASELINES[0] - (LARGE_NAME_SHIFT if look.names == "large" else 0.0)
    left, right = shape.x + STEP_PADDING, shape.x + shape.width - STEP_PADDING
    items: list[Item] = []
    if look.tag_icons and style.icon:
        items.append(_icon(step, style.icon, left, baseline, f"{style.token}.tag"))
        left += TAG_ICON + TAG_GAP
    if look.tag_icons and step.kind in KIND_MARKS:
        right = shape.x + shape.width - MARK_INSET
        items.append(_icon(step, KIND_MARKS[step.kind], right - TAG_ICON, baseline, "text2"))
        right -= TAG_ICON + TAG_GAP
    if time:
        line = text_line(step.id, "canvas time", time, right, baseline, "text2", "end")
        items.append(line)
        right -= line.width + TAG_GAP
    tag = TYPE["canvas tag"]
    text = elide(style.word, right - left, tag.size, tag.weight) if elided else style.word
    word = text_line(step.id, "canvas tag", text, left, baseline, f"{style.token}.tag")
    if look.tag_words and left + word.width <= right:
        items.append(word)
    return tuple(items)


def _icon(step: Step, name: str, x: float, baseline: float, colour: str) -> Icon:
    return Icon(step.id, name, x, baseline - TAG_ICON_ABOVE, TAG_ICON, colour)


def _name(step: Step, shape: Shape, look: Look, time: str, time_ink: ColourToken) -> tuple[Item, ...]:
    if look.names == "none":
        return ()
    if look.names == "large":
        return _large_name(step, shape)
    style = TYPE["canvas name"]
    lines = wrap(step.name, _name_rooms(shape, time), style.size, style.weight)
    items: list[Item] = [
        text_line(step.id, "canvas name", line, shape.x + STEP_PADDING, shape.y + baseline, "text")
        for line, baseline in zip(lines, STEP_BASELINES[1:], strict=False)
    ]
    if time:
        right = shape.x + shape.width - STEP_PADDING
        items.append(text_line(step.id, "canvas time", time, right, shape.y + STEP_BASELINES[2], time_ink, "end"))
    return tuple(items)


def _systems(step: Step, shape: Shape, systems: Sequence[str], time: str) -> tuple[Item, ...]:
    """The first system with its sign, and how many more there are; nothing where the name needs both lines."""
    style, names = TYPE["canvas time"], TYPE["canvas name"]
    if len(wrap(step.name, _name_rooms(shape, time), names.size, names.weight)) > 1:
        return ()
    more = f" +{len(systems) - 1}" if len(systems) > 1 else ""
    left = SYSTEM_SIGN + TAG_GAP
    room = _name_rooms(shape, time)[1] - left - width(more, style.size, style.weight)
    if room < FEWEST_SYSTEM:
        return ()
    baseline = shape.y + STEP_BASELINES[2]
    sign = Icon(step.id, "server", shape.x + STEP_PADDING, baseline - SYSTEM_SIGN + 1.5, SYSTEM_SIGN, "text2")
    words = elide(systems[0], room, style.size, style.weight) + more
    return sign, text_line(step.id, "canvas time", words, shape.x + STEP_PADDING + left, baseline, "text2")


def _large_name(step: Step, shape: Shape) -> tuple[Item, ...]:
    """Centred in what the icon leaves free."""
    style = TYPE["canvas name large"]
    room = max(shape.width - 2 * LARGE_NAME_PADDING, 0.0)
    lines = wrap(step.name, (room, room), style.size, style.weight)
    x, y = shape.x + shape.width / 2, shape.y + shape.height / 2 + LARGE_NAME_SHIFT * len(lines)
    return centred_lines(step.id, "canvas name large", lines, x, y, "text")


def _name_rooms(shape: Shape, time: str) -> tuple[float, float]:
    """The widths of the name's two lines; a time at the right of the second one makes that shorter."""
    style, room = TYPE["canvas time"], _room(shape)
    taken = width(time, style.size, style.weight) + TIME_GAP if time else 0.0
    return room, max(room - taken, 0.0)


def _room(shape: Shape) -> float:
    return max(shape.width - 2 * STEP_PADDING, 0.0)
