"""References in formulas, and formulas moved to other cells as a spreadsheet program moves them when copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workflow_studio.importing.reading.markings import FormulaRun
from workflow_studio.importing.reading.ranges import column_index, column_letter

ROWS = 1_048_576
COLUMNS = 16_384
_LOST = "#REF!"

_TOKEN = re.compile(
    r"""
      "(?:[^"]|"")*+"                                       # a text
    | '(?:[^']|'')*+'!?                                     # the name of a sheet, perhaps with its folder and book
    | \[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*+\])*+\]           # a book's number, or columns of a table
    | \#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)
    | (?<![\w.$])(?:
        (?P<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!$])
      | (?P<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w.(!$])
      | (?P<cell>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})(?![\w.(!?\\\[]|:[\w.]+!)
      )
    | [\w\\.$?]+                                            # numbers, functions, names
    """,
    re.VERBOSE,
)
_CELL = re.compile(r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})")
_PREFIX = re.compile(r"_xl(?:fn|ws|pm|udf|nm)\.", re.IGNORECASE)


def moved(formula: str, rows: int, columns: int = 0) -> str:
    """A formula copied so many rows down and columns to the right: relative references move, others stay.

    A reference that would leave the sheet becomes `#REF!`.
    """
    return "".join(piece if kind is None else _MOVERS[kind](piece, rows, columns) for piece, kind in _pieces(formula))


def formula_at(run: FormulaRun, row: int) -> str:
    """The formula in one row (counted from 0) of a run."""
    return moved(run.text, row - run.range.first_row) if row != run.range.first_row else run.text


class Pattern:
    """A formula with holes for the rows it names relatively, to tell quickly what it is some rows below."""

    __slots__ = ("_highest", "_lowest", "_rows", "_text")

    def __init__(self, formula: str) -> None:
        pieces: list[str] = []
        self._rows: list[int] = []
        for piece, kind in _pieces(formula):
            pieces.append(piece.replace("%", "%%") if kind is None else self._with_holes(piece, kind))
        self._text = "".join(pieces)
        self._lowest = min(self._rows, default=1)
        self._highest = max(self._rows, default=1)

    def below(self, rows: int) -> str | None:
        """The formula so many rows below; None where a reference would leave the sheet."""
        if not self._rows:
            return self._text % ()
        if self._lowest + rows < 1 or self._highest + rows > ROWS:
            return None
        return self._text % tuple([row + rows for row in self._rows])

    def _with_holes(self, piece: str, kind: str) -> str:
        if kind == "columns":
            return piece
        ends = piece.split(":") if kind == "rows" else [piece]
        return ":".join(map(self._with_hole, ends))

    def _with_hole(self, end: str) -> str:
        letters = end.rstrip("0123456789")
        if letters.endswith("$"):
            return end
        self._rows.append(int(end[len(letters) :]))
        return f"{letters}%d"


def without_prefixes(formula: str) -> str:
    """A formula without the `_xlfn.` that files put before the names of newer functions."""
    if "_xl" not in formula.lower():
        return formula
    return "".join(piece if piece[:1] in "\"'[" else _PREFIX.sub("", piece) for piece, _ in _pieces(formula))


def _pieces(formula: str) -> Iterator[tuple[str, str | None]]:
    """The formula cut in pieces; references with their kind (`cell`, `rows`, `columns`), all else with none."""
    end = 0
    for match in _TOKEN.finditer(formula):
        kind = match.lastgroup
        if match.start() > end:
            yield formula[end : match.start()], None
        piece, end = match.group(), match.end()
        yield piece, kind if kind is not None and _exists(piece, kind) else None
    if end < len(formula):
        yield formula[end:], None


def _exists(piece: str, kind: str) -> bool:
    """Whether a sheet is large enough for what looks like a reference; otherwise it is a name."""
    if kind == "cell":
        match = _CELL.fullmatch(piece)
        return match is not None and column_index(match[2]) < COLUMNS and int(match[4]) <= ROWS
    ends = piece.replace("$", "").split(":")
    if kind == "rows":
        return all(1 <= int(end) <= ROWS for end in ends)
    return all(column_index(end) < COLUMNS for end in ends)


def _moved_cell(piece: str, rows: int, columns: int) -> str:
    match = _CELL.fullmatch(piece)
    assert match is not None
    column = match[1] + match[2] if match[1] else _column(match[2], columns)
    row = match[3] + match[4] if match[3] else _row(match[4], rows)
    return _LOST if column is None or row is None else column + row


def _moved_rows(piece: str, rows: int, _: int) -> str:
    ends = [end if end.startswith("$") else _row(end, rows) for end in piece.split(":")]
    return _LOST if None in ends else ":".join(filter(None, ends))


def _moved_columns(piece: str, _: int, columns: int) -> str:
    ends = [end if end.startswith("$") else _column(end, columns) for end in piece.split(":")]
    return _LOST if None in ends else ":".join(filter(None, ends))


def _row(text: str, rows: int) -> str | None:
    row = int(text) + rows
    return str(row) if 1 <= row <= ROWS else None


def _column(letters: str, columns: int) -> str | None:
    if not columns:
        return letters
    column = column_index(letters) + columns
    return column_letter(column) if 0 <= column < COLUMNS else None


_MOVERS = {"cell": _moved_cell, "rows": _moved_rows, "columns": _moved_columns}
