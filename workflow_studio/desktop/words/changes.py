"""What is said of a newer workbook, and of what reading it changed."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.desktop.words.everywhere import GO_THERE as GO_THERE
from workflow_studio.wording import listed, noun

MOST_TABLES = 5

# Kinds of changes

NEW, NEW_HEADING = "New", "New in the workbook"
RENAMED, RENAMED_HEADING = "Renamed", "Called something else"
CHANGED = "Changed"
GONE, GONE_HEADING = "Gone", "No longer in the workbook"

# The list

WHAT_CHANGED = "What changed"


def before(said: str) -> str:
    """What was said before; empty for nothing."""
    return f"Before: {said}" if said else ""


def under_heading(heading: str, count: int) -> str:
    """A heading with how many rows are below it."""
    return f"{heading} · {count:,}"


def heading_for_a_reader(heading: str, count: int) -> str:
    """A heading read aloud."""
    return f"{heading}: {count}"


def sentence(heading: str, says: str, was: str) -> str:
    """The change in full: `Changed: “Buyer” does “Check”. Before: …`."""
    return f"{heading}: {says} {before(was)}".rstrip()


def by_kind(counts: Sequence[tuple[int, str]]) -> str:
    """How many there are of each kind: `3 new, 1 changed, 2 gone`."""
    return ", ".join(f"{count:,} {kind.lower()}" for count, kind in counts if count)


# The dialog

READ_NEWER = "Read a newer workbook"
UPDATE = "Update the map"
SAFE = "Names, places, verdicts and notes that people gave stay as they are. One undo takes all of this back."
NOTHING = "Nothing changed in the process."
SAME_FILE = "This is the very file that the map was read from."
MOVES = "Updating lets the evidence point at the cells of this file."
TAKE_OUT = "Take out what the workbook no longer says"
KEPT = "What somebody named, judged or commented on stays in any case."


def what_stays(gone: bool) -> str:
    """What updating does not touch; `gone`: the workbook no longer says something."""
    return f"{KEPT} {SAFE}" if gone else SAFE


def what_it_changes(name: str) -> str:
    """The title, over what reading this file would change."""
    return f"What “{name}” changes"


def one_more_of(name: str) -> str:
    """It is the next of a series."""
    return f"It is read as one more of the series that “{name}” is the newest of."


def newer_version_of(name: str) -> str:
    """It follows this file."""
    return f"It is read as a newer version of “{name}”."


def so_many(by_kind: str) -> str:
    """How many changes there are, as a sentence."""
    return f"{by_kind}.".capitalize()


def missing_table(name: str, sheet: str) -> str:
    """A table that was read before, by its process or sheet."""
    return f"“{name}” ({sheet})"


def new_table(sheet: str, cells: str, kind: str) -> str:
    """A table that was not read before."""
    return f"“{sheet}” {cells}, {kind}"


def tables_missing(tables: Sequence[str]) -> str:
    """The file has these no more."""
    return f"Not in this file any more: the {noun(len(tables), 'table')} {listed(tables, MOST_TABLES)}."


def tables_new(tables: Sequence[str]) -> str:
    """The file has these, and the map nothing of them."""
    named = f"the {noun(len(tables), 'table')} {listed(tables, MOST_TABLES)}"
    return f"New in this file and not part of the map: {named}. Add the workbook to map it."


# The panel after reading

DONE = "Done looking"
DONE_TIP = "Take the marks off the map, and close this list"


def since(by_kind: str, name: str) -> str:
    """How many changes there are since the file was read."""
    return f"{by_kind} since “{name}” was read."
