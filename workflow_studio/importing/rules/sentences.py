"""Rules as one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workflow_studio.importing.formulas.look_ups import DOWN_TO, EXACTLY, UP_TO, LookUp
from workflow_studio.importing.formulas.tree import (
    COMPARISONS,
    Binary,
    Boolean,
    Call,
    Cells,
    Missing,
    Number,
    Text,
    Tree,
)
from workflow_studio.importing.rules.as_said import READ_AS, as_said, asks_for_whole_number, input_said
from workflow_studio.importing.rules.conditions import CONTAINS, HOLDS, Test, Tests
from workflow_studio.importing.rules.translation import Row
from workflow_studio.importing.rules.words import EMPTY, Words

LONGEST = 280
_CALCULATES = re.compile(r"\b(?:DATE|VALUE|[A-Z]{4,})\(")
"""Functions of a spreadsheet in a sentence, which nobody reads: the formula and its conditions stand beside it."""
THE_CELL = "the cell"
"""What a cell is called that is coloured by what it holds itself."""
_COMPARED = {
    "=": "is",
    "<>": "is not",
    "<": "is under",
    "<=": "is at most",
    ">": "is over",
    ">=": "is at least",
}
_COMPARED_DAYS = {
    "=": "is",
    "<>": "is not",
    "<": "is before",
    "<=": "is not after",
    ">": "is after",
    ">=": "is not before",
}
_BOUNDS = frozenset({"<", "<=", ">", ">="})
_DAYS = frozenset({"TODAY", "NOW", "DATE", "EDATE", "EOMONTH", "WORKDAY"})
_QUESTIONS = {
    "ISBLANK": ("is empty", "is filled in"),
    "ISNUMBER": ("is a number", "is not a number"),
    "ISTEXT": ("is a text", "is not a text"),
    "ISERROR": ("is an error", "is not an error"),
    "ISNA": ("is not found", "is found"),
}
_FUNCTION = re.compile(r"[A-Z][A-Z0-9.]+\(")
_QUOTED = re.compile("“[^”]+”")
_MOST_INPUTS = 3
_NEAREST = {UP_TO: "the last row that is not above it", DOWN_TO: "the first row that is not below it"}
"""What counts where a value itself is not in the list."""


def rule_sentence(output: str, rows: Sequence[Row], words: Words) -> str:
    """What a table decides: `“Approval” is “Director” when “Amount” is over 5,000, else “Team lead”.`"""
    said = _decided(output, rows, words)
    if _CALCULATES.search(said):
        return f"A formula decides between {len(rows):,} outcomes for “{output}”."
    return said


def _decided(output: str, rows: Sequence[Row], words: Words) -> str:
    said = f"“{output}” is "
    for place, row in enumerate(rows):
        last = place == len(rows) - 1
        part = _outcome(row.outcome, words)
        if row.tests:
            part = f"{part} when {_conditions(row.tests, words)}"
        elif place:
            part = f"else {part}"
        mark = ", " if place else ""
        left = len(rows) - place
        more = f"{mark}and so on ({left:,} more {'case' if left == 1 else 'cases'})"
        if place and len(said) + len(mark) + len(part) + (0 if last else len(more)) > LONGEST:
            return f"{said}{more}."
        said += mark + part
    return _cut(f"{said}.")


def look_up_sentence(output: str, listed: LookUp, count: int, words: Words) -> str:
    """Where a value is looked up: `“Price” is looked up by “Item” in “Rates” (39 rows).`"""
    key = " and ".join(_subject(line.key, words) for line in listed.lines)
    where = f"in {listed.area.a1} on sheet “{listed.sheet}”" if listed.sheet else "in a list within the formula"
    nearest = {line.nearest for line in listed.lines} - {EXACTLY}
    how = f", taking {_NEAREST[nearest.pop()]}" if len(nearest) == 1 else ""
    what = "value" if listed.crossed else "row"
    return _cut(f"“{output}” is looked up by {key} {where} ({count:,} {what if count == 1 else f'{what}s'}){how}.")


def test_phrase(test: Test, words: Words) -> str:
    """A test in words: `“Amount” is over 5,000`."""
    test = as_said(test, words)
    subject = _subject(test.subject, words)
    if asks_for_whole_number(test):
        return f"{subject} is {'' if test.operator == '=' else 'not '}a whole number"
    if test.operator in COMPARISONS:
        if test.operator in ("=", "<>") and test.operand in (Text(""), Missing()):
            return f"{subject} {_QUESTIONS['ISBLANK'][test.operator == '<>']}"
        verbs = _COMPARED_DAYS if _is_day(test.operand) or words.shows_day(test.subject) else _COMPARED
        return f"{subject} {verbs[test.operator]} {_said(test.operand, words)}"
    if test.operator == HOLDS:
        return f"{subject} is {'not ' if test.negated else ''}true"
    if test.operator == CONTAINS:
        return f"{subject} {'does not contain' if test.negated else 'contains'} {_said(test.operand, words)}"
    if test.operator == "ISERROR" and isinstance(test.subject, Call) and test.subject.name in READ_AS:
        thing = READ_AS[test.subject.name]
        return f"{subject} is {'' if test.negated else 'not '}{thing}"
    return f"{subject} {_QUESTIONS[test.operator][test.negated]}"


def allowed_sentence(ways: Sequence[Tests], words: Words, whole: bool) -> str:
    """What may be typed in by comparison: `“Amount” must be between 1 and 50,000.`"""
    said = " or ".join(_must(way, words) for way in ways)
    return _cut(f"{said}{' (whole numbers)' if whole else ''}.")


def accepted_sentence(title: str, ways: Sequence[Tests], words: Words) -> str:
    """What may be typed in by a condition: `“Id” is accepted only when “Id” is not empty.`"""
    said = f"“{title}” is accepted only when {_conditions(ways[0], words)}"
    for place, way in enumerate(ways[1:], 1):
        part = f", or when {_conditions(way, words)}"
        if len(said) + len(part) > LONGEST:
            left = len(ways) - place
            said += f", or in {left:,} more {'case' if left == 1 else 'cases'}"
            break
        said += part
    return f"“{title}” accepts only what its formula lets through." if _CALCULATES.search(said) else _cut(f"{said}.")


def coloured_sentence(what: str, rows: Sequence[Row], words: Words) -> str:
    """What is coloured and when, `what` with its verb: `“Due date” is shown red when “Due date” is before today.`"""
    shown = "; ".join(f"{_colour(row.outcome)} when {_conditions(row.tests, words)}" for row in rows)
    return _cut(f"{what} {shown}.".replace(f"“{THE_CELL}”", THE_CELL))


def _must(way: Tests, words: Words) -> str:
    """`“Amount” must be between 1 and 50,000`."""
    match way:
        case (Test(subject, ">=", low), Test(_, "<=", high)):
            return f"{_subject(subject, words)} must be between {_said(low, words)} and {_said(high, words)}"
    return " and ".join(_must_be(test, words) for test in way)


def _must_be(test: Test, words: Words) -> str:
    return test_phrase(test, words).replace(" is ", " must be ", 1)


def _colour(tree: Tree) -> str:
    name = tree.value if isinstance(tree, Text) else ""
    return name if name == "highlighted" else f"shown {'in ' if ' ' in name else ''}{name}"


def _conditions(tests: Tests, words: Words) -> str:
    """The tests of a row; what is tested twice is named once: `“Amount” is at least 100 and under 5,000`."""
    said: list[str] = []
    for place, test in enumerate(tests):
        phrase = test_phrase(test, words)
        before = tests[place - 1] if place else None
        if before is not None and before.subject == test.subject and test.operator in _BOUNDS:
            phrase = phrase.partition(" is ")[2] or phrase
        said.append(phrase)
    return " and ".join(said)


def _outcome(tree: Tree, words: Words) -> str:
    if isinstance(tree, Boolean):
        return "true" if tree.value else "false"
    if isinstance(tree, Text | Number):
        return _said(tree, words)
    said = words.outcome(tree)
    return "empty" if said == EMPTY else _plain(said)


def _subject(tree: Tree, words: Words) -> str:
    tree = input_said(tree)
    return f"“{words.title(tree)}”" if isinstance(tree, Cells) else _plain(words.phrase(tree))


def _plain(phrase: str) -> str:
    """A calculation that only a spreadsheet program would say so, by what it is worked out from."""
    if _FUNCTION.search(phrase) is None:
        return phrase
    inputs = list(dict.fromkeys(_QUOTED.findall(phrase)))
    more = " and others" if len(inputs) > _MOST_INPUTS else ""
    return f"a value worked out from {', '.join(inputs[:_MOST_INPUTS])}{more}" if inputs else "a calculated value"


def _is_day(tree: Tree) -> bool:
    """Whether an operand is a day, or some days before or after one."""
    if isinstance(tree, Binary) and tree.operator in "+-":
        return _is_day(tree.left) and not _is_day(tree.right)
    return isinstance(tree, Call) and tree.name in _DAYS


def _said(tree: Tree, words: Words) -> str:
    if isinstance(tree, Text):
        return f"“{tree.value}”" if tree.value else "empty"
    value, mark, label = _plain(words.operand(tree)).partition(" (")
    return (f"{int(value):,}" if value.isdigit() else value) + mark + label


def _cut(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if len(text) <= LONGEST + 60 else f"{text[: LONGEST + 58]}…."
