"""Which formulas of a workbook decide something, which only calculate, and which make no table, and why."""

from __future__ import annotations

from dataclasses import dataclass

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas import Refusal
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.tree import Call, Cells, Missing, Text, Tree, parts, plain_columns
from workflow_studio.importing.mapping.cells import says_nothing
from workflow_studio.importing.rules.columns import FormulaColumn, formula_columns
from workflow_studio.importing.rules.conditions import QUESTIONS, Test, TooManyCases, cases, is_literal
from workflow_studio.importing.rules.translation import CHOICES, Translation, decides, translated

_MANY_FORMULAS = 12
"""A column with more exceptions than cells that keep to its formula has none, if the exceptions differ so much."""


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A formula with its table where it decides; `why` says why it makes none though it may decide.

    One without both only calculates.
    """

    column: FormulaColumn
    translation: Translation | None = None
    why: str = ""


def formulas_looked_at(seen: Seen) -> tuple[LookedAt, ...]:
    """Every formula of the workbook, as far as they are looked at."""
    book, labels = Book(seen.workbook), Labels(seen.workbook, seen.found)
    found = []
    for column in formula_columns(seen, book):
        seen.pause()
        found.append(_looked_at(column, book, labels))
    return tuple(found)


def _looked_at(column: FormulaColumn, book: Book, labels: Labels) -> LookedAt:
    if isinstance(column.tree, Refusal):
        return LookedAt(column, why=column.tree.why)
    others = sum(run.range.height for run in column.others)
    if others > column.count and len(column.others) >= _MANY_FORMULAS:
        count = len(column.others) + 1
        return LookedAt(column, why=f"its column holds {count:,} different formulas, none of them in most rows")
    if _chooses_within(column.tree):
        return LookedAt(column, why="it chooses within a calculation that makes no table")
    if _only_calculates(column.tree):
        return LookedAt(column)
    tree = plain_columns(column.tree, column.column) if column.area.width == 1 else column.tree
    found = translated(tree, book, labels, column.sheet, column.row, column.column)
    if any(row.tests for row in found.rows):
        return LookedAt(column, found)
    nothing = "what it looks up was not found in the workbook, or not in a form that makes a table"
    return LookedAt(column, why="; ".join(map(_as_phrase, found.notes)) or nothing)


def _as_phrase(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")


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
