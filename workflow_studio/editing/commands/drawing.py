"""How the layout puts a map on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class Line:
    """A connector's corners from source to target, the centre of its label, and which of both a user has drawn."""

    points: tuple[tuple[float, float], ...]
    label_at: tuple[float, float] | None = None
    kept: bool = False
    label_kept: bool = False


@dataclass(frozen=True, slots=True)
class Arrange(Command):
    """Place nodes and lanes and draw flows as the layout worked out.

    `boxes`: x, y, width and height by node or lane id; `lines` by flow id. Shapes and edges that exist are changed
    and keep their ids and pins, missing ones are made.
    """

    boxes: Mapping[str, tuple[float, float, float, float]]
    lines: Mapping[str, Line]


@dataclass(frozen=True, slots=True)
class BendFlow(Command):
    """Draw a flow along these corners, from the border of its source to that of its target; the layout leaves it."""

    flow: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class RouteAgain(Command):
    """Give the lines of flows back to the layout."""

    flows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceLabel(Command):
    """Put a flow's label with its centre here, where it stays; no place gives it back to the layout."""

    flow: str
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Pin(Command):
    """Let nodes stay where they are when the map is laid out, or (`pinned` false) let them go again."""

    nodes: tuple[str, ...]
    pinned: bool = True
