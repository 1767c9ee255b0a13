"""When pictures can be put behind maps."""

from __future__ import annotations

from workflow_studio.editing.commands import PutBackdrop
from workflow_studio.editing.rules.existence import missing
from workflow_studio.model import Document, ProcessMap


def put_backdrop(document: Document, command: PutBackdrop) -> str | None:
    """The map is there; whether picture and box are fit is for the model to judge."""
    return missing(document, command.map, ProcessMap)
