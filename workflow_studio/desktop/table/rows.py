"""Which rows the table has, in which order, and which of them a change of the document concerns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workflow_studio.app.step_table.cells import Cells
from workflow_studio.app.step_table.columns import FIELDS, TIMES, Column
from workflow_studio.editing.diff import Diff
from workflow_studio.model import (
    Artifact,
    Assessment,
    Document,
    Element,
    Flow,
    Lane,
    Node,
    Pain,
    Participant,
    Question,
    System,
)

_NAMED_IN_CELLS = (Lane, Participant, System, Artifact)
_FIGURES = re.compile(r"\d+")


def in_order(cells: Cells, column: Column | None, descending: bool) -> list[str]:
    """The rows as they are read, or by what a column says; empty cells come last either way."""
    reading = list(cells.numbers)
    if column is None:
        return reading
    keys = {node: _key(cells, node, column) for node in reading}
    filled = [node for node in reading if keys[node] is not None]
    empty = [node for node in reading if keys[node] is None]
    return sorted(filled, key=lambda node: keys[node] or (), reverse=descending) + empty


def _key(cells: Cells, node: str, column: Column) -> tuple[float, str] | None:
    if column in TIMES or column is Column.CASES:
        value = getattr(cells.document.node(node), FIELDS[column], None)
        return None if value is None else (float(value), "")
    text = cells.exact(node, column)
    if column in (Column.NUMBER, Column.NEXT):
        first = _FIGURES.match(text)
        return (float(first[0]), text) if first else None
    return (0.0, text.casefold()) if text else None


def rows_of(diff: Diff, document: Document) -> set[str] | None:
    """The nodes whose cells a change concerns; none where it can be any of them (a name that many cells show)."""
    found: set[str] = set()
    for _, before, after in diff.pairs():
        for element in (before, after):
            if isinstance(element, _NAMED_IN_CELLS) and before is not None:
                return None
            if element is not None:
                found.update(_nodes_of(element))
    renamed = {key for key, (before, after) in diff.updated.items() if isinstance(after, Node) and _name(before, after)}
    if renamed:  # what leads there says so
        found.update(flow.source for flow in document.flows.values() if flow.target in renamed)
    return found


def _nodes_of(element: Element) -> Iterable[str]:
    if isinstance(element, Node):
        return (element.id,)
    if isinstance(element, Flow):
        return (element.source,)
    if isinstance(element, Pain | Question):
        return (element.about,)
    return (element.step,) if isinstance(element, Assessment) else ()


def _name(before: Element, after: Element) -> bool:
    return getattr(before, "name", "") != getattr(after, "name", "")
