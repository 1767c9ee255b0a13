"""A form: labels with a value beside each, in parts that different people fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workflow_studio.importing.mapping.activity_names import activity_name
from workflow_studio.importing.mapping.cells import Cell, filled_cells, says_nothing
from workflow_studio.importing.mapping.tracker_events import owner_of
from workflow_studio.importing.reading import Range, Sheet, Workbook
from workflow_studio.importing.recognition import (
    Column,
    DateReading,
    Table,
    headed_by_performer,
    identifies,
    read_date,
    settle_reading,
)

_COLONS = (":", "：")
_PAIRS = 2
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

    def person_of(self, field: Field) -> Field | None:
        """The field that says who did what another one dates: named alike, else the nearest, above before below."""
        people = {place: one for place, one in enumerate(self.fields) if one.names_a_person}
        dated = Column(self.fields.index(field), activity_name(field.name))
        owner = owner_of(dated, [Column(place, one.name) for place, one in people.items()])
        return people[owner.index] if owner is not None else None

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
    in_pairs = _are_in_pairs(sheet, table)
    headings = dict(table.headings)
    parts: list[FormPart] = []
    heading: Cell | None = None
    fields: list[Field] = []
    for row in sorted({*headings, *table.data_rows}):
        if row in headings:
            parts += [FormPart(heading, tuple(fields))] if fields else []
            heading, fields = Cell(table.sheet, row, _column_of(sheet.rows[row], table.columns[0]), headings[row]), []
            continue
        cells = filled_cells(sheet, table, row, [sheet.cell(row, c.index) for c in table.columns])
        fields += _fields_in_pairs(cells, table) if in_pairs else _fields_of(cells)
    return [*parts, FormPart(heading, tuple(fields))] if fields else parts


def _are_in_pairs(sheet: Sheet, table: Table) -> bool:
    """Whether labels without colons stand in the first and the third of four columns, each with its value behind it."""
    if len(table.columns) != 2 * _PAIRS:
        return False
    second = [sheet.cell(row, table.columns[2].index) for row in table.data_rows]
    return not any(str(label).rstrip().endswith(_COLONS) for label in second if label is not None)


def _fields_in_pairs(cells: Sequence[Cell], table: Table) -> Iterator[Field]:
    for at in range(0, 2 * _PAIRS, 2):
        found = {cell.column.index: cell for cell in cells}
        label, value = (found.get(table.columns[place].index) for place in (at, at + 1))
        if label is not None:
            yield Field(label, None if value is None or says_nothing(value.text) else value)


def _fields_of(cells: Sequence[Cell]) -> Iterator[Field]:
    """The fields of a row: its first cell is a label, and so is each further one that ends in a colon."""
    label, value = None, None
    for cell in cells:
        if label is None or cell.text.endswith(_COLONS):
            if label is not None:
                yield Field(label, value)
            label, value = cell, None
        elif value is None and not says_nothing(cell.text):
            value = cell
    if label is not None:
        yield Field(label, value)


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
    """The column in which the heading in a form's row stands; `first` is the form's own first column."""
    at = next((place for place, value in enumerate(row) if value is not None and place >= first.index), first.index)
    return first if at == first.index else Column(at, "")
