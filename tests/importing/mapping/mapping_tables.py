"""Tables of known roles, written as text, for tests of what mapping makes of them.

The first line names the columns with their roles (`Who=performer`; `Stage/Who=performer` for a two-row header); the
others are rows, as in the recognition examples: `|` between cells, `_` for an empty one, `@2025-03-04` for a date.
A `·` is a blank that counts, as in the indented names of a project plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.importing.recognition.recognition_sheets import rows_from
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import Range, Sheet, Value, Workbook
from workflow_studio.importing.recognition import Column, DateReading, Guess, Kind, Layout, Role, Table
from workflow_studio.model import Document, Node, Step
from workflow_studio.model.views import flows_of, lanes_of, participant_of

UNITS = {"min": "minutes", "h": "hours", "days": "days"}


def column_from(index: int, text: str, filled: int = 1) -> Column:
    """`Work (min)=process-time` is a column of process times in minutes."""
    title, _, role = text.strip().rpartition("=")
    group, _, name = title.rpartition("/") if not title.startswith("/") else ("", "", title)
    unit = next((unit for word, unit in UNITS.items() if f"({word})" in name), None)
    return Column(index, name, Role(role), 1.0, group=group, unit=unit, filled=filled)


def table_of_rows(
    kind: Kind,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    sheet: str = "Sheet1",
    merged: tuple[str, ...] = (),
    layout: Layout = Layout.ROWS,
) -> tuple[Sheet, Table]:
    """A sheet with a header in row 1 and this table below it."""
    cells = (tuple(column.name or None for column in columns), *(tuple(row) for row in rows))
    area = Range(0, 0, max(len(rows), 0), len(columns) - 1)
    found = Table(
        sheet=sheet,
        hidden=False,
        range=area,
        header_rows=(0,),
        data_rows=tuple(range(1, len(rows) + 1)),
        columns=tuple(columns),
        kind=Guess(kind, 1.0),
        runner_up=Guess(Kind.OTHER, 0.0),
        layout=layout,
    )
    return Sheet(sheet, "visible", cells, tuple(Range.parse(area) for area in merged)), found


def table_from(
    kind: Kind, text: str, sheet: str = "Sheet1", merged: tuple[str, ...] = (), layout: Layout = Layout.ROWS
) -> tuple[Sheet, Table]:
    """The table that this text describes."""
    header, _, body = text.strip("\n").partition("\n")
    columns = [column_from(at, part) for at, part in enumerate(header.split("|"))]
    rows = [
        [cell.replace("·", " ") if isinstance(cell, str) else cell for cell in row]
        for row in (rows_from(body) if body.strip() else ())
    ]
    return table_of_rows(kind, columns, rows, sheet, merged, layout)


def workbook_with(*sheets: Sheet, name: str = "team_tracker.xlsx") -> Workbook:
    """A workbook of these sheets."""
    return Workbook(name, "f" * 64, 1, "xlsx", sheets)


def mapped(*made: tuple[Sheet, Table], detail: float | None = None, name: str = "team_tracker.xlsx") -> Mapped:
    """What mapping makes of these tables, all of them chosen."""
    workbook = workbook_with(*(sheet for sheet, _ in made), name=name)
    tables = tuple(table for _, table in made)
    return map_tables([ChosenTables(workbook, tables, tables)], MappingOptions(detail, "2025-11-21"))


def mapped_text(
    kind: Kind, text: str, merged: tuple[str, ...] = (), layout: Layout = Layout.ROWS, detail: float | None = None
) -> Mapped:
    """What mapping makes of one table."""
    return mapped(table_from(kind, text, merged=merged, layout=layout), detail=detail)


def lanes(document: Document) -> list[str]:
    """The lanes of the first map, top to bottom."""
    first = next(iter(document.maps))
    return [document.participants[lane.participant].name for lane in lanes_of(document, first)]


def flows(document: Document) -> set[tuple[str, str, str]]:
    """The flows of the first map: from, to, label."""
    first = next(iter(document.maps))
    return {
        (document.node(flow.source).name, document.node(flow.target).name, flow.label)
        for flow in flows_of(document, first)
    }


def node(document: Document, name: str) -> Node:
    """The node of this name."""
    (found,) = [one for table in (document.steps, document.decisions, document.events) for one in table.values()
                if one.name == name]  # fmt: skip
    return found


def step(document: Document, name: str) -> Step:
    """The step of this name."""
    return document.steps[node(document, name).id]


def performer(document: Document, name: str) -> str:
    """Whose lane a node is in."""
    return participant_of(document, node(document, name).id).name


def names_of(document: Document, ids: Sequence[str]) -> list[str]:
    """The names of these participants, systems or artifacts."""
    return [getattr(document.find(one), "name", "") for one in ids]


def quotes(document: Document, ids: Sequence[str]) -> dict[str, str]:
    """What these pieces of evidence quote, by cells."""
    return {document.evidence[one].cells: document.evidence[one].quote for one in ids}


def texts(result: Mapped) -> list[str]:
    """What is said about what was not understood."""
    return [issue.text for issue in result.issues]


def with_dates(made: tuple[Sheet, Table], reading: DateReading) -> tuple[Sheet, Table]:
    """The same table with the order of day and month of all its columns settled."""
    sheet, table = made
    return sheet, replace(table, columns=tuple(replace(column, dates=reading) for column in table.columns))
