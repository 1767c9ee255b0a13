"""From a formula to the rows of a decision table.

The rows are read from the top, the first whose tests all hold counts; they are complete, so there always is one where
the formula gives something. `replay` holds them against the rows of the workbook, and the tests against the formula.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.look_ups import LOOK_UPS, LookUp, look_up, matched_line
from workflow_studio.importing.formulas.tree import (
    COMPARISONS,
    Binary,
    Boolean,
    Call,
    Cells,
    Error,
    Number,
    Tree,
    Unary,
)
from workflow_studio.importing.rules.conditions import HOLDS, Test, Tests, TooManyCases, cases, is_literal, is_truth
from workflow_studio.importing.rules.exclusion import all_exclude, can_hold
from workflow_studio.importing.rules.list_rows import entries, places_in

MOST_ROWS = 60
MOST_ROWS_WITHIN = 20
"""A longer list that is looked up in a branch of something else is named, not copied."""

CHOICES = frozenset({"IF", "IFS", "SWITCH", "CHOOSE"})
_FALLBACKS = frozenset({"IFERROR", "IFNA"})
_CARRIED_ON = frozenset({"ROUND", "ROUNDUP", "ROUNDDOWN", "INT", "ABS", "UPPER", "LOWER", "TRIM"})
"""Functions of one value that can as well be applied to each outcome."""
_WHOLE_NUMBERS = frozenset({"MATCH", "WEEKDAY", "YEAR", "MONTH", "DAY", "INT", "LEN", "COUNTIF", "COUNTIFS"})
_NO_ROWS = "The list that it looks in is empty, or not in ascending order as this kind of look-up needs it."
_NOT_FOUND = Error("#N/A")
_NO_CHOICE = Error("#VALUE!")


@dataclass(frozen=True, slots=True)
class Row:
    """The tests that must all hold, and what is given then."""

    tests: Tests
    outcome: Tree


@dataclass(frozen=True, slots=True)
class Translation:
    """A formula as rows. `instead` is given where working it out fails (IFERROR around all of it).

    `whole` is whether the rows are all there are; `look_ups` are the lists that were copied into them; `notes` say
    what is not in them.
    """

    rows: tuple[Row, ...]
    unique: bool
    whole: bool = True
    instead: Tree | None = None
    look_ups: tuple[LookUp, ...] = ()
    listed: int = 0
    notes: tuple[str, ...] = ()


def decides(tree: Tree) -> bool:
    """Whether a formula chooses between outcomes or tells true from false; others only calculate."""
    match tree:
        case Binary(_, left, right):
            return is_truth(tree) or decides(left) or decides(right)
        case Unary(_, operand):
            return decides(operand)
        case Call(name, arguments):
            if name in _CARRIED_ON | _FALLBACKS:
                return bool(arguments) and decides(arguments[0])
            return name in CHOICES or is_truth(tree) or _is_look_up(tree)
    return False


def _is_look_up(call: Call) -> bool:
    if call.name == "INDEX":
        return any(isinstance(one, Call) and one.name == "MATCH" for one in call.arguments)
    return call.name in LOOK_UPS


def translated(tree: Tree, book: Book, labels: Labels, sheet: str, row: int, column: int) -> Translation:
    """The rows of a formula that decides, as it stands in this cell; one row without tests where it does not."""
    return _Translator(book, labels, sheet, row, column).translation(tree)


class _TooMany(Exception):
    """There would be more rows than a table may have."""


class _Translator:
    def __init__(self, book: Book, labels: Labels, sheet: str, row: int, column: int) -> None:
        self._book, self._labels, self._sheet = book, labels, sheet
        self._row, self._column = row, column
        self._look_ups: list[LookUp] = []
        self._notes: list[str] = []

    def translation(self, tree: Tree) -> Translation:
        match tree:
            case Call("IFERROR", (inner, instead)) if decides(inner) and self._look_up(inner) is None:
                found = self.translation(inner)
                if found.instead is not None:
                    return self._one_row(tree)
                fails = not all(_never_fails(test) for row in found.rows for test in row.tests)
                given = tuple(_or_instead(row, tree.name, instead, within=not fails) for row in found.rows)
                return replace(found, rows=given, instead=instead if fails else None)
            case Call():
                fallback = tree.arguments[1] if tree.name in _FALLBACKS and len(tree.arguments) == 2 else None
                listed = self._look_up(tree if fallback is None else tree.arguments[0])
                if listed is not None:
                    return self._of_list(listed, listed.missing or fallback)
        try:
            rows = self._rows(tree)
        except (TooManyCases, _TooMany):
            return self._one_row(tree)
        return self._finished(rows)

    def _finished(self, rows: list[Row]) -> Translation:
        unique = all_exclude([row.tests for row in rows])
        return Translation(tuple(rows), unique, look_ups=tuple(self._look_ups), notes=tuple(dict.fromkeys(self._notes)))

    def _one_row(self, tree: Tree) -> Translation:
        note = f"The formula has more than {MOST_ROWS} cases; it is not shown as rows."
        return Translation((Row((), tree),), True, notes=(note,))

    def _of_list(self, listed: LookUp, missing: Tree | None) -> Translation:
        """A list that is looked up by itself: its own rows are the table, and each excludes the others."""
        found, count = entries(listed, self._book, self._labels, MOST_ROWS)
        if not found:
            return Translation((Row((), listed.lines[0].key),), True, notes=(_NO_ROWS,))
        rows = tuple(Row(entry.tests, entry.outcome) for entry in found)
        notes = [f"The list has {count:,} rows; the first {MOST_ROWS} are shown."] if count > MOST_ROWS else []
        if missing is not None and not notes:
            rows = (*rows, Row((), missing))
        notes.extend(_note_on(listed))
        return Translation(rows, missing is None, False, look_ups=(listed,), listed=count, notes=tuple(notes))

    def _look_up(self, tree: Tree) -> LookUp | None:
        return look_up(tree, self._book, self._sheet, self._row, self._column) if isinstance(tree, Call) else None

    def _rows(self, tree: Tree) -> list[Row]:
        """The rows of a formula or of a branch of it; the last one catches whatever the others do not."""
        rows = self._rows_of_call(tree) if isinstance(tree, Call) else None
        if rows is None:
            rows = self._carried_on(tree)
        if rows is None and is_truth(tree) and not isinstance(tree, Boolean):
            rows = [*(Row(tests, Boolean(True)) for tests in cases(tree)), Row((), Boolean(False))]
        if rows is None:
            rows = [Row((), tree)]
        rows = _reachable(rows)
        if len(rows) > MOST_ROWS:
            raise _TooMany
        return rows

    def _rows_of_call(self, call: Call) -> list[Row] | None:
        match call:
            case Call("IF", (condition, then, *rest)):
                return [*self._when(condition, then), *self._rows(rest[0] if rest else Boolean(False))]
            case Call("IFS", arguments):
                pairs = zip(arguments[::2], arguments[1::2], strict=False)
                return [*(row for one in pairs for row in self._when(*one)), Row((), _NOT_FOUND)]
            case Call("SWITCH", (subject, *rest)):
                pairs = zip(rest[::2], rest[1::2], strict=False)
                rows = [row for case, then in pairs for row in self._when(Binary("=", subject, case), then)]
                return [*rows, *self._rows(rest[-1] if len(rest) % 2 else _NOT_FOUND)]
            case Call("CHOOSE", (index, *choices)):
                return self._chosen(index, choices)
            case Call("IFERROR" | "IFNA", (inner, instead)) if self._look_up(inner) is not None:
                return self._listed_rows(inner, instead)
        if self._look_up(call) is not None:
            return self._listed_rows(call, None)
        return None

    def _chosen(self, index: Tree, choices: list[Tree]) -> list[Row]:
        """The rows of CHOOSE by a number, or by the place of a value in a list."""
        line = matched_line(index, self._book, self._sheet, self._row, self._column)
        places = places_in(line, self._book, self._labels) if line is not None else ()
        if line is not None and 0 < len(places) <= MOST_ROWS_WITHIN:
            rows = [
                Row((*tests, *row.tests), row.outcome)
                for place, tests in places
                for row in (self._rows(choices[place]) if place < len(choices) else [Row((), _NO_CHOICE)])
            ]
            return [*rows, Row((), _NOT_FOUND)]
        # It cuts decimals off, which only shows where there can be any.
        whole = index if isinstance(index, Call) and index.name in _WHOLE_NUMBERS else Call("INT", (index,))
        tests = [Binary("=", whole, Number(float(place + 1))) for place in range(len(choices))]
        rows = [row for one in zip(tests, choices, strict=True) for row in self._when(*one)]
        return [*rows, Row((), _NO_CHOICE)]

    def _when(self, condition: Tree, then: Tree) -> list[Row]:
        """The rows of a branch, each with the tests of one way in which its condition holds."""
        branch = self._rows(then)
        if len(branch) > MOST_ROWS:
            raise _TooMany
        return [
            Row((*tests, *(test for test in row.tests if test not in tests)), row.outcome)
            for tests in (cases(condition) if is_truth(condition) else ((Test(condition, HOLDS),),))
            for row in branch
        ]

    def _listed_rows(self, tree: Tree, instead: Tree | None) -> list[Row] | None:
        """The rows of a list within something else, with a last one for what is not in it."""
        listed = self._look_up(tree)
        assert listed is not None
        found, count = entries(listed, self._book, self._labels, MOST_ROWS_WITHIN)
        if not found or count > MOST_ROWS_WITHIN or listed.moves:
            self._notes.append(f"A list with {count:,} rows that it looks up is named, not copied.")
            return None
        self._look_ups.append(listed)
        self._notes.extend(_note_on(listed))
        missing = listed.missing or instead
        rows = [Row(entry.tests, entry.outcome) for entry in found]
        return [*rows, *(self._rows(missing) if missing is not None else [Row((), _NOT_FOUND)])]

    def _carried_on(self, tree: Tree) -> list[Row] | None:
        """A calculation with a choice in it, as the choice of calculations."""
        match tree:
            case Binary(operator, left, right) if not is_truth(tree) and decides(left) != decides(right):
                if decides(left):
                    return [replace(row, outcome=Binary(operator, row.outcome, right)) for row in self._rows(left)]
                return [replace(row, outcome=Binary(operator, left, row.outcome)) for row in self._rows(right)]
            case Call("IFERROR" | "IFNA" as name, (inner, instead)) if decides(inner):
                rows = self._rows(inner)
                if all(_never_fails(test) for row in rows for test in row.tests):
                    return [_or_instead(row, name, instead) for row in rows]
            case Unary("+" | "-" as sign, operand) if decides(operand):
                return [replace(row, outcome=Unary(sign, row.outcome)) for row in self._rows(operand)]
            case Call(name, (first, *rest)) if name in _CARRIED_ON and decides(first):
                return [replace(row, outcome=Call(name, (row.outcome, *rest))) for row in self._rows(first)]
        return None


def _never_fails(test: Test) -> bool:
    """Whether a test of cells gives no error, as long as they hold none."""
    sides = [test.subject, test.operand] if test.operator in COMPARISONS else [test.subject]
    return test.operator != HOLDS and all(isinstance(one, Cells) or is_literal(one) for one in sides)


def _or_instead(row: Row, name: str, instead: Tree, within: bool = True) -> Row:
    """The row with what is given in place of an error; `within` is whether calculated outcomes say so themselves."""
    if isinstance(row.outcome, Error):
        return replace(row, outcome=instead) if name == "IFERROR" or row.outcome == _NOT_FOUND else row
    return row if is_literal(row.outcome) or not within else replace(row, outcome=Call(name, (row.outcome, instead)))


def _reachable(rows: list[Row]) -> list[Row]:
    """The rows that can count: not those that contradict themselves, nor those below one that always holds."""
    found = []
    for row in rows:
        if can_hold(row.tests):
            found.append(row)
            if not row.tests:
                break
    return found


def _note_on(listed: LookUp) -> list[str]:
    if not listed.moves:
        return []
    return ["The list is not fixed with $, so every row looks in other cells; shown is that of the first row."]
