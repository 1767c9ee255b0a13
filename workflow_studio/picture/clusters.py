"""Splitting text into what a reader sees as one character, so that none is cut in half.

A cluster is a base character with its combining marks, variation selectors and emoji modifiers, joined emoji, or a
pair of regional indicators (a flag). This is the part of Unicode's UAX #29 that occurs in names; Python's standard
library has no splitter of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

ZERO_WIDTH_JOINER = "\u200d"
_MARKS = frozenset(("Mn", "Me", "Mc"))


def clusters(text: str) -> Iterator[str]:
    """The text's clusters in order; joined together they are the text."""
    start = 0
    flag_open = False
    for index in range(1, len(text)):
        before, char = text[index - 1], text[index]
        if _extends(char) or before == ZERO_WIDTH_JOINER:
            continue
        if _is_regional(char) and _is_regional(before) and not flag_open:
            flag_open = True
            continue
        flag_open = False
        yield text[start:index]
        start = index
    if text:
        yield text[start:]


def _extends(char: str) -> bool:
    """Does this character belong to the one before it?"""
    if char < "\u0300":
        return False
    return (
        char == ZERO_WIDTH_JOINER
        or unicodedata.category(char) in _MARKS
        or "\U0001f3fb" <= char <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= char <= "\U000e007f"  # tags of subdivision flags
    )


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
