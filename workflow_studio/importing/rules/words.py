"""Formulas in words: headers and labels in place of references."""

from __future__ import annotations

import datetime

from workflow_studio.dates import as_read
from workflow_studio.importing.formulas.book import Book, area_text, range_of
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.parsing import PRECEDENCE
from workflow_studio.importing.formulas.printing import number_text
from workflow_studio.importing.formulas.quoting import shortened
from workflow_studio.importing.formulas.tree import (
    Array,
    Binary,
    Boolean,
    Call,
    Cells,
    Error,
    Missing,
    Name,
    Number,
    Percent,
    TableCells,
    Text,
    Tree,
    Unary,
    varies,
)
from workflow_studio.importing.mapping.cells import text_of
from workflow_studio.importing.reading import Range, Sheet, column_letter
from workflow_studio.importing.rules.conditions import is_literal

EMPTY = "(empty)"
_LONGEST_TITLE = 120
_LONGEST_PHRASE = 300
_OPERATORS = {"*": "×", "/": "÷", "-": "−", "<>": "≠", "<=": "≤", ">=": "≥"}
_PHRASES = {
    "TODAY": "today",
    "NOW": "now",
    "LEN": "length of {0}",
    "YEAR": "year of {0}",
    "MONTH": "month of {0}",
    "DAY": "day of the month of {0}",
    "WEEKDAY": "weekday of {0}",
    "ABS": "size of {0}",
    "TRIM": "{0}",
    "UPPER": "{0}",
    "LOWER": "{0}",
    "INT": "{0} rounded down",
    "COUNTIF": "how often {0} is {1}",
    "MATCH": "place of {0} in {1}",
    "TEXT": "{0} written as {1}",
    "ROW": "number of the row",
    "VLOOKUP": "what {1} gives for {0}",
    "IFERROR": "{0}, or {1} where that fails",
    "IFNA": "{0}, or {1} where that is not found",
    "XLOOKUP": "what {2} gives for {0} in {1}",
}


_OF_SEVERAL = {
    "SUM": "sum of ",
    "MIN": "smallest of ",
    "MAX": "largest of ",
    "AVERAGE": "average of ",
    "COUNT": "how many numbers are in ",
    "COUNTA": "how many cells are filled in ",
}
_JOINING = frozenset({"CONCATENATE", "CONCAT"})


