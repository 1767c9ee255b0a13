"""Fields of elements, elements beside the map, and lists of them."""

from __future__ import annotations

from workflow_studio.editing.commands import AddElement, Link, SetFields
from workflow_studio.editing.draft import Draft
from workflow_studio.editing.names import find_named
from workflow_studio.model import TABLES, Element
from workflow_studio.model.references import reference_fields


def set_fields(draft: Draft, command: SetFields) -> None:
    """The element with these values."""
    draft.replace(draft.get(Element, command.element), **command.fields)


def add_element(draft: Draft, command: AddElement) -> None:
    """A new element with these values."""
    draft.add(command.kind, **command.fields)


def link(draft: Draft, command: Link) -> None:
    """What has that name, made if missing, in the element's list (or as its only one, where there is one place)."""
    element = draft.get(Element, command.element)
    field = next(field for field in reference_fields(type(element)) if field.name == command.field)
    kind = TABLES[field.tables[0]]
    linked: Element = find_named(draft, kind, command.name) or draft.add(kind, name=command.name)  # type: ignore[type-var]
    if field.arity == "optional":
        draft.replace(element, **{field.name: linked.id})
    elif linked.id not in getattr(element, field.name):
        draft.replace(element, **{field.name: (*getattr(element, field.name), linked.id)})
