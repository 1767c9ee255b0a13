"""What the start page says."""

from __future__ import annotations

from workflow_studio.wording import counted

# What to begin with
START_FROM_THE_WORKBOOK = "Start from the workbook"
DROP_HERE = "Drop a workbook here"
KINDS = "xlsx, xlsm, xls, xlsb, ods or csv."
PROMISE = "The file is read, never changed, and stays on this computer."
CHOOSE_A_FILE = "Choose a file"
BLANK_MAP = "Blank map"
OPEN_A_DOCUMENT = "Open a .workflow document"

# Files
RECENT = "Recent"
SAMPLES = "Samples"
PARTLY_PROPOSED = " · partly only proposed"
YESTERDAY = "Yesterday"

# Work that a crash left behind
DISCARD = "Discard…"
OPEN_RECOVERED = "Open recovered map"

# Previews
NOTHING_TO_DRAW = "No table in this workbook can be drawn as a map."
NO_PREVIEW = "This workbook has no preview."
TOOK_TOO_LONG = "Reading this workbook for its preview took too long."


def show_older(count: int) -> str:
    """The button under the newest recovered work."""
    return f"Show {count} older"


def recovered_from(when: str) -> str:
    """What a banner says of work that was not saved."""
    return f"Unsaved work from {when} was recovered"


def recovered_size(name: str, steps: int, lanes: int) -> str:
    """What that work is."""
    return f"{name}, {counted(steps, 'step')} in {counted(lanes, 'lane')}."


def document_counts(steps: int, handoffs: int) -> str:
    """What a document holds."""
    return f"{counted(steps, 'step')} · {counted(handoffs, 'handoff')}"


def table_counts(kind: str, rows: int) -> str:
    """What a workbook's largest table holds."""
    return f"{kind}, {counted(rows, 'row')}"


def today(time: str) -> str:
    """When a file was changed that was changed today."""
    return f"Today {time}"
