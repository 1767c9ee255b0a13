"""A map that is worked on for long is drawn as soundly as one that was just laid out."""

from __future__ import annotations

import random

import pytest

from tests.app.drawn_processes import document_of, picture_of_map
from tests.layout.faults import faults
from tests.layout.map_samples import a_process
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing.commands import AddNode, BendFlow, Command, Connect, Delete, MoveNodes, MoveToLane
from workflow_studio.editing.editor import Editor
from workflow_studio.layout.bending import is_level, slid
from workflow_studio.model import Document
from workflow_studio.model.views import lanes_of


def an_edit(document: Document, map_id: str, chance: random.Random) -> Command:
    """One of the things that people do to a map by hand."""
    steps, flows = sorted(document.steps), sorted(document.flows)
    step = document.steps[chance.choice(steps)]
    shape = next(shape for shape in document.shapes.values() if shape.of == step.id)
    kind = chance.random()
    if kind < 0.3:
        return MoveNodes({step.id: (max(60.0, shape.x + chance.randint(-300, 300)), shape.y + chance.randint(-60, 60))})
    if kind < 0.4:
        return AddNode(step.lane, after=step.id)
    if kind < 0.55:
        flow = chance.choice(flows)
        return AddNode(document.node(document.flows[flow].source).lane, on_flow=flow)
    if kind < 0.75:
        edge = chance.choice([document.edges[key] for key in sorted(document.edges)])
        index = chance.randrange(len(edge.points) - 1)
        at = edge.points[index][1 if is_level(edge.points, index) else 0]
        return BendFlow(edge.of, tuple(slid(edge.points, index, at + chance.randint(-80, 80))))
    if kind < 0.85:
        return Connect(step.id, chance.choice(steps))
    if kind < 0.92:
        return MoveToLane((step.id,), chance.choice(lanes_of(document, map_id)).id)
    return Delete((step.id,))


@pytest.mark.parametrize(
    ("steps", "seed", "edits"),
    [
        (40, 1, 100),
        (300, 3, 30),
        pytest.param(300, 5, 100, marks=pytest.mark.slow),
        pytest.param(2000, 4, 100, marks=pytest.mark.slow),
    ],
)
def test_after_many_edits_nothing_overlaps_and_no_flow_runs_through_a_step(steps: int, seed: int, edits: int) -> None:
    document = document_of(a_process(steps, 6, seed))
    map_id, chance = next(iter(document.maps)), random.Random(seed)
    editor, bent = Editor(document, (keep_drawn,)), 0
    for _ in range(edits):
        command = an_edit(editor.document, map_id, chance)
        before = editor.document
        editor.execute(command)
        bent += isinstance(command, BendFlow) and editor.document is not before
        if chance.random() < 0.15:
            editor.undo()
    assert faults(*picture_of_map(editor.document, map_id)) == []
    assert bent > 3
