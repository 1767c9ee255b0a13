"""Neighbouring cell ranges named as one: `5:5, 6:6, 7:7` as `5:7`, `B4:B29, C4:C29` as `B4:C29`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_RANGE = re.compile(r"([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?")
Box = tuple[int, int, int, int]
"""First column, first row, last column, last row; 0 for columns or rows that are not given."""


def joined_ranges(ranges: Iterable[str]) -> list[str]:
    """The ranges in order, each joined to one before it where both together are one rectangle.

    What is no A1 range stays as it is.
    """
    boxes: list[Box | str] = []
    for text in dict.fromkeys(ranges):
        box = _box(text)
        while isinstance(box, tuple):
            partner = next((other for other in boxes if isinstance(other, tuple) and _touch(other, box)), None)
            if partner is None:
                break
            boxes.remove(partner)
            box = min(partner[0], box[0]), min(partner[1], box[1]), max(partner[2], box[2]), max(partner[3], box[3])
        boxes.append(box)
    return [box if isinstance(box, str) else _text(box) for box in boxes]


def _box(text: str) -> Box | str:
    match = _RANGE.fullmatch(text)
    if not text or match is None:
        return text
    column, row, last_column, last_row = match.groups()
    if last_column is None:
        last_column, last_row = column, row
    if (not column) != (not last_column) or (not row) != (not last_row):
        return text
    return _number(column), int(row or 0), _number(last_column), int(last_row or 0)


def _touch(one: Box, other: Box) -> bool:
    """Do they have the same columns and adjoining rows, or the same rows and adjoining columns?"""
    same_columns = (one[0], one[2]) == (other[0], other[2])
    same_rows = (one[1], one[3]) == (other[1], other[3])
    rows_adjoin = other[1] <= one[3] + 1 and one[1] <= other[3] + 1
    columns_adjoin = other[0] <= one[2] + 1 and one[0] <= other[2] + 1
    return (same_columns and rows_adjoin) or (same_rows and columns_adjoin)


def _text(box: Box) -> str:
    first, last = f"{_letters(box[0])}{box[1] or ''}", f"{_letters(box[2])}{box[3] or ''}"
    return first if first == last and box[0] and box[1] else f"{first}:{last}"


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _letters(number: int) -> str:
    return "" if number == 0 else _letters((number - 1) // 26) + chr(ord("A") + (number - 1) % 26)
