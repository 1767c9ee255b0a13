"""What a picture is made of: a flat list of plain values in paint order, for any painter to draw.

Coordinates are the map's own (pixels at 100 %, origin top left, y downwards), so an item needs no parent. Colours are
tokens of `colours`; `of` is the id of the element that an item belongs to (empty for title and legend).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from workflow_studio.picture.colours import ColourToken

Point: TypeAlias = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour, width and dash pattern, all lengths in pixels."""

    colour: ColourToken
    width: float
    dash: tuple[float, ...] = ()
    round_cap: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, with rounded corners where `radius` is not 0. The stroke is centred on its edge."""

    of: str
    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: ColourToken | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a centre."""

    of: str
    x: float
    y: float
    radius: float
    fill: ColourToken | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Begins a path."""

    to: Point


@dataclass(frozen=True, slots=True)
class Line:
    """A straight piece of a path."""

    to: Point


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier piece of a path."""

    control1: Point
    control2: Point
    to: Point


Segment: TypeAlias = Move | Line | Curve


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves; closed (and then usually filled) or open."""

    of: str
    segments: tuple[Segment, ...]
    closed: bool = False
    fill: ColourToken | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text in Inter. `x` and `y` are the anchor on the baseline; `width` is what was measured.

    `upwards` turns the line by -90 degrees around its anchor: it then reads from bottom to top.
    """

    of: str
    x: float
    y: float
    text: str
    size: float
    weight: int
    colour: ColourToken
    width: float
    anchor: Anchor = "start"
    upwards: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A Lucide icon in a square of `size`; `stroke` is its line width in pixels as drawn."""

    of: str
    name: str
    x: float
    y: float
    size: float
    colour: ColourToken
    stroke: float = 1.2


Item: TypeAlias = Rect | Circle | Path | TextLine | Icon


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture: what lies in the box at (left, top) with this size, in paint order.

    `captions` has the full name of each element by id, for painters that can show it (tooltips).
    """

    left: float
    top: float
    width: float
    height: float
    items: tuple[Item, ...]
    title: str = ""
    description: str = ""
    background: ColourToken = "panel"
    captions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
