"""What is done to notes on the map."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command


@dataclass(frozen=True, slots=True)
class AddNote(Command):
    """A note on a map, about a node or flow or about nothing in particular.

    `at`: where its top left corner goes, in px; a free place is found for it when absent.
    """

    map: str
    text: str
    about: str | None = None
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class PlaceNote(Command):
    """Put a note elsewhere, or make it another size: x, y, width and height in px."""

    note: str
    box: tuple[float, float, float, float]
