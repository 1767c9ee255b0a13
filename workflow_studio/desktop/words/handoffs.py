"""What is said of the handoffs of a map."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workflow_studio.picture.handoffs import Show
from workflow_studio.wording import counted

HANDOFFS = "Handoffs"
NOTHING_YET = "No handoffs yet"
WHAT_TO_DO = (
    "A flow that leads from one participant's lane to another's is a handoff. Connect two steps in different lanes on "
    "the map, or move a step to the lane of who does it."
)
WHO_TO_WHOM, NETWORK, NETWORK_OF_HANDOFFS = "Who hands to whom", "Network", "Network of handoffs"
WHAT_CELLS_TELL = "What the cells of the matrix tell"
CELLS_TELL: Mapping[Show, str] = MappingProxyType(
    {
        Show.COUNT_AND_WAIT: "Number of handoffs and median wait",
        Show.COUNT: "Number of handoffs",
        Show.WAIT: "Median wait",
        Show.OFTEN: "How often it happens",
        Show.ACCURACY: "Usable as received, the worst one",
    }
)
NO_HANDOFFS = "no handoffs"

ALL_HANDOFFS = "All handoffs"
HEADINGS = ("From", "To", "What passes", "How", "Wait", "Cases", "How often", "%C&A", "Owns a failure")
NOBODY, NOTHING = "Nobody", "—"
NOBODY_ANSWERS = "Nobody answers when this goes wrong"
"""The table."""

EVERY_ONE_KNOWN = "Every handoff on the main path has a %C&A."


def showing(choice: str) -> str:
    """What the matrix shows."""
    return f"Show: {choice}"


def line_width(meaning: str) -> str:
    """What makes a line of the network wide."""
    return f"Line width is {meaning}"


def all_of(description: str) -> str:
    """The whole drawing, read out."""
    return f"All: {description or NO_HANDOFFS}"


def handoffs_counted(number: int) -> str:
    """`11 handoffs`."""
    return counted(number, "handoff")


def without_owner(number: int) -> str:
    """`3 without an owner`."""
    return f"{number:,} without an owner"


def rolled_accuracy(share: str, unknown: int) -> str:
    """The %C&A of the whole main path, of which so many handoffs say none."""
    words = f"Rolled %C&A on the main path {share}"
    return f"{words}, {unknown:,} not known" if unknown else words


def unknown_accuracy(handoffs: list[str], more: int) -> str:
    """Which handoffs say no %C&A, and how many besides."""
    return "No %C&A is known of:\n" + "\n".join(handoffs) + (f"\nand {more} more" if more > 0 else "")
