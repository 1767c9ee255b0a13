"""What a user draws by hand stays: bent flows, moved labels, pinned steps; the rest of the map makes way."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.app.drawn_processes import document_of, picture_of_map
from tests.layout.faults import faults
from tests.layout.map_samples import a_process
from workflow_studio.app.aligning import Alignment, Direction, aligned, spread
from workflow_studio.app.arranging import arrange
from workflow_studio.app.arranging_selection import arrange_selection
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.app.present import node_boxes
from workflow_studio.editing.commands import AddNode, BendFlow, MoveNodes, Pin, PlaceLabel, Reconnect, RouteAgain
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.layout.bending import is_level, slid
from workflow_studio.model import Document, Edge, Flow, Shape


@pytest.fixture(scope="module")
def process() -> Document:
    return document_of(a_process(40, 4, 6))


@pytest.fixture
def editor(process: Document) -> Editor:
    return Editor(process, (keep_drawn,))


def _edge(editor: Editor, flow: str) -> Edge:
    return next(edge for edge in editor.document.edges.values() if edge.of == flow)


def _shape(editor: Editor, node: str) -> Shape:
    return next(shape for shape in editor.document.shapes.values() if shape.of == node)


def _bent(editor: Editor) -> Flow:
    """The first flow that can be bent, bent."""
    for flow in editor.document.flows.values():
        points = _edge(editor, flow.id).points
        for index in range(len(points) - 1):
            for by in (20.0, -20.0, 12.0):
                at = points[index][1 if is_level(points, index) else 0]
                command = BendFlow(flow.id, tuple(slid(points, index, at + by)))
                if not isinstance(editor.execute(command), Refused) and _edge(editor, flow.id).kept:
                    return flow
    raise AssertionError("no flow can be bent")


def _map(editor: Editor) -> str:
    return next(iter(editor.document.maps))


def test_a_bent_flow_stays_when_the_map_is_laid_out_again(editor):
    flow = _bent(editor)
    points = _edge(editor, flow.id).points
    editor.execute(arrange(editor.document, _map(editor)))
    assert _edge(editor, flow.id).kept
    assert _edge(editor, flow.id).points == points
    assert faults(*picture_of_map(editor.document, _map(editor))) == []


def test_a_bent_flow_is_given_back_to_the_layout(editor, process):
    flow = _bent(editor)
    editor.execute(RouteAgain((flow.id,)))
    edge = _edge(editor, flow.id)
    assert not edge.kept
    assert faults(*picture_of_map(editor.document, _map(editor))) == []
    editor.undo()
    assert _edge(editor, flow.id).kept


def test_a_step_that_is_put_onto_a_bent_flow_makes_it_find_another_way(editor):
    flow = _bent(editor)
    (x1, y1), (x2, y2) = max(
        zip(_edge(editor, flow.id).points, _edge(editor, flow.id).points[1:], strict=False),
        key=lambda piece: abs(piece[0][0] - piece[1][0]) + abs(piece[0][1] - piece[1][1]),
    )
    other = next(s for s in editor.document.steps if s not in (flow.source, flow.target))
    editor.execute(MoveNodes({other: ((x1 + x2) / 2 - 64, (y1 + y2) / 2 - 32)}))
    through = [fault for fault in faults(*picture_of_map(editor.document, _map(editor))) if "runs through" in fault]
    assert through == []


def test_a_bent_flow_whose_end_is_attached_elsewhere_is_routed_anew(editor):
    flow = _bent(editor)
    other = next(
        step
        for step in editor.document.steps
        if editor.may(Reconnect(flow.id, target=step)) is None and step not in (flow.source, flow.target)
    )
    editor.execute(Reconnect(flow.id, target=other))
    assert not _edge(editor, flow.id).kept


def test_lines_are_refused_that_are_crooked_loose_or_run_through_a_step(editor):
    flow = next(iter(editor.document.flows.values()))
    points = _edge(editor, flow.id).points
    (x, y), (to_x, to_y) = points[0], points[-1]

    def reason(*line):
        refused = editor.may(BendFlow(flow.id, line))
        return refused.reason if refused else ""

    assert "right angles" in reason((x, y), (x + 30, y + 30), (to_x, to_y))
    assert "begins and ends" in reason((x - 500, y), (to_x, y), (to_x, to_y))
    step = _shape(editor, next(s for s in editor.document.steps if s not in (flow.source, flow.target)))
    middle = step.y + step.height / 2
    assert "through" in reason((x, y), (x, middle), (step.x + 900, middle), (step.x + 900, to_y), (to_x, to_y)) or (
        step.x + 900 < x
    )


def test_a_label_stays_where_it_was_put_until_it_is_given_back(editor):
    flow = next(flow for flow in editor.document.flows.values() if flow.label)
    laid = _edge(editor, flow.id).label_at
    place = (laid[0] + 12, laid[1] - 9)
    editor.execute(PlaceLabel(flow.id, place))
    far = list(editor.document.steps)[-1]
    editor.execute(AddNode(editor.document.steps[far].lane, after=far))
    assert _edge(editor, flow.id).label_at == place
    editor.execute(arrange(editor.document, _map(editor)))
    assert _edge(editor, flow.id).label_kept
    editor.execute(PlaceLabel(flow.id, None))
    edge = _edge(editor, flow.id)
    assert not edge.label_kept and edge.label_at is not None and edge.label_at != place


def test_a_pinned_step_stays_when_everything_is_laid_out(editor):
    step = list(editor.document.steps)[7]
    shape = _shape(editor, step)
    editor.execute(MoveNodes({step: (shape.x + 90, shape.y)}))
    editor.execute(Pin((step,)))
    there = _shape(editor, step)
    editor.execute(arrange(editor.document, _map(editor)))
    assert (_shape(editor, step).x, _shape(editor, step).y) == (there.x, there.y)
    editor.execute(Pin((step,), pinned=False))
    assert not _shape(editor, step).pinned


def test_laying_out_a_selection_moves_nothing_else(editor):
    steps = list(editor.document.steps)
    chosen = steps[10:16]
    for number, step in enumerate(chosen):
        shape = _shape(editor, step)
        editor.execute(MoveNodes({step: (shape.x + 37 * (number % 3), shape.y + 11)}))
    editor.execute(Pin((chosen[0],)))
    pinned = _shape(editor, chosen[0])
    before = node_boxes(editor.document, _map(editor))
    editor.execute(arrange_selection(editor.document, _map(editor), chosen))
    after = node_boxes(editor.document, _map(editor))
    assert {key for key, box in after.items() if box.x != before[key].x} <= set(chosen)
    assert (after[chosen[0]].x, after[chosen[0]].y) == (pinned.x, pinned.y)
    assert faults(*picture_of_map(editor.document, _map(editor))) == []


def test_aligned_steps_lie_in_one_line_and_stay_in_their_lanes(editor):
    boxes = node_boxes(editor.document, _map(editor))
    steps = list(editor.document.steps)[:4]
    command = aligned(editor.document, steps, Alignment.LEFT)
    assert {x for x, _ in command.positions.values()} == {min(boxes[step].x for step in steps)}
    assert command.lanes == {}
    lanes = {step: editor.document.steps[step].lane for step in steps}
    editor.execute(command)
    assert {step: editor.document.steps[step].lane for step in steps} == lanes
    assert faults(*picture_of_map(editor.document, _map(editor))) == []
    assert editor.undo() is not None and node_boxes(editor.document, _map(editor)) == boxes


def test_distributed_steps_have_even_gaps(editor):
    boxes = node_boxes(editor.document, _map(editor))
    steps = sorted(boxes, key=lambda key: boxes[key].x)[:5]
    command = spread(editor.document, steps, Direction.ACROSS)
    places = {key: replace(boxes[key], x=command.positions.get(key, (boxes[key].x, 0))[0]) for key in steps}
    row = sorted(places.values(), key=lambda box: box.x + box.width / 2)
    gaps = [b.x - a.x - a.width for a, b in pairwise(row)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps))
    assert aligned(editor.document, steps[:1], Alignment.TOP) is None
