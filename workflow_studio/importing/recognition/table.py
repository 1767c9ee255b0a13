"""What recognition says about a workbook: tables, what each one is, and what each of its columns means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from workflow_studio.importing.reading.ranges import Range, column_letter
from workflow_studio.importing.reading.workbook import Sheet, Value, Workbook
from workflow_studio.importing.recognition.kinds_and_roles import DateReading, Kind, Layout, Role

SAYS_SO = "the sheet says so"
"""The reason where the name of the sheet or file, or the title above a table, names the kind."""

SURE_ENOUGH = 0.5
"""How sure a kind has to be for a map, unless the sheet says so itself: below, another reading is as likely."""

FEWEST_PARTS = 2
"""Parts of a form that tell of a process: one after the other fills it in."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table probably is; `confidence` runs from 0 to 1."""

    kind: Kind
    confidence: float


@dataclass(frozen=True, slots=True)
class Skipped:
    """Cells inside or right beside a table that are not its data, and why."""

    range: Range
    reason: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    `index` counts the sheet's columns from 0. `group` is the text of the header row above in a two-row header
    (empty without one); `name` the header's own text (empty when it has none). `dates` is set for columns of
    dates written as text, `unit` (`minutes`, `hours`, `days`, `weeks`) where the header names one.
    `filled` counts the data rows with a value. `filled_down` marks a group column that states its value only
    on the first row of each group.
    """

    index: int
    name: str
    role: Role = Role.ATTRIBUTE
    confidence: float = 0.0
    group: str = ""
    runner_up: tuple[Role, float] | None = None
    reasons: tuple[str, ...] = ()
    dates: DateReading | None = None
    unit: str | None = None
    filled: int = 0
    filled_down: bool = False

    @property
    def letter(self) -> str:
        """The column as the spreadsheet shows it."""
        return column_letter(self.index)

    @property
    def title(self) -> str:
        """The header as one line: `group / name`, or what there is of it."""
        return " / ".join(part for part in (self.group, self.name) if part)


@dataclass(frozen=True, slots=True)
class Table:
    """A table found on a sheet.

    `range` runs from the first header row through the last data row. `header_rows` holds sheet rows counted
    from 0 and is empty when the table has no header. `data_rows` are the sheet rows (from 0) that hold data,
    in order; rows between the header and the last data row that are missing from it are listed in `skipped`.
    `related` holds the positions, in what `find_tables` gave, of the tables that belong to this one (the
    flows table of a nodes table and the other way round; the copies of a tracker, the sheets of one form).
    `shapes` and `connectors` count what is drawn on the sheet of a drawn flowchart. `title` is what the sheet says
    above the table (may be empty). `headings` are texts standing alone between the data rows, with their sheet
    rows: often the phases of a process, or the parts of a form.
    """

    sheet: str
    hidden: bool
    range: Range
    header_rows: tuple[int, ...]
    data_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    kind: Guess
    runner_up: Guess
    reasons: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    layout: Layout = Layout.ROWS
    related: tuple[int, ...] = ()
    title: str = ""
    shapes: int = 0
    connectors: int = 0
    headings: tuple[tuple[int, str], ...] = ()

    @property
    def gives_a_map(self) -> bool:
        """Whether a map can be made from it: its kind can be mapped, and there is something in it.

        A form shows a process only by its parts, or by several sheets of it.
        """
        if self.kind.kind is Kind.DRAWN_FLOWCHART:
            return self.connectors > 0
        if self.kind.kind is Kind.FORM and len(self.headings) < FEWEST_PARTS and not self.related:
            return False
        return self.kind.kind.mappable and bool(self.data_rows)

    @property
    def why_not_proposed(self) -> str:
        """Why no map is made of it before the user asks for one, as the end of a sentence; empty where one is."""
        if self.hidden:
            return "because the sheet is hidden"
        if self.kind.confidence < SURE_ENOUGH and SAYS_SO not in self.reasons:
            return f"because that is only {self.kind.confidence * 100:.0f} % sure"
        return ""

    @property
    def first_data_row(self) -> int | None:
        """The first data row, counted from 0; None for a table without data."""
        return self.data_rows[0] if self.data_rows else None

    @property
    def last_data_row(self) -> int | None:
        """The last data row, counted from 0; None for a table without data."""
        return self.data_rows[-1] if self.data_rows else None

    def columns_as(self, role: Role) -> tuple[Column, ...]:
        """The columns that have this role, from left to right."""
        return tuple(column for column in self.columns if column.role is role)

    def called(self, column: Column) -> str:
        """What a column is called among the others: its own header, after its group's where another has the same."""
        alike = sum(other.name == column.name for other in self.columns)
        return column.name if column.name and alike == 1 else column.title

    def cells(self, workbook: Workbook) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """The data rows: sheet row (from 0) and one value per column, group columns filled down.

        Cells merged downwards give their value on every row they cover.
        """
        sheet = workbook.sheet(self.sheet)
        covered = _covered_by_merges(sheet.merged, self)
        rows = _picked(sheet, self.columns, self.data_rows)
        if not covered and not any(column.filled_down for column in self.columns):
            return zip(self.data_rows, rows, strict=True)
        return self._completed(sheet, covered, rows)

    def values(self, workbook: Workbook, column: Column) -> Iterator[Value]:
        """The values of one of the columns in the data rows, as `cells` gives them."""
        sheet = workbook.sheet(self.sheet)
        if not sheet.merged and not column.filled_down:
            return sheet.picked(column.index, self.data_rows)
        return (value for _, (value,) in replace(self, columns=(column,)).cells(workbook))

    def _completed(
        self, sheet: Sheet, covered: Mapping[tuple[int, int], tuple[int, int]], rows: Iterable[tuple[Value, ...]]
    ) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """The rows with what merged cells and the rows above say of them."""
        carried: dict[int, Value] = {}
        for row, found in zip(self.data_rows, rows, strict=True):
            values: list[Value] = []
            for column, value in zip(self.columns, found, strict=True):
                if value is None and (row, column.index) in covered:
                    value = sheet.cell(*covered[row, column.index])
                if column.filled_down:
                    value = carried[column.index] = carried.get(column.index) if value is None else value
                values.append(value)
            yield row, tuple(values)


@dataclass(frozen=True, slots=True)
class Issue:
    """Something in the workbook that was not understood or left out, in one plain sentence.

    `what` names the sort of thing that it is: a sheet, rows, a column, text.
    """

    text: str
    sheet: str | None = None
    range: Range | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything recognition says about a workbook."""

    tables: tuple[Table, ...]
    issues: tuple[Issue, ...]


def _picked(sheet: Sheet, columns: Sequence[Column], rows: Sequence[int]) -> Iterator[tuple[Value, ...]]:
    """The values of some columns in some rows, from the top down; quick because it goes down the columns."""
    if not columns:
        return repeat((), len(rows))
    return zip(*(sheet.picked(column.index, rows) for column in columns), strict=True)


def _covered_by_merges(merged: tuple[Range, ...], table: Table) -> dict[tuple[int, int], tuple[int, int]]:
    """For every data cell under a downward merge, the place of the cell that holds its value."""
    if table.first_data_row is None:
        return {}
    columns = {column.index for column in table.columns}
    return {
        (row, area.first_column): (area.first_row, area.first_column)
        for area in merged
        if area.first_column in columns and area.first_row >= table.first_data_row
        for row in range(area.first_row + 1, min(area.last_row, table.range.last_row) + 1)
    }
