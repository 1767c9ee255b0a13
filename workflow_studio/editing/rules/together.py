"""When changes that were worked out beforehand can be made."""

from __future__ import annotations

from workflow_studio.editing.commands import ChangeTogether
from workflow_studio.model import Document


def change_together(document: Document, command: ChangeTogether) -> str | None:
    """The document is still the one that they were worked out for."""
    return None if document is command.document else "The map has changed since this was worked out. Try again."
