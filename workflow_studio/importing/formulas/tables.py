"""References to columns of a declared table: `Orders[Amount]`, `[@Amount]`, `Orders[[#This Row],[Net]:[Gross]]`."""

from __future__ import annotations

import re

from workflow_studio.importing.formulas.tree import TableCells

THIS_ROW = "#This Row"
PARTS = {part.casefold(): part for part in ("#Data", THIS_ROW, "#Headers", "#Totals", "#All")}

_INNER = re.compile(r"\[((?:[^\[\]']|'.)*)\]", re.DOTALL)
_ESCAPED = re.compile(r"'(.)", re.DOTALL)
_TO_ESCAPE = re.compile(r"(['\[\]#@])")


def table_cells(text: str, table: str) -> TableCells | None:
    """The columns that a reference in brackets names; None where it is not of this form."""
    inner = text[1:-1].strip()
    this_row = inner.startswith("@")
    inner = inner.removeprefix("@").strip()
    if "[" in _ESCAPED.sub("", inner):
        named, rest = [_plain(one) for one in _INNER.findall(inner)], _INNER.sub("", inner)
        if rest.strip(" ,:"):
            return None
    else:
        named = [_plain(inner)] if inner else []
    part = THIS_ROW if this_row else "#Data"
    columns = []
    for name, special in named:
        if special and name.casefold() in PARTS:
            part = PARTS[name.casefold()]
        else:
            columns.append(name)
    return TableCells(table, tuple(columns), part) if len(columns) <= 2 else None


def written_table_cells(cells: TableCells) -> str:
    """The reference as a file holds it."""
    columns = ":".join("[" + _TO_ESCAPE.sub(r"'\1", column) + "]" for column in cells.columns)
    if cells.part == "#Data":
        return f"{cells.table}[{columns}]"
    return f"{cells.table}[[{cells.part}]{',' if columns else ''}{columns}]"


def _plain(text: str) -> tuple[str, bool]:
    """A name without its escapes, and whether it starts with a `#` that is none of the name's own."""
    return _ESCAPED.sub(r"\1", text), text.startswith("#")
