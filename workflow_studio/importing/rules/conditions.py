"""Conditions of formulas as tests on inputs, with AND, OR and NOT taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workflow_studio.importing.formulas.tree import (
    COMPARISONS,
    Array,
    Binary,
    Boolean,
    Call,
    Error,
    Missing,
    Number,
    Percent,
    Text,
    Tree,
    Unary,
    varies,
)

MOST_CASES = 32
"""More ways for one condition to hold are no longer a table that anybody reads."""

QUESTIONS = frozenset({"ISBLANK", "ISNUMBER", "ISTEXT", "ISERROR", "ISNA"})
CONTAINS = "CONTAINS"
HOLDS = "TRUE"

_OPPOSITES = {"=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_FLIPPED = {"=": "=", "<>": "<>", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
_TRUTHS = QUESTIONS | {"AND", "OR", "NOT", "XOR", "EXACT", "ISNONTEXT", "ISLOGICAL", "ISERR"}


@dataclass(frozen=True, slots=True)
class Test:
    """One test of an input: a comparison with an operand, or one of `QUESTIONS`, `CONTAINS`, `HOLDS`.

    `negated` is for those that are no comparison: a comparison is negated by its operator.
    """

    subject: Tree
    operator: str
    operand: Tree = Missing()  # noqa: RUF009 - a frozen value
    negated: bool = False

    @property
    def tree(self) -> Tree:
        """The test as a formula."""
        if self.operator in COMPARISONS:
            return Binary(self.operator, self.subject, self.operand)
        if self.operator == HOLDS:
            tree = self.subject
        elif self.operator == CONTAINS:
            tree = Call("ISNUMBER", (Call("SEARCH", (self.operand, self.subject)),))
        else:
            tree = Call(self.operator, (self.subject,))
        return Call("NOT", (tree,)) if self.negated else tree

    @property
    def opposite(self) -> Test:
        """The test that holds exactly when this one does not."""
        if self.operator in COMPARISONS:
            return replace(self, operator=_OPPOSITES[self.operator])
        return replace(self, negated=not self.negated)


Tests = tuple[Test, ...]
"""Tests that must all hold."""


class TooManyCases(Exception):
    """A condition holds in too many ways for a table."""


def cases(condition: Tree, holds: bool = True) -> tuple[Tests, ...]:
    """The ways in which a condition holds (or does not): it does where all tests of one of them hold."""
    match condition:
        case Boolean(value):
            return ((),) if value == holds else ()
        case Call("NOT", (inner,)):
            return cases(inner, not holds)
        case Call("AND" | "OR" as name, arguments) if all(map(is_truth, arguments)):
            every = [cases(argument, holds) for argument in arguments]
            return _together(every) if (name == "AND") == holds else _bounded(one for ways in every for one in ways)
        case Call("XOR", (one, other)) if is_truth(one) and is_truth(other):
            left = _together([cases(one, True), cases(other, not holds)])
            return _bounded((*left, *_together([cases(one, False), cases(other, holds)])))
        case Call("IF", (choice, then, otherwise)) if is_truth(then) and is_truth(otherwise):
            first = _together([cases(choice, True), cases(then, holds)])
            return _bounded((*first, *_together([cases(choice, False), cases(otherwise, holds)])))
        case Binary("=" | "<>" as operator, left, Boolean(value)) if is_truth(left):
            return cases(left, holds if (operator == "=") == value else not holds)
        case Binary("=" | "<>" as operator, Boolean() as value, right) if is_truth(right):
            return cases(Binary(operator, right, value), holds)
    test = _test(condition)
    return ((test if holds else test.opposite,),)


def is_truth(tree: Tree) -> bool:
    """Whether this surely gives TRUE or FALSE (or an error)."""
    match tree:
        case Boolean():
            return True
        case Binary(operator, _, _):
            return operator in COMPARISONS
        case Call("IF", (_, then, otherwise)):
            return is_truth(then) and is_truth(otherwise)
        case Call(name, _):
            return name in _TRUTHS
    return False


def is_literal(tree: Tree) -> bool:
    """Whether this is a value typed into the formula, or a day or time made of such."""
    if isinstance(tree, Unary | Percent):
        return isinstance(tree.operand, Number)
    if isinstance(tree, Call):
        numbers = [one for one in tree.arguments if isinstance(one, Number)]
        return tree.name in ("DATE", "TIME") and len(numbers) == len(tree.arguments) == 3
    return isinstance(tree, Number | Text | Boolean | Error | Missing | Array)


def _test(condition: Tree) -> Test:
    match condition:
        case Binary(operator, left, right) if operator in COMPARISONS:
            flips = (varies(right) and not varies(left)) or (is_literal(left) and not is_literal(right))
            return Test(right, _FLIPPED[operator], left) if flips else Test(left, operator, right)
        case Call("ISNUMBER", (Call("SEARCH", (part, text)),)) if isinstance(part, Text):
            return Test(text, CONTAINS, part)
        case Call(name, (inner,)) if name in QUESTIONS:
            return Test(inner, name)
    return Test(condition, HOLDS)


def _together(every: list[tuple[Tests, ...]]) -> tuple[Tests, ...]:
    """The ways in which several conditions hold at once."""
    found: tuple[Tests, ...] = ((),)
    for ways in every:
        found = _bounded((*before, *(test for test in way if test not in before)) for before in found for way in ways)
    return found


def _bounded(ways: Iterable[Tests]) -> tuple[Tests, ...]:
    found = []
    for way in ways:
        found.append(way)
        if len(found) > MOST_CASES:
            raise TooManyCases
    return tuple(found)
