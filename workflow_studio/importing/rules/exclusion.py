"""Whether tests can hold together: rows of a table that exclude each other need no order.

Proven only for comparisons with typed-in values; whatever else there is may hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from workflow_studio.importing.formulas.tree import COMPARISONS, Boolean, Number, Percent, Text, Tree, Unary
from workflow_studio.importing.formulas.values import HOLDS, Scalar, compared
from workflow_studio.importing.rules.conditions import Test

_UNKNOWN = object()


def can_hold(tests: Iterable[Test]) -> bool:
    """Whether no two of these tests are known to exclude each other."""
    return not any(_exclude(one, other) for one, other in combinations(tests, 2))


def all_exclude(rows: Sequence[Sequence[Test]]) -> bool:
    """Whether of these rows of tests never two hold."""
    return all(
        any(_exclude(one, another) for one in first for another in second) for first, second in combinations(rows, 2)
    )


def literal_value(tree: Tree) -> object:
    """The value of a typed-in operand; something that is no value for everything else."""
    match tree:
        case Number(value) | Text(value) | Boolean(value):
            return value
        case Unary("-", Number(value)):
            return -value
        case Unary("+", Number(value)):
            return value
        case Percent(Number(value)):
            return value / 100
    return _UNKNOWN


def _exclude(one: Test, other: Test) -> bool:
    if one.subject != other.subject:
        return False
    if one == other.opposite:
        return True
    if one.operator not in COMPARISONS or other.operator not in COMPARISONS:
        return False
    left, right = literal_value(one.operand), literal_value(other.operand)
    if left is _UNKNOWN or right is _UNKNOWN:
        return False
    return _values_exclude(one.operator, left, other.operator, right)  # type: ignore[arg-type]


def _values_exclude(operator: str, value: Scalar, other_operator: str, other: Scalar) -> bool:
    """Whether nothing compares so with the one value and so with the other, a blank cell included."""
    if _holds(None, operator, value) and _holds(None, other_operator, other):
        return False
    if operator == "=":
        return not _holds(value, other_operator, other)
    if other_operator == "=":
        return not _holds(other, operator, value)
    if "<>" in (operator, other_operator) or operator[0] == other_operator[0]:
        return False
    low, high = (value, other) if operator[0] == ">" else (other, value)
    order = compared(low, high)
    return order > 0 or (order == 0 and not (operator[1:] == "=" and other_operator[1:] == "="))


def _holds(value: Scalar, operator: str, other: Scalar) -> bool:
    return HOLDS[operator](compared(value, other))
