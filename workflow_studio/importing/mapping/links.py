"""Which steps follow which: as next-step and predecessor cells say, or a table with a row for each connection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workflow_studio.importing.mapping.cells import Cell, filled_cells, first_of
from workflow_studio.importing.mapping.labels import label_beside, positional_labels
from workflow_studio.importing.mapping.references import Boundary, StepFinder
from workflow_studio.importing.mapping.step_rows import StepRow, StepRows
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Role, Table
from workflow_studio.importing.recognition.wording import condition_of
from workflow_studio.model import Issue, Medium

End = StepRow | Boundary

_MEDIA = (
    (Medium.MAIL, re.compile(r"^(?:by |via |per )?(?:e-?mail|mail|outlook|courriel|correo)s?$", re.IGNORECASE)),
    (Medium.SHEET, re.compile(r"^(?:spread)?sheet|tracker|excel|workbook", re.IGNORECASE)),
    (Medium.FORM, re.compile(r"\bform(?:ular|ulaire|ulario)?$", re.IGNORECASE)),
    (Medium.CALL, re.compile(r"^(?:by |per )?(?:(?:tele)?phone|call|telefon|anruf|téléphone|teléfono)", re.IGNORECASE)),
    (Medium.MEETING, re.compile(r"\b(?:meeting|stand-?up|besprechung|réunion|reunión|in person)$", re.IGNORECASE)),
    (Medium.SYSTEM, re.compile(r"\b(?:system|portal|ticket|workflow|erp|crm|sap)\b", re.IGNORECASE)),
    (Medium.PAPER, re.compile(r"\b(?:paper|papier|papel|letter|post|internal mail|hauspost)$", re.IGNORECASE)),
)
_HANDED_OVER = (Role.ARTIFACT, Role.OUTPUT, Role.INPUT)
_HOW = re.compile(r"^(?:by|via|how|medium|media|channel|means|kanal|weg|per|wie|canal|moyen|medio)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """One step follows another, as the cells say. `lag` is the wait between them in seconds."""

    source: End
    target: End
    label: str
    cells: tuple[Cell, ...]
    lag: float | None = None
    medium: Medium | None = None
    handed_over: tuple[Cell, ...] = ()


def links(rows: StepRows) -> Iterator[Link | Issue]:
    """Every link that next-step and predecessor cells state, and what in them leads nowhere."""
    forward = StepFinder(rows)
    backward = StepFinder(rows, before=True)
    for row in rows.steps:
        yield from _to_next(row, forward)
        yield from _from_predecessors(row, backward)


def connections(workbook: Workbook, table: Table, rows: StepRows, steps_are_in: str) -> Iterator[Link | Issue]:
    """Every link of a table with one row per connection: where it starts, where it ends, what is written on it."""
    finders = (StepFinder(rows, before=True), StepFinder(rows))
    sheet = workbook.sheet(table.sheet)
    for row, values in table.cells(workbook):
        cells = filled_cells(sheet, table, row, values)
        source, target = (first_of(cells, role) for role in (Role.FLOW_SOURCE, Role.FLOW_TARGET))
        if source is None or target is None:
            if cells:
                missing = "where it starts" if source is None else "where it ends"
                yield _left_out(cells[0], f"The connection does not say {missing}; it was left out.")
            continue
        ends = [_end(cell, finder) for cell, finder in zip((source, target), finders, strict=True)]
        if ends[0] is None or ends[1] is None:
            lost = source if ends[0] is None else target
            yield _left_out(lost, f"“{lost.text[:40]}” is not a step of “{steps_are_in}”; the flow was left out.")
            continue
        if isinstance(ends[0], Boundary) and isinstance(ends[1], Boundary):
            yield _left_out(source, "The connection leads from the start to the end past every step; it was left out.")
            continue
        yield _connection(ends[0], ends[1], cells)


def distinct(found: Iterable[Link]) -> list[Link]:
    """Each link once, with all the cells that state it.

    Two labels between the same two steps are two links; a link without a label is the same as one with.
    """
    made: dict[tuple[int | Boundary, int | Boundary], list[Link]] = {}
    for link in found:
        same_ends = made.setdefault((_place(link.source), _place(link.target)), [])
        for at, known in enumerate(same_ends):
            if known.label == link.label or not known.label or not link.label:
                same_ends[at] = _merged(known, link)
                break
        else:
            same_ends.append(link)
    return [link for links in made.values() for link in links]


def _merged(one: Link, other: Link) -> Link:
    return replace(
        one,
        label=one.label or other.label,
        cells=tuple(dict.fromkeys((*one.cells, *other.cells))),
        lag=one.lag if one.lag is not None else other.lag,
        medium=one.medium or other.medium,
        handed_over=(*one.handed_over, *other.handed_over),
    )


def _connection(source: End, target: End, cells: Sequence[Cell]) -> Link:
    label = first_of(cells, Role.LABEL)
    medium, how = _medium(cells)
    handed_over = tuple(cell for cell in cells if cell.column.role in _HANDED_OVER)
    ends = [cell for cell in cells if cell.column.role in (Role.FLOW_SOURCE, Role.FLOW_TARGET)]
    said = (*ends, *([label] if label else []), *handed_over, *([how] if how else []))
    return Link(source, target, label.text if label else "", said, medium=medium, handed_over=handed_over)


def _medium(cells: Sequence[Cell]) -> tuple[Medium | None, Cell | None]:
    """How a handoff is made, where a column such as `By` says it in words for it."""
    for cell in cells:
        if _HOW.search(cell.column.name):
            for medium, pattern in _MEDIA:
                if pattern.search(cell.text):
                    return medium, cell
    return None, None


def medium_columns(table: Table) -> frozenset[int]:
    """The columns (by sheet column) of a table of connections that say how a handoff is made."""
    return frozenset(column.index for column in table.columns if _HOW.search(column.name))


def _to_next(row: StepRow, finder: StepFinder) -> Iterator[Link | Issue]:
    cells, label_cells = row.all(Role.NEXT_STEP), row.all(Role.LABEL)
    for cell in cells:
        named = finder.references(cell.text)
        label_cell = label_beside(cell, cells, label_cells)
        labels, too_many = [condition_of(cell.column.name) if len(cells) > 1 else ""] * len(named), list[str]()
        if label_cell is not None and named:
            labels, too_many = positional_labels(label_cell.text, len(named), cell.text)
        for reference, label in zip(named, labels, strict=True):
            if reference.target is None:
                yield _lost(cell, reference.words)
            else:
                said = (cell, label_cell) if label and label_cell else (cell,)
                yield Link(row, reference.target, reference.label or label, said, reference.lag)
        if label_cell is not None and (too_many or not named):
            yield _label_too_many(label_cell, ", ".join(too_many) or label_cell.text)
    linked = {cell.row for cell in cells}
    yield from (_label_too_many(cell, cell.text) for cell in label_cells if cell.row not in linked)


def _from_predecessors(row: StepRow, finder: StepFinder) -> Iterator[Link | Issue]:
    for cell in row.all(Role.PREDECESSOR):
        for reference in finder.references(cell.text):
            if reference.target is None:
                yield _lost(cell, reference.words)
            elif reference.target is row:
                yield _left_out(cell, f"“{row.name.text[:60]}” is said to come after itself; the flow was left out.")
            else:
                yield Link(reference.target, row, reference.label, (cell,), reference.lag)


def _end(cell: Cell, finder: StepFinder) -> End | None:
    """The one step that a cell names; a connection has one at each end."""
    named = finder.references(cell.text)
    return named[0].target if len(named) == 1 else None


def _place(end: End) -> int | Boundary:
    return end if isinstance(end, Boundary) else end.row


def _label_too_many(cell: Cell, label: str) -> Issue:
    return _left_out(cell, f"There is no next step for the label “{label[:40]}”; it was left out.")


def _lost(cell: Cell, words: str) -> Issue:
    return _left_out(cell, f"“{words[:40]}” is not a step of this table; the flow was left out.")


def _left_out(cell: Cell, text: str) -> Issue:
    return Issue("warning", text, sheet=cell.sheet, cells=cell.address)
