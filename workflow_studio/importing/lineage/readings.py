"""Single uses of cells from other sheets and workbooks, as formulas and validations name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workflow_studio.importing.finding import Seen
from workflow_studio.importing.formulas import Refusal, Tree, parse
from workflow_studio.importing.formulas.book import Book, area_text, range_of
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.look_ups import KEY_FIRST, LOOK_UPS, LookUp, look_up
from workflow_studio.importing.formulas.resolving import MOST_RUNS, resolved, tree_of
from workflow_studio.importing.formulas.tree import Call, Cells, Name, children, parts
from workflow_studio.importing.reading import Range, Sheet
from workflow_studio.model import LineageKind

MOST_VALIDATIONS = 1_000
MOST_COLUMNS = 12
"""Columns of a wide range that are named one by one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One use of cells elsewhere. `book` is the number or name that the formula has; `count` cells use it so."""

    kind: LineageKind
    book: str
    sheet: str
    columns: tuple[str, ...]
    target_sheet: str
    target_column: str
    count: int
    example: str
    cells: Range
    read: str


def readings(seen: Seen, book: Book) -> Iterator[Reading]:
    """Every use of another sheet or workbook in formulas and validations, sheet by sheet."""
    labels = Labels(seen.workbook, seen.found)
    left = MOST_RUNS
    for sheet in seen.workbook.sheets:
        markings = seen.markings(sheet.name)
        reader = _Reader(sheet, labels, book)
        for run in markings.formulas[: max(left, 0)]:
            yield from reader.of_formula(tree_of(run, sheet.name, book), run.text, run.range)
        left -= len(markings.formulas)
        for validation in markings.validations[:MOST_VALIDATIONS]:
            for formula in validation.formulas if validation.ranges else ():
                yield from reader.of_validation(formula, validation.kind, validation.ranges[0])


class _Reader:
    """Reads what the formulas of one sheet use of others."""

    def __init__(self, sheet: Sheet, labels: Labels, book: Book) -> None:
        self._sheet, self._labels, self._book = sheet, labels, book

    def of_formula(self, tree: Tree | Refusal, text: str, area: Range) -> Iterator[Reading]:
        if isinstance(tree, Refusal):
            return
        given: set[tuple[str, str, LineageKind]] = set()
        for part, call in _with_calls(tree):
            if isinstance(part, Cells | Name) and self._is_elsewhere(part):
                kind = LineageKind.LOOK_UP if call is not None and call.name in LOOK_UPS else LineageKind.FORMULA
                # A formula that names the same sheet twice reads it once.
                first = (part.book, part.sheet.casefold(), kind) not in given
                given.add((part.book, part.sheet.casefold(), kind))
                yield self._reading(part, call, kind, area.height if first else 0, f"={text}", area)

    def of_validation(self, formula: str, kind: str, area: Range) -> Iterator[Reading]:
        tree = parse(formula.removeprefix("="), area.first_row, area.first_column)
        if isinstance(tree, Refusal):
            return
        found = resolved(tree, self._book, self._sheet.name, area.first_column)
        for part in () if isinstance(found, Refusal) else parts(found):
            if isinstance(part, Cells) and self._is_elsewhere(part):
                how = LineageKind.CHOICES if kind == "list" else LineageKind.FORMULA
                yield self._reading(part, None, how, 1, f"={formula.removeprefix('=')}", area)

    def _is_elsewhere(self, part: Cells | Name) -> bool:
        if part.book:
            return True
        named = bool(part.sheet) and part.sheet.casefold() != self._sheet.name.casefold()
        return named and self._book.sheet(part.sheet) is not None

    def _reading(
        self, part: Cells | Name, call: Call | None, kind: LineageKind, count: int, text: str, area: Range
    ) -> Reading:
        place = range_of(part, area.first_row, area.first_column) if isinstance(part, Cells) else None
        sheet = None if part.book else self._book.sheet(part.sheet)
        name = part.name if isinstance(part, Name) else ""
        return Reading(
            kind=kind,
            book=part.book,
            sheet=part.sheet if sheet is None else sheet.name,
            columns=self._columns(sheet, place, call, area) if sheet is not None and place is not None else (),
            target_sheet=self._sheet.name,
            target_column=self._labels.of_run(self._sheet, area),
            count=count,
            example=text,
            cells=area,
            read=name if place is None else area_text(place),
        )

    def _columns(self, sheet: Sheet, place: Range, call: Call | None, area: Range) -> tuple[str, ...]:
        """The headers of what is read: of a look-up the columns of what it gives, for the others are only searched."""
        listed = self._look_up(call, area)
        if listed is not None and listed.sheet == sheet.name:
            place = listed.results.range
        if place.height == 1 and place.width == 1:
            return (self._labels.of_cell(sheet, place.first_row, place.first_column),)
        last = min(place.last_column, sheet.width - 1, place.first_column + MOST_COLUMNS - 1)
        named = (
            self._labels.of_column(sheet, Range(place.first_row, column, place.last_row, column))
            for column in range(place.first_column, last + 1)
        )
        return tuple(dict.fromkeys(filter(None, named)))

    def _look_up(self, call: Call | None, area: Range) -> LookUp | None:
        if call is None:
            return None
        return look_up(call, self._book, self._sheet.name, area.first_row, area.first_column)


def _with_calls(tree: Tree) -> Iterator[tuple[Tree, Call | None]]:
    """Every part of a formula, with the outermost look-up that it is an argument of."""
    waiting: list[tuple[Tree, Call | None]] = [(tree, None)]
    while waiting:
        part, call = waiting.pop()
        yield part, call
        within = part if call is None and isinstance(part, Call) and part.name in LOOK_UPS else call
        below = [(one, within) for one in children(part)]
        if below and isinstance(part, Call) and part.name in KEY_FIRST:
            below[0] = (below[0][0], None)  # what is looked for is not looked up in
        waiting.extend(reversed(below))
