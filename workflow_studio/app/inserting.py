"""Taking what was made of one more workbook into an open document."""

from __future__ import annotations

from workflow_studio.editing.commands import Insert
from workflow_studio.importing.claims.shared_names import is_first_name
from workflow_studio.model import Document


def inserting(document: Document) -> Insert:
    """The command; people called by their first name alone are matched with those of the open document in doubt."""
    return Insert(document, frozenset(key for key, one in document.participants.items() if is_first_name(one.name)))
