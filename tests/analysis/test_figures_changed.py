"""What two readings of an event log count."""

from __future__ import annotations

import pytest

from workflow_studio.analysis.reading_changes import figures_changed
from workflow_studio.model import Document
from workflow_studio.model.elements import LogFigures, Process, ProcessMap

BEFORE = LogFigures(events=54, cases=12, edges=9, variants=4, performer_pairs=6)


def document(log: LogFigures) -> Document:
    process, drawn = Process(id="process1", name="Refunds"), ProcessMap(id="map2", process="process1", log=log)
    return Document(processes={process.id: process}, maps={drawn.id: drawn}, next_number=3)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (BEFORE.model_copy(update={"events": 60}), ["“Refunds”: 12 cases with 60 events, before 12 with 54."]),
        (BEFORE.model_copy(update={"variants": 5}), []),
    ],
)
def test_counts_are_told_where_they_are_others(now: LogFigures, told: list[str]) -> None:
    assert list(figures_changed(document(BEFORE), document(now))) == told
