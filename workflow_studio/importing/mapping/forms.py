"""A form: labels with a value beside each, in parts that different people fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workflow_studio.importing.mapping.cells import Cell, says_nothing, text_of
from workflow_studio.importing.reading import Range, Workbook
from workflow_studio.importing.recognition import (
    Column,
    DateReading,
    Table,
    headed_by_performer,
    identifies,
    read_date,
    settle_reading,
)

_FILLED_IN_BY = re.compile(
    r"(?:^|.*\b)(?:by|von|par|por)(?: the)?\s+(?P<who>\S.*)|(?P<writer>.+?)\s*(?:記載|記入)欄?", re.I
)
"""Headings that say who fills a part in: `Completed by the warehouse`."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label of a form with its value; `value` is none where it is not filled in."""

    label: Cell
    value: Cell | None

    @property
    def name(self) -> str:
        """The label without its colon."""
        return self.label.text.strip(" :：")

    @property
    def names_a_person(self) -> bool:
        """Whether it asks who."""
        return headed_by_performer(self.name)

    @property
    def cells(self) -> Range:
        """The label and its value."""
        last = (self.value or self.label).column.index
        return Range(self.label.row, self.label.column.index, self.label.row, last)


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form with its heading (none for a form that is not divided)."""

    heading: Cell | None
    fields: tuple[Field, ...]

    @property
    def person(self) -> Field | None:
        """The field that says who filled the part in."""
        return next((field for field in self.fields if field.names_a_person), None)

    @property
    def filled_in_by(self) -> str:
        """Who fills it in, where its heading says so; else nothing."""
        said = _FILLED_IN_BY.fullmatch(self.heading.text.strip(" :：")) if self.heading else None
        return (said["who"] or said["writer"]).strip() if said else ""


def parts_of(workbook: Workbook, table: Table) -> list[FormPart]:
    """The parts of a form, from top to bottom."""
    if not table.columns:
        return []
    sheet = workbook.sheet(table.sheet)
    headings = dict(table.headings)
    label_at, value_at = table.columns[0], table.columns[1:]
    parts: list[FormPart] = []
    heading: Cell | None = None
    fields: list[Field] = []
    for row in sorted({*headings, *table.data_rows}):
        if row in headings:
            parts += [FormPart(heading, tuple(fields))] if fields else []
            heading, fields = Cell(table.sheet, row, _column_of(sheet.rows[row], label_at), headings[row]), []
            continue
        label = sheet.cell(row, label_at.index)
        if not text_of(label):
            continue
        values = [Cell(table.sheet, row, column, sheet.cell(row, column.index)) for column in value_at]
        said = next((cell for cell in values if cell.text and not says_nothing(cell.text)), None)
        fields.append(Field(Cell(table.sheet, row, label_at, label), said))
    return [*parts, FormPart(heading, tuple(fields))] if fields else parts


def reading_of(forms: Sequence[Sequence[FormPart]]) -> DateReading | None:
    """The order of day and month in the dates that the sheets of a form give as text."""
    values = [field.value.value for parts in forms for part in parts for field in part.fields if field.value]
    return settle_reading(values)


def is_dated(field: Field, reading: DateReading | None) -> bool:
    """Whether the value is a date."""
    return field.value is not None and read_date(field.value.value, reading) is not None


def case_of(parts: Sequence[FormPart], sheet: str) -> str:
    """What the case is called: the value of the first field that identifies it, else the sheet's name."""
    fields = [field for part in parts for field in part.fields]
    named = next((field.value.text for field in fields if field.value and identifies(field.name)), "")
    return named or sheet


def _column_of(row: Sequence[object], first: Column) -> Column:
    """The column of the only text of a heading's row."""
    at = next((place for place, value in enumerate(row) if value is not None), first.index)
    return first if at == first.index else Column(at, "")
