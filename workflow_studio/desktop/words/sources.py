"""What the page of sources says."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.dates import MONTHS, as_read, short_month_of
from workflow_studio.desktop.words.everywhere import and_more
from workflow_studio.model.lineage import LineageKind
from workflow_studio.wording import counted, listed, noun

# The page

SOURCES = "Sources"
WORKBOOKS = "Workbooks"
WHAT_IS_KNOWN = "What is known of this workbook"
CARD, LINEAGE, CONDITION = "Retirement card", "What reads what", "Condition of the data"
LOSSES = "Not understood"


def read_on(day: str) -> str:
    """When the workbook was read; empty where that is not known."""
    return f"Read on {day}" if day else ""


# The retirement card

MOST_UNUSED = 40
FROM_WORKBOOK = "What the workbook says"
FROM_PEOPLE = "What only people can say"
KEPT_BY = "Kept by"
GROWS = "How it grows"
NEW_ROWS = "New rows by month"
UNUSED = "Columns that nobody fills"
NOT_KNOWN = "The workbook does not say."
RHYTHM_NOT_KNOWN = "No dates show how fast it grows."
ALL_USED = "None: every column is filled at times."
READ_BY = "Read by"
READ_BY_HELP = "Who looks at it. An answer to the question “Who reads …?” among the claims stands here too."
FEEDS = "The decision it feeds"
FEEDS_HELP = "What is decided with it, and how often."
TO_ASK = "Still to be asked"
RETIRE_BY = "To be retired by"
RETIRE_BY_HELP = "A day such as 31 Mar 2026."
NO_DAY = "Write a day such as 31 Mar 2026."


def unused(columns: Sequence[str]) -> str:
    """The columns that nobody fills, one a line."""
    more = len(columns) - MOST_UNUSED
    return "\n".join((*columns[:MOST_UNUSED], *((and_more(more),) if more > 0 else ()))) or ALL_USED


def month_name(month: str) -> str:
    """`2025-11` as `Nov`; what is no month stays as it is."""
    number = month[5:7]
    return MONTHS[int(number) - 1][:3] if number.isdecimal() and 1 <= int(number) <= len(MONTHS) else month


def rows_of_months(months: Sequence[tuple[str, int]]) -> str:
    """The bars read aloud."""
    return ", ".join(f"{short_month_of(month)}: {rows:,}" for month, rows in months)


# What reads what

MOST_COLUMNS = 8
NOTHING_READ = "No sheet of this workbook reads another sheet or another workbook."
ARROWS_HELP = "Arrows lead from what is read to the sheet that reads it. Pick one, or use the arrow keys."
PICKED_ARROW = "The picked arrow"
ANOTHER_WORKBOOK = "Another workbook. Ask: who keeps that workbook, and how does what it says get here?"
NO_HEADER = "cells without a header"
LINEAGE_KINDS = {
    LineageKind.FORMULA: "Calculated with",
    LineageKind.LOOK_UP: "Looked up",
    LineageKind.CHOICES: "Offered as choices",
}


def arrows(left_out: int) -> str:
    """Above the drawing: how to read it, and that it is not all."""
    more = f"{counted(left_out, 'arrow')} with the fewest formulas {noun(left_out, 'is', 'are')} left out."
    return f"{ARROWS_HELP} {more}" if left_out else ARROWS_HELP


def arrows_for_a_reader(picked: str, every: str) -> str:
    """The drawing read aloud: the picked arrow first, if there is one."""
    return f"{picked}. All: {every}" if picked else f"All: {every}"


def columns_read(kind: LineageKind, columns: Sequence[str], target_columns: Sequence[str]) -> str:
    """`Looked up: “Limit” for “Approver”`."""
    used = f" for {_quoted(target_columns)}" if target_columns else ""
    return f"{LINEAGE_KINDS[kind]}: {_quoted(columns) or NO_HEADER}{used}"


def formula_place(cells: str, sheet: str, reads: str) -> str:
    """Where the formula stands and what it reads, for example `In cells S17:S428 of “Log”. It reads G4:H9.`"""
    stands = f"In cells {cells} of “{sheet}”." if cells else ""
    return " ".join(part for part in (stands, f"It reads {reads}." if reads else "") if part)


def _quoted(names: Sequence[str]) -> str:
    return listed((f"“{name}”" for name in names), MOST_COLUMNS)


# The condition of the data

NO_TABLES = "No table of records was found in this workbook."
NO_TABLES_HINT = "So nothing can be said about its columns."
ALL_WELL = "Nothing was found in any column."
SHOW_EVERY = "Show the columns without findings too"
SORTED_BY = "Sorted by"
AS_THEY_STAND = "As they stand"
CONDITION_HEADINGS = ("Sheet", "Column", "Rows", "Filled", "Different", "What was found")
NOTHING_FOUND = "Nothing was found."


def found_in(found: int, columns: int) -> str:
    """How many columns have something to say."""
    return f"Something was found in {found:,} of {counted(columns, 'column')}." if found else ALL_WELL


def rows_looked_at(rows: int, of: int) -> str:
    """How many rows were looked at, where that is not all."""
    return f"{rows:,} of {of:,}" if of else f"{rows:,}"


def found(what: str, count: int) -> str:
    """`dates typed as text (11)`."""
    return f"{what} ({count:,})"


def column_head(name: str, sheet: str, letter: str, smallest: str, largest: str) -> str:
    """A column with what its values reach from and to, where that is known."""
    span = f", from {as_read(smallest)} to {as_read(largest)}" if smallest else ""
    return f"“{name}” on sheet “{sheet}”, column {letter}{span}"


def finding(what: str, count: int, examples: Sequence[str]) -> str:
    """One thing that was found in a column, with some of its cells."""
    shown = f": {'; '.join(examples)}" if examples else ""
    return f"{what[:1].upper()}{what[1:]} in {counted(count, 'row')}{shown}"


# What was not understood

ALL_UNDERSTOOD = "Everything in this workbook was understood."
NOT_IN_A_MAP = "What did not become part of a map, and why. Nothing here is lost: it is still in the workbook."
LOSSES_LIST = "Not understood or left out"
LOSSES_HEADINGS = ("What it is, and why it was left out", "Where")
_OTHER = "Other"
_SAME_FOR_MANY = frozenset({"rows", "comments", "text"})


def losses_of(what: str, count: int) -> str:
    """A group with how many there are: `Columns (12)`, `Pivot table (1)`, `Other (3)`."""
    return f"{_many(what, count)} ({count:,})"


def _many(what: str, count: int) -> str:
    name = f"{what[:1].upper()}{what[1:]}" or _OTHER
    return name if count == 1 or what in _SAME_FOR_MANY or name == _OTHER else f"{name}s"
