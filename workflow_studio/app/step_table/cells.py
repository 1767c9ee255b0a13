"""What the cells of the table say, read from the document when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from workflow_studio.app.step_table.columns import (
    FIELDS,
    KIND_WORDS,
    LISTS,
    NOTES,
    TIMES,
    VERDICT_WORDS,
    Column,
    applies,
    kind_of,
)
from workflow_studio.app.time_text import exact_time
from workflow_studio.editing.draft import number_of
from workflow_studio.editing.index import Index
from workflow_studio.model import Assessment, Document, Element, Flow, table_of
from workflow_studio.model.durations import duration

E = TypeVar("E", bound=Element)
BETWEEN = "; "
NAMELESS = "…"


class Cells:
    """The cells of one state of a document. `numbers` gives each node's place in the reading order, from 1."""

    def __init__(self, document: Document, index: Index, numbers: Mapping[str, int]) -> None:
        self.document, self.numbers = document, numbers
        self._index = index

    def text(self, node_id: str, column: Column) -> str:
        """What a reader sees: names of what follows beside the numbers, times rounded, large numbers in groups."""
        if column is Column.NEXT:
            return BETWEEN.join(self._numbered_name(flow.target) for flow in self.ways_on(node_id))
        if column is Column.CASES:
            cases = getattr(self.document.node(node_id), FIELDS[column], None)
            return "" if cases is None else f"{cases:,}"
        value = self._time(node_id, column)
        return duration(value) if value is not None else self.exact(node_id, column)

    def exact(self, node_id: str, column: Column) -> str:
        """What is edited and copied: the same value again when it is read."""
        node = self.document.node(node_id)
        if not applies(column, node):
            return ""
        match column:
            case Column.NUMBER:
                return str(self.numbers[node_id])
            case Column.KIND:
                return KIND_WORDS[kind_of(node)]
            case Column.PARTICIPANT:
                return self.document.participants[self.document.lanes[node.lane].participant].name
            case Column.NEXT:
                return BETWEEN.join(str(self.numbers[flow.target]) for flow in self.ways_on(node_id))
            case Column.LABELS:
                labels = [flow.label for flow in self.ways_on(node_id)]
                return BETWEEN.join(labels) if any(labels) else ""
            case Column.VERDICT:
                assessment = self.assessment(node_id)
                return VERDICT_WORDS[assessment.verdict] if assessment else ""
            case Column.REASON:
                assessment = self.assessment(node_id)
                return assessment.reason if assessment else ""
            case Column.PROBLEMS | Column.QUESTIONS:
                return "\n".join(note.text for note in self.referring(NOTES[column], node_id))
        return self._field(node_id, column)

    def ways_on(self, node_id: str) -> list[Flow]:
        """The flows out of a node, in the order in which they were made."""
        return [flow for flow in self.referring(Flow, node_id) if flow.source == node_id]

    def assessment(self, step_id: str) -> Assessment | None:
        """Whether a machine could do the step, where that was said."""
        return next(iter(self.referring(Assessment, step_id)), None)

    def referring(self, kind: type[E], element_id: str) -> list[E]:
        """The elements of this kind that refer to the element, oldest first."""
        table = self.document.table(table_of(kind))
        ids = sorted(self._index.referrers(element_id, table_of(kind)), key=number_of)
        return [table[key] for key in ids]  # type: ignore[misc]  # a table holds one kind

    def _field(self, node_id: str, column: Column) -> str:
        value = getattr(self.document.node(node_id), FIELDS[column])
        if column in LISTS:
            return self._names(value)
        if column in TIMES:
            return "" if value is None else exact_time(value)
        return "" if value is None else str(value)

    def _time(self, node_id: str, column: Column) -> float | None:
        return getattr(self.document.node(node_id), FIELDS[column], None) if column in TIMES else None

    def _names(self, ids: Iterable[str]) -> str:
        return BETWEEN.join(str(getattr(self.document.find(key), "name", "")) for key in ids)

    def _numbered_name(self, node_id: str) -> str:
        return f"{self.numbers[node_id]} {self.document.node(node_id).name or NAMELESS}"
