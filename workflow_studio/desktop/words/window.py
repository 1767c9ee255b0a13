"""What the main window says and asks: titles, questions about files, work under way, why something cannot be done."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.desktop.words.everywhere import NEW_PARTICIPANT as NEW_PARTICIPANT
from workflow_studio.desktop.words.everywhere import PROGRESS as PROGRESS
from workflow_studio.wording import PRODUCT as PRODUCT

# Names of what is new
NEW_PROCESS = "New process"
START = "Start"
END = "End"
TO_BE = "To-be"
DECISION = "Decision"
"""What the command field says of a decision in place of who does it."""
STEP_TO_GO_TO = "Number or name of a step"
OPEN_RECENT = "Open &recent"

# Work under way
STOP = "Stop"
LAYING_OUT = "Laying out"
UPDATING_THE_MAP = "Updating the map"
READING_THE_TABLE = "Reading the table"
DRAWING_THE_ROWS = "Drawing the rows"
DRAWING_THE_PICTURE = "Drawing the picture"
MAKING_THE_PAGES = "Making the pages"

# Choosing files
OPEN_DOCUMENT = "Open a document"
SAVE_DOCUMENT = "Save the document"
EXPORT_PAGES = "Export the pages"

# Saving, and what other programs do to the file
SAVE = "Save"
DONT_SAVE = "Don't save"
DISCARD = "Discard"
KEEP_MINE = "Keep mine"
RELOAD = "Reload"
SAVE_COPY = "Save a copy…"
SAVE_AS = "Save as…"
LOST_WHEN_CLOSED = "What is not saved is lost when you close it."
THROW_RECOVERED_AWAY = "Throw the recovered work away?"
READ_ONLY_HINT = "You can look at it and export it. To change it here, save it under another name first."
TAKEN_OVER = "No other window has this map open any more: it can be changed here."

# What to do first, or instead
_PLACE = "Click where it goes, or press Enter to put it after what is selected. Esc cancels."
TOOL_HINTS = {
    "step": _PLACE,
    "decision": _PLACE,
    "flow": "Drag from one step to the next, or press Enter on the one and then on the other. Esc ends it.",
}
"""What each tool waits for."""
IN_LINE = "They are in line already."
SELECT_A_FLOW = "Select a flow first."
NOTHING_TO_PASTE = "There is nothing on the clipboard that can be pasted here."
NO_TABLE_TO_PASTE = "There is no table on the clipboard. Copy rows in Excel or another program first."
PICTURE_COPIED = "The picture is on the clipboard."


def title(file: str, read_only: bool) -> str:
    """The window's title; Qt puts the sign for unsaved changes in place of `[*]`."""
    return f"{file}[*]{' (read only)' if read_only else ''} – {PRODUCT}" if file else PRODUCT


def undo(word: str, what: str) -> str:
    """The action with what it would undo or redo."""
    return f"{word} “{what}”" if what else word


def further_to_be(number: int) -> str:
    """The name of one more map of the process as it is to be."""
    return f"{TO_BE} {number}"


def select_more(least: int) -> str:
    """What aligning and distributing need."""
    return f"Select {least} or more steps first: hold Ctrl and click, or draw a frame around them."


def documents(pattern: str) -> str:
    """The kind of file in a dialog."""
    return f"{PRODUCT} documents ({pattern})"


def opening(file: str) -> str:
    """Work under way."""
    return f"Opening {file}"


def writing(file: str) -> str:
    """Work under way."""
    return f"Writing {file}"


def pages_are_in(file: str) -> str:
    """Where the pages were written."""
    return f"The pages are in {file}"


def save_changes(name: str) -> str:
    """The question before a document with changes is let go."""
    return f"Save the changes to “{name}”?"


def not_brought_back(name: str) -> str:
    """What throwing recovered work away means."""
    return f"{name} cannot be brought back after that."


def read_only(name: str) -> str:
    """Why a document that was opened cannot be changed."""
    return f"“{name}” is open in another window, so it is read only here."


def changed_outside(name: str) -> str:
    """That the file is another than the one that was opened."""
    return f"“{name}” was changed by another program."
