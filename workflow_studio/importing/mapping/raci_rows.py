"""Reading a RACI in its three layouts: who has which letter for each step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from workflow_studio.importing.mapping.cells import Cell, filled_cells, first_of, says_nothing
from workflow_studio.importing.mapping.findings import LEFT_OUT, RowFindings
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Column, Layout, Role, Table
from workflow_studio.model import Issue

RESPONSIBLE, ACCOUNTABLE, CONSULTED, INFORMED, SUPPORTING = "R", "A", "C", "I", "S"

_MEANS = {
    **{letter: letter for letter in "RACIS"},
    **dict.fromkeys("DLX", RESPONSIBLE),
    "O": ACCOUNTABLE,
    **dict.fromkeys("VQ", CONSULTED),
    "P": SUPPORTING,
}
"""Other letters in use: D does, L leads, X marks, O owns, V verifies, Q reviews the quality, P takes part."""

_WORDS = {
    "responsible": RESPONSIBLE, "accountable": ACCOUNTABLE, "consulted": CONSULTED, "informed": INFORMED,
    "consult": CONSULTED, "inform": INFORMED, "support": SUPPORTING, "supporting": SUPPORTING, "supports": SUPPORTING,
    "lead": RESPONSIBLE, "owner": ACCOUNTABLE,
}  # fmt: skip
_NAME_ROLES = (Role.STEP_NAME, Role.ACTIVITY, Role.DESCRIPTION, Role.STEP_ID)
_WHO_ROLES = (Role.PARTICIPANT, Role.PERFORMER, Role.LANE)
_NO_ROLE_IN_HEADER = re.compile(r"\b(?:raci|rasci|rasic|codes?|matrix|roles?)\b", re.IGNORECASE)


Holder = tuple[str, tuple[Cell, ...]]
"""A participant as written, and the cells that give it a letter."""


@dataclass(slots=True)
class RaciRow:
    """One step of a RACI: its cell, number and phase if it has them, what else describes it, who has which letter.

    `letters` has for each letter the participants by folded name, each as written and with the cells that say so:
    the code, and the participant's name where that has a cell among the rows.
    """

    name: Cell
    code: Cell | None = None
    phase: Cell | None = None
    described: tuple[Cell, ...] = ()
    letters: dict[str, dict[str, Holder]] = field(default_factory=dict)

    def give(self, participant: str, codes: Cell, named: Cell | None = None) -> bool:
        """Note what a participant is for this step; false when the cell holds something else than codes."""
        letters = letters_in(codes.text)
        for letter in letters or ():
            holders = self.letters.setdefault(letter, {})
            _, said = holders.get(folded(participant), (participant, ()))
            more = tuple(cell for cell in (codes, named) if cell is not None)
            holders[folded(participant)] = (participant, tuple(dict.fromkeys((*said, *more))))
        return letters is not None

    def who(self, *letters: str) -> list[Holder]:
        """The participants with one of these letters, each with the cells that say so."""
        return [pair for letter in letters for pair in self.letters.get(letter, {}).values()]

    def performers(self) -> list[Holder]:
        """Who does it: the responsible ones, else who is accountable."""
        return self.who(RESPONSIBLE) or self.who(ACCOUNTABLE)


@dataclass(slots=True)
class Raci:
    """The steps of a RACI, and what in it was not understood."""

    rows: list[RaciRow] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    @property
    def participants(self) -> set[str]:
        """The folded names of everybody who has a letter."""
        return {who for row in self.rows for letter in row.letters.values() for who in letter}


def letters_in(text: str) -> tuple[str, ...] | None:
    """The letters of a cell in any spelling: `A/R`, `r*`, `Responsible`; none for `-`, None for anything else."""
    if says_nothing(text):
        return ()
    found: dict[str, None] = {}
    for token in re.findall(r"[^\W\d_]+", text):
        if token.casefold() in _WORDS:
            found[_WORDS[token.casefold()]] = None
        elif len(token) <= 4 and all(letter in _MEANS for letter in token.upper()):
            found.update(dict.fromkeys(_MEANS[letter] for letter in token.upper()))
        else:
            return None
    return tuple(found) or None


def raci_rows(workbook: Workbook, table: Table) -> Raci:
    """The steps of a RACI in any of its three layouts."""
    read = {Layout.TRANSPOSED: _transposed, Layout.LONG: _long}.get(table.layout, _matrix)
    sheet = workbook.sheet(table.sheet)
    raci = read(table, [(row, filled_cells(sheet, table, row, values)) for row, values in table.cells(workbook)])
    if not raci.participants:
        text = "No column holds RACI codes, so nobody is known to take part."
        raci.issues.append(Issue("warning", text, sheet=table.sheet, cells=table.range.a1))
    return raci


def _matrix(table: Table, rows: Sequence[tuple[int, list[Cell]]]) -> Raci:
    raci = Raci()
    nameless = []
    for row, cells in rows:
        name = first_of(cells, *_NAME_ROLES)
        if name is None:
            nameless.append(row)
            continue
        step = _row(name, cells)
        for cell in cells:
            if cell.column.role is Role.RACI_ROLE:
                _give(raci, step, _header(cell.column), cell)
        raci.rows.append(step)
    _tell(raci, table, nameless, "a step")
    return raci


def _transposed(table: Table, rows: Sequence[tuple[int, list[Cell]]]) -> Raci:
    header = table.header_rows[-1] if table.header_rows else table.range.first_row
    steps = {
        column.index: RaciRow(Cell(table.sheet, header, column, _header(column)))
        for column in table.columns
        if column.role is Role.RACI_STEP
    }
    raci = Raci(list(steps.values()))
    nameless = []
    for row, cells in rows:
        who = first_of(cells, *_WHO_ROLES)
        codes = [cell for cell in cells if cell.column.index in steps]
        if who is None or not codes:
            nameless.append(row)
            continue
        for cell in codes:
            _give(raci, steps[cell.column.index], who.text, cell, who)
    _tell(raci, table, nameless, "a participant or a code")
    return raci


def _long(table: Table, rows: Sequence[tuple[int, list[Cell]]]) -> Raci:
    steps: dict[str, RaciRow] = {}
    raci = Raci()
    incomplete = []
    for row, cells in rows:
        name, code = first_of(cells, *_NAME_ROLES), first_of(cells, Role.RACI_CODE, Role.RACI_ROLE)
        if name is None or code is None:
            incomplete.append(row)
            continue
        step = steps.setdefault(folded(name.text), _row(name, cells))
        who = first_of(cells, *_WHO_ROLES)
        _give(raci, step, who.text if who else _named_by(table, code.column), code, who)
    raci.rows = list(steps.values())
    _tell(raci, table, incomplete, "a step or a code")
    return raci


def _row(name: Cell, cells: Sequence[Cell]) -> RaciRow:
    code = first_of(cells, Role.STEP_ID)
    described = tuple(cell for cell in cells if cell.column.role in _NAME_ROLES and cell not in (name, code))
    return RaciRow(name, code, first_of(cells, Role.PHASE), described)


def _give(raci: Raci, step: RaciRow, who: str, cell: Cell, named: Cell | None = None) -> None:
    if not step.give(who, cell, named):
        text = f"“{cell.text[:40]}” is not a RACI code; it was left out."
        raci.issues.append(Issue("warning", text, sheet=cell.sheet, cells=cell.address))


def _tell(raci: Raci, table: Table, rows: Sequence[int], lacks: str) -> None:
    findings = RowFindings(table)
    for row in rows:
        findings.add(row, f"without {lacks}; {LEFT_OUT}", "note")
    raci.issues += findings.issues()


def _header(column: Column) -> str:
    return column.name or column.title or f"Column {column.letter}"


def _named_by(table: Table, column: Column) -> str:
    """Whose codes a lone column holds: the header names the role (`TPM`), else the title above the table does."""
    titles = (column.title, table.title, table.sheet)
    bare = (_NO_ROLE_IN_HEADER.sub("", title).strip(" -–:/") for title in titles)
    return next(filter(None, bare), table.title or table.sheet)
