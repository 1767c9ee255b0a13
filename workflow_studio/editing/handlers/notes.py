"""Notes on the map."""

from __future__ import annotations

from workflow_studio.editing.boxes import shape_of
from workflow_studio.editing.commands import AddNote, PlaceNote
from workflow_studio.editing.default_sizes import NOTE_SIZE
from workflow_studio.editing.draft import Draft
from workflow_studio.model import Note, Shape


def add_note(draft: Draft, command: AddNote) -> None:
    """The note, and its box where a place is given."""
    note = draft.add(Note, map=command.map, text=command.text, about=command.about)
    if command.at is not None:
        (x, y), (width, height) = command.at, NOTE_SIZE
        draft.add(Shape, of=note.id, x=x, y=y, width=width, height=height)


def place_note(draft: Draft, command: PlaceNote) -> None:
    """The note in that box; a size of its own is kept from then on."""
    x, y, width, height = command.box
    shape = shape_of(draft, command.note)
    if shape is None:
        draft.add(Shape, of=command.note, x=x, y=y, width=width, height=height)
        return
    resized = (width, height) != (shape.width, shape.height)
    draft.replace(shape, x=x, y=y, width=width, height=height, pinned=shape.pinned or resized)
