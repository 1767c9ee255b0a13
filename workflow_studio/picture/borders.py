"""Boxes filled and bordered in the way of a verdict or an overlay's class: steps and the chips of the legend."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.picture.bounds import Box, item_bounds
from workflow_studio.picture.box_styles import BoxStyle
from workflow_studio.picture.hatching import hatching
from workflow_studio.picture.items import Item, Rect, Stroke

DOUBLE_GAP = 1.75


def styled_box(
    of: str,
    style: BoxStyle,
    x: float,
    y: float,
    width: float,
    height: float,
    radius: float,
    *,
    hollow: bool = False,
    written: Iterable[Item] = (),
) -> tuple[Item, ...]:
    """The box; its outer edge is the given rectangle, whatever the border. A hollow one has no colour inside.

    Hatching leaves what is `written` in the box on a plain ground.
    """
    fill = "lane" if hollow else f"{style.token}.fill"
    border = Stroke(f"{style.token}.border", style.width, style.dash, style.round_cap)
    outer = _inset(of, x, y, width, height, radius, style.width / 2, border, fill)
    if style.hatched:
        around = [item_bounds(item) for item in written]
        return (outer, hatching(Box(x, y, x + width, y + height), "line2", of, around))
    if style.border == "single":
        return (outer,)
    return (outer, _inset(of, x, y, width, height, radius, style.width * 1.5 + DOUBLE_GAP, border, None))


def _inset(
    of: str,
    x: float,
    y: float,
    width: float,
    height: float,
    radius: float,
    by: float,
    stroke: Stroke,
    fill: str | None,
) -> Rect:
    return Rect(
        of,
        x + by,
        y + by,
        max(width - 2 * by, 0.0),
        max(height - 2 * by, 0.0),
        max(radius - by, 1.0),
        fill,
        stroke,
    )
