"""What the import assistant says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workflow_studio.wording import PRODUCT, counted, listed, noun, whole_percent

# The window

IMPORT = "Import a workbook"
ADD = "Add a workbook"
CREATE_MAP = "Create map"
ADD_TO_MAP = "Add to the map"
NO_TABLE_HINT = "A table has a row of headings and rows below it. Choose a workbook with at least one."
NO_TABLE_IN_IT = "No table was found in it."


def window_title(adds: bool) -> str:
    """What the window does, and the product."""
    return f"{ADD if adds else IMPORT} – {PRODUCT}"


def workbook_filter(suffixes: Iterable[str]) -> str:
    """The kinds of files that can be chosen, as Qt's file dialog takes them."""
    return f"Workbooks ({' '.join(f'*{suffix}' for suffix in suffixes)})"


def no_table(where: str) -> str:
    """Nothing in these workbooks can be used."""
    return f"No table was found in {where}."


# While the workbooks are read, and where they cannot be

STARTING = "Starting"
ONLY_READ = "The file is only read, never changed."
CHOOSE_ANOTHER = "Choose another file"


def reading(name: str) -> str:
    """What is being done."""
    return f"Reading {name}"


def doing(what: str) -> str:
    """It goes on."""
    return f"{what} …" if what else ""


# The head

NO_SHEET_USED = "No sheet goes into the map."
THE_SHEET_USED = "Its sheet will be used."


def facts_of_files(names: Sequence[str], sheets: int, size: int, seconds: float) -> str:
    """`6 sheets · 214 KB · read in 0.4 s`; several files are named."""
    facts = [] if len(names) == 1 else [listed(names, 3)]
    return " · ".join((*facts, counted(sheets, "sheet"), file_size(size), f"read in {seconds:.1f} s"))


def file_size(size: int) -> str:
    """Bytes as people say them."""
    for unit, limit in (("MB", 1_000_000), ("KB", 1_000)):
        if size >= limit:
            figure = size / limit
            return f"{figure:.1f} {unit}" if figure < 10 else f"{figure:.0f} {unit}"
    return counted(size, "byte")


def sheets_used(used: int, sheets: int) -> str:
    """`3 of 6 sheets will be used.`"""
    if not used:
        return NO_SHEET_USED
    return THE_SHEET_USED if sheets == 1 else f"{used} of {sheets} sheets will be used."


def never_changed(files: int) -> str:
    """Nobody need fear for their files."""
    return f"The {noun(files, 'file is', 'files are')} never changed."


# The workbook is known

UPDATE_OPEN_MAP = "Update the open map"


def known_workbook(name: str, one_more: bool) -> str:
    """It follows a workbook that the open map came from: one more of a series, or a newer version."""
    what = "one more of the series of" if one_more else "a newer version of"
    return (
        f"This looks like {what} “{name}”, which the open map came from. "
        "Update that map to keep names, places and verdicts, or go on here to make a new one."
    )


# The questions before the map is drawn

DAY_OR_MONTH = "Are these dates day/month?"
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six")


def questions_before(count: int) -> str:
    """How many questions the cells leave open."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {noun(count, 'question')} before the map is drawn"


def date_is(example: str) -> str:
    """The beginning of a sentence that the answers end."""
    return f"{example} is"


def dates_typed(columns: Sequence[str], sheet: str, count: int, more: bool, example: str) -> str:
    """Where the dates stand and how many there are, at the least where there are `more`."""
    dates = f"{'at least ' if more else ''}{counted(count, 'date')}"
    return (
        f"{listed(columns, 2)} on sheet {sheet} {noun(len(columns), 'has', 'have')} {dates} typed as text, "
        f"such as {example}, {noun(count, 'that fits', 'that fit')} both."
    )


# The preview

PREVIEW = "Preview"
DRAWING = "Drawing the map …"
NO_TABLE_IS_A_MAP = "No table can become a map. If one lists steps, say so under “Read as”."
NO_TABLE_IS_SURE = "No table is surely a process. Tick one on the left if it is."
DETAIL = "Detail"
DETAIL_FROM_TO = "Detail, from the main path to every observed way"
MAIN_PATH = "Main path"
EVERY_WAY = "Every observed way"
UNDERSTOOD = "Everything was understood"


def drawing(fraction: float) -> str:
    """How far the next map is."""
    return f"drawing, {whole_percent(fraction)}"


def coverage(share: str) -> str:
    """How much of what was observed the map shows."""
    return f"{share} of what was observed"


def not_understood(count: int) -> str:
    """How much is not in the map."""
    return f"Not understood or left out: {counted(count, 'thing')}" if count else UNDERSTOOD


# What will be created

WILL_BE_CREATED = "What will be created"
STEP, PARTICIPANT, DECISION, HANDOFF, MAP, CASE = "step", "participant", "decision", "handoff", "map", "case"
WHERE_WAYS_PART = "where ways part or meet"
WHERE_PERFORMER_CHANGES = "where the performer changes"
FOR_EACH_PROCESS = "one for each process"
FROM_ACTIVITIES = "from its activities"
NONE_FOUND = "none were found"


def figure_for_a_reader(figure: int, what: str, where: str) -> str:
    """A figure with its words, read aloud."""
    return f"{figure} {what}, {where}"


def from_tables(count: int) -> str:
    """It comes from several tables."""
    return f"from {counted(count, 'table')}"


def from_date_columns(count: int) -> str:
    """A tracker's steps are its columns of dates."""
    return f"from {counted(count, 'date column')}"


def from_activities(letter: str) -> str:
    """A log's steps are what stands in one column."""
    return f"from the activities in column {letter}"


def from_rows(first: int, last: int, skipped: int) -> str:
    """The rows (from 1) that it comes from."""
    return f"rows {first:,} to {last:,}, {f'{skipped:,}' if skipped else 'none'} skipped"


# What the workbook says besides

NOTHING_TO_DECIDE = "Nothing to decide: have a look"


def things_said(count: int) -> str:
    """How much the workbook says."""
    return f"The workbook says {counted(count, 'thing')}"


def to_decide(count: int) -> str:
    """How much of it is undecided."""
    return f"{count:,} to decide, now or later" if count else NOTHING_TO_DECIDE


# The closing bar

CHANGE_LATER = "You can change everything later."
MAP_BEGINS_EMPTY = "The map begins empty. What the workbook says is kept."
TICK_A_TABLE = "Tick at least one table to make a map."
CREATE_KEY = "Ctrl+Enter"
