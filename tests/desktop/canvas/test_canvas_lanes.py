"""Lanes, phases, badges and notes on the map, by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from tests.desktop.canvas.wall import CTRL, SHIFT, Wall
from workflow_studio.desktop.canvas.minimap import Minimap
from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.desktop.words.canvas import BORDER_PASSED_NO_STEP
from workflow_studio.editing.commands import AddElement, AddNote, MoveLane, PutInPhase, SetPhases
from workflow_studio.model import Document, Note, Pain
from workflow_studio.model.views import lanes_of, participant_of, steps_of

UP, DOWN = -1, 1


def order(wall: Wall) -> list[str]:
    return [participant_of(wall.document, lane.id).name for lane in lanes_of(wall.document, wall.map_id)]


def lower_edge(wall: Wall, lane: str, x: float = 60.0) -> QPoint:
    shape = wall.shape(wall.lane(lane).id)
    return wall.at(x, shape.y + shape.height)


def test_a_lane_dragged_by_its_header_goes_where_the_line_shows(wall: Wall) -> None:
    names = order(wall)
    wall.drag(wall.header(names[0]), wall.header(names[2]) + QPoint(0, 30))
    assert order(wall) == [names[1], names[2], names[0], *names[3:]]
    assert {wall.document.node(key).lane for key in wall.document.steps} <= set(wall.document.lanes)


def test_esc_while_a_lane_is_dragged_leaves_it_where_it_was(wall: Wall) -> None:
    names = order(wall)
    wall.press(wall.header(names[0]))
    wall.move(wall.header(names[1]), wall.header(names[2]))
    assert wall.painted(Layer.GESTURE)
    wall.key(Qt.Key.Key_Escape)
    wall.release(wall.header(names[2]))
    assert order(wall) == names


def test_the_lower_edge_of_a_lane_is_dragged_to_make_it_higher_and_double_clicked_to_give_it_back(wall: Wall) -> None:
    first, second, *_ = order(wall)
    before, below = wall.shape(wall.lane(first).id), wall.shape(wall.lane(second).id)
    edge = lower_edge(wall, first)
    wall.drag(edge, edge + QPoint(0, 60))
    after = wall.shape(wall.lane(first).id)
    assert abs(after.height - before.height - 60 / wall.view.zoom) < 2
    assert wall.shape(wall.lane(second).id).y - below.y == after.height - before.height
    assert after.pinned
    wall.double_click(lower_edge(wall, first))
    assert not wall.shape(wall.lane(first).id).pinned
    assert wall.shape(wall.lane(first).id).height < before.height


def test_esc_while_an_edge_is_dragged_leaves_the_lane_as_it_was(wall: Wall) -> None:
    first = order(wall)[0]
    before, edge = wall.document, lower_edge(wall, first)
    wall.press(edge)
    wall.move(edge + QPoint(0, 20), edge + QPoint(0, 60))
    wall.key(Qt.Key.Key_Escape)
    wall.release(edge + QPoint(0, 60))
    assert wall.document is before


def test_deleting_a_lane_with_steps_asks_and_an_empty_one_goes_at_once(wall: Wall) -> None:
    asked: list[tuple[str, ...]] = []
    wall.view.lanes_to_go.connect(asked.append)
    full = wall.lane(order(wall)[1])
    wall.click(wall.header(order(wall)[1]))
    wall.key(Qt.Key.Key_Delete)
    assert asked == [(full.id,)]
    assert full.id in wall.document.lanes


def in_two_phases(wall: Wall) -> None:
    steps = [step.id for step in steps_of(wall.document, wall.map_id)]
    half = len(steps) // 2
    for phase, some in (("Ask", steps[:half]), ("Buy", steps[half:])):
        wall.session.execute(PutInPhase(tuple(some), phase))
    wall.session.execute(SetPhases(wall.map_id, ("Ask", "Buy")))


def in_header(wall: Wall, phase: str) -> QPoint:
    figure = wall.scene.phases
    assert figure is not None
    band = next(band for band in figure.facts.bands.bands if band.name == phase)
    return wall.at((band.left + band.right) / 2, figure.facts.bands.top - 14)


def test_the_names_of_phases_stand_over_the_lanes_and_stay_in_sight(wall: Wall) -> None:
    in_two_phases(wall)
    figure = wall.scene.phases
    assert figure is not None
    assert [band.name for band in figure.facts.bands.bands] == ["Ask", "Buy"]
    wall.view.zoom_to(2.0)
    wall.view.scroll_by(QPoint(0, 300))
    top = wall.view.mapFromScene(figure.header.sceneBoundingRect().topLeft()).y()
    assert abs(top) < 8


def test_the_names_of_phases_cover_no_lane_while_the_whole_map_is_in_sight(wall: Wall) -> None:
    wall.view.resize(1300, 2400)
    in_two_phases(wall)
    figure = wall.scene.phases
    assert figure is not None
    assert figure.strip().bottom() == figure.facts.bands.top


def test_the_minimap_in_the_upper_corner_leaves_the_names_of_phases_free(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.zoom_to(2.0)
    minimap = next(child for child in wall.view.children() if isinstance(child, Minimap))
    minimap._at_top = True
    minimap.follow()
    figure = wall.scene.phases
    assert figure is not None
    strip = wall.view.mapFromScene(figure.strip().bottomLeft()).y() + wall.view.viewport().y()
    assert strip < minimap.y() < wall.view.height() / 2


def test_a_step_dropped_in_another_band_is_done_in_that_phase(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    step = next(step for step in steps_of(wall.document, wall.map_id) if step.phase == "Ask")
    target = in_header(wall, "Buy")
    wall.drag(wall.middle(step.name), QPoint(target.x(), wall.middle(step.name).y()))
    assert wall.document.steps[step.id].phase == "Buy"
    wall.session.undo()
    assert wall.document.steps[step.id].phase == "Ask"


def test_a_step_made_in_a_band_is_done_in_that_phase_and_a_decision_stays_where_it_was_put(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    figure = wall.scene.phases
    assert figure is not None
    buy = figure.facts.bands.bands[-1]
    place = wall.at(buy.right - 60, wall.shape(wall.lane("Supplier").id).y + 50)
    wall.double_click(place)
    wall.type("Thank them")
    wall.key(Qt.Key.Key_Return)
    assert wall.node("Thank them").phase == "Buy"  # type: ignore[attr-defined]
    wall.view.start_tool("decision")
    wall.click(wall.at(buy.right - 60, wall.shape(wall.lane("Budget owner").id).y + 50))
    wall.type("Sure?")
    wall.key(Qt.Key.Key_Return)
    assert wall.shape(wall.node("Sure?").id).x > buy.left


def border(wall: Wall) -> float:
    assert wall.scene.phases is not None
    return wall.scene.phases.facts.bands.bands[1].left


def by_place(wall: Wall, phase: str) -> list[tuple[float, str]]:
    """The middles and names of the steps that name this phase, from left to right."""
    steps = [step for step in steps_of(wall.document, wall.map_id) if step.phase == phase]
    boxes = {step.name: wall.shape(step.id) for step in steps}
    return sorted((box.x + box.width / 2, name) for name, box in boxes.items())


def test_a_phase_border_dragged_past_steps_takes_them_over_in_one_undo_step(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    before = wall.document
    first, (second, _), *_ = by_place(wall, "Buy")
    start = wall.at(border(wall), wall.scene.phases.facts.bands.top - 14)
    end = wall.at(first[0] + (second - first[0]) * 0.4, 0)
    over = {name for x, name in by_place(wall, "Buy") if x < wall.view.mapToScene(end).x()}
    wall.press(start)
    wall.move(start + QPoint(9, 0), QPoint(end.x(), start.y()))
    assert wall.painted(Layer.GESTURE), "the border and the steps that it passes are seen"
    wall.release(QPoint(end.x(), start.y()))
    assert over and {wall.node(name).phase for name in over} == {"Ask"}
    assert first[1] in over and len(by_place(wall, "Buy")) == len(by_place_of(before, "Buy")) - len(over)
    bands = wall.scene.phases.facts.bands
    assert all(bands.at(x).name == "Ask" for x, name in by_place(wall, "Ask"))
    wall.session.undo()
    assert wall.document == before


def by_place_of(document: Document, phase: str) -> list[str]:
    return [step.name for step in document.steps.values() if step.phase == phase]


def test_a_phase_border_dragged_to_the_left_gives_steps_to_the_later_phase(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    x, name = by_place(wall, "Ask")[-1]
    empty = wall.shape(wall.lane("Supplier").id)
    y = wall.at(0, empty.y + empty.height - 6).y()  # along the line, below all steps of the lane
    wall.drag(QPoint(wall.at(border(wall), 0).x(), y), QPoint(wall.at(x - 4, 0).x(), y))
    assert wall.node(name).phase == "Buy"


def test_a_phase_border_that_passes_no_step_stays_and_says_why(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    before = wall.document
    start = wall.at(border(wall), wall.scene.phases.facts.bands.top - 14)
    wall.drag(start, start + QPoint(30, 0))
    assert wall.document is before
    assert wall.refusals == [BORDER_PASSED_NO_STEP]


def test_esc_leaves_the_border_of_a_phase_where_it_is(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    before = wall.document
    start = wall.at(border(wall), wall.scene.phases.facts.bands.top - 14)
    wall.move(start)
    assert wall.view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    wall.press(start)
    wall.move(start + QPoint(60, 0), start + QPoint(200, 0))
    wall.key(Qt.Key.Key_Escape)
    wall.release(start + QPoint(200, 0))
    assert wall.document is before and not wall.painted(Layer.GESTURE)


def test_a_phase_is_renamed_in_place_and_dragged_to_another_place(wall: Wall) -> None:
    in_two_phases(wall)
    wall.view.fit()
    wall.double_click(in_header(wall, "Ask"))
    wall.type("Request")
    wall.key(Qt.Key.Key_Return)
    assert wall.document.maps[wall.map_id].phases == ("Request", "Buy")
    assert {step.phase for step in wall.document.steps.values()} == {"Request", "Buy"}
    wall.drag(in_header(wall, "Request"), in_header(wall, "Buy") + QPoint(200, 0))
    assert wall.document.maps[wall.map_id].phases == ("Buy", "Request")


def test_a_click_on_a_badge_opens_it_and_a_drag_moves_the_step(wall: Wall) -> None:
    opened: list[str] = []
    wall.view.badge_wanted.connect(opened.append)
    step = wall.node("Compare quotes")
    wall.session.execute(AddElement(Pain, {"about": step.id, "text": "Slow"}))
    shape = wall.shape(step.id)
    badge = wall.at(shape.x + shape.width - 2, shape.y + 2)
    wall.click(badge)
    assert opened == [step.id]
    wall.drag(badge, badge + QPoint(30, 0))
    assert opened == [step.id]
    assert wall.shape(step.id).x > shape.x


def test_a_click_on_the_badge_of_a_flow_opens_it(wall: Wall) -> None:
    opened: list[str] = []
    wall.view.badge_wanted.connect(opened.append)
    flow = next(iter(wall.document.flows.values()))
    wall.session.execute(AddElement(Pain, {"about": flow.id, "text": "Slow"}))
    items = [item for item in wall.scene.items() if getattr(item, "element_id", "") == flow.id]
    icon = next(part for item in items for part in item.items() if getattr(part, "name", "") == "triangle-alert")
    wall.view.reveal(flow.id)
    wall.click(wall.at(icon.x + 6, icon.y + 6))
    assert opened == [flow.id]


def only_note(wall: Wall) -> Note:
    (note,) = wall.document.notes.values()
    return note


def test_a_note_is_written_in_several_lines_beside_what_is_selected(wall: Wall) -> None:
    step = wall.node("Compare quotes")
    wall.view.write_note(step.id)
    wall.type("Twice a week")
    wall.key(Qt.Key.Key_Return, SHIFT)
    wall.type("by bike")
    wall.key(Qt.Key.Key_Return)
    note = only_note(wall)
    assert (note.text, note.about) == ("Twice a week\nby bike", step.id)
    assert wall.view.selected() == (note.id,)
    wall.session.undo()
    assert not wall.document.notes


def test_esc_leaves_no_note(wall: Wall) -> None:
    before = wall.document
    wall.view.write_note()
    wall.type("No")
    wall.key(Qt.Key.Key_Escape)
    assert wall.document == before


def test_a_note_is_moved_nudged_resized_copied_edited_and_deleted(wall: Wall) -> None:
    wall.session.execute(AddNote(wall.map_id, "Only on Mondays", at=(420.0, 20.0)))
    note = only_note(wall)
    box = wall.shape(note.id)
    wall.drag(wall.at(box.x + 40, box.y + 20), wall.at(box.x + 140, box.y + 60))
    moved = wall.shape(note.id)
    assert abs(moved.x - box.x - 100) < 3 and abs(moved.y - box.y - 40) < 3
    wall.drag(wall.at(moved.x + moved.width, moved.y + moved.height), wall.at(moved.x + 300, moved.y + 120))
    large = wall.shape(note.id)
    assert abs(large.width - 300) < 3 and abs(large.height - 120) < 3
    wall.key(Qt.Key.Key_Right, CTRL)
    assert wall.shape(note.id).x == large.x + 8
    wall.key(Qt.Key.Key_F2)
    wall.type("Never")
    wall.key(Qt.Key.Key_Return)
    assert wall.document.notes[note.id].text == "Never"
    wall.key(Qt.Key.Key_D, CTRL)
    assert [one.text for one in wall.document.notes.values()] == ["Never", "Never"]
    wall.key(Qt.Key.Key_Delete)
    assert list(wall.document.notes) == [note.id]


def test_the_map_follows_a_lane_that_is_moved_by_a_command(wall: Wall) -> None:
    in_two_phases(wall)
    wall.session.execute(MoveLane(wall.lane(order(wall)[0]).id, 2))
    figure = wall.scene.phases
    assert figure is not None
    assert figure.facts.bands.top == min(wall.shape(lane).y for lane in wall.document.lanes)
