"""An outline text at work: what it says becomes one command, drawn with as little moved as possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workflow_studio.app.arranging import arrange
from workflow_studio.app.keeping import KEEPING
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


def take_over(
    document: Document,
    map_id: str,
    before: Written,
    text: str,
    merge_key: str = "",
    progress: Callable[[float], bool] | None = None,
) -> TakenOver:
    """Work out what a text changes in its map, and draw it; see `merge`. Raises LayoutCancelled."""
    merged = merge(document, map_id, before, text)
    changes = _drawn(document, map_id, merged, progress)
    return TakenOver(ChangeTogether(document, changes, NAME, merge_key, drawn=True), merged.written)


def _drawn(document: Document, map_id: str, merged: Merged, progress: Callable[[float], bool] | None) -> Diff:
    if merged.new_nodes > max(FEW, len(nodes_of(document, map_id))):
        after = merged.changes.applied(document)
        outcome = Editor(after).execute(arrange(after, map_id, progress))
        return merged.changes.merged(outcome.diff) if isinstance(outcome, Changed) else merged.changes
    outcome = Editor(document, KEEPING).execute(ChangeTogether(document, merged.changes, NAME))
    return outcome.diff if isinstance(outcome, Changed) else merged.changes
