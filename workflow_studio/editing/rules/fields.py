"""Which fields of which elements can be set, linked and made, and what can be deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workflow_studio.editing.commands import AddElement, Delete, Link, SetFields
from workflow_studio.editing.names import has_name
from workflow_studio.editing.rules.existence import first_missing, missing, nameless
from workflow_studio.editing.rules.flows import NOT_INTO_START, NOT_OUT_OF_END
from workflow_studio.editing.words import a_word_for, readable
from workflow_studio.model import (
    TABLES,
    AgendaItem,
    Artifact,
    Asked,
    Claim,
    Dataset,
    Disagreement,
    Disposition,
    Document,
    Element,
    Event,
    EventKind,
    Evidence,
    Jotting,
    Pain,
    Parked,
    Participant,
    Question,
    Source,
    System,
    Vote,
)
from workflow_studio.model.references import ReferenceField, reference_fields

DECIDED_ONLY = "A claim is accepted, rejected, reworded or answered; nothing else of it can be changed."
CAN_BE_ADDED = (
    *(Artifact, System, Dataset, Participant, Pain, Question, Disposition, Evidence, Source),
    *(AgendaItem, Parked, Asked, Vote, Disagreement, Jotting),
)
MADE_BY_OTHERS = ("details", "leaves", "enters")
"""Fields of sub-processes: what is inside a step is not said field by field."""


def set_fields(document: Document, command: SetFields) -> str | None:
    """The fields are plain ones of the element, and what they refer to is there."""
    element = document.find(command.element)
    if element is None:
        return missing(document, command.element, Element)
    kind = type(element)
    if kind is Claim:
        return DECIDED_ONLY
    fixed = {"id", *MADE_BY_OTHERS, *(field.name for field in reference_fields(kind) if field.arity == "required")}
    for name in command.fields:
        if name in fixed or name not in kind.model_fields:
            return f"The {readable(name)} of {a_word_for(kind)} cannot be set."
    return _unfit(document, kind, command.fields) or _against_the_flow(document, element, command.fields)


def add_element(document: Document, command: AddElement) -> str | None:
    """The kind is one that stands beside the map, and what it refers to is there."""
    if command.kind not in CAN_BE_ADDED:
        return f"{a_word_for(command.kind).capitalize()} cannot be added like this."
    if "id" in command.fields:
        return "The id of a new element is given by the document."
    if command.kind is Disposition and _is_disposed(document, command.fields.get("step")):
        return "This step has a treatment already; change that one."
    return _unfit(document, command.kind, command.fields)


def link(document: Document, command: Link) -> str | None:
    """The field holds artifacts, systems or participants, and the name is not blank."""
    element = document.find(command.element)
    if element is None:
        return missing(document, command.element, Element)
    if isinstance(element, Claim):
        return DECIDED_ONLY
    field = next((f for f in reference_fields(type(element)) if f.name == command.field), None)
    if field is None or field.arity == "required" or not has_name(TABLES[field.tables[0]]):
        return f"Nothing can be added by name to the {readable(command.field)} of {a_word_for(type(element))}."
    return nameless(command.name, a_word_for(TABLES[field.tables[0]]))


def delete(document: Document, command: Delete) -> str | None:
    """The elements are there."""
    return first_missing(document, command.elements, Element)


def _unfit(document: Document, kind: type[Element], values: Mapping[str, Any]) -> str | None:
    for name, value in values.items():
        field = kind.model_fields.get(name)
        if name in ("name", "text", "title", "voter", "said_by", "rule") and field is not None and field.is_required():
            reason = nameless(value, a_word_for(kind), needs=f"a {name}")
            if reason is not None:
                return reason
    for reference in reference_fields(kind):
        if reference.name in values and _leads_nowhere(document, reference, values[reference.name]):
            return f"The {readable(reference.name)} must be something that is in the document."
    return None


def _leads_nowhere(document: Document, field: ReferenceField, value: object) -> bool:
    """Whether an id in the value is not in the field's tables; values of another type are for the model to judge."""
    targets = value if isinstance(value, list | tuple) else (value,)
    tables = [document.table(name) for name in field.tables]
    return any(isinstance(target, str) and not any(target in table for table in tables) for target in targets)


def _against_the_flow(document: Document, element: Element, values: Mapping[str, Any]) -> str | None:
    """An event with flows into it is no start, one with flows out of it no end."""
    if not isinstance(element, Event) or "kind" not in values:
        return None
    if values["kind"] == EventKind.START and any(f.target == element.id for f in document.flows.values()):
        return NOT_INTO_START
    if values["kind"] == EventKind.END and any(f.source == element.id for f in document.flows.values()):
        return NOT_OUT_OF_END
    return None


def _is_disposed(document: Document, step: object) -> bool:
    return any(disposition.step == step for disposition in document.dispositions.values())
