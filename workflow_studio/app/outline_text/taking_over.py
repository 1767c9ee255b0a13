"""An outline text at work: what it says becomes one command, drawn with as little moved as possible."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.app.arranging import arrange
from workflow_studio.app.outline_text.merging import Merged, merge
from workflow_studio.app.outline_text.writing import Written
from workflow_studio.editing.commands import ChangeTogether
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document
from workflow_studio.model.views import nodes_of

NAME = "Edit the text"
FEW = 6
"""So many new steps find places between the others; of more, a map that they make up the most of is laid out anew."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """The command that brings a map up to its text, and the text as it was read, for the next change."""

    command: ChangeTogether
    written: Written


def take_over(document: Document, map_id: str, before: Written, text: str, merge_key: str = "") -> TakenOver:
    """Work out what a text changes in its map; see `merge`."""
    merged = merge(document, map_id, before, text)
    changes = _laid_out(document, map_id, merged)
    return TakenOver(ChangeTogether(document, changes, NAME, merge_key), merged.written)


def _laid_out(document: Document, map_id: str, merged: Merged) -> Diff:
    old = len(nodes_of(document, map_id))
    if merged.new_nodes <= max(FEW, old):
        return merged.changes
    editor = Editor(merged.changes.applied(document))
    outcome = editor.execute(arrange(editor.document, map_id))
    return merged.changes.merged(outcome.diff) if isinstance(outcome, Changed) else merged.changes
