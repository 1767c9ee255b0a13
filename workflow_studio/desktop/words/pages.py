"""What the view Pages says, and printing."""

from __future__ import annotations

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.desktop.words.everywhere import PROGRESS as PROGRESS
from workflow_studio.wording import counted

PAGES = "Pages"
PAPER = "Paper"
DIRECTION = "Direction of the paper"
DIRECTIONS = ("Landscape", "Portrait")
FIT = "What fits"
FITS = ("Readable text", "One page")
COLOURED_BY = "Coloured by"
TITLE = "Title"
LEGEND = "Legend"
PRINT = "Print…"
PRINT_TIP = "Print these pages (Ctrl+P)"
EXPORT = "Export PDF…"
EXPORT_TIP = "Write these pages as PDF (Ctrl+Shift+E)"

FOLDING = "Folding the map onto pages…"
EARLIER_SHOWN = "The pages below show the map as it was before."
STOPPED = "Stopped. These pages show the map as it was before."
STOPPED_EMPTY = "Stopped. There are no pages yet."
CANCEL_TIP = "Stop folding; the earlier pages stay (Esc)"
FOLD = "Make the pages"

PRINTER_REFUSED = "The printer did not take the pages. Look whether it is switched on, or print into a file."


def place(page: int, count: int) -> str:
    """Which page is in the middle, from 1."""
    return f"Page {page:,} of {count:,}"


def printed(done: int, count: int) -> str:
    """How many pages the printer took."""
    return f"Printed {done:,} of {counted(count, 'page')}"