class Words:
    """Puts formulas that stand in these cells into words, as they are in the first of them.

    `here` is what a cell is called that a formula stands in, where it is not by its header.
    """

    def __init__(self, labels: Labels, book: Book, sheet: Sheet, area: Range, here: str = "") -> None:
        self._labels, self._book, self._sheet = labels, book, sheet
        self._row, self._column = area.first_row, area.first_column
        self._goes_down, self._alone = area.height > 1, area.height == 1 and area.width == 1
        self._here = here

    def title(self, subject: Tree) -> str:
        """What an input is called: the header of its column, or its calculation in words."""
        return shortened(self._cells(subject) if isinstance(subject, Cells) else self.phrase(subject), _LONGEST_TITLE)

    def operand(self, tree: Tree) -> str:
        """What an input is compared with: a value, or a cell with its value and its label."""
        return shortened(self.phrase(tree), _LONGEST_PHRASE)

    def outcome(self, tree: Tree) -> str:
        """What is given, as the cell shows it."""
        match tree:
            case Text(value):
                return value or EMPTY
            case Missing():
                return EMPTY
            case Error("#N/A"):
                return "#N/A (not found)"
        return shortened(self.operand(tree), _LONGEST_PHRASE)

    def phrase(self, tree: Tree) -> str:
        """Any part of a formula in words."""
        match tree:
            case Binary(operator, left, right):
                level = PRECEDENCE[operator]
                sign = _OPERATORS.get(operator, operator)
                return f"{self._part(left, level)} {sign} {self._part(right, level + 1)}"
            case Unary(sign, operand):
                return f"{_OPERATORS.get(sign, sign)}{self._part(operand, 9)}" if sign != "@" else self.phrase(operand)
            case Percent(operand):
                return f"{self._part(operand, 9)}%"
            case Call():
                return self._call(tree)
            case Cells():
                return self._limit(tree) if self.is_one_cell(tree) else f"“{self._cells(tree)}”"
            case Array(rows):
                return "; ".join(", ".join(map(self.phrase, row)) for row in rows)
            case Name(name, _, _):
                return f"“{name}”"
            case TableCells(_, columns, _):
                return f"“{' to '.join(columns)}”"
        return _literal(tree)

    def shows_day(self, tree: Tree) -> bool:
        """Whether this is a cell with a day in it, in the first row."""
        area = self.place(tree) if isinstance(tree, Cells) and tree.last is None and not tree.book else None
        sheet = self._book.sheet(tree.sheet) if isinstance(tree, Cells) and tree.sheet else self._sheet
        if area is None or sheet is None:
            return False
        return isinstance(sheet.cell(area.first_row, area.first_column), datetime.date)

    def is_one_cell(self, tree: Tree) -> bool:
        """Whether this is one and the same cell for every cell that the formula stands in."""
        if not isinstance(tree, Cells) or tree.last is not None:
            return False
        elsewhere = bool(tree.sheet) or tree.first.row is None or tree.first.row.number != 0
        return not varies(tree) or (self._alone and elsewhere)

    def place(self, cells: Cells) -> Range | None:
        """The cells that are meant in the first row of the formula."""
        return range_of(cells, self._row, self._column)

    def _part(self, tree: Tree, least: int) -> str:
        inner = self.phrase(tree)
        return f"({inner})" if isinstance(tree, Binary) and PRECEDENCE[tree.operator] < least else inner

    def _call(self, call: Call) -> str:
        if call.name == "DATE" and is_literal(call):
            year, month, day = (int(one.value) for one in call.arguments if isinstance(one, Number))
            return as_read(f"{year:04}-{month:02}-{day:02}")
        if call.name == "TIME" and is_literal(call):
            hour, minute, *_ = (int(one.value) for one in call.arguments if isinstance(one, Number))
            return f"{hour:02}:{minute:02}"
        if call.name == "DATE" and (whole := day_taken_apart(call)) is not None:
            return self.phrase(whole)
        arguments = [self.phrase(argument) for argument in call.arguments]
        if call.name in ("LEFT", "RIGHT") and arguments:
            count = arguments[1] if len(arguments) > 1 else "1"
            return f"{'first' if call.name == 'LEFT' else 'last'} {count} of {arguments[0]}"
        if call.name == "COUNTIF" and self._is_among(*call.arguments[::-1]):
            return f"how often the same {arguments[1]} is there"
        if call.name in _OF_SEVERAL and arguments:
            return _OF_SEVERAL[call.name] + " and ".join(arguments)
        if call.name in _JOINING:
            return " & ".join(arguments)
        phrase = _PHRASES.get(call.name)
        if phrase is not None and len(arguments) >= phrase.count("{"):
            return phrase.format(*arguments)
        return f"{call.name}({', '.join(arguments)})"

    def _is_among(self, one: Tree, *cells: Tree) -> bool:
        """Whether a cell is one of these cells, in the column of its own."""
        if len(cells) != 1 or not isinstance(one, Cells) or not isinstance(cells[0], Cells):
            return False
        place, area = self.place(one), self.place(cells[0])
        if place is None or area is None or one.last is not None or one.sheet != cells[0].sheet:
            return False
        return area.width == 1 and area.holds(place.first_row, place.first_column)

    def _cells(self, cells: Cells) -> str:
        """A reference as people would name it."""
        if cells.book:
            return f"{cells.sheet or 'cells'} of another workbook"
        area = self.place(cells)
        sheet = self._book.sheet(cells.sheet) if cells.sheet else self._sheet
        if area is None or sheet is None:
            return "#REF!"
        if self._here and not cells.sheet and area == Range(self._row, self._column, self._row, self._column):
            return self._here
        elsewhere = "" if sheet.name == self._sheet.name else f" on {sheet.name}"
        if cells.last is None:
            return self._one(cells, sheet, area) + elsewhere
        if area.width == 1:
            name = self._labels.of_column(sheet, area)
            return (name or area_text(area)) + elsewhere
        return _area_in_words(area) + elsewhere

    def _one(self, cells: Cells, sheet: Sheet, area: Range) -> str:
        row, column = area.first_row, area.first_column
        if self.is_one_cell(cells):
            return self._labels.of_single(sheet, row, column) or f"cell {area.a1}"
        if self._goes_down and self._labels.table_at(sheet, row, column) is None:
            return self._labels.of_column(sheet, area) or f"column {column_letter(column)}"
        return self._labels.of_cell(sheet, row, column) + self._which_row(cells, sheet)

    def _which_row(self, cells: Cells, sheet: Sheet) -> str:
        row = cells.first.row
        if row is None or row.fixed or row.number == 0 or sheet.name != self._sheet.name:
            return ""
        if self._labels.table_at(sheet, self._row, self._column) is None:
            return ""
        count, way = abs(row.number), "above" if row.number < 0 else "below"
        return f" of the row {way}" if count == 1 else f" {count} rows {way}"

    def _limit(self, cells: Cells) -> str:
        """A single cell that is the same for every row: its value, and what it is called."""
        area = self.place(cells)
        sheet = self._book.sheet(cells.sheet) if cells.sheet else self._sheet
        if area is None or sheet is None or cells.book:
            return self._cells(cells)
        value = sheet.cell(area.first_row, area.first_column)
        said = f'"{value}"' if isinstance(value, str) else as_read(text_of(value)) or EMPTY
        label = self._labels.of_single(sheet, area.first_row, area.first_column)
        where = area.a1 if sheet.name == self._sheet.name else f"{sheet.name}!{area.a1}"
        return f"{said} ({label}, {where})" if label else f"{said} ({where})"


def day_taken_apart(call: Call) -> Tree | None:
    """The day `A1` of `DATE(YEAR(A1), MONTH(A1), DAY(A1))`; none where anything else is put together."""
    parts = [one for one in call.arguments if isinstance(one, Call) and len(one.arguments) == 1]
    whole = [one.arguments[0] for one in parts]
    same = [one.name for one in parts] == ["YEAR", "MONTH", "DAY"] and whole[0] == whole[1] == whole[2]
    return whole[0] if same else None


def _area_in_words(area: Range) -> str:
    """Several columns, without their rows where they are whole ones."""
    text = area_text(area)
    first, _, last = text.partition(":")
    return text if any(map(str.isdigit, text)) else f"columns {first} to {last}"


def _literal(tree: Tree) -> str:
    match tree:
        case Number(value):
            return number_text(value)
        case Text(value):
            return f'"{value}"' if value else EMPTY
        case Boolean(value):
            return "TRUE" if value else "FALSE"
        case Error(code):
            return code
    return EMPTY
