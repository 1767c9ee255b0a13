"""What is written into a block of cells, and read from one. A write is a row, a column and the text."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.app.pasted_table.reading import Rows
from workflow_studio.app.step_table.columns import Column
from workflow_studio.desktop.table.model import StepTableModel

Write = tuple[int, Column, str]
NEVER_EMPTY = (Column.KIND, Column.PARTICIPANT)


def copied_texts(table: StepTableModel, rows: Sequence[int], columns: Sequence[Column]) -> list[list[str]]:
    """What these cells say, for another program; the header above where these are all rows there are."""
    cells, nodes = table.cells, table.nodes
    texts = [[cells.exact(nodes[row], column) for column in columns] for row in rows if row < len(nodes)]
    if len(texts) == len(nodes) and len(columns) > 1:
        texts.insert(0, [column.value for column in columns])
    return texts


def emptied(table: StepTableModel, rows: Sequence[int], columns: Sequence[Column]) -> list[Write]:
    """Nothing in each of these cells that can be empty."""
    able = [column for column in columns if column not in NEVER_EMPTY]
    return [one for one in spread(table, "", rows, able) if one[0] < len(table.nodes)]


def filled_down(table: StepTableModel, rows: Sequence[int], columns: Sequence[Column]) -> list[Write]:
    """What the first of these rows says, in the others."""
    filled = [row for row in rows if row < len(table.nodes)]
    if not filled:
        return []
    top = table.nodes[filled[0]]
    return [one for column in columns for one in spread(table, table.cells.exact(top, column), filled[1:], [column])]


def spread(table: StepTableModel, text: str, rows: Sequence[int], columns: Sequence[Column]) -> list[Write]:
    """One text in each of these cells that can hold it."""
    return [(row, column, text) for row in rows for column in columns if table.takes(row, column)]


def placed(rows: Rows, first_row: int, columns: Sequence[Column]) -> list[Write]:
    """A block of texts from a cell on, as wide as these columns at most; nothing where it is wider."""
    if len(rows[0]) > len(columns):
        return []
    return [
        (row, column, text)
        for row, texts in enumerate(rows, start=first_row)
        for column, text in zip(columns, texts, strict=False)
        if column is not Column.NUMBER
    ]
