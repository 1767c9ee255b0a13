"""The part of a specification that speaks of handoffs."""

from __future__ import annotations

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.names import Names
from workflow_studio.exporting.specification.words import NOTHING, time_or_nothing
from workflow_studio.model import Document, Flow
from workflow_studio.model.views import flows_of, is_handoff


def handoff_table(document: Document, map_id: str) -> Table:
    """Who hands what to whom: the longest waits first, columns that no handoff fills left out."""
    flows = [flow for flow in flows_of(document, map_id) if is_handoff(document, flow)]
    flows.sort(key=lambda flow: -(flow.wait or 0))
    columns = [
        (TableColumn("From", 15), True),
        (TableColumn("To", 15), True),
        (TableColumn("After → before", 30), True),
        (TableColumn("What passes", 16), any(_what_passes(document, f) for f in flows)),
        (TableColumn("How", 9), any(f.medium for f in flows)),
        (TableColumn("Times", 8, "right"), any(f.count is not None for f in flows)),
        (TableColumn("Wait", 8, "right"), any(f.wait is not None for f in flows)),
        (TableColumn("%C&A", 8, "right"), any(f.complete_and_accurate is not None for f in flows)),
        (TableColumn("Owns a failure", 14), any(f.failure_owner for f in flows)),
    ]
    kept = [position for position, (_, used) in enumerate(columns) if used]
    names = Names(document)
    rows = [_row(document, names, flow) for flow in flows]
    return Table(
        tuple(columns[position][0] for position in kept),
        tuple(tuple(row[position] for position in kept) for row in rows),
    )


def _row(document: Document, names: Names, flow: Flow) -> tuple[Cell, ...]:
    owner = document.participants.get(flow.failure_owner or "")
    accurate = flow.complete_and_accurate
    return (
        Cell(names.performer(flow.source), strong=True),
        Cell(names.performer(flow.target), strong=True),
        Cell(names.of(flow.id), small=flow.label),
        Cell(_what_passes(document, flow) or NOTHING),
        Cell(flow.medium.value if flow.medium else NOTHING),
        Cell(f"{flow.count:,}" if flow.count is not None else NOTHING),
        Cell(time_or_nothing(flow.wait)),
        Cell(f"{accurate * 100:.0f} %" if accurate is not None else NOTHING),
        Cell(names.of(owner.id) if owner else "Nobody", alarming=owner is None),
    )


def _what_passes(document: Document, flow: Flow) -> str:
    """The artifacts of the flow, else what the step before it gives and the one after it needs alike."""
    if flow.artifacts:
        return ", ".join(document.artifacts[key].name for key in flow.artifacts)
    source, target = document.steps.get(flow.source), document.steps.get(flow.target)
    shared = [key for key in source.outputs if key in target.inputs] if source and target else []
    return ", ".join(document.artifacts[key].name for key in shared)
