"""The parts of a specification that tell what the workshop said."""

from __future__ import annotations

from workflow_studio.analysis.voices import Voices, voices_of_map
from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.names import Names
from workflow_studio.exporting.specification.words import NOTHING
from workflow_studio.model import Document


def voices_table(document: Document, map_id: str) -> Table:
    """Where the dots went and who disagrees, those with the most dots first."""
    names = Names(document)
    columns = (
        TableColumn("About", 30),
        TableColumn("Dots", 8, "right"),
        TableColumn("From", 24),
        TableColumn("Who disagrees", 38),
    )
    return Table(columns, tuple(_row(names, voices) for voices in voices_of_map(document, map_id)))


def parking_table(document: Document) -> Table:
    """What was parked, open topics first."""
    topics = sorted(document.parked.values(), key=lambda topic: topic.settled)
    columns = (TableColumn("Topic", 58), TableColumn("Raised by", 24), TableColumn("", 18))
    return Table(
        columns,
        tuple(
            (
                Cell(topic.text, strong=True),
                Cell(topic.said_by or NOTHING),
                Cell("Settled" if topic.settled else "Open", alarming=not topic.settled),
            )
            for topic in topics
        ),
    )


def _row(names: Names, voices: Voices) -> tuple[Cell, ...]:
    voters = [name if dots == 1 else f"{name} ({dots})" for name, dots in voices.dots_by_voter]
    against = [f"{one.said_by}: {one.text}" if one.text else one.said_by for one in voices.disagreements]
    return (
        Cell(names.of(voices.about), strong=True),
        Cell(str(len(voices.votes)) if voices.votes else NOTHING),
        Cell(", ".join(voters) or NOTHING),
        Cell("; ".join(against) or NOTHING, alarming=bool(against)),
    )
