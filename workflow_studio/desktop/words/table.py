"""The words of the table of steps, and of the dialog that maps a pasted table."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.wording import counted

STEPS = "Steps as a table"
STEPS_HELP = "Arrow keys move, typing or F2 edits, Ctrl+Enter adds a step, Ctrl+Del deletes one"
KEYS = "F2 or typing edits, Ctrl+Enter adds a step, Ctrl+Del deletes it."
NEW_ROW = "Type here to add a step"
TOO_WIDE = "The cells on the clipboard reach beyond the table. Use “Paste a table…” for rows that are new."
CANNOT_BE_DONE = "This cannot be done here."

ADD_STEP = "Add step"
ADD_STEP_TIP = "Add a step after this row (Ctrl+Enter)"
PASTE_TABLE = "Paste a table…"
PASTE_TABLE_TIP = "Map rows from Excel or another table (Ctrl+Shift+V)"
COLUMNS = "Columns"
COLUMNS_TIP = "Show, hide and sort by columns"
AS_READ = "As the map is read"

ADD_AFTER = "Add step after this"
DELETE_ROWS = "Delete rows"
COPY = "Copy"
PASTE = "Paste"
FILL_DOWN = "Fill down"
EMPTY_CELLS = "Empty cells"

PASTE_TITLE = "Paste a table"
NO_MAP = "Read like this it gives no steps. Say over a column that it holds the steps."
ROWS_GO = "Rows go"
WHERE_ROWS_GO = "Where the rows go"
OWN_PROCESS = "As a process of its own"


def sort_by(column: str) -> str:
    """Sort the rows by this column."""
    return f"Sort by “{column}”"


def column_help(column: str, says: str) -> str:
    """What a column is for."""
    return f"{column}: {says}"


def correct_it(reason: str) -> str:
    """Why a cell could not be read, and what to do."""
    return f"{reason} Correct it, or press Esc to have the old text back."


def add_to(map_name: str) -> str:
    """The rows join this map."""
    return f"Add to “{map_name}”"


def gives(nodes: int, participants: int, flows: int, losses: Sequence[str]) -> str:
    """`198 steps, 3 participants, 227 flows. 4 things were not used: …`"""
    counts = (counted(nodes, "step"), counted(participants, "participant"), counted(flows, "flow"))
    more = f" {losses[0]}" if len(losses) == 1 else f" {losses[0]} And {len(losses) - 1} more." if losses else ""
    return f"{', '.join(counts)}.{more}"
