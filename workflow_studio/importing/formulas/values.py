"""Values as Excel calculates with them: what counts as a number or a text, and which of two comes first.

Numbers, texts and booleans are what Python calls so; dates are serial numbers (days since 1899-12-30; Excel's wrong
leap day in 1900 is followed), blank is None. An error is a `Fault`.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from workflow_studio.importing.reading import Range, Sheet, Value


class Fault(Enum):
    """An error value."""

    NULL = "#NULL!"
    DIVISION = "#DIV/0!"
    VALUE = "#VALUE!"
    REFERENCE = "#REF!"
    NAME = "#NAME?"
    NUMBER = "#NUM!"
    NOT_AVAILABLE = "#N/A"


Scalar: TypeAlias = float | str | bool | Fault | None


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells of one sheet; reads its cells when it is asked for them."""

    sheet: Sheet
    range: Range

    def value(self, row: int, column: int) -> Scalar:
        """The value at a place counted from 0 within the area."""
        return from_cell(self.sheet.cell(self.range.first_row + row, self.range.first_column + column))

    @property
    def filled_height(self) -> int:
        """Number of its rows down to the last filled one of the sheet: whole columns end there."""
        return max(0, min(self.range.last_row, self.sheet.height - 1) - self.range.first_row + 1)

    @property
    def filled_width(self) -> int:
        """Number of its columns up to the last filled one of the sheet."""
        return max(0, min(self.range.last_column, self.sheet.width - 1) - self.range.first_column + 1)


Result: TypeAlias = Scalar | Area


class Failing(Exception):
    """A function or operator gives an error value."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


HOLDS: dict[str, Callable[[int], bool]] = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
}
"""Whether a comparison holds for what `compared` says."""

_FIRST_DAY = datetime.date(1899, 12, 30)
_BEFORE_LEAP_DAY = 61
LAST_DAY = 2_958_465
"""9999-12-31."""
_NUMERIC = re.compile(r"[+-]?(?:[0-9]{1,300}(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?%?")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def from_cell(value: Value) -> Scalar:
    """What a formula sees in a cell."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int | float):
        return float(value) if abs(value) < 1e300 else Fault.NUMBER
    if isinstance(value, datetime.datetime):
        return serial(value.date()) + _share_of_day(value.time())
    if isinstance(value, datetime.date):
        return serial(value)
    if isinstance(value, datetime.time):
        return _share_of_day(value)
    return value.total_seconds() / 86_400


def serial(day: datetime.date) -> float:
    """The number of a day."""
    number = (day - _FIRST_DAY).days
    return float(number if number >= _BEFORE_LEAP_DAY else number - 1)


def day_of(value: Scalar) -> datetime.date:
    """The day that a value stands for; `Failing` where it is none."""
    number = math.floor(as_number(value))
    if not 0 <= number <= LAST_DAY:
        raise Failing(Fault.NUMBER)
    return _FIRST_DAY + datetime.timedelta(days=number if number >= _BEFORE_LEAP_DAY else number + 1)


def _share_of_day(time: datetime.time) -> float:
    return (time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6) / 86_400


def as_number(value: Scalar) -> float:
    """The number that arithmetic takes for a value; `Failing` where there is none."""
    if isinstance(value, float):
        return value
    if value is None:
        return 0.0
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, Fault):
        raise Failing(value)
    text = value.strip()
    if _NUMERIC.fullmatch(text):
        number = float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
        return checked(number)
    if _ISO_DATE.fullmatch(text):
        try:
            return serial(datetime.date.fromisoformat(text))
        except ValueError:
            pass
    raise Failing(Fault.VALUE)


def checked(number: float) -> float:
    """The number, or `Failing` where it is too large for Excel."""
    if not math.isfinite(number):
        raise Failing(Fault.NUMBER)
    return number


def as_text(value: Scalar) -> str:
    """The text that `&` and text functions take for a value."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Fault):
        raise Failing(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def as_boolean(value: Scalar) -> bool:
    """Whether a condition with this value holds."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        if value.upper() in ("TRUE", "FALSE"):
            return value.upper() == "TRUE"
        raise Failing(Fault.VALUE)
    return as_number(value) != 0


def is_true(value: Scalar) -> bool:
    """Whether a condition with this value holds for a validation or a format: numbers other than 0 do as well."""
    return value is True or (isinstance(value, float) and value != 0)


def compared(one: Scalar, other: Scalar) -> int:
    """Below 0, 0 or above 0 as one value comes before, with or after another; `Failing` for errors.

    Numbers come before texts, texts before booleans; case does not count; blank is what the other one is when it is
    empty. Numbers are compared to 15 digits, as Excel does.
    """
    if isinstance(one, Fault):
        raise Failing(one)
    if isinstance(other, Fault):
        raise Failing(other)
    one, other = _like(one, other), _like(other, one)
    ranks = _rank(one), _rank(other)
    if ranks[0] != ranks[1]:
        return ranks[0] - ranks[1]
    if isinstance(one, str) and isinstance(other, str):
        left, right = one.casefold(), other.casefold()
        return (left > right) - (left < right)
    left_number, right_number = float(one or 0), float(other or 0)  # type: ignore[arg-type]
    if math.isclose(left_number, right_number, rel_tol=1e-15):
        return 0
    return -1 if left_number < right_number else 1


def key_of(value: Scalar) -> float | str | tuple[bool]:
    """What look-ups find a value by: values are found by each other that Excel's exact match takes for the same."""
    if isinstance(value, bool):
        return (value,)
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, float):
        return float(f"{value:.15g}")
    if value is None:
        return 0.0
    raise Failing(value)


def _like(value: Scalar, other: Scalar) -> Scalar:
    if value is not None:
        return value
    return "" if isinstance(other, str) else False if isinstance(other, bool) else 0.0


def _rank(value: Scalar) -> int:
    return 2 if isinstance(value, bool) else 1 if isinstance(value, str) else 0
