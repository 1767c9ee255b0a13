"""Decision tables held against the rows of the workbook: do they give what its cells show?

What a cell shows is the result that the workbook was saved with. Cells read as None are blank, hold an empty text or
an error; so a result that is one of these agrees with None, and no other does. Where no cell of the formula holds a
result at all, the workbook was saved without results and there is nothing to hold the table against.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workflow_studio.analysis.eventlog import paused
from workflow_studio.dates import short_date
from workflow_studio.importing.formulas import Refusal
from workflow_studio.importing.formulas.book import Book, WorkDone
from workflow_studio.importing.formulas.code import NotWorkedOut, One, single
from workflow_studio.importing.formulas.tree import Call, Tree, parts
from workflow_studio.importing.formulas.values import Failing, Fault, Scalar, as_boolean, compared, day_of, from_cell
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import Range
from workflow_studio.importing.rules.allowance import MOST_DISAGREEMENTS, Allowance
from workflow_studio.importing.rules.columns import FormulaColumn, Holds
from workflow_studio.importing.rules.conditions import Test
from workflow_studio.importing.rules.translation import Translation

_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Replay:
    """On how many cells a table was tried, and on how many it gave what they show.

    `disagreements` are the first cells where it did not; `typed` counts cells among all tried that hold a typed-in
    value in place of the formula, `showing` those that show something: a blank agrees with too much to prove much.
    `why` says why it was not tried, or not on all cells; empty where it was.
    """

    tried: int = 0
    reproduced: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    typed: int = 0
    showing: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A cell with what it shows, what the table gives, and what it holds."""

    cell: str
    shown: Scalar
    given: Scalar
    holds: Holds


@dataclass(slots=True)
class _Count:
    tried: int = 0
    reproduced: int = 0
    typed: int = 0
    showing: int = 0
    disagreements: list[Disagreement] = field(default_factory=list)

    def replay(self, why: str = "") -> Replay:
        return Replay(self.tried, self.reproduced, tuple(self.disagreements), self.typed, self.showing, why)


def replayed(column: FormulaColumn, translation: Translation, book: Book, allowance: Allowance) -> Replay:
    """The table tried on every cell of the column."""
    sheet = book.sheet(column.sheet)
    assert sheet is not None
    runs = ((row, run.first_column) for run in column.runs for row in range(run.first_row, run.last_row + 1))
    if all(sheet.cell(*place) is None for place in paused(runs, allowance.pause)):
        return Replay(why="The workbook was saved without results of this formula.")
    count = _Count()
    try:
        code = table_code(translation, book, column.sheet) if translation.whole else _formula_code(column, book)
        for row, at, holds in column.cells(sheet):
            if not allowance.take():
                return count.replay(f"It was tried on the first {count.tried:,} rows only.")
            _try(count, Range(row, at, row, at).a1, from_cell(sheet.cell(row, at)), shown(code(row, at)), holds)
    except NotWorkedOut as reason:
        return Replay(why=f"It could not be tried on the rows: {reason}.")
    except WorkDone:
        return count.replay(f"It was tried on the first {count.tried:,} rows only.")
    return count.replay()


def replayed_on(
    today: float, column: FormulaColumn, translation: Translation, book: Book, allowance: Allowance
) -> Replay:
    """The table tried with the day of saving for today: what cells show is from the last calculation before it.

    Counted only where all cells agree: otherwise they may be from an earlier day, which the file does not tell.
    """
    found = replayed(column, translation, book, allowance)
    if not found.tried:
        return found
    day = f"“today” taken as {short_date(day_of(today))}, the day on which the file was saved last"
    if found.reproduced == found.tried:
        return replace(found, why=f"It was tried with {day}.{f' {found.why}' if found.why else ''}")
    return Replay(
        why=f"It depends on the day on which it is calculated, and the file does not say which that was. "
        f"With {day}, {found.reproduced:,} of {found.tried:,} rows agree; this is not counted."
    )


def asks_for_today(tree: Tree | Refusal) -> bool:
    """Whether a formula depends on the day on which it is calculated."""
    return not isinstance(tree, Refusal) and any(isinstance(one, Call) and one.name == "TODAY" for one in parts(tree))


def table_code(translation: Translation, book: Book, sheet: str) -> One:
    """What a table gives for a cell, by the tests of its rows; raises NotWorkedOut."""
    tests: dict[Test, int] = {}
    rows: list[tuple[list[int], One]] = []
    for row in translation.rows:
        places = [tests.setdefault(test, len(tests)) for test in row.tests]
        rows.append((places, single(compiled(row.outcome, book, sheet))))
    codes = [single(compiled(test.tree, book, sheet)) for test in tests]
    instead = None if translation.instead is None else single(compiled(translation.instead, book, sheet))

    def code(row: int, column: int) -> Scalar:
        value = _first_that_fits(rows, codes, row, column)
        return instead(row, column) if instead is not None and isinstance(value, Fault) else value

    return code


def shown(value: Scalar) -> Scalar:
    """What a cell shows for a result: 0 for blank."""
    return 0.0 if value is None else value


def agrees(shown_value: Scalar, given: Scalar) -> bool:
    """Whether a cell shows what was given; numbers to nine digits, for results are rounded when they are stored."""
    if shown_value is None:
        return isinstance(given, Fault) or (isinstance(given, str) and not given.strip())
    if isinstance(given, Fault) or isinstance(shown_value, bool) != isinstance(given, bool):
        return False
    if isinstance(shown_value, str) and isinstance(given, str):
        return shown_value.strip() == given.strip()
    if isinstance(shown_value, float) and isinstance(given, float):
        return abs(shown_value - given) <= _CLOSE * max(1.0, abs(shown_value))
    return type(shown_value) is type(given) and compared(shown_value, given) == 0


def _formula_code(column: FormulaColumn, book: Book) -> One:
    """Long lists are looked up with the formula itself: its rows are the list's own, and there may be thousands."""
    assert not isinstance(column.tree, Refusal), "only formulas that were understood are translated"
    return single(compiled(column.tree, book, column.sheet))


def _first_that_fits(rows: list[tuple[list[int], One]], codes: list[One], row: int, column: int) -> Scalar:
    known: dict[int, bool] = {}
    try:
        for places, outcome in rows:
            for place in places:
                if place not in known:
                    known[place] = as_boolean(codes[place](row, column))
                if not known[place]:
                    break
            else:
                return outcome(row, column)
    except Failing as failing:
        return failing.fault
    return Fault.NOT_AVAILABLE


def _try(count: _Count, cell: str, shown_value: Scalar, given: Scalar, holds: Holds) -> None:
    count.tried += 1
    count.typed += holds is Holds.VALUE
    count.showing += shown_value is not None
    if agrees(shown_value, given):
        count.reproduced += 1
    elif len(count.disagreements) < MOST_DISAGREEMENTS:
        count.disagreements.append(Disagreement(cell, shown_value, given, holds))
