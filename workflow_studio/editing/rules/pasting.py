"""When what was copied can be taken in. It may come from anywhere."""

from __future__ import annotations

from workflow_studio.editing.commands import Paste
from workflow_studio.editing.rules.existence import missing
from workflow_studio.model import TABLES, Document, ProcessMap, broken_invariants
from workflow_studio.model.excerpts import COPIED_TABLES
from workflow_studio.model.references import references

MOST_COPIED = 20_000


def paste(document: Document, command: Paste) -> str | None:
    """The map is there, and what should be taken in is sound and nothing but steps and what belongs to them."""
    copied = command.document
    reason = missing(document, command.map, ProcessMap)
    if reason is not None:
        return reason
    if sum(len(copied.table(name)) for name in TABLES) > MOST_COPIED:
        return "That is too much to be pasted at once."
    foreign = any(copied.table(name) for name in TABLES if name not in COPIED_TABLES)
    cites = any(field.name == "evidence" for element in copied.elements() for field, _ in references(element))
    return "What should be pasted is damaged." if foreign or cites or broken_invariants(copied) else None
