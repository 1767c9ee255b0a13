"""A decision table as people read it: `> 5000`, `"EU"`, `-`."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.formulas.tree import COMPARISONS, Call, Cells, Missing, Text, Tree
from workflow_studio.importing.reading import column_letter
from workflow_studio.importing.rules.as_said import READ_AS, as_said, asks_for_whole_number, input_said
from workflow_studio.importing.rules.conditions import CONTAINS, HOLDS, Test, Tests
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.words import EMPTY, Words

ANY = "-"
_QUESTIONS = {
    "ISBLANK": (EMPTY, f"not {EMPTY}"),
    "ISNUMBER": ("a number", "not a number"),
    "ISTEXT": ("a text", "not a text"),
    "ISERROR": ("an error", "not an error"),
    "ISNA": ("not found", "found"),
}
"""What is asked of a value, and its opposite."""


def inputs_of(rows: Sequence[Row]) -> tuple[Tree, ...]:
    """What the rows test, each once, in the order in which it is tested first."""
    return tuple(dict.fromkeys(input_said(test.subject) for row in rows for test in row.tests))


def titles_of(inputs: Sequence[Tree], words: Words) -> tuple[str, ...]:
    """What the inputs are called; two that are called the same are told apart by their columns or a number."""
    titles = [words.title(one) for one in inputs]
    told_apart = []
    for place, (one, title) in enumerate(zip(inputs, titles, strict=True)):
        if titles.count(title) > 1:
            area = words.place(one) if isinstance(one, Cells) else None
            title = f"{title} ({column_letter(area.first_column) if area else place + 1})"
        told_apart.append(title)
    return tuple(told_apart)


def texts_of(rows: Sequence[Row], words: Words) -> tuple[tuple[str, ...], ...]:
    """For each row its condition on every input, and then its outcome."""
    inputs = inputs_of(rows)
    return tuple((*(_condition(row.tests, one, words) for one in inputs), words.outcome(row.outcome)) for row in rows)


def text_of_test(test: Test, words: Words) -> str:
    """One test as it stands in a cell of a table."""
    test = as_said(test, words)
    if asks_for_whole_number(test):
        return "a whole number" if test.operator == "=" else "not a whole number"
    if test.operator in COMPARISONS:
        operand = EMPTY if test.operand in (Text(""), Missing()) else words.operand(test.operand)
        if test.operator == "=":
            return operand
        return f"not {operand}" if test.operator == "<>" else f"{test.operator} {operand}"
    if test.operator == HOLDS:
        return "FALSE" if test.negated else "TRUE"
    if test.operator == CONTAINS:
        return f"{'not ' if test.negated else ''}contains {words.phrase(test.operand)}"
    if test.operator == "ISERROR" and isinstance(test.subject, Call) and test.subject.name in READ_AS:
        return f"{'' if test.negated else 'not '}{READ_AS[test.subject.name]}"
    return _QUESTIONS[test.operator][test.negated]


def _condition(tests: Tests, subject: Tree, words: Words) -> str:
    found = [text_of_test(test, words) for test in tests if input_said(test.subject) == subject]
    return " and ".join(dict.fromkeys(found)) or ANY
