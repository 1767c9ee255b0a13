"""Taking in what was copied."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.editing.commands.command import Command
from workflow_studio.model import Document


@dataclass(frozen=True, slots=True)
class Paste(Command):
    """Put the steps of a small document, with all that belongs to them, into a map.

    They go into the lanes of participants of the same name, which are made if missing; systems and artifacts of the
    same name are one. `at`: the left edge of all, in px; they go further right where something stands in their way.
    """

    document: Document
    map: str
    at: float | None = None
