"""Who hands to whom for text formats: the matrix as a table, the network as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.mermaid import label
from workflow_studio.exporting.specification.names import Names
from workflow_studio.exporting.specification.words import NOTHING
from workflow_studio.model import Document
from workflow_studio.model.handoffs import Passage, handoffs_of
from workflow_studio.picture.durations import duration
from workflow_studio.picture.handoffs.words import often_words


def handoff_matrix(document: Document, map_id: str) -> Table:
    """A row for each lane that gives, a column for each that takes; how many handoffs, and their median wait."""
    handoffs, names = handoffs_of(document, map_id), Names(document)
    between = {(passage.giver, passage.taker): passage for passage in handoffs.passages}
    columns = [TableColumn("From / to", 20)]
    columns += [TableColumn(names.performer(lane.id), 10, "right") for lane in handoffs.lanes]
    rows = [
        (
            Cell(names.performer(giver.id), strong=True),
            *(_cell(between.get((giver.id, taker.id))) for taker in handoffs.lanes),
            Cell(str(handoffs.given(giver.id))),
        )
        for giver in handoffs.lanes
    ]
    received = [Cell(str(handoffs.received(lane.id))) for lane in handoffs.lanes]
    rows.append((Cell("Received", strong=True), *received, Cell(str(len(handoffs.flows)), strong=True)))
    return Table((*columns, TableColumn("Given", 8, "right")), tuple(rows))


def handoff_chart(document: Document, map_id: str) -> Iterator[str]:
    """The lines of the chart: an arrow from each lane that gives to each that takes, with wait and how often."""
    handoffs, names = handoffs_of(document, map_id), Names(document)
    taking_part = {lane for passage in handoffs.passages for lane in (passage.giver, passage.taker)}
    boxes = {lane.id: f"p{number}" for number, lane in enumerate(handoffs.lanes, 1) if lane.id in taking_part}
    yield "flowchart LR"
    for lane, box in boxes.items():
        yield f'  {box}["{label(names.performer(lane)) or " "}"]'
    for passage in handoffs.passages:
        words = label(" · ".join(part for part in (_wait(passage), often_words(passage)) if part))
        arrow = f'-->|"{words}"|' if words else "-->"
        yield f"  {boxes[passage.giver]} {arrow} {boxes[passage.taker]}"


def _cell(passage: Passage | None) -> Cell:
    return Cell(NOTHING) if passage is None else Cell(str(len(passage.flows)), small=_wait(passage))


def _wait(passage: Passage) -> str:
    return duration(passage.wait) if passage.wait is not None else ""
