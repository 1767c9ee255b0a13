"""The values a list validation offers, looked up where it names cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from itertools import islice, product

from workflow_studio.importing.reading.markings import BookMarkings, DefinedName, Markings, Validation
from workflow_studio.importing.reading.ranges import Range, column_index
from workflow_studio.importing.reading.references import COLUMNS
from workflow_studio.importing.reading.workbook import Sheet, Value

MOST_CHOICES = 1_000
_MOST_CELLS = 20_000
_MOST_CELLS_IN_ALL = 2_000_000
_MOST_NAMES_IN_A_ROW = 5
_CELLS = re.compile(r"(?:'((?:[^']|'')+)'!|([\w.]+)!)?(\$?[A-Za-z]{1,3}\$?\d{0,7}(?::\$?[A-Za-z]{1,3}\$?\d{0,7})?)")
_TABLE_COLUMN = re.compile(r"([\w.\\]+)\[\[?([^\[\]]+)\]?\]")
_COLUMNS = re.compile(r"\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})")


def with_choices(book: BookMarkings, sheets: tuple[Sheet, ...]) -> BookMarkings:
    """The markings with the choices of every list validation filled in, as far as they can be found."""
    finder = _Finder(sheets, book.names)
    return replace(book, sheets={name: _filled(finder, name, sheet) for name, sheet in book.sheets.items()})


def _filled(finder: _Finder, name: str, sheet: Markings) -> Markings:
    rules = tuple(
        replace(rule, choices=finder.choices(name, rule)) if rule.kind == "list" else rule for rule in sheet.validations
    )
    return replace(sheet, validations=rules)


class _Finder:
    """Looks up cells by sheet name and names by their own, upper and lower case alike; remembers what it found."""

    def __init__(self, sheets: tuple[Sheet, ...], names: tuple[DefinedName, ...]) -> None:
        self._sheets = {sheet.name.casefold(): sheet for sheet in sheets}
        self._names = {(name.sheet.casefold(), name.name.casefold()): name.refers_to for name in names}
        self._tables = {table.name.casefold(): (sheet, table) for sheet in sheets for table in sheet.tables}
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}
        self._cells_left = _MOST_CELLS_IN_ALL

    def choices(self, sheet: str, rule: Validation) -> tuple[str, ...]:
        formula = rule.formulas[0].strip() if rule.formulas else ""
        key = (sheet, formula)
        if key not in self._found:
            self._found[key] = tuple(dict.fromkeys(self._looked_up(sheet, formula)))[:MOST_CHOICES]
        return self._found[key]

    def _looked_up(self, sheet: str, formula: str) -> Iterator[str]:
        if formula.startswith('"') and formula.endswith('"') and len(formula) > 1:
            words = formula[1:-1].replace('""', '"').split(",")
            yield from filter(None, map(str.strip, words))
            return
        for _ in range(_MOST_NAMES_IN_A_ROW):
            named = self._names.get((sheet.casefold(), formula.casefold())) or self._names.get(("", formula.casefold()))
            if named is None:
                break
            formula = named.removeprefix("=").strip()
        column = _TABLE_COLUMN.fullmatch(formula)
        if column is not None:
            yield from self._column(column[1].casefold(), column[2].casefold())
        match = _CELLS.fullmatch(formula)
        if match is not None:
            owner = (match[1] or match[2] or sheet).replace("''", "'").casefold()
            if owner in self._sheets:
                area = _area(match[3], self._sheets[owner].height)
                yield from self._values(self._sheets[owner], area) if area is not None else ()

    def _column(self, table: str, header: str) -> Iterator[str]:
        """The values of a column of a declared table."""
        if table not in self._tables:
            return
        sheet, declared = self._tables[table]
        area = declared.range
        first, last = area.first_row + declared.header_rows, area.last_row - declared.totals_rows
        for column in range(area.first_column, min(area.last_column + 1, COLUMNS)):
            if _shown(sheet.cell(area.first_row, column)).casefold() == header:
                yield from self._values(sheet, Range(first, column, last, column))

    def _values(self, sheet: Sheet, area: Range) -> Iterator[str]:
        rows = range(area.first_row, min(area.last_row + 1, sheet.height))
        places = product(rows, range(area.first_column, min(area.last_column + 1, COLUMNS)))
        for row, column in islice(places, min(_MOST_CELLS, self._cells_left)):
            self._cells_left -= 1
            text = _shown(sheet.cell(row, column))
            if text:
                yield text


def _area(place: str, height: int) -> Range | None:
    columns = _COLUMNS.fullmatch(place)
    if columns is not None:
        first, last = sorted(map(column_index, columns.groups()))
        return Range(0, first, max(height - 1, 0), last)
    try:
        return Range.parse(place)
    except ValueError:
        return None


def _shown(value: Value) -> str:
    """A choice as the list shows it, near enough: dates as ISO, true and false as spreadsheets write them."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value).strip()
