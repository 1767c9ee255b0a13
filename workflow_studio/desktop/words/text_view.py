"""The words of the map as text: what can be written, and how much of it was read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.wording import counted

OUTLINE = "Outline of the map"
FIRST_LINE = "Finance: Check the invoice"
ALL_READ = "Everything is read. The map says what the text says."
READING = "Reading the text …"
NEXT_MISTAKE = "Next mistake"
NEXT_MISTAKE_TIP = "Go to the next line that cannot be read"
LEGEND_NAME = "What can be written"

LEGEND: Mapping[str, str] = MappingProxyType(
    {
        "Finance:": "lane",
        "Check invoice": "step",
        "Approved?": "decision",
        "Yes: Pay": "branch, indented",
        "-> Pay": "go on there",
        "! too late": "problem",
        "? who signs": "question",
        "# by hand": "note",
        "[SAP]": "system",
        "(15 min, wait 2 d)": "times",
        "{mixed}": "verdict",
        "---": "not connected",
    }
)
"""Examples of everything that can be written, in few words."""


def spoken_legend() -> str:
    """The examples as a screen reader says them."""
    return ", ".join(f"{example} is a {meaning}" for example, meaning in LEGEND.items())


def mistake(line: int, says: str, others: int) -> str:
    """The first line that could not be read, counted from 1, and how many others there are."""
    more = f" · {counted(others, 'more line')}" if others else ""
    return f"Line {line}: {says} The text is kept.{more}"
