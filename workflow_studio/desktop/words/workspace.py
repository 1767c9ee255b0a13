"""What stands around an open document: tabs, status bar, command field, toolbar."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import HANDOFF as HANDOFF
from workflow_studio.wording import counted

# Tabs
MAPS_OF_THIS_PROCESS = "Maps of this process"
INSIDE = "Inside"
VIEWS = {
    "table": "Table",
    "text": "Text",
    "handoffs": "Handoffs",
    "pages": "Pages",
    "claims": "Claims",
    "sources": "Sources",
}
"""What the tab of each view is called."""

# Toolbar and command field
TOOLS = "Tools"
FIND = "Find a step or run a command"
FOUND = "Found"
NOTHING_OF_THAT_NAME = "Nothing of that name"

# Status bar
OFFLINE = "Offline. No account, no network."
SHORTCUTS = "Press ? for shortcuts"
READ_ONLY = "Read only: open in another window"
NOT_SAVED_YET = "Not saved yet"
CHANGES_NOT_SAVED = "Changes not saved"
NOTHING_TO_SAVE = "Nothing to save"
NOTHING_TO_DECIDE = "Nothing to decide"


def saved_at(time: str) -> str:
    """When the document was saved; without a time, that it is."""
    return f"Saved {time}".strip()


def journal_failed(why: str) -> str:
    """What a crash would do now, and why."""
    return f"A crash would lose work now: {why}"


def count_with_proposed(count: int, word: str, proposed: int) -> str:
    """`12 steps`, and how many of them are only proposed."""
    text = counted(count, word)
    return f"{text} ({proposed:,} proposed)" if proposed else text


def assessed(number: int, steps: int) -> str:
    """How many of the steps have a verdict."""
    return f"{number} of {steps} assessed"


def left_to_decide(number: int) -> str:
    """How many claims wait for an answer."""
    return f"{counted(number, 'point')} to decide" if number else NOTHING_TO_DECIDE


def source(name: str, read_on: str) -> str:
    """Where the document comes from, and when that was read."""
    return f"Source: {name}, read {read_on}" if read_on else f"Source: {name}"


def sources(number: int, first: str) -> str:
    """That it comes from several files."""
    return f"{number} sources, the first {first}"
