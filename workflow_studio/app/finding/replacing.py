"""Putting other words in the place of those that were found."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.app.finding.places import PHASE, Place
from workflow_studio.app.finding.searching import Hit, Query
from workflow_studio.app.scratch import Scratch
from workflow_studio.editing.commands import ChangeTogether, Command, RenameDocument, RenamePhase, SetFields
from workflow_studio.model import Document


def replace_one(hit: Hit, query: Query, words: str) -> Command:
    """The command that replaces the words at one place."""
    text = hit.place.text
    end = hit.start + len(query.words)
    return _written(hit.place, f"{text[: hit.start]}{words}{text[end:]}")


def replace_all(document: Document, hits: Sequence[Hit], query: Query, words: str) -> ChangeTogether:
    """The command that replaces them everywhere, as one undo step; a name that would become empty is left."""
    scratch = Scratch(document)
    for place in dict.fromkeys(hit.place for hit in hits):
        scratch.do(_written(place, query.pattern.sub(lambda _found: words, place.text)))
    return ChangeTogether(document, scratch.changes(), f"Replace “{query.words}”")


def _written(place: Place, text: str) -> Command:
    """The command that writes this there; a band is renamed with the steps in it."""
    if not place.element:
        return RenameDocument(text)
    if place.field == PHASE and place.element == place.map:
        return RenamePhase(place.map, place.text, text)
    return SetFields(place.element, {place.field: text})
