"""The part of a specification that says where it all comes from, and what was not understood."""

from __future__ import annotations

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.words import counted, readable_date
from workflow_studio.model import Document, Source
from workflow_studio.model.views import flows_of, lanes_of, nodes_of


def source_table(document: Document, map_id: str) -> Table:
    """The files behind a map."""
    columns = (
        TableColumn("Source", 40),
        TableColumn("Read on", 20),
        TableColumn("Evidence", 18, "right"),
        TableColumn("Fingerprint", 22),
    )
    cited = [document.evidence[key].source for key in _evidence_on(document, map_id)]
    rows = tuple(
        (
            Cell(source.name, strong=True),
            Cell(readable_date(source.read_on) or "–"),
            Cell(counted(cited.count(source.id), "citation")),
            Cell(source.fingerprint[:16] or "–"),
        )
        for source in _sources_of(document, map_id)
    )
    return Table(columns, rows)


def not_understood_table(document: Document, map_id: str) -> Table:
    """What these files hold that did not become part of the map."""
    columns = (TableColumn("Not understood or left out", 64), TableColumn("Where", 36))
    rows = tuple(
        (Cell(skipped.reason), Cell(" · ".join(part for part in (skipped.sheet, skipped.cells) if part)))
        for source in _sources_of(document, map_id)
        for skipped in source.not_understood
    )
    return Table(columns, rows)


def _sources_of(document: Document, map_id: str) -> list[Source]:
    cited = dict.fromkeys(document.evidence[key].source for key in _evidence_on(document, map_id))
    return [document.sources[key] for key in cited if key is not None]


def _evidence_on(document: Document, map_id: str) -> list[str]:
    elements = (*lanes_of(document, map_id), *nodes_of(document, map_id), *flows_of(document, map_id))
    return list(dict.fromkeys(key for element in elements for key in element.evidence))
