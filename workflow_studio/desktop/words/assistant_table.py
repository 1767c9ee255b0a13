"""What the import assistant says of the tables that were found, and of the one that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workflow_studio.importing.recognition import Kind
from workflow_studio.wording import counted, noun, whole_percent

# The list of tables

TABLES_FOUND = "Tables found"
HIDDEN = "Hidden"
HIDDEN_LEFT_OUT = "Hidden sheets are listed and left out until you tick them."
UNSURE_LEFT_OUT = "Tables that are only perhaps a process are left out until you tick them."
SET_BY_YOU = "set by you"
GIVES_NO_MAP = "gives no map"
NO_ROWS = "no rows"


def only(sure: str) -> str:
    """It is sure to no more than this."""
    return f"only {sure}"


def table_for_a_reader(name: str, facts: str, hidden: bool, usable: bool) -> str:
    """All that a row of the list shows, read aloud."""
    return f"{name}, {'hidden, ' if hidden else ''}{facts.replace(' · ', ', ')}{'' if usable else ', cannot be used'}"


def left_out(why: str) -> str:
    """Why a table is not ticked, and what to do."""
    return f"Left out {why}. Tick it to make a map of it."


def cannot_be_used(cells: str, mappable: bool) -> str:
    """Why a table's box cannot be ticked: it has no rows, or is of a kind that gives no map."""
    why = "this kind of table gives no map; what it says is used all the same."
    return f"{cells}: {'there are no rows to map.' if mappable else why}"


# How it is read

TABLE_OR_CLAIMS = "Tables, or what they say"
TABLE = "Table"
CLAIMS = "What the workbook says"
READ_AS = "Read as"
WHY_READ_SO = "Why it is read like this"
SHEET_ROWS = "Rows of the sheet"
YES, NO = "Yes", "No"


def kind_without_a_map(kind: str) -> str:
    """A kind in the list of kinds that is of no use for a map."""
    return f"{kind} ({GIVES_NO_MAP})"


def runner_up(kind: str, confidence: float) -> str:
    """The kind that came second."""
    return f"runner-up {kind} {whole_percent(confidence)}"


def because(kind: str, reasons: Iterable[str]) -> str:
    """The reasons for a kind, one a line."""
    return "\n".join((f"Read as {kind} because:", *_bullets(reasons)))


def meaning(what: str, how_sure: str) -> str:
    """What a kind or a role means, and how sure it is, for a screen reader."""
    return f"{what}. {how_sure}"


# Its header

HEADER_HELP = "Drag to another row, or press Alt+Up and Alt+Down. Click for a header of two rows or none."
ONE_HEADER_ROW = "One header row"
TWO_HEADER_ROWS = "Two header rows"
NO_HEADER_ROW = "No header row"
HEADER = "Header"
"""On the header line where there is no room for which rows it is."""
HEADER_ROW = "Header row"


def header_rows(rows: tuple[int, ...]) -> str:
    """Which rows (from 0) the header stands in."""
    if not rows:
        return NO_HEADER_ROW
    return f"Header: row {rows[0] + 1}" if len(rows) == 1 else f"Header: rows {rows[0] + 1}–{rows[-1] + 1}"


# Its columns

NEXT_DOUBT = "Go to the next column that was read with little confidence"


def column(letter: str, title: str) -> str:
    """A column by its title, and by its letter."""
    return f"{title} (column {letter})" if title else f"Column {letter}"


def column_for_a_reader(letter: str, title: str) -> str:
    """The box over a column: the letter first, as the columns follow each other."""
    return f"Column {letter}, {title or 'without a header'}"


def column_and_role(letter: str, role: str) -> str:
    """A column's heading in the sheet."""
    return f"{letter}, {role}"


def sure(confidence: float) -> str:
    """How sure a reading is, in a sentence of its own."""
    return f"{whole_percent(confidence)} sure."


def why_role(where: str, role: str, confidence: float, reasons: Iterable[str]) -> str:
    """What a column is read as and the reasons for it, one a line."""
    return "\n".join((f"{where}: {role}, {whole_percent(confidence)}", *_bullets(reasons)))


def next_likeliest(role: str, confidence: float) -> str:
    """The role that came second."""
    return f"Next likeliest: {role}, {whole_percent(confidence)}"


def or_role(role: str, confidence: float) -> str:
    """The role that came second, where there is little room."""
    return f"or {role} {round(confidence * 100)}"


def need_a_look(columns: int) -> str:
    """How many columns are doubtful."""
    return f"{counted(columns, 'column needs', 'columns need')} a look"


def beyond(columns: Sequence[tuple[str, str]]) -> str:
    """Which columns (letters and names) are out of sight on the right; empty for none."""
    if not columns:
        return ""
    first, last = (f"{letter} ({name})" if name else letter for letter, name in (columns[0], columns[-1]))
    return f"Column {first} is to the right." if len(columns) == 1 else f"Columns {first} to {last} are to the right."


# Its rows

ROWS_HEADING = "Heading of the rows below it"
NO_PART = "Not part of the table"
NO_ROWS_FOUND = "No rows were found in it."
_ROWS = {
    Kind.EVENT_LOG: ("event", "events"),
    Kind.CASE_TRACKER: ("case", "cases"),
    Kind.STEP_LIST: ("step", "steps"),
    Kind.VISIO_PROCESS_MAP: ("step", "steps"),
    Kind.RACI: ("step", "steps"),
    Kind.CHECKLIST: ("step", "steps"),
}


def row_not_used(row: int, reason: str) -> str:
    """Why a row (from 0) is not data."""
    return f"Row {row + 1} is not used: {reason[:1].lower()}{reason[1:]}"


def drawn_on_it(shapes: int, lines: int) -> str:
    """A sheet with a drawing instead of rows."""
    return f"{counted(shapes, 'shape')} and {counted(lines, 'line')} are drawn on it."


def rows_are(kind: Kind, first: int, last: int, count: int) -> str:
    """`Rows 17 to 428 are cases.`; rows from 1, of which `count` are data."""
    what = _ROWS.get(kind)
    if count == 1:
        return f"Row {first:,} is {_a(what[0])}." if what else f"Row {first:,} holds data."
    return f"Rows {first:,} to {last:,} are {what[1]}." if what else f"Rows {first:,} to {last:,} hold data."


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def headings_between(rows: int) -> str:
    """Rows between the data that say what the rows below them are about."""
    return f"{counted(rows, 'row')} between them {noun(rows, 'is a heading', 'are headings')}."


def unused_between(rows: int) -> str:
    """Rows between the data that are left out."""
    return f"{counted(rows, 'row')} between them {noun(rows, 'is', 'are')} not used."


def _bullets(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"• {line}" for line in lines)
