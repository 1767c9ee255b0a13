"""Names and numbers in the sentences of findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LONGEST_NAME = 60


def quoted(text: str) -> str:
    """A text from the workbook as it stands in a sentence: on one line, cut where it is long, in quotation marks."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + '…'}”"


def in_a_row(parts: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " ".join(filter(None, (", ".join(parts[:-1]), last if len(parts) > 1 else "", parts[-1]))) if parts else ""


def first_of_all(parts: Iterable[str], most: int) -> str:
    """The first `most` of some words and how many others there are: `a, b, c and 4 more`."""
    everything = list(parts)
    if len(everything) <= most + 1:  # "and 1 more" is longer than the word itself
        return in_a_row(everything)
    return f"{', '.join(everything[:most])} and {len(everything) - most:,} more"


def all_quoted(names: Iterable[str], most: int) -> str:
    """The first `most` of some texts from the workbook, each in quotation marks."""
    return first_of_all(map(quoted, names), most)


def times(number: int) -> str:
    """`once`, `twice`, `17 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")
