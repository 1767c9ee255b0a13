"""What is done to pictures behind maps."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class PutBackdrop(Command):
    """Put a picture behind a map, in place of the one that is there.

    `picture`: a PNG or JPEG as base64; `box`: x, y, width and height in px of the map.
    """

    map: str
    picture: str
    box: tuple[float, float, float, float]
