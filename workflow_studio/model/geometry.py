"""Where elements are drawn, apart from what they mean. Pixels at 100 %, origin top left, y downwards."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from workflow_studio.model.element import Element
from workflow_studio.model.elements import NODE_TABLES
from workflow_studio.model.references import Ref

Pixels = Annotated[float, Field(ge=-1e7, le=1e7, allow_inf_nan=False)]
Point = tuple[Pixels, Pixels]


class Shape(Element):
    """The box of a node, lane or note; x and y are its top left corner.

    A pinned node is left alone by the layout; a pinned lane is never less high than it is drawn.
    """

    of: Annotated[str, Ref(*NODE_TABLES, "lanes", "notes")]
    x: Pixels
    y: Pixels
    width: Pixels
    height: Pixels
    pinned: bool = False


class Edge(Element):
    """A flow's connector: the corners of an orthogonal line from source to target, and where its label stands.

    `kept`: a user has drawn the line, so the layout leaves it; `label_kept`: a user has put the label there.
    """

    of: Annotated[str, Ref("flows")]
    points: tuple[Point, ...]
    label_at: Point | None = None
    kept: bool = False
    label_kept: bool = False


LEANING = 6.0
"""px: from how far a label's middle lies beside the upright line that it stands on, it leans to that side."""


def leans_left(label_at: Point, points: Sequence[Point]) -> bool:
    """Does a label stand on an upright piece of its line, and well to its left?"""
    x, y = label_at
    upright = [a[0] for a, b in pairwise(points) if a[0] == b[0] and min(a[1], b[1]) <= y <= max(a[1], b[1])]
    return any(at - x > LEANING for at in upright) and not is_level(label_at, points)


def is_level(label_at: Point, points: Sequence[Point]) -> bool:
    """Does a label stand on a level piece of its line?"""
    x, y = label_at
    return any(a[1] == b[1] == y and min(a[0], b[0]) <= x <= max(a[0], b[0]) for a, b in pairwise(points))
