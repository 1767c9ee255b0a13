"""RACI matrices: steps from rows, lanes from who is responsible, and the checks every RACI wants."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.mapping.cells import Cell, text_of
from workflow_studio.importing.mapping.citations import Citations
from workflow_studio.importing.mapping.map_writer import DocumentParts
from workflow_studio.importing.mapping.names import SAME_STEP_FROM, folded, likeness
from workflow_studio.importing.mapping.people import UNKNOWN
from workflow_studio.importing.mapping.step_maps import StepMap, flows_in_row_order, unordered
from workflow_studio.importing.mapping.step_rows import reference_key
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.recognition import Column, Layout, Role, Table
from workflow_studio.model import Issue, Node, Step

RESPONSIBLE, ACCOUNTABLE, CONSULTED, INFORMED, SUPPORTING = "R", "A", "C", "I", "S"
SAME_NUMBER_COUNTS = 25

_LETTERS = re.compile(r"[RACISVLODX]", re.IGNORECASE)
_MEANS = {"D": RESPONSIBLE, "L": RESPONSIBLE, "X": RESPONSIBLE, "O": ACCOUNTABLE, "V": CONSULTED}
"""Other letters in use: D does, L leads, X marks, O owns, V verifies."""


@dataclass(slots=True)
class RaciRow:
    """One step of a RACI: its cell, its number if it has one, and who has which letter."""

    name: Cell
    code: Cell | None = None
    letters: dict[str, list[tuple[str, Cell]]] = field(default_factory=lambda: defaultdict(list))

    def give(self, participant: str, codes: Cell) -> None:
        """Note what a participant is for this step."""
        for letter in dict.fromkeys(_LETTERS.findall(codes.text.upper())):
            self.letters[_MEANS.get(letter, letter)].append((participant, codes))

    def who(self, letter: str) -> list[tuple[str, Cell]]:
        """The participants with this letter, each with the cell that says so."""
        return self.letters.get(letter, [])

    def performers(self) -> list[tuple[str, Cell]]:
        """Who does it: the responsible ones, else who is accountable."""
        return self.who(RESPONSIBLE) or self.who(ACCOUNTABLE)


def raci_rows(workbook: Workbook, table: Table) -> list[RaciRow]:
    """The steps of a RACI in any of its three layouts."""
    readers = {Layout.TRANSPOSED: _transposed, Layout.LONG: _long}
    return list(readers.get(table.layout, _matrix)(workbook, table))


def map_raci(parts: DocumentParts, citations: Citations, workbook: Workbook, table: Table, name: str) -> StepMap:
    """The process of this name: a step for each row in the lane of who is responsible, in the order of the rows."""
    rows = raci_rows(workbook, table)
    writer = parts.new_map(name, citations.area(table.sheet, table.range, f"RACI of {len(rows)} steps"))
    nodes: dict[int, Node] = {}
    steps = []
    for position, row in enumerate(rows):
        performers = row.performers()
        who, said_in = performers[0] if performers else (UNKNOWN, row.name)
        lane = writer.lane(who, citations.cell(said_in))
        code = {"code": row.code.text} if row.code else {}
        evidence = dict.fromkeys((citations.cell(row.name), citations.cell(said_in)))
        step = writer.node(Step, lane, row.name.text, tuple(evidence), **code)
        nodes[position] = annotate(parts, citations, step, row)
        steps.append((row.name, step.id))
    flows_in_row_order(writer, citations, steps)
    return StepMap(writer, nodes, [*checks(rows), *([unordered(table)] if len(rows) > 1 else [])])


def annotate(parts: DocumentParts, citations: Citations, step: Step, row: RaciRow) -> Step:
    """Write down on a step who else takes part in it."""
    own = parts.participant_of(step.lane)
    fields: dict[str, tuple[str, ...]] = {}
    evidence = dict.fromkeys(step.evidence)
    for name, letters in (
        ("assisting", (RESPONSIBLE, SUPPORTING)),
        ("accountable", (ACCOUNTABLE,)),
        ("consulted", (CONSULTED,)),
        ("informed", (INFORMED,)),
    ):
        ids: dict[str, None] = {}
        for who, cell in (pair for letter in letters for pair in row.who(letter)):
            cited = citations.cell(cell)
            evidence[cited] = None
            ids[parts.people.participant(who, cited).id] = None
        if name == "assisting":
            ids.pop(own, None)
        fields[name] = tuple(dict.fromkeys((*getattr(step, name), *ids)))
    return parts.builder.replace(step, **fields, evidence=tuple(evidence))


def matching_rows(steps: Sequence[Step], rows: Sequence[RaciRow]) -> dict[str, RaciRow]:
    """Which RACI row is about which step (by id): the row of the likeliest name, if it is likely enough.

    With the same number a name may differ more.
    """
    matched: dict[str, RaciRow] = {}
    for row in rows:
        free = [step for step in steps if step.id not in matched]
        best = max(free, key=lambda step: _match(step, row), default=None)
        if best is not None and _match(best, row) >= SAME_STEP_FROM:
            matched[best.id] = row
    return matched


def _match(step: Step, row: RaciRow) -> float:
    same_number = row.code is not None and reference_key(step.code) == reference_key(row.code.text)
    return likeness(step.name, row.name.text) + (SAME_NUMBER_COUNTS if same_number else 0)


def checks(rows: Sequence[RaciRow]) -> Iterator[Issue]:
    """Exactly one is accountable for each step and at least one responsible (design terms: RACI)."""
    for row in rows:
        accountable = len(row.who(ACCOUNTABLE))
        if accountable == 0:
            yield _issue(row, f"Nobody is accountable for “{row.name.text[:60]}”.")
        elif accountable > 1:
            yield _issue(row, f"{accountable} are accountable for “{row.name.text[:60]}”; there should be one.")
        if not row.who(RESPONSIBLE):
            yield _issue(row, f"Nobody is responsible for “{row.name.text[:60]}”.")


def _issue(row: RaciRow, text: str) -> Issue:
    return Issue("warning", text, sheet=row.name.sheet, cells=row.name.address)


def _matrix(workbook: Workbook, table: Table) -> Iterator[RaciRow]:
    for row, values in table.cells(workbook):
        cells = list(_filled(table, row, values))
        name = _first(cells, Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION, Role.STEP_ID)
        if name is None:
            continue
        step = RaciRow(name, next((cell for cell in cells if cell.column.role is Role.STEP_ID), None))
        for cell in cells:
            if cell.column.role is Role.RACI_ROLE:
                step.give(cell.column.name or cell.column.title, cell)
        yield step


def _transposed(workbook: Workbook, table: Table) -> Iterator[RaciRow]:
    rows = list(table.cells(workbook))
    header = table.header_rows[-1] if table.header_rows else table.range.first_row
    for position, column in enumerate(table.columns):
        if column.role is not Role.RACI_STEP:
            continue
        step = RaciRow(Cell(table.sheet, header, column, column.name))
        for row, values in rows:
            who = _first(list(_filled(table, row, values)), Role.PARTICIPANT, Role.PERFORMER)
            if who is not None and text_of(values[position]):
                step.give(who.text, Cell(table.sheet, row, column, values[position]))
        yield step


def _long(workbook: Workbook, table: Table) -> Iterator[RaciRow]:
    steps: dict[str, RaciRow] = {}
    for row, values in table.cells(workbook):
        cells = list(_filled(table, row, values))
        name = _first(cells, Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION)
        code = _first(cells, Role.RACI_CODE, Role.RACI_ROLE)
        if name is None or code is None:
            continue
        who = _first(cells, Role.PARTICIPANT, Role.PERFORMER)
        step = steps.setdefault(folded(name.text), RaciRow(name))
        step.give(who.text if who else _named_by(table, code.column), code)
    yield from steps.values()


def _named_by(table: Table, column: Column) -> str:
    """Whose codes a lone column holds: the header names the role (`TPM`), else the title above the table does."""
    bare = re.sub(r"\b(raci|rasci|code|matrix|role)s?\b", "", column.title or table.title, flags=re.IGNORECASE)
    return bare.strip(" -–:/") or table.title or table.sheet


def _filled(table: Table, row: int, values: Sequence[Value]) -> Iterator[Cell]:
    for column, value in zip(table.columns, values, strict=True):
        if text_of(value):
            yield Cell(table.sheet, row, column, value)


def _first(cells: Sequence[Cell], *roles: Role) -> Cell | None:
    return next((cell for role in roles for cell in cells if cell.column.role is role), None)
