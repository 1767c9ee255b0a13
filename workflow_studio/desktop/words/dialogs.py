"""What the dialogs say: exporting, shortcuts, about, messages, and what is told of a bug."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.desktop.words.everywhere import CANCEL as CANCEL
from workflow_studio.desktop.words.everywhere import CLOSE as CLOSE
from workflow_studio.desktop.words.everywhere import PROGRESS as PROGRESS
from workflow_studio.wording import PRODUCT, counted

OK = "OK"

# Exporting: what
EXPORT = "Export"
FORMATS = "Formats"
NO_FORMAT_YET = "Tick at least one format."
FORMAT_FAMILIES = (("document", "Documents"), ("picture", "Pictures"), ("data", "Data"))
GOOD_FOR: Mapping[str, str] = MappingProxyType(
    {
        "docx": "The specification, to edit and comment in Word",
        "spec-pdf": "The specification, to read and print",
        "html": "One file for any browser, with the map inside",
        "markdown": "For a wiki or a repository",
        "svg": "The map as drawn, sharp at any size",
        "png": "The map as drawn, for slides and mails",
        "pdf": "The map as drawn, on one page of its own size",
        "pages": "The map folded onto paper, to print and hand round",
        "cards": "Who does what, problems and questions, for the wall",
        "graphviz-svg": "Steps placed by Graphviz, with its own routing",
        "graphviz-png": "The same as a picture of dots",
        "graphviz-pdf": "The same as a page",
        "dot": "Lanes as clusters; Graphviz places the steps",
        "dot-exact": "Every step where it stands on the map",
        "geometry": "Lanes, boxes and lines with coordinates",
    }
)
"""What a format is good for, by its id; the ones that most people want come first in each family."""

# Exporting: where and how
FOLDER = "Folder"
CHOOSE_FOLDER = "Choose…"
WHERE_FILES_GO = "Where the files go"
COLOURS = "Colours"
LIGHT = "Light"
DARK = "Dark"
LIGHT_OR_DARK = "Dark suits slides on a projector, light suits paper."
PAGES = "Pages"
PAPER = "Paper of the map on pages"
PORTRAIT = "Portrait"
ONE_PAGE = "One page"
OVERLAY = "With overlay"
OVERLAY_SHOWN_IN = "Diagrams, pages, specifications and exact DOT show it with its legend."

# Exporting: under way, and done
PREPARING = "Preparing"
EXPORT_ENDED_EARLY = ("The export ended before it was done.", "Try fewer formats at once, or SVG instead of PNG.")
"""The failure, and what to do about it."""
FILES_WRITTEN = "Files written"
EXPORT_MORE = "Export more"
SHOW_IN_FOLDER = "Show in folder"
DONE = "Done"

# Shortcuts
SHORTCUTS = "Shortcuts"
ALL_KEYS = "All keys"
SEARCH_KEYS = "Search for a key or what it does"
NO_KEY_FOUND = "No key does this. Ctrl+K runs every command by its name."

# About
ABOUT = f"About {PRODUCT}"
LICENCE = "MIT licence. Works offline: nothing here contacts a network."
MADE_WITH = "Made with"
LICENCES = "Licences"
PARTS_AND_LICENCES = (
    ("Qt and PySide6", "LGPL 3"),
    ("Graphviz", "EPL 1.0"),
    ("Lucide icons", "ISC"),
    ("Inter typeface", "SIL Open Font License 1.1"),
    ("pydantic, openpyxl, python-calamine, python-docx, graphviz, rapidfuzz, platformdirs", "MIT"),
    ("XlsxWriter", "BSD 2-clause"),
    ("pygraphviz", "BSD 3-clause"),
    ("resvg", "MPL 2.0 or MIT and Apache 2.0"),
    ("typst", "Apache 2.0"),
)

# A bug
SOMETHING_WENT_WRONG = "Something went wrong that should not have"
WORK_IS_SAFE = (
    "Your work is in the journal and will be offered at the next start. Save a copy before you go on. "
    "The report below holds no cell contents; please send it to whoever looks after the program."
)
REPORT = "Report"
COPY_REPORT = "Copy report"
GO_ON = "Go on"


def export_of(name: str) -> str:
    """The title over the choices of an export."""
    return f"Export “{name}”"


def file_ending_in(suffix: str) -> str:
    """What a format is good for where there is nothing else to say."""
    return f"A file that ends in {suffix}"


def formats_ticked(count: int) -> str:
    """How many formats will be written."""
    return counted(count, "format")


def files_written(count: int) -> str:
    """The title over what was written."""
    return f"{counted(count, 'file')} written"


def file_with_size(name: str, size: int) -> str:
    """A file that was written, with its size in bytes as people say it."""
    shown = f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{max(1, round(size / 1024))} KB"
    return f"{name}   {shown}"


def versions(product: str, python: str, qt: str) -> str:
    """What runs here, below the product's name."""
    return f"Version {product} · Python {python} · Qt {qt}"


def under_licence(part: str, licence: str) -> str:
    """Whose work is in this, on what terms."""
    return f"{part}: {licence}"


def report_head(version: str, python: str, qt: str) -> str:
    """The first line of a report."""
    return f"{PRODUCT} {version}, Python {python}, Qt {qt}"


def report_place(file: str, line: int | None, function: str) -> str:
    """One place in a report that the program had come through."""
    return f"  {file}:{line} in {function}"
