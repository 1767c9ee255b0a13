"""Documents that the storage tests share."""

from __future__ import annotations

import pytest

from workflow_studio.model import (
    Assessment,
    Document,
    DocumentBuilder,
    Flow,
    Lane,
    Participant,
    Process,
    ProcessMap,
    Shape,
    Step,
    Verdict,
)


@pytest.fixture(scope="session")
def small_document() -> Document:
    """Two steps and a flow: little text, but every sort of value."""
    builder = DocumentBuilder("Größe 審")
    the_map = builder.add(ProcessMap, process=builder.add(Process, name="P").id, detail=0.5)
    lane = builder.add(Lane, map=the_map.id, participant=builder.add(Participant, name="Ana").id)
    first, second = (builder.add(Step, map=the_map.id, lane=lane.id, name=name, cases=7) for name in "AB")
    builder.add(Flow, map=the_map.id, source=first.id, target=second.id, wait=90.0)
    builder.add(Assessment, step=first.id, verdict=Verdict.MIXED, reason='"\\\n')
    builder.add(Shape, of=first.id, x=1, y=2.5, width=128, height=64, pinned=True)
    return builder.build()
