"""When notes can be made and placed."""

from __future__ import annotations

from workflow_studio.editing.commands import AddNote, PlaceNote
from workflow_studio.editing.rules.existence import missing
from workflow_studio.model import Document, Flow, Node, Note, ProcessMap


def add_note(document: Document, command: AddNote) -> str | None:
    """The map is there, and what the note is about is a node or flow of it."""
    reason = missing(document, command.map, ProcessMap)
    if reason is not None or command.about is None:
        return reason
    about = document.find(command.about)
    if not isinstance(about, Node | Flow) or about.map != command.map:
        return "A note is about a step, decision, event or flow of its map."
    return None


def place_note(document: Document, command: PlaceNote) -> str | None:
    """The note is there."""
    return missing(document, command.note, Note)
