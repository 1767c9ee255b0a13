"""The rules of a workbook: formulas that decide, what may be typed in, what is coloured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.finding import Finding, Seen
from workflow_studio.importing.formulas import Refusal
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.tree import Call, Cells, Missing, Text, Tree, parts, plain_columns
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.rules.colouring import colouring_rules
from workflow_studio.importing.rules.columns import FormulaColumn, formula_columns, passed_over
from workflow_studio.importing.rules.conditions import QUESTIONS, Test, TooManyCases, cases, is_literal
from workflow_studio.importing.rules.formula_rules import formula_rule
from workflow_studio.importing.rules.keys import Keys
from workflow_studio.importing.rules.replay import Allowance
from workflow_studio.importing.rules.translation import CHOICES, Translation, decides, translated
from workflow_studio.importing.rules.typing_in import typing_rules

MOST_RULES = 200
"""Rules of one kind in one workbook; what is beyond is no longer read by anybody, and counted as not translated."""


@dataclass(frozen=True, slots=True)
class UntranslatedFormula:
    """A formula that is not shown as a rule though it may be one, and why; `cells` is a range such as `E2:E90`."""

    sheet: str
    cells: str
    formula: str
    why: str


@dataclass(frozen=True, slots=True)
class CalculatedColumn:
    """A column that is calculated and decides nothing: a sum, a price with tax."""

    sheet: str
    title: str
    cells: str
    formula: str
    count: int


def find_rules(seen: Seen) -> Iterator[Finding]:
    """One finding for each formula column that decides something, each rule for input and each colouring."""
    book, labels, keys = Book(seen.workbook), Labels(seen.workbook, seen.found), Keys()
    allowance = Allowance()
    allowance.pause = seen.pause
    for column, translation in _deciding(seen, book, labels):
        yield formula_rule(column, translation, book, labels, keys, allowance)
    yield from typing_rules(seen, book, labels, keys)
    yield from colouring_rules(seen, book, labels, keys)


def untranslated_formulas(seen: Seen) -> tuple[UntranslatedFormula, ...]:
    """Every formula that was not understood, or that decides something in a way that makes no table."""
    book, labels = Book(seen.workbook), Labels(seen.workbook, seen.found)
    found = []
    rules = 0
    for column in formula_columns(seen, book):
        why = _why_untranslated(column, book, labels)
        rules += not why and _translation(column, book, labels) is not None
        if not why and rules > MOST_RULES:
            why = f"the workbook has more than {MOST_RULES} rules"
        if why:
            found.append(UntranslatedFormula(column.sheet, column.area.a1, f"={column.text}", why))
    many = "the workbook has too many different formulas to look at all of them"
    found.extend(UntranslatedFormula(sheet, run.range.a1, f"={run.text}", many) for sheet, run in passed_over(seen))
    return tuple(found)


def calculated_columns(seen: Seen) -> tuple[CalculatedColumn, ...]:
    """The columns of formulas that only calculate."""
    book = Book(seen.workbook)
    return tuple(
        CalculatedColumn(column.sheet, column.title, column.area.a1, f"={column.text}", column.count)
        for column in formula_columns(seen, book)
        if not isinstance(column.tree, Refusal) and _only_calculates(column.tree) and not _chooses_within(column.tree)
    )


def _deciding(seen: Seen, book: Book, labels: Labels) -> Iterator[tuple[FormulaColumn, Translation]]:
    found = 0
    for column in formula_columns(seen, book):
        translation = _translation(column, book, labels)
        if translation is not None:
            found += 1
            if found > MOST_RULES:
                return
            yield column, translation


def _translation(column: FormulaColumn, book: Book, labels: Labels) -> Translation | None:
    """The table of a formula; none where it only calculates or makes no table."""
    if isinstance(column.tree, Refusal) or _only_calculates(column.tree):
        return None
    found = _rows_of(column, book, labels)
    return found if any(row.tests for row in found.rows) else None


def _rows_of(column: FormulaColumn, book: Book, labels: Labels) -> Translation:
    assert not isinstance(column.tree, Refusal)
    one_column = column.area.width == 1
    tree = plain_columns(column.tree, column.column) if one_column else column.tree
    return translated(tree, book, labels, column.sheet, column.row, column.column)


def _why_untranslated(column: FormulaColumn, book: Book, labels: Labels) -> str:
    if isinstance(column.tree, Refusal):
        return column.tree.why
    if _chooses_within(column.tree):
        return "it chooses within a calculation that makes no table"
    if _only_calculates(column.tree) or _translation(column, book, labels) is not None:
        return ""
    notes = _rows_of(column, book, labels).notes
    return " ".join(notes) or "what it looks up was not found in the workbook, or not in a form that makes a table"


def _chooses_within(tree: Tree) -> bool:
    """Whether a choice is made somewhere inside of a calculation, as in `SUM(IF(...))`."""
    return not decides(tree) and any(isinstance(part, Call) and part.name in CHOICES for part in parts(tree))


def _only_calculates(tree: Tree) -> bool:
    """Whether a formula decides nothing, or only that it stays empty as long as what it needs is."""
    match tree:
        case Call("IF", (condition, then, *rest)):
            branches = (then, *rest)
            guarded = [one for one in branches if not _is_nothing(one)]
            return len(guarded) < len(branches) and _asks_for_blank(condition) and all(map(_calculation, guarded))
    return not decides(tree)


def _is_nothing(tree: Tree) -> bool:
    return isinstance(tree, Missing) or (isinstance(tree, Text) and (not tree.value or says_nothing(tree.value)))


def _calculation(tree: Tree) -> bool:
    return not is_literal(tree) and _only_calculates(tree)


def _asks_for_blank(condition: Tree) -> bool:
    try:
        tests = [test for way in cases(condition) for test in way]
    except TooManyCases:
        return False
    return bool(tests) and all(map(_is_about_blank, tests))


def _is_about_blank(test: Test) -> bool:
    if test.operator in QUESTIONS:
        return isinstance(test.subject, Cells)
    return test.operator in ("=", "<>") and test.operand == Text("") and isinstance(test.subject, Cells)
