"""What can be wrong with the cells of a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workflow_studio.importing.finding import Quote
from workflow_studio.importing.profile.columns import ColumnCells


class What(StrEnum):
    """The sorts of trouble, the gravest for a process first."""

    STAGES_BACKWARDS = "stages out of order"
    STAGE_SKIPPED = "stage left out"
    FORMULA_OVERWRITTEN = "formula overwritten"
    MISSING_ELSEWHERE = "missing in the list it refers to"
    GIVEN_TWICE = "given twice"
    NUMBERS_AS_TEXT = "numbers typed as text"
    DATES_AS_TEXT = "dates typed as text"
    SPELLINGS = "spelled in several ways"
    MISTYPED = "probably mistyped"
    WORDS_AMONG_NUMBERS = "words among numbers"
    WORDS_AMONG_DATES = "words among dates"
    STALE = "no recent date"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is wrong with a column, in `count` of its rows, with some of them quoted.

    `problem` says in one sentence what it means for the process; it is empty where it means little. `about` are names
    of steps that it concerns, `confidence` how surely the sentence is right.
    """

    what: What
    cells: ColumnCells
    count: int
    quotes: tuple[Quote, ...]
    problem: str = ""
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def rows_counted(count: int) -> str:
    """`1 row`, `17 rows`."""
    return "1 row" if count == 1 else f"{count:,} rows"


def in_rows(cells: ColumnCells, count: int) -> str:
    """`17 rows of “Tracker”`, or of how many rows that were looked at."""
    sheet = cells.table.sheet
    if len(cells.rows) < len(cells.table.data_rows):
        return f"{count:,} of the {len(cells.rows):,} rows looked at in “{sheet}”"
    return f"{rows_counted(count)} of “{sheet}”"


def has_or_have(count: int) -> str:
    """The verb that follows a number of rows."""
    return "has" if count == 1 else "have"
