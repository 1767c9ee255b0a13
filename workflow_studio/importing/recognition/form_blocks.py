"""Telling a form from a table: labels with a value beside each, and no header over them."""

from __future__ import annotations

from workflow_studio.importing.reading.ranges import Range
from workflow_studio.importing.recognition.cells import Sort, header_text, sort_of
from workflow_studio.importing.recognition.grid import Grid
from workflow_studio.importing.recognition.header_words import first_rows, known
from workflow_studio.importing.recognition.rows import WIDEST_FORM

TWO_PAIRS, FEWEST_FIELDS = 4, 3
HEADER_WORD, MOST_WORDED = 0.7, 0.6
LEAST_DIFFERENT = 0.8
"""The share of a form's labels that are different; one may sign twice."""


def is_form(grid: Grid, block: Range) -> bool:
    """Labels in the left column and values of different sorts beside them, with no header words over them."""
    if block.width > 3:
        return _pairs_labels(grid, block)
    if block.width < 2 or block.height < 3:
        return False
    rows = [row for row in first_rows(block) if len(grid.filled_columns(row, block)) >= 2]
    labels = [header_text(grid.cell(row, block.first_column)) for row in rows]
    values = [grid.cell(row, block.first_column + 1) for row in rows]
    if len(rows) < 3 or any(sort_of(label) is not Sort.TEXT for label in labels):
        return False
    if len(set(labels)) < LEAST_DIFFERENT * len(labels):
        return False
    if known(labels[0]) >= 0.7 and known(header_text(values[0])) >= 0.7:
        return False
    worded = sum(known(label) > 0 for label in labels) / len(labels)
    colons = sum(label.endswith((":", "：")) for label in labels) / len(labels)
    sorts = len({sort_of(value) for value in values[1:] if value is not None})
    return colons >= 0.6 or (worded >= 0.3 and sorts >= 2) or (worded >= 0.6 and len(labels) >= 4 and sorts >= 2)


def _pairs_labels(grid: Grid, block: Range) -> bool:
    """Whether labels that end in colons stand beside each other, each with its value: `Name: | Kim | Date: | 3 May`."""
    if block.width > WIDEST_FORM or block.height < 2:
        return False
    if _labels_stand_in_columns(grid, block):
        return True
    labels = filled = 0
    for row in first_rows(block):
        columns = grid.filled_columns(row, block)
        texts = [header_text(grid.cell(row, column)) for column in columns]
        filled += len(texts) if len(texts) > 1 else 0
        labels += sum(text.endswith((":", "：")) for text in texts) if len(texts) > 1 else 0
        if len(texts) > 1 and not texts[0].endswith((":", "：")):
            return False
    return 3 * labels >= filled > 3


def _labels_stand_in_columns(grid: Grid, block: Range) -> bool:
    """Whether every other column holds different labels, most of them words for headers, without colons."""
    if block.width != TWO_PAIRS or block.height < FEWEST_FIELDS:
        return False
    first = block.first_column
    labels, values = [], []
    for row in first_rows(block):
        for at in (first, first + 2):
            if (label := grid.cell(row, at)) is not None:
                labels.append(label)
                values.append(grid.cell(row, at + 1))
    if any(sort_of(label) is not Sort.TEXT for label in labels):
        return False
    texts = [header_text(label) for label in labels]
    if all(known(header_text(grid.cell(block.first_row, first + at))) >= HEADER_WORD for at in range(TWO_PAIRS)):
        return False
    worded = sum(known(text) > 0 for text in texts) / len(texts)
    sorts = {sort_of(value) for value in values if value is not None}
    return len(set(texts)) == len(texts) and worded >= MOST_WORDED and len(sorts) >= 2
