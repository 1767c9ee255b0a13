"""Which step another row means: by its id, its name, or a predecessor written like `3fs+2d` or `after 3`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.importing.mapping.cells import Cell, text_of
from workflow_studio.importing.mapping.names import folded, likeness
from workflow_studio.importing.mapping.step_rows import StepRow, reference_key
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Role, Table

SAME_NAME_FROM = 90

_WORDS = re.compile(r"^(?:after|following|nach|step|schritt|task|no\.?|nr\.?|#)\s*", re.IGNORECASE)
_RELATION = re.compile(r"\s*(?:fs|ss|ff|sf)\s*(?:[+-]\s*\d+\s*\w*)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;/&\n，；、]|\band\b|\bund\b)\s*", re.IGNORECASE)
_LABEL_FIRST = re.compile(r"^(?P<label>[^:=→]{1,40}?)\s*(?::|=|→|->)\s*(?P<step>.+)$")
_LABEL_LAST = re.compile(r"^(?P<step>[^()]+?)\s*\((?P<label>[^()]{1,40})\)$")
_NOTHING = {"-", "–", "—", "none", "n/a", "na", "end", "."}


@dataclass(frozen=True, slots=True)
class Link:
    """One step follows another, as a cell says."""

    source: StepRow
    target: StepRow
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LostLink:
    """A cell names a step that the table does not have."""

    cell: Cell
    words: str


class StepFinder:
    """Finds the row that a reference means."""

    def __init__(self, rows: Sequence[StepRow]) -> None:
        self._rows = rows
        self._by_key = {row.key: row for row in reversed(rows)}
        self._by_name = {folded(row.name.text): row for row in reversed(rows)}

    def find(self, words: str) -> StepRow | None:
        """The row with this id, else of this name, else the only one of nearly this name."""
        exact = self._by_key.get(reference_key(words)) or self._by_name.get(folded(words))
        if exact is not None or not re.search(r"[^\W\d_]{3}", words):
            return exact
        alike = [row for row in self._rows if likeness(words, row.name.text) >= SAME_NAME_FROM]
        return alike[0] if len(alike) == 1 else None


def links(rows: Sequence[StepRow]) -> Iterator[Link | LostLink]:
    """Every link that next-step and predecessor cells state, each pair of steps once."""
    finder = StepFinder(rows)
    made: set[tuple[int, int]] = set()
    for row in rows:
        for found in (*_to_next(row, finder), *_from_predecessors(row, finder)):
            if isinstance(found, Link):
                pair = (found.source.row, found.target.row)
                if pair in made:
                    continue
                made.add(pair)
            yield found


def connections(workbook: Workbook, table: Table, rows: Sequence[StepRow]) -> Iterator[Link | LostLink]:
    """Every link of a table with one row per connection: where it starts, where it ends, what is written on it."""
    finder = StepFinder(rows)
    for row, values in table.cells(workbook):
        cells = {
            column.role: Cell(table.sheet, row, column, value)
            for column, value in zip(table.columns, values, strict=True)
            if text_of(value)
        }
        ends = [cells.get(role) for role in (Role.FLOW_SOURCE, Role.FLOW_TARGET)]
        if ends[0] is None or ends[1] is None:
            continue
        source, target = finder.find(ends[0].text), finder.find(ends[1].text)
        label = cells.get(Role.LABEL)
        if source is None or target is None:
            lost = ends[0] if source is None else ends[1]
            yield LostLink(lost, lost.text)
        else:
            said = (ends[0], ends[1], *([label] if label else []))
            yield Link(source, target, label.text if label else "", said)


def _to_next(row: StepRow, finder: StepFinder) -> Iterator[Link | LostLink]:
    cells = row.all(Role.NEXT_STEP)
    label_cells = row.all(Role.LABEL)
    for cell in cells:
        label_cell = _label_beside(cell, cells, label_cells)
        targets = list(_named(cell, finder))
        labels = _labels(label_cell, len(targets))
        for (words, target, own_label), label in zip(targets, labels, strict=True):
            if target is None:
                yield LostLink(cell, words)
            else:
                yield Link(row, target, own_label or label, (cell, label_cell) if label and label_cell else (cell,))


def _label_beside(cell: Cell, cells: Sequence[Cell], labels: Sequence[Cell]) -> Cell | None:
    """The label in the cell's own row; with several next-step columns the nth label column goes with the nth."""
    own = [label for label in labels if label.row == cell.row]
    position = [other for other in cells if other.row == cell.row].index(cell)
    if len(own) == 1:
        return own[0]
    return own[position] if position < len(own) else None


def _from_predecessors(row: StepRow, finder: StepFinder) -> Iterator[Link | LostLink]:
    for cell in row.all(Role.PREDECESSOR):
        for words, source, _ in _named(cell, finder):
            yield LostLink(cell, words) if source is None else Link(source, row, "", (cell,))


def _named(cell: Cell, finder: StepFinder) -> Iterator[tuple[str, StepRow | None, str]]:
    """Each step the cell names, with the label it gives it (`yes: 14`, `14 (yes)`), else none.

    The whole cell is tried first, because a name may hold a comma.
    """
    whole = finder.find(cell.text)
    if whole is not None:
        yield cell.text, whole, ""
        return
    for part in _BETWEEN.split(cell.text):
        if part and part.casefold() not in _NOTHING:
            yield _one_named(part, finder)


def _one_named(part: str, finder: StepFinder) -> tuple[str, StepRow | None, str]:
    found = _found(part, finder)
    labelled = _LABEL_FIRST.match(part) or _LABEL_LAST.match(part)
    if found is None and labelled:
        return part, _found(labelled["step"], finder), labelled["label"].strip()
    return part, found, ""


def _found(words: str, finder: StepFinder) -> StepRow | None:
    bare = _WORDS.sub("", words)
    return finder.find(words) or finder.find(bare) or finder.find(_RELATION.sub("", bare))


def _labels(cell: Cell | None, count: int) -> list[str]:
    """The nth label belongs to the nth next step; a single next step takes the whole cell, commas and all."""
    if cell is None:
        return [""] * count
    if count == 1:
        return [cell.text.strip(" ,;")]
    labels = [part.strip() for part in re.split(r"[,;，；]", cell.text)]
    return (labels + [""] * count)[:count]
