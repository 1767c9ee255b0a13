"""Lanes and phases of a map that is drawn: its content goes along, and nothing ever lies on anything."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from tests.examples import chain_map, purchase_map
from workflow_studio.app.arranging import arrange
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing import commands as c
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import Document, Shape, broken_invariants
from workflow_studio.model.phases import phase_numbers
from workflow_studio.model.views import lanes_of, nodes_of, steps_of

PHASES = ("Ask", "Decide", "Buy")


@pytest.fixture
def editor() -> Editor:
    document = purchase_map()
    editor = Editor(document, (keep_drawn,))
    does(editor, arrange(document, shown(editor)))
    return editor


def does(editor: Editor, command: c.Command) -> Document:
    outcome = editor.execute(command)
    assert isinstance(outcome, Changed), outcome
    assert broken_invariants(editor.document) == []
    assert crowded(editor.document, shown(editor)) == []
    return editor.document


def shown(editor: Editor) -> str:
    return next(iter(editor.document.maps))


def boxes(document: Document) -> dict[str, Shape]:
    return {shape.of: shape for shape in document.shapes.values()}


def crowded(document: Document, map_id: str) -> list[str]:
    """What lies on something else, outside its lane or in another phase."""
    box, phase = boxes(document), phase_numbers(document, map_id)
    nodes = [node for node in nodes_of(document, map_id) if node.id in box]
    found = [f"{a.id} on {b.id}" for a, b in combinations(nodes, 2) if _meet(box[a.id], box[b.id])]
    for node in nodes:
        lane, own = box[node.lane], box[node.id]
        if not (lane.y <= own.y and own.y + own.height <= lane.y + lane.height):
            found.append(f"{node.id} is outside its lane")
    for upper, lower in pairwise(lanes_of(document, map_id)):
        if upper.id in box and lower.id in box and abs(box[upper.id].y + box[upper.id].height - box[lower.id].y) > 0.5:
            found.append(f"{upper.id} and {lower.id} do not lie flush")
    for a, b in combinations([node for node in nodes if node.id in phase], 2):
        first, last = sorted((a, b), key=lambda node: phase[node.id])
        if phase[first.id] < phase[last.id] and box[first.id].x + box[first.id].width > box[last.id].x:
            found.append(f"{first.id} is not left of {last.id}")
    return found


def _meet(one: Shape, other: Shape) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def test_a_lane_that_is_made_higher_pushes_those_below_it_down_and_stays_high(editor: Editor) -> None:
    first, second, *_ = lanes_of(editor.document, shown(editor))
    before = boxes(editor.document)
    document = does(editor, c.ResizeLane(first.id, 300.0))
    assert boxes(document)[first.id].height == 300.0
    assert boxes(document)[second.id].y == before[second.id].y + 300.0 - before[first.id].height
    document = does(editor, arrange(document, shown(editor)))
    assert boxes(document)[first.id].height == 300.0


def test_a_lane_that_is_made_higher_or_lower_takes_the_lines_below_it_along(editor: Editor) -> None:
    first, *_ = lanes_of(editor.document, shown(editor))
    before = {edge.of: edge.points for edge in editor.document.edges.values()}
    edge_of_lane = boxes(editor.document)[first.id].y + boxes(editor.document)[first.id].height
    for height in (300.0, boxes(editor.document)[first.id].height):
        down = height - edge_of_lane + boxes(editor.document)[first.id].y
        does(editor, c.ResizeLane(first.id, height))
        for edge in editor.document.edges.values():
            assert edge.points == tuple((x, y + down if y >= edge_of_lane else y) for x, y in before[edge.of])


def test_a_lane_is_never_less_high_than_its_steps(editor: Editor) -> None:
    lane = next(lane for lane in lanes_of(editor.document, shown(editor)) if _steps_in(editor.document, lane.id))
    document = does(editor, c.ResizeLane(lane.id, 10.0))
    assert boxes(document)[lane.id].height >= 64 + 16
    assert not boxes(document)[lane.id].pinned


def test_merged_lanes_are_one_participant_with_the_steps_of_both(editor: Editor) -> None:
    first, second, *rest = lanes_of(editor.document, shown(editor))
    steps = _steps_in(editor.document, first.id) | _steps_in(editor.document, second.id)
    gone = editor.document.participants[second.participant].name
    document = does(editor, c.MergeLanes(second.id, first.id))
    assert [lane.id for lane in lanes_of(document, shown(editor))] == [first.id, *(lane.id for lane in rest)]
    assert _steps_in(document, first.id) == steps
    assert second.participant not in document.participants
    assert f"Also called “{gone}”." in document.participants[first.participant].note
    editor.undo()
    assert _steps_in(editor.document, second.id) < steps


def test_the_steps_of_a_lane_that_is_taken_out_go_to_the_other_one(editor: Editor) -> None:
    first, second, *_ = lanes_of(editor.document, shown(editor))
    steps = _steps_in(editor.document, first.id) | _steps_in(editor.document, second.id)
    document = does(editor, c.RemoveLanes((first.id,), second.id))
    assert first.id not in document.lanes
    assert _steps_in(document, second.id) == steps
    assert first.participant in document.participants  # only the user knows that they are of no use


def _steps_in(document: Document, lane: str) -> set[str]:
    return {step.id for step in document.steps.values() if step.lane == lane}


def put_in_phases(editor: Editor) -> Document:
    steps = [step.id for step in steps_of(editor.document, shown(editor))]
    third = -(-len(steps) // 3)
    for number, phase in enumerate(PHASES):
        does(editor, c.PutInPhase(tuple(steps[number * third : (number + 1) * third]), phase))
    return does(editor, c.SetPhases(shown(editor), PHASES))


def test_a_map_that_gets_phases_is_laid_out_in_bands_and_follows_their_order(editor: Editor) -> None:
    put_in_phases(editor)
    does(editor, c.SetPhases(shown(editor), tuple(reversed(PHASES))))
    document = does(editor, c.SetPhases(shown(editor), ()))
    assert {step.phase for step in document.steps.values()} == set(PHASES)


def test_a_step_that_is_put_into_another_phase_goes_there_and_the_others_stay(editor: Editor) -> None:
    document = put_in_phases(editor)
    step = next(step for step in document.steps.values() if step.phase == "Ask")
    before = boxes(document)
    after = boxes(does(editor, c.PutInPhase((step.id,), "Buy")))
    moved = {key for key, box in after.items() if key in before and box.x - before[key].x not in (0.0,)}
    assert step.id in moved
    assert after[step.id].x > before[step.id].x


def test_many_steps_at_the_border_of_their_phase_go_over_to_the_other_one_where_they_stand() -> None:
    # Given twenty steps in a row, half of them in either phase
    document = chain_map(20, lanes=1)
    editor = Editor(document, (keep_drawn,))
    map_id, steps = shown(editor), list(document.steps)
    for phase, some in (("Ask", steps[:10]), ("Buy", steps[10:])):
        editor.execute(c.PutInPhase(tuple(some), phase))
    editor.execute(c.SetPhases(map_id, ("Ask", "Buy")))
    before = boxes(editor.document)
    # When all but one of the later ones go over to the earlier phase
    document = does(editor, c.PutInPhase(tuple(steps[10:-1]), "Ask"))
    # Then nothing is laid out anew: the row stays, and the last step alone makes room for the border
    after = boxes(document)
    assert {key for key in steps if (before[key].x, before[key].y) != (after[key].x, after[key].y)} <= {steps[-1]}


def test_a_step_in_a_new_phase_gives_the_map_a_band_for_it(editor: Editor) -> None:
    document = put_in_phases(editor)
    step = next(iter(document.steps))
    document = does(editor, c.SetFields(step, {"phase": "Look back"}))
    assert document.maps[shown(editor)].phases == (*PHASES, "Look back")


def test_new_steps_stand_in_the_band_of_what_they_follow(editor: Editor) -> None:
    document = put_in_phases(editor)
    for step in list(document.steps):
        does(editor, c.AddNode(document.steps[step].lane, name="One more", after=step))
    for flow in list(document.flows)[:3]:
        does(editor, c.AddNode(next(iter(document.lanes)), name="Between", on_flow=flow))


def test_nudging_a_step_does_not_take_it_out_of_its_band(editor: Editor) -> None:
    document = put_in_phases(editor)
    step = next(step for step in document.steps.values() if step.phase == "Ask")
    box = boxes(document)[step.id]
    does(editor, c.MoveNodes({step.id: (box.x + 2000, box.y)}))


def test_a_phase_is_renamed_with_its_steps_and_removed_from_them(editor: Editor) -> None:
    put_in_phases(editor)
    document = does(editor, c.RenamePhase(shown(editor), "Decide", "Agree"))
    assert document.maps[shown(editor)].phases == ("Ask", "Agree", "Buy")
    assert {step.phase for step in document.steps.values()} == {"Ask", "Agree", "Buy"}
    document = does(editor, c.RemovePhase(shown(editor), "agree"))
    assert document.maps[shown(editor)].phases == ("Ask", "Buy")
    assert {step.phase for step in document.steps.values()} == {"Ask", "", "Buy"}
