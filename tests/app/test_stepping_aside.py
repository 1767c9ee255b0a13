"""A line from one end of a long map to the other steps aside where a step is put into it, and stays elsewhere."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.app.drawn_processes import document_of
from workflow_studio.app.keeping import KeptDrawings
from workflow_studio.app.present import flow_paths, node_boxes
from workflow_studio.editing.commands import MoveNodes
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.layout import FlowInput, LaneInput, LayoutRequest, NodeInput
from workflow_studio.layout.soundness import is_sound, runs_through
from workflow_studio.layout.stepping_aside import FAR
from workflow_studio.model.views import nodes_of

STEPS = 40


@pytest.fixture
def editor() -> Editor:
    """A chain of steps in one lane, and a way back from the last to the first."""
    nodes = tuple(NodeInput(f"n{number}", "lane", "step", 128.0, 64.0) for number in range(STEPS))
    flows = [FlowInput(f"f{number}", f"n{number}", f"n{number + 1}") for number in range(STEPS - 1)]
    back = FlowInput("back", f"n{STEPS - 1}", "n0")
    return KeptDrawings(document_of(LayoutRequest((LaneInput("lane"),), nodes, (*flows, back)))).editor


def test_a_long_line_goes_around_a_step_that_is_put_on_it_and_stays_elsewhere(editor: Editor) -> None:
    document, map_id = editor.document, next(iter(editor.document.maps))
    nodes = [node.id for node in nodes_of(document, map_id)]
    back = next(f.id for f in document.flows.values() if (f.source, f.target) == (nodes[-1], nodes[0]))
    before = flow_paths(document, map_id)[back].points
    (start, y), (end, _) = max(pairwise(before), key=lambda piece: abs(piece[1][0] - piece[0][0]))
    assert abs(end - start) > FAR
    moved = nodes[STEPS // 2]
    outcome = editor.execute(MoveNodes({moved: ((start + end) / 2, y - 32.0)}))
    assert isinstance(outcome, Changed)
    after = flow_paths(editor.document, map_id)[back].points
    boxes = node_boxes(editor.document, map_id)
    shift = after[0][1] - before[0][1]
    assert set(before) <= {(x, y - shift) for x, y in after}
    assert len(after) == len(before) + 4
    assert is_sound(after)
    assert not any(runs_through(after, box) for key, box in boxes.items() if key not in (nodes[0], nodes[-1]))
