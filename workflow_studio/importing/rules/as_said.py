"""Tests as people say them, where the formula says the same in its own way."""

from __future__ import annotations

from dataclasses import replace

from workflow_studio.importing.formulas.look_ups import LOOK_UPS
from workflow_studio.importing.formulas.tree import Call, Number, Tree, day_call
from workflow_studio.importing.formulas.values import LAST_DAY, day_of
from workflow_studio.importing.rules.conditions import Test
from workflow_studio.importing.rules.words import Words, day_taken_apart

_EARLIEST_DAY = 20_000
"""1954: smaller numbers beside days are numbers of days."""
READ_AS = {"DATE": "a day", "DATEVALUE": "a day", "VALUE": "a number", "TIMEVALUE": "a time"}
"""What a value is not where these functions fail."""
_SAME_THING = frozenset({"VALUE", "DATEVALUE", "TIMEVALUE", "TRIM", "UPPER", "LOWER"})
"""Functions that only write a value in another way."""


def as_said(test: Test, words: Words) -> Test:
    """`ISNUMBER(MATCH(...))` asks whether something is found; a number that days are compared with is a day."""
    if test.operator == "ISNUMBER" and isinstance(test.subject, Call) and test.subject.name in LOOK_UPS | {"MATCH"}:
        return replace(test, operator="ISNA", negated=not test.negated)
    number = test.operand
    if isinstance(number, Number) and _EARLIEST_DAY < number.value <= LAST_DAY and words.shows_day(test.subject):
        return replace(test, operand=day_call(day_of(number.value)))
    return test


def input_said(subject: Tree) -> Tree:
    """What is tested, without what only writes it in another way: `LOWER(A1)` and `VALUE(A1)` are `A1`."""
    while isinstance(subject, Call):
        if subject.name in _SAME_THING and len(subject.arguments) == 1:
            subject = subject.arguments[0]
        elif subject.name == "DATE" and (whole := day_taken_apart(subject)) is not None:
            subject = whole
        else:
            break
    return subject


def asks_for_whole_number(test: Test) -> bool:
    """`A1=INT(A1)` asks whether there are decimals."""
    match test.operand:
        case Call("INT", (inner,)):
            return test.operator in ("=", "<>") and input_said(inner) == input_said(test.subject)
    return False
