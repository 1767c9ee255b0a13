"""What is kept true of every map that is edited, in the order in which it is: lanes and nodes first, then notes."""

from __future__ import annotations

from functools import partial

from workflow_studio.app.drawn_maps import DrawnMaps
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.keeping_notes import keep_notes
from workflow_studio.editing.editor import Behavior, Editor
from workflow_studio.model import Document

KEEPING: tuple[Behavior, ...] = (keep_drawn, keep_notes)
"""The behaviors for an edit or two of a document: what is drawn is read for each."""


def kept_editor(document: Document) -> Editor:
    """An editor for a document that is edited for long: how it is drawn is known from edit to edit."""
    maps = DrawnMaps(document)
    editor = Editor(document, (partial(keep_drawn, maps=maps), keep_notes))
    editor.subscribe(lambda diff: maps.note(diff, editor.document))
    return editor
