"""Small workbooks with formulas, made by hand: rows of values, formulas by the range that holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.reading import Range, Sheet, Value, Workbook
from workflow_studio.importing.reading.markings import (
    BookMarkings,
    ConditionalFormat,
    DefinedName,
    ExternalBook,
    Fill,
    FormulaRun,
    Markings,
    Validation,
)
from workflow_studio.importing.recognition import find_tables
from workflow_studio.importing.rules import find_rules
from workflow_studio.model import DecisionTable


def sheet(name: str, *rows: Sequence[Value]) -> Sheet:
    return Sheet(name, "visible", tuple(tuple(row) for row in rows))


def seen(
    *sheets: Sheet,
    formulas: Mapping[str, str] | None = None,
    validations: Sequence[Validation] = (),
    formats: Sequence[ConditionalFormat] = (),
    names: Sequence[DefinedName] = (),
    external: Sequence[ExternalBook] = (),
    fills: Sequence[Fill] = (),
    saved: str = "",
) -> Seen:
    """The workbook with these sheets; formulas, validations, formats and fills are the first sheet's."""
    runs = tuple(FormulaRun(Range.parse(area), text) for area, text in (formulas or {}).items())
    markings = Markings(
        formulas=runs, validations=tuple(validations), conditional_formats=tuple(formats), fills=tuple(fills)
    )
    book = BookMarkings(
        names=tuple(names), external=tuple(external), modified=saved, sheets={sheets[0].name: markings}
    )
    workbook = Workbook("tracker.xlsx", "", 0, "xlsx", sheets, markings=book)
    return Seen(workbook, find_tables(workbook))


def only_rule(of: Seen) -> tuple[Finding, DecisionTable]:
    (finding,) = find_rules(of)
    assert finding.rule is not None
    return finding, finding.rule


def validation(area: str, kind: str, operator: str, *formulas: str) -> Validation:
    return Validation((Range.parse(area),), kind, operator, formulas)


def conditional(
    area: str, kind: str, operator: str, *formulas: str, text: str = "", fill: str = ""
) -> ConditionalFormat:
    return ConditionalFormat((Range.parse(area),), kind, operator, formulas, text, fill)


REQUESTS = (
    ("Request", "Region", "Amount €", "Item", "Approval"),
    ("R-1", "EU", 9000, "Laptop", "Director"),
    ("R-2", "US", 5000, "Desk", "Buyer"),
    ("R-3", "EU", 400, "Desk", "Team lead"),
    ("R-4", "US", 80, "Chair", "Team lead"),
    ("R-5", "US", 5001, "Laptop", "Director"),
    ("R-6", "EU", 120, "Chair", "Team lead"),
)
"""Six requests; who approves follows from `IF(C2>5000,"Director",IF(OR(B2="EU",C2<=100),"Team lead","Buyer"))`."""


def with_last(values: Sequence[Value], title: str) -> Sheet:
    """The requests with other values in the last column."""
    rows = [(*row[:-1], value) for row, value in zip(REQUESTS[1:], values, strict=True)]
    return sheet("Tracker", (*REQUESTS[0][:-1], title), *rows)
