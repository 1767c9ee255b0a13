"""Steps as bytes for the clipboard, and back. What comes from the clipboard may come from anywhere."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.app.outline_text.writing import text_of
from workflow_studio.model import Document, Failure
from workflow_studio.model.excerpts import excerpt
from workflow_studio.storage.text import decode, encode

MIME = "application/x-workflow-studio-steps"
LARGEST = 16 * 2**20
"""Bytes; 20,000 elements have about 4 MB."""


def copied(document: Document, ids: Iterable[str]) -> Document | None:
    """These steps with all that belongs to them; none where there is no step among them."""
    part = excerpt(document, ids)
    return part if part.maps else None


def as_bytes(part: Document) -> bytes:
    """The steps in the format of our own file."""
    return encode(part).encode()


def from_bytes(content: bytes) -> Document | None:
    """The steps in these bytes; none where they are not what this program writes."""
    if len(content) > LARGEST:
        return None
    try:
        return decode(content)[0]
    except (Failure, RecursionError):
        return None


def as_text(part: Document) -> str:
    """The steps as an outline."""
    return "\n".join(text_of(part, map_id) for map_id in part.maps)
