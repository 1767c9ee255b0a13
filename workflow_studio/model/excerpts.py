"""A part of a map as a small document of its own: some steps with all that belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workflow_studio.model.document import TABLES, Document, table_of
from workflow_studio.model.element import Element
from workflow_studio.model.elements import NODE_TABLES, Step
from workflow_studio.model.references import reference_fields, references
from workflow_studio.model.views import lanes_of, nodes_of

COPIED_TABLES = frozenset(
    ("processes", "maps", "participants", "lanes", *NODE_TABLES, "flows", "artifacts", "systems", "pains", "questions",
     "assessments", "jottings", "notes", "shapes", "edges")
)  # fmt: skip
"""What goes along; claims, sources and what they are evidence of stay where they are."""

_BELONG = ("flows", "pains", "questions", "assessments", "jottings", "notes", "shapes", "edges")
"""Elements that are part of an excerpt when all that they need is."""


def excerpt(document: Document, ids: Iterable[str]) -> Document:
    """The nodes among these, and those in the lanes among these, with what belongs to them, without their evidence.

    What is inside a sub-process comes along on its own map.
    """
    kept = {node.id: node for node in _nodes(document, set(ids))}
    for node in tuple(kept.values()):
        kept |= _inside(document, node)
    for name in _BELONG:
        for element in document.table(name).values():
            if _all_there(element, kept) or _is_lane_shape(element, kept):
                kept[element.id] = element
        if name == _BELONG[0]:
            _add_needed(document, kept)
    tables: dict[str, dict[str, Element]] = {name: {} for name in TABLES}
    for element in kept.values():
        tables[table_of(element)][element.id] = _without_others(element, kept)
    return document.with_tables(tables)


def _nodes(document: Document, ids: set[str]) -> Iterator[Element]:
    for name in NODE_TABLES:
        for node in document.table(name).values():
            if node.id in ids or getattr(node, "lane", None) in ids:
                yield node


def _inside(document: Document, node: Element) -> dict[str, Element]:
    """The nodes and lanes on the map that shows the inside of a step, and on those inside of that."""
    found: dict[str, Element] = {}
    waiting = [node]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Step) and inner.details:
            nodes = [one for one in nodes_of(document, inner.details) if one.id not in found]
            found |= {one.id: one for one in (*nodes, *lanes_of(document, inner.details))}
            waiting += nodes
    return found


def _all_there(element: Element, kept: dict[str, Element]) -> bool:
    needed = [getattr(element, f.name) for f in reference_fields(type(element)) if f.arity == "required"]
    about = [target for f, target in references(element) if f.name == "about"]
    own = [target for target in (*needed, *about) if not target.startswith(("map", "process"))]
    return bool(own) and all(target in kept for target in own)


def _is_lane_shape(element: Element, kept: dict[str, Element]) -> bool:
    return element.id.startswith("shape") and getattr(element, "of", "") in kept


def _add_needed(document: Document, kept: dict[str, Element]) -> None:
    """Lanes, maps, participants, systems and artifacts that what is kept refers to."""
    waiting = list(kept.values())
    while waiting:
        for field, target in references(waiting.pop()):
            element = None if field.name == "evidence" or target in kept else document.find(target)
            if element is not None and table_of(element) in COPIED_TABLES.difference(NODE_TABLES):
                kept[target] = element
                waiting.append(element)


def _without_others(element: Element, kept: dict[str, Element]) -> Element:
    """The element without references to what is not kept."""
    changes: dict[str, object] = {}
    for field in reference_fields(type(element)):
        value = getattr(element, field.name)
        if field.arity == "many":
            changes[field.name] = tuple(target for target in value if target in kept)
        elif field.arity == "optional" and value not in kept:
            changes[field.name] = None
    return element.model_copy(update=changes)
