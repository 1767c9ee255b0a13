"""Rounding and remainders."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_UP, ROUND_UP, Decimal, InvalidOperation

from workflow_studio.importing.formulas.code import of_values
from workflow_studio.importing.formulas.values import Failing, Fault, Scalar, as_number, checked

_MOST_DIGITS = 300


def _rounded(rounding: str) -> Callable[..., float]:
    def work_out(value: Scalar, digits: Scalar = 0.0) -> float:
        return rounded(as_number(value), int(as_number(digits)), rounding)

    return work_out


def rounded(number: float, digits: int, rounding: str = ROUND_HALF_UP) -> float:
    """A number to so many decimals, halves away from zero; decimals are those that Excel shows, not binary ones."""
    if digits > _MOST_DIGITS:
        return number
    try:
        places = Decimal(1).scaleb(-max(digits, -_MOST_DIGITS))
        return float(Decimal(f"{number:.15g}").quantize(places, rounding=rounding))
    except InvalidOperation:
        return number  # it has no more digits than are asked for


def _remainder(number: Scalar, divisor: Scalar) -> float:
    """Has the sign of the divisor."""
    by = as_number(divisor)
    if by == 0:
        raise Failing(Fault.DIVISION)
    of = as_number(number)
    return checked(of - by * math.floor(of / by))


def _multiple(rounding: str) -> Callable[..., float]:
    def work_out(value: Scalar, step: Scalar) -> float:
        size = as_number(step)
        return 0.0 if size == 0 else checked(rounded(as_number(value) / size, 0, rounding) * size)

    return work_out


def _root(value: Scalar) -> float:
    number = as_number(value)
    if number < 0:
        raise Failing(Fault.NUMBER)
    return math.sqrt(number)


FUNCTIONS = {
    "ROUND": of_values(_rounded(ROUND_HALF_UP), 2),
    "ROUNDUP": of_values(_rounded(ROUND_UP), 2),
    "ROUNDDOWN": of_values(_rounded(ROUND_DOWN), 2),
    "TRUNC": of_values(_rounded(ROUND_DOWN), 1, 2),
    "INT": of_values(lambda value: float(math.floor(as_number(value))), 1),
    "ABS": of_values(lambda value: abs(as_number(value)), 1),
    "SIGN": of_values(lambda value: math.copysign(1.0, as_number(value)) if as_number(value) else 0.0, 1),
    "MOD": of_values(_remainder, 2),
    "CEILING": of_values(_multiple(ROUND_CEILING), 2),
    "FLOOR": of_values(_multiple(ROUND_FLOOR), 2),
    "SQRT": of_values(_root, 1),
}
