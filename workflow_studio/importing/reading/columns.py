"""Stretches of one column as they are kept: packed, and turned into values when somebody asks.

A log of a million rows has twelve million cells, but each is a repeated text, a number or a moment: two to eight
bytes instead of an object. What arrays cannot hold (a blank among numbers) has a mark that no value has.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import repeat
from math import isfinite, nan
from typing import TypeAlias

from workflow_studio.importing.reading.values import Value

LARGEST_EXACT = 2.0**53
"""Up to here, either side of zero, every whole number is a float of its own, and whole floats are read as int."""
MOST_LISTED = 65_535
"""Different values a list of values may hold: their places fit two bytes."""

BETWEEN_TEXTS = "\x1f"
"""A control character, which no text of a cell holds."""
_TWO_BETWEEN = 2 * BETWEEN_TEXTS
NO_NUMBER = nan
NO_MOMENT = 2**63 - 1
_FILLED = b"0" + b"1" * 255
"""What each byte of a place says about its cell, as characters of which "or" makes the right one."""
_FIRST = datetime.min
_SECOND = 1_000_000
_DAY = 86_400 * _SECOND


@dataclass(frozen=True, slots=True)
class Blank:
    """Cells that hold nothing."""

    height: int

    def __getitem__(self, row: int) -> Value:
        return None

    def values(self) -> Iterable[Value]:
        """Every value from the top down."""
        return repeat(None, self.height)

    def gaps(self) -> bytes | None:
        """`0` for each blank and `1` for each filled cell, as characters; None where all are filled."""
        return b"0" * self.height


@dataclass(frozen=True, slots=True)
class Listed:
    """Cells as places in a list of different values that other stretches of the column share; place 0 is blank."""

    places: array[int]
    known: Sequence[Value]

    def __getitem__(self, row: int) -> Value:
        return self.known[self.places[row]]

    def values(self) -> Iterable[Value]:
        """Every value from the top down."""
        return map(self.known.__getitem__, self.places)

    def gaps(self) -> bytes | None:
        """`0` for each blank and `1` for each filled cell, as characters; None where all are filled."""
        data = self.places.tobytes()  # two bytes a place: blank is where both are 0
        halves = [int.from_bytes(data[at::2].translate(_FILLED), "little") for at in (0, 1)]
        gaps = (halves[0] | halves[1]).to_bytes(len(self.places), "little")
        return gaps if b"0" in gaps else None

    def texts(self, rows: Iterable[int]) -> list[str]:
        """The different texts in these rows."""
        values = map(self.known.__getitem__, sorted({self.places[row] for row in rows}))
        return [value for value in values if isinstance(value, str)]


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts that are mostly different, as one; an empty one is a blank cell. Cut when somebody asks for one."""

    joined: str

    def __getitem__(self, row: int) -> Value:
        return _cut(self.joined)[row]

    def values(self) -> Iterable[Value]:
        """Every value from the top down."""
        return _cut(self.joined)

    def gaps(self) -> bytes | None:
        """`0` for each blank and `1` for each filled cell, as characters; None where all are filled."""
        if _TWO_BETWEEN not in f"{BETWEEN_TEXTS}{self.joined}{BETWEEN_TEXTS}":
            return None
        return bytes([48 if text is None else 49 for text in _cut(self.joined)])

    def texts(self, rows: Sequence[int]) -> list[str]:
        """The texts in these rows."""
        texts = _cut(self.joined)
        return [text for row in rows if (text := texts[row]) is not None]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers, whole ones being int; what is no finite number is blank."""

    data: array[float]

    def __getitem__(self, row: int) -> Value:
        return _number(self.data[row])

    def values(self) -> Iterable[Value]:
        """Every value from the top down."""
        return map(_number, self.data)

    def gaps(self) -> bytes | None:
        """`0` for each blank and `1` for each filled cell, as characters; None where all are filled."""
        if isfinite(sum(self.data)):
            return None
        gaps = bytes([49 if isfinite(number) else 48 for number in self.data])
        return gaps if b"0" in gaps else None


@dataclass(frozen=True, slots=True)
class Moments:
    """Dates, and dates with a time, by twice the microseconds since year 1, one more for a date alone.

    Raises ValueError for what is no moment.
    """

    data: array[int]

    def __post_init__(self) -> None:
        if min(self.data) < 0 or any(_LAST < number != NO_MOMENT for number in self._late()):
            raise ValueError("not a moment")

    def __getitem__(self, row: int) -> Value:
        return _moment(self.data[row])

    def values(self) -> Iterable[Value]:
        """Every value from the top down."""
        return map(_moment, self.data)

    def gaps(self) -> bytes | None:
        """`0` for each blank and `1` for each filled cell, as characters; None where all are filled."""
        return bytes([48 if number == NO_MOMENT else 49 for number in self.data]) if self._late() else None

    def _late(self) -> Sequence[int]:
        """The data where some of it lies beyond the last moment there is."""
        return self.data if max(self.data) > _LAST else ()


Stretch: TypeAlias = Blank | Listed | Texts | Numbers | Moments


def packed_numbers(cells: Iterable[object]) -> array[float]:
    """Floats, and whole numbers that are exact as floats; raises TypeError for text, OverflowError for larger ones."""
    return array("d", [NO_NUMBER if cell is None or cell == "" else cell for cell in cells])  # type: ignore[misc]


def packed_moments(cells: Iterable[object]) -> array[int]:
    """Moments without a time zone as `Moments` keeps them; raises TypeError for anything else but blanks."""
    return array(
        "q",
        [
            ((since := cell - _FIRST).days * _DAY + since.seconds * _SECOND + since.microseconds) * 2
            if type(cell) is datetime
            else _packed_day(cell)
            for cell in cells
        ],
    )


def _packed_day(cell: object) -> int:
    if type(cell) is date:
        return (cell.toordinal() - 1) * _DAY * 2 + 1
    if cell is None or cell == "":
        return NO_MOMENT
    raise TypeError("not a moment")


_LAST = _packed_day(date.max) + 2 * _DAY - 2


@lru_cache(maxsize=64)  # some neighbouring stretches of the columns of a usual table
def _cut(joined: str) -> list[str | None]:
    return [text or None for text in joined.split(BETWEEN_TEXTS)]


def _number(number: float) -> Value:
    if number.is_integer():
        return int(number) if -LARGEST_EXACT <= number <= LARGEST_EXACT else number
    return number if isfinite(number) else None


def _moment(number: int) -> Value:
    if number == NO_MOMENT:
        return None
    if number & 1:
        return date.fromordinal(number // (2 * _DAY) + 1)
    return _FIRST + timedelta(0, 0, number >> 1)
