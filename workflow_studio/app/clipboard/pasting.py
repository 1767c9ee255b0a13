"""What text from anywhere becomes when it is pasted on a map."""

from __future__ import annotations

from workflow_studio.app.outline_text.lines import split_lines
from workflow_studio.app.outline_text.merging import merge
from workflow_studio.app.outline_text.wording import quoted
from workflow_studio.app.outline_text.writing import written
from workflow_studio.editing.commands import AddProcess
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document, clean_name
from workflow_studio.model.excerpts import excerpt

LONGEST = 1_000_000
"""Characters of text that are read."""


def looks_like_a_table(text: str) -> bool:
    """Two rows or more, with tabs in each, as programs copy cells."""
    lines = [line for line in split_lines(text[:LONGEST]) if line.strip()]
    return len(lines) > 1 and all("\t" in line.strip() for line in lines)


def steps_in(text: str, lane: str) -> Document | None:
    """The steps that an outline says, those above which no lane is named in this one; none where it says no step."""
    editor = Editor(Document())
    editor.execute(AddProcess("Pasted"))
    map_id = next(iter(editor.document.maps))
    lead = f"{quoted(clean_name(lane))}:\n" if clean_name(lane) else ""
    changes = merge(editor.document, map_id, written(editor.document, map_id), lead + text[:LONGEST]).changes
    document = changes.applied(editor.document)
    part = excerpt(document, [*document.steps, *document.decisions, *document.events])
    return part if part.maps else None
