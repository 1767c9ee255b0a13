"""What a checklist, procedure or runbook says beyond a step list: who checks, where to go on when a check fails."""

from __future__ import annotations

import re
from dataclasses import replace

from workflow_studio.importing.mapping.cells import Cell, says_nothing, text_of
from workflow_studio.importing.mapping.names import folded
from workflow_studio.importing.mapping.outline import LANE_ROLES
from workflow_studio.importing.mapping.step_rows import StepRow, StepRows, joined, step_rows
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Column, Kind, Role, Table, headed_by_performer

ROWS_ABOVE = 12
"""Rows over a table in which a line such as `Carried out by: Shift leader` is looked for."""

_CHECKS = re.compile(
    r"\b(?:check(?:ed|er)?|verif(?:y|ied|ier)|review(?:ed|er)?|approv(?:ed|er)|inspect(?:ed|or)|witness(?:ed)?|"
    r"counter-?signed|second (?:person|pair)|supervis(?:ed|or)|geprüft|prüfer(?:in)?|kontrolliert|freigegeben|"
    r"vérifi\w*|contrôl\w*|validé|revisad\w*|revisor\w*|verificad\w*)\b|再鑑|確認者|検印|承認|レビュー",
    re.IGNORECASE,
)
_ON_FAILURE = re.compile(
    r"\b(?:if|on|when|in case of|bei|wenn|falls|si|en cas d[e']|en caso de)\b.{0,12}"
    r"\b(?:ng|nok|n\.?ok|not ok|no|nein|fail\w*|error|fehler\w*|échec|fallo|failed)\b|(?:ng|異常|失敗)(?:時|の場合)",
    re.IGNORECASE,
)


def checklist_rows(workbook: Workbook, table: Table) -> StepRows:
    """The steps of a checklist. One that is gone through again and again (each day) has each of its steps once."""
    rows = step_rows(workbook, table)
    once: dict[tuple[str, str], StepRow] = {}
    for step in rows.steps:
        phase = step.first(Role.PHASE)
        own = step.key if step.code else folded(step.name.text)
        key = (folded(phase.text) if phase else "", own)
        once[key] = joined(once[key], step) if key in once else step
    rows.steps = list(once.values())
    return rows


def checker_columns(table: Table) -> frozenset[int]:
    """The columns (by sheet column) that say who checks a step that somebody else does.

    Where nobody else is named, who checked an item off is who did it.
    """
    if table.kind.kind is not Kind.CHECKLIST:
        return frozenset()
    people = [column for role in LANE_ROLES for column in table.columns_as(role)]
    checkers = frozenset(column.index for column in people if _CHECKS.search(column.name))
    return checkers if len(checkers) < len(people) else frozenset()


def failure_columns(table: Table) -> frozenset[int]:
    """The columns (by sheet column) of a checklist that say what to do when a check fails."""
    if table.kind.kind is not Kind.CHECKLIST:
        return frozenset()
    return frozenset(column.index for column in table.columns if _ON_FAILURE.search(column.name))


def on_failure(workbook: Workbook, table: Table, row: int) -> Cell | None:
    """What a row says about the case that its check fails."""
    sheet = workbook.sheet(table.sheet)
    for column in table.columns:
        text = text_of(sheet.cell(row, column.index))
        if column.index in failure_columns(table) and text and not says_nothing(text):
            return Cell(table.sheet, row, column, sheet.cell(row, column.index))
    return None


def performer_above(workbook: Workbook, table: Table) -> Cell | None:
    """Who the lines over a checklist say carries it out: `Operator | Kim Olsen`, `Owner: Facilities`."""
    sheet = workbook.sheet(table.sheet)
    for row in range(max(0, table.range.first_row - ROWS_ABOVE), table.range.first_row):
        filled = [(at, value) for at, value in enumerate(sheet.rows[row]) if isinstance(value, str) and value.strip()]
        for place, (at, value) in enumerate(filled):
            label, colon, rest = value.strip().partition(":")
            if not headed_by_performer(label):
                continue
            if colon and rest.strip():
                return replace(_cell(table, row, at, label, value), value=rest.strip())
            # Without a colon it may as well be the header of a table further up.
            if place + 1 < len(filled) and (colon or len(filled) == 2):
                beside, name = filled[place + 1]
                return _cell(table, row, beside, label, name)
    return None


def _cell(table: Table, row: int, column: int, header: str, value: str) -> Cell:
    return Cell(table.sheet, row, Column(column, header), value)
