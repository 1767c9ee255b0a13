"""How the layout puts a map on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class Line:
    """A connector's corners from source to target, and the centre of its label."""

    points: tuple[tuple[float, float], ...]
    label_at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Arrange(Command):
    """Place nodes and lanes and draw flows as the layout worked out.

    `boxes`: x, y, width and height by node or lane id; `lines` by flow id. Shapes and edges that exist are changed
    and keep their ids and pins, missing ones are made.
    """

    boxes: Mapping[str, tuple[float, float, float, float]]
    lines: Mapping[str, Line]
