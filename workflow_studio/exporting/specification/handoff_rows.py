"""The part of a specification that speaks of handoffs: all of them, who hands to whom, and how well it works."""

from __future__ import annotations

from workflow_studio.analysis.main_path import rolled_accuracy
from workflow_studio.exporting.specification.blocks import Block, Cell, Figure, Paragraph, Subject, Table, TableColumn
from workflow_studio.exporting.specification.names import Names
from workflow_studio.exporting.specification.words import NOTHING, time_or_nothing
from workflow_studio.model import Document, Flow
from workflow_studio.model.frequency import frequency_words
from workflow_studio.model.handoffs import Handoffs, comes_back_wrong, handoffs_of, what_passes
from workflow_studio.model.views import flows_of, is_handoff
from workflow_studio.picture.shares import at_most, percent
from workflow_studio.wording import counted, listed

FEWEST_DRAWN = 2
"""One handoff needs no matrix."""
MOST_NAMED = 6


def handoff_blocks(document: Document, map_id: str) -> tuple[Block, ...]:
    """What there is to say of all of them, the table, and who hands to whom as a matrix and as a network."""
    table = handoff_table(document, map_id)
    if not table.rows:
        return ()
    handoffs = handoffs_of(document, map_id)
    summary = Paragraph(_summary(document, map_id, handoffs))
    if len(handoffs.passages) < FEWEST_DRAWN:
        return summary, table
    matrix = "Who hands to whom: the number of handoffs and their median wait. Rows give, columns take."
    network = "The network of handoffs, with median waits."
    return (
        summary,
        table,
        Figure(map_id, matrix, Subject.HANDOFF_MATRIX),
        Figure(map_id, network, Subject.HANDOFF_NETWORK),
    )


def _summary(document: Document, map_id: str, handoffs: Handoffs) -> str:
    flows = handoffs.flows
    ownerless = sum(flow.failure_owner is None for flow in flows)
    names = Names(document)
    proposed = len(names.proposed.intersection(flow.id for flow in flows))
    said = [f"{counted(len(flows), 'handoff')}{f', {proposed:,} of them only proposed' if proposed else ''}."]
    if ownerless:
        said.append(f"{ownerless:,} without anybody who answers when it fails.")
    rolled = rolled_accuracy(document, map_id)
    if rolled.share is not None:
        share = at_most(rolled.share) if rolled.unknown else percent(rolled.share)
        said.append(f"Rolled %C&A on the main path: {share}.")
        if rolled.unknown:
            said.append(f"Not known of: {listed((names.of(flow.id) for flow in rolled.unknown), MOST_NAMED)}.")
    return " ".join(said)


def handoff_table(document: Document, map_id: str) -> Table:
    """Who hands what to whom: the longest waits first, columns that no handoff fills left out."""
    flows = [flow for flow in flows_of(document, map_id) if is_handoff(document, flow)]
    flows.sort(key=lambda flow: -(flow.wait or 0))
    columns = [
        (TableColumn("From", 17), True),
        (TableColumn("To", 17), True),
        (TableColumn("After → before", 24), True),
        (TableColumn("What passes", 16), any(what_passes(document, f) for f in flows)),
        (TableColumn("How", 10), any(f.medium for f in flows)),
        (TableColumn("Times", 8, "right"), any(f.count is not None for f in flows)),
        (TableColumn("How often", 12, "right"), any(f.frequency for f in flows)),
        (TableColumn("Wait", 9, "right"), any(f.wait is not None for f in flows)),
        (TableColumn("%C&A", 9, "right"), any(f.complete_and_accurate is not None for f in flows)),
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
        Cell(_passing(document, flow) or NOTHING),
        Cell(flow.medium.value if flow.medium else NOTHING),
        Cell(f"{flow.count:,}" if flow.count is not None else NOTHING),
        Cell(frequency_words(flow.frequency) if flow.frequency else NOTHING),
        Cell(time_or_nothing(flow.wait)),
        Cell(percent(accurate) if accurate is not None else NOTHING, alarming=comes_back_wrong(flow)),
        Cell(names.of(owner.id) if owner else "Nobody", alarming=owner is None),
    )


def _passing(document: Document, flow: Flow) -> str:
    return ", ".join(document.artifacts[key].name for key in what_passes(document, flow))
