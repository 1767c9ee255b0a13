"""What the bar for finding and replacing says."""

from __future__ import annotations

NAME = "Find and replace"
FIND = "Find"
REPLACE_WITH = "Replace with"
CASE = "Capital letters count"
WHOLE_WORDS = "Whole words only"
REPLACE = "Replace"
REPLACE_ALL = "Replace all"
CLOSE = "Close (Esc)"
PREVIOUS = "Previous (Shift+F3)"
FOLLOWING = "Next (F3)"
NOTHING = "Nothing found"
DOCUMENT = "Document"


def place(number: int, count: int) -> str:
    """Which of the places it is, from 1."""
    return f"{number:,} of {count:,}"


def found(count: int) -> str:
    """In how many places the words are."""
    return f"{count:,} found"


def where(kind: str, field: str, text: str) -> str:
    """What holds the words: a step's name, or with `field` another field of it."""
    return f"{kind}, {field}: {text}" if field else f"{kind}: {text}"
