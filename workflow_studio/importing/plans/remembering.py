"""From a table that became part of a map to the plan for reading it again."""

from __future__ import annotations

from collections.abc import Sequence

from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.plans.words import WITHOUT_HEADERS, words_of
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Document, PlannedColumn, PlannedTable


def with_plans(document: Document, sources: Sequence[ChosenTables]) -> Document:
    """The document that was made of these tables, with the plan for each of its sources."""
    names = _process_names(document)
    planned_sources = {
        source.id: source.model_copy(
            update={
                "plan": tuple(
                    planned(chosen.workbook, t, names.get((source.id, t.sheet, t.range.a1), "")) for t in chosen.chosen
                )
            }
        )
        for source, chosen in zip(document.sources.values(), sources, strict=True)
    }
    return document.with_tables({"sources": planned_sources})


def _process_names(document: Document) -> dict[tuple[str | None, str, str], str]:
    """What each process is called, by the source, sheet and cells of the table it was made of."""
    return {
        (evidence.source, evidence.sheet, evidence.cells): process.name
        for process in document.processes.values()
        for evidence in (document.evidence[key] for key in process.evidence)
    }


def planned(workbook: Workbook, table: Table, process: str = "") -> PlannedTable:
    """How this table was read: by its headers, not by where its columns stand; without any by its other words."""
    columns = tuple(
        PlannedColumn(header=column.title, role=column.role.value, dates=column.dates.value if column.dates else "")
        for column in table.columns
        if column.title
    )
    if table.kind.kind in WITHOUT_HEADERS:
        columns = tuple(PlannedColumn(header=word, role="") for word in words_of(workbook, table))
    return PlannedTable(
        sheet=table.sheet,
        kind=table.kind.kind.value,
        columns=columns,
        title=table.title,
        process=process,
        header_rows=len(table.header_rows),
    )
