"""The operators of validations and conditional formats as tests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.importing.formulas.tree import Tree
from workflow_studio.importing.rules.conditions import Test, Tests

CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")
"""Where the file's words are written together: `greaterThan`."""
OPERATORS = {
    "equal": "=",
    "notEqual": "<>",
    "lessThan": "<",
    "lessThanOrEqual": "<=",
    "greaterThan": ">",
    "greaterThanOrEqual": ">=",
}
"""The file's words for comparisons, as people write them."""


def operator_tests(subject: Tree, operator: str, operands: Sequence[Tree]) -> tuple[Tests, ...]:
    """The ways in which a comparison in the file's words (`between`, `greaterThan`) holds; none for unknown ones."""
    if operator == "between" and len(operands) > 1:
        return ((Test(subject, ">=", operands[0]), Test(subject, "<=", operands[1])),)
    if operator == "notBetween" and len(operands) > 1:
        return (Test(subject, "<", operands[0]),), (Test(subject, ">", operands[1]),)
    if operator in OPERATORS and operands:
        return ((Test(subject, OPERATORS[operator], operands[0]),),)
    return ()
