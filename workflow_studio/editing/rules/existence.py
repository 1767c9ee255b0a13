"""Whether what a command names is there."""

from __future__ import annotations

from collections.abc import Iterable

from workflow_studio.editing.words import word_for
from workflow_studio.model import Document, Element, Node, clean_name


def missing(document: Document, element_id: str, kind: type[Element]) -> str | None:
    """The reason where this is no element of that kind."""
    if isinstance(document.find(element_id), kind):
        return None
    word = "step, decision or event" if kind is Node else word_for(kind)
    return f"That {word} is not in the document any more."


def first_missing(document: Document, ids: Iterable[str], kind: type[Element]) -> str | None:
    """The reason for the first of these that is no element of that kind."""
    return next((reason for element_id in ids if (reason := missing(document, element_id, kind))), None)


def nameless(name: object, what: str, needs: str = "a name") -> str | None:
    """The reason where a name or text is blank; `what` needs it and comes with its article."""
    return f"{what.capitalize()} needs {needs}." if isinstance(name, str) and not clean_name(name) else None
