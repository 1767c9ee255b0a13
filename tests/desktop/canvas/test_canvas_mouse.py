"""Working the map with the mouse: selecting, moving, connecting, placing, deleting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.canvas.wall import ALT, CTRL, LEFT, MIDDLE, NONE, SHIFT, Wall
from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.editing.commands import AddNode
from workflow_studio.model import DecisionKind, Event, EventKind
from workflow_studio.picture.items import Circle

# --- selecting ------------------------------------------------------------------------------------------


def test_a_click_selects_and_a_click_beside_selects_nothing(wall):
    told: list[tuple[str, ...]] = []
    wall.view.selection_changed.connect(told.append)
    wall.click(wall.middle("Compare quotes"))
    assert wall.selected_names() == ["Compare quotes"]
    assert len(wall.painted(Layer.RINGS)) == 1 and len(wall.painted(Layer.HANDLES)) == 2, "none over its arrow's head"
    wall.click(wall.in_lane("Supplier", 700))
    assert wall.view.selected() == () and not wall.painted(Layer.HANDLES)
    assert [len(ids) for ids in told] == [1, 0]


@pytest.mark.parametrize("keys", [CTRL, SHIFT])
def test_a_click_with_ctrl_or_shift_adds_and_takes_away(wall, keys):
    wall.click(wall.middle("Compare quotes"))
    wall.click(wall.middle("Check request"), keys)
    assert wall.selected_names() == ["Compare quotes", "Check request"]
    wall.click(wall.middle("Compare quotes"), keys)
    assert wall.selected_names() == ["Check request"]


def test_a_flow_is_selected_by_a_click_close_to_its_line(wall):
    flow = wall.flow("Write purchase order", "Deliver goods")
    (x, y), (_, end) = wall.edge(flow).points[:2]
    wall.click(wall.at(x + 3, (y + end) / 2))
    assert wall.view.selected() == (flow.id,)
    assert len(wall.painted(Layer.CHOSEN_FLOWS)) == 1


def test_a_lane_is_selected_by_its_header(wall):
    wall.click(wall.header("Supplier"))
    assert wall.view.selected() == (wall.lane("Supplier").id,)


def test_a_rubber_band_selects_what_it_touches(wall):
    wall.drag(wall.in_lane("Supplier", 240, 0.9), wall.in_lane("Supplier", 1000, 0.5))
    assert set(wall.selected_names()) == {"Send quote", "Deliver goods"}
    assert not wall.painted(Layer.GESTURE)


def test_esc_gives_a_rubber_band_up(wall):
    wall.click(wall.middle("Compare quotes"))
    wall.press(wall.in_lane("Supplier", 240, 0.9))
    wall.move(wall.in_lane("Supplier", 1000, 0.5))
    assert set(wall.selected_names()) == {"Send quote", "Deliver goods"}
    wall.key(Qt.Key.Key_Escape)
    wall.release(wall.in_lane("Supplier", 1000, 0.5))
    assert wall.selected_names() == ["Compare quotes"]


def test_the_window_selects_only_what_is_on_this_map(wall):
    wall.view.select(("step999", wall.node("Send quote").id))
    assert wall.selected_names() == ["Send quote"]


# --- moving ---------------------------------------------------------------------------------------------


def test_a_step_dragged_into_another_lane_changes_its_performer_in_one_undo_step(wall):
    before = wall.document
    wall.drag(wall.middle("Compare quotes"), wall.in_lane("Budget owner", 900))
    assert wall.performer("Compare quotes") == "Budget owner"
    lane, step = wall.shape(wall.lane("Budget owner").id), wall.shape(wall.node("Compare quotes").id)
    assert lane.y <= step.y and step.y + step.height <= lane.y + lane.height
    wall.session.undo()
    assert wall.document == before


def test_connectors_follow_while_a_step_is_dragged_and_the_lane_below_it_lights_up(wall):
    start, away = wall.middle("Send quote"), QPoint(200, 10)
    flow = wall.scene.flow(wall.flow("Send quote", "Compare quotes").id)
    before = flow.line.items()
    wall.press(start)
    wall.move(start + away / 2, start + away)
    assert flow.line.items() != before
    assert wall.scene.node(wall.node("Send quote").id).body.pos().x() == pytest.approx(200, abs=8)
    step = wall.node("Send quote").id
    ring = next(item for item in wall.painted(Layer.RINGS) if item.element_id == step)
    assert ring.pos() == wall.scene.node(step).body.pos()
    glows = [item for item in wall.scene.items() if type(item).__name__ == "Glow" and not item.boundingRect().isEmpty()]
    lane = wall.shape(wall.lane("Supplier").id)
    assert [glow.boundingRect().top() for glow in glows] == [lane.y]
    wall.key(Qt.Key.Key_Escape)
    wall.release(start + away)


def test_esc_puts_everything_back_and_changes_nothing(wall):
    before, picture = wall.document, wall.pixels()
    wall.click(wall.middle("Send quote"))
    selected = wall.pixels()
    wall.press(wall.middle("Send quote"))
    wall.move(wall.middle("Send quote") + QPoint(60, -40), wall.middle("Send quote") + QPoint(150, -90))
    assert wall.pixels() != selected
    wall.key(Qt.Key.Key_Escape)
    wall.release(wall.middle("Send quote") + QPoint(150, -90))
    wall.move(QPoint(5, 5))
    assert wall.document is before
    assert wall.pixels() == selected != picture


def test_several_selected_steps_move_together(wall):
    wall.click(wall.middle("Send quote"))
    wall.click(wall.middle("Deliver goods"), CTRL)
    before = [wall.shape(wall.node(name).id).x for name in ("Send quote", "Deliver goods")]
    start = wall.middle("Send quote")
    wall.drag(start, start + QPoint(40, 0))
    after = [wall.shape(wall.node(name).id).x for name in ("Send quote", "Deliver goods")]
    assert after[0] - before[0] == pytest.approx(40, abs=8) == pytest.approx(after[1] - before[1], abs=8)
    assert wall.session.editor.undo_text == "Move 2 steps"


def test_a_small_slip_of_the_mouse_moves_nothing(wall):
    before = wall.document
    start = wall.middle("Send quote")
    wall.press(start)
    wall.move(start + QPoint(2, 1))
    wall.release(start + QPoint(2, 1))
    assert wall.document is before


def test_a_dragged_step_snaps_to_the_column_of_another(wall):
    column = wall.shape(wall.node("Compare quotes").id)
    middle = column.x + column.width / 2
    wall.drag(wall.middle("Send quote"), wall.in_lane("Supplier", middle + 4))
    moved = wall.shape(wall.node("Send quote").id)
    assert moved.x + moved.width / 2 == middle


def test_a_step_that_stands_alone_is_put_into_the_flow_it_is_dropped_on(wall):
    lane = wall.lane("Supplier")
    place = wall.shape(lane.id)
    wall.session.execute(AddNode(lane.id, name="Pack goods", at=(520.0, place.y + 24)))
    (x, y), (_, end) = wall.edge(wall.flow("Write purchase order", "Deliver goods")).points[:2]
    wall.drag(wall.middle("Pack goods"), wall.at(x, y + (end - y) * 0.7))
    assert {("Write purchase order", "Pack goods", ""), ("Pack goods", "Deliver goods", "")} <= wall.ways()
    assert wall.session.editor.undo_text == "Insert into flow"


def test_a_step_of_a_row_dropped_on_a_flow_goes_into_it(wall):
    (x, y), (_, end) = wall.edge(wall.flow("Write purchase order", "Deliver goods")).points[:2]
    there = wall.at(x, y + (end - y) * 0.4)
    wall.press(wall.middle("Compare quotes"))
    wall.move(wall.middle("Compare quotes") + QPoint(9, 9), there)
    assert [item for item in wall.painted(Layer.GESTURE) if any(isinstance(one, Circle) for one in item.items())]
    wall.release(there)
    assert {
        ("Send quote", "Decide on the purchase", ""),
        ("Write purchase order", "Compare quotes", ""),
        ("Compare quotes", "Deliver goods", ""),
    } <= wall.ways()
    assert wall.session.editor.undo_text == "Insert into flow"


def drag_holding(wall: Wall, keys: Qt.KeyboardModifier, *through: QPoint) -> None:
    """Move the mouse with its button down and these keys held."""
    for at in through:
        on_screen, none = wall.view.viewport().mapToGlobal(QPointF(at)), Qt.MouseButton.NoButton
        pointer = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), on_screen, none, LEFT, keys)
        QApplication.sendEvent(wall.view.viewport(), pointer)


def test_with_shift_a_step_dropped_on_a_flow_is_only_moved(wall):
    before = wall.ways()
    (x, y), (_, end) = wall.edge(wall.flow("Write purchase order", "Deliver goods")).points[:2]
    there = wall.at(x, y + (end - y) * 0.4)
    wall.press(wall.middle("Compare quotes"))
    drag_holding(wall, SHIFT, wall.middle("Compare quotes") + QPoint(9, 9), there)
    wall.release(there, keys=SHIFT)
    assert wall.ways() == before


@pytest.mark.parametrize("keys", [ALT, CTRL], ids=["Alt", "Ctrl"])
def test_dragging_with_a_key_held_leaves_a_copy_and_its_flows_in_one_undo_step(wall, keys):
    wall.click(wall.middle("Send quote"))
    wall.click(wall.middle("Compare quotes"), CTRL)
    before, ways = wall.document, len(wall.document.flows)
    start = wall.middle("Send quote")
    there = start + QPoint(330, 0)
    wall.press(start)
    drag_holding(wall, keys, start + QPoint(40, 0), there)
    assert wall.view.viewport().cursor().shape() is Qt.CursorShape.DragCopyCursor
    wall.release(there, keys=keys)
    made = wall.view.selected()
    assert sorted(wall.selected_names()) == ["Compare quotes", "Send quote"]
    assert not set(made) & set(before.steps)
    assert len(wall.document.flows) == ways + 1
    columns = {one.of: one.x for one in wall.document.shapes.values()}
    assert {key: columns[key] for key in before.steps} == {
        one.of: one.x for one in before.shapes.values() if one.of in before.steps
    }
    wall.session.undo()
    assert wall.document == before


def test_while_a_copy_is_dragged_the_original_stays_and_esc_leaves_no_copy(wall):
    before = wall.document
    wall.click(wall.middle("Send quote"))
    still, label = wall.pixels(), wall.scene.flow(wall.flow("Send quote", "Compare quotes").id).label_rect()
    start = wall.middle("Send quote")
    wall.press(start)
    wall.move(start + QPoint(60, 0), start + QPoint(200, 0))
    moved = wall.scene.node(wall.node("Send quote").id).body.pos()
    QTest.keyPress(wall.view, Qt.Key.Key_Alt)  # while the mouse rests
    assert not moved.isNull() and wall.scene.node(wall.node("Send quote").id).body.pos().isNull()
    way = wall.scene.flow(wall.flow("Send quote", "Compare quotes").id)
    assert way.label_rect() == label, "also what stands on its flows"
    assert wall.view.viewport().cursor().shape() is Qt.CursorShape.DragCopyCursor
    QTest.keyRelease(wall.view, Qt.Key.Key_Alt, ALT)
    assert wall.view.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.keyPress(wall.view, Qt.Key.Key_Alt)
    wall.key(Qt.Key.Key_Escape)
    QTest.keyRelease(wall.view, Qt.Key.Key_Alt, ALT)
    wall.release(start + QPoint(200, 0))
    wall.move(QPoint(5, 5))
    assert wall.document is before
    assert wall.pixels() == still


def test_a_lane_dragged_by_its_header_takes_its_content_along(wall):
    wall.drag(wall.header("Supplier"), wall.header("Requester") - QPoint(0, 70))
    assert wall.scene.lanes[0].facts.name == "Supplier"
    lane, step = wall.shape(wall.lane("Supplier").id), wall.shape(wall.node("Send quote").id)
    assert lane.y <= step.y and step.y + step.height <= lane.y + lane.height
    assert wall.session.editor.undo_text == "Move lane"


# --- connecting -----------------------------------------------------------------------------------------


def test_a_handle_dragged_to_another_node_connects(wall):
    wall.click(wall.middle("Deliver goods"))
    wall.drag(wall.handle("right"), wall.middle("Release invoice"))
    assert ("Deliver goods", "Release invoice", "") in wall.ways()


def test_a_handle_dropped_on_an_empty_place_makes_the_next_step_there(wall):
    wall.click(wall.middle("Deliver goods"))
    place = wall.in_lane("Budget owner", 1000)
    wall.drag(wall.handle("right"), place)
    assert wall.editor.active
    wall.type("Count goods")
    wall.key(Qt.Key.Key_Return)
    assert ("Deliver goods", "Count goods", "") in wall.ways()
    assert wall.performer("Count goods") == "Budget owner"
    assert wall.middle("Count goods").x() == pytest.approx(place.x(), abs=2)
    wall.session.undo()
    assert len(wall.document.steps) == 10


def test_what_no_rule_allows_is_shown_while_dragging_and_told_when_dropped(wall):
    before = wall.document
    wall.click(wall.middle("Deliver goods"))
    start, end = wall.handle("right"), wall.middle("Something is needed")
    wall.press(start)
    wall.move((start + end) / 2, end)
    assert wall.view.viewport().cursor().shape() is Qt.CursorShape.ForbiddenCursor
    wall.release(end)
    assert wall.refusals == ["Nothing comes before a start event."]
    assert wall.document is before


def test_an_end_has_no_handles(wall):
    wall.click(wall.middle("Invoice is paid"))
    assert not wall.painted(Layer.HANDLES)


def test_the_flow_tool_draws_from_any_node(wall):
    wall.view.start_tool("flow")
    wall.drag(wall.middle("Send quote"), wall.middle("Decide on the purchase"))
    assert ("Send quote", "Decide on the purchase", "") in wall.ways()


# --- new elements ---------------------------------------------------------------------------------------


def test_a_double_click_in_a_lane_makes_a_step_there(wall):
    place = wall.in_lane("Requester", 500)
    wall.double_click(place)
    wall.type("Explain the need")
    wall.key(Qt.Key.Key_Return)
    assert wall.performer("Explain the need") == "Requester"
    assert (wall.middle("Explain the need") - place).manhattanLength() <= 2
    assert wall.selected_names() == ["Explain the need"]
    wall.session.undo()
    assert len(wall.document.steps) == 10


@pytest.mark.parametrize(("tool", "table"), [("step", "steps"), ("decision", "decisions"), ("event", "events")])
def test_a_tool_places_what_it_is_called_and_then_selecting_is_on_again(wall, tool, table):
    tools: list[str] = []
    wall.view.tool_changed.connect(tools.append)
    before = len(wall.document.table(table))
    wall.view.start_tool(tool)
    place = wall.in_lane("Requester", 500)
    wall.move(place - QPoint(20, 0), place)
    assert wall.painted(Layer.GESTURE)
    wall.click(place)
    wall.type("New")
    wall.key(Qt.Key.Key_Return)
    assert len(wall.document.table(table)) == before + 1
    assert tools == [tool, "select"]
    assert not wall.painted(Layer.GESTURE)


def test_the_first_event_of_a_map_is_its_start_the_next_an_end(blank):
    for expected in (EventKind.START, EventKind.END):
        blank.view.start_tool("event")
        blank.click(blank.in_lane("Clerk", 200 if expected is EventKind.START else 400))
        blank.key(Qt.Key.Key_Return)
        kinds = [event.kind for event in blank.document.events.values() if isinstance(event, Event)]
        assert kinds[-1] is expected


def test_a_tool_used_on_a_flow_puts_it_into_the_flow(wall):
    wall.view.start_tool("decision")
    (x, y), (_, end) = wall.edge(wall.flow("Write purchase order", "Deliver goods")).points[:2]
    wall.click(wall.at(x, y + (end - y) * 0.6))
    wall.type("In stock?")
    wall.key(Qt.Key.Key_Return)
    assert {("Write purchase order", "In stock?", ""), ("In stock?", "Deliver goods", "")} <= wall.ways()
    assert wall.document.decisions[wall.view.selected()[0]].kind is DecisionKind.CHOICE


def test_esc_puts_a_tool_away(wall):
    wall.view.start_tool("step")
    wall.key(Qt.Key.Key_Escape)
    before = wall.document
    wall.click(wall.in_lane("Requester", 500))
    assert wall.document is before


def test_an_unknown_tool_is_a_mistake_of_the_caller(wall):
    with pytest.raises(KeyError):
        wall.view.start_tool("hammer")


# --- renaming -------------------------------------------------------------------------------------------


def test_a_double_click_renames_in_place(wall):
    wall.double_click(wall.middle("Send quote"))
    assert wall.editor.toPlainText() == "Send quote"
    assert wall.editor.geometry().contains(wall.middle("Send quote"))
    wall.type("Send offer")
    wall.key(Qt.Key.Key_Return)
    assert wall.node("Send offer").lane == wall.lane("Supplier").id
    assert wall.view.hasFocus()


def test_a_double_click_on_a_header_renames_the_participant(wall):
    wall.double_click(wall.header("Supplier"))
    wall.type("Vendor")
    wall.key(Qt.Key.Key_Return)
    assert [figure.facts.name for figure in wall.scene.lanes] == ["Requester", "Purchasing", "Budget owner", "Vendor"]


def test_a_flow_gets_its_answer_by_a_double_click(wall):
    flow = wall.flow("Write purchase order", "Deliver goods")
    (x, y), (_, end) = wall.edge(flow).points[:2]
    wall.double_click(wall.at(x, y + (end - y) * 0.7))
    wall.type("by mail")
    wall.key(Qt.Key.Key_Return)
    assert wall.document.flows[flow.id].label == "by mail"


def test_a_click_elsewhere_keeps_what_was_written(wall):
    wall.double_click(wall.middle("Send quote"))
    wall.type("Send offer")
    wall.click(wall.in_lane("Supplier", 700))
    assert wall.node("Send offer") and not wall.editor.active


# --- looking around -------------------------------------------------------------------------------------


def wheel(wall: Wall, at: QPoint, notches: float, keys: Qt.KeyboardModifier = NONE) -> None:
    viewport = wall.view.viewport()
    event = QWheelEvent(
        at.toPointF(),
        viewport.mapToGlobal(at).toPointF(),
        QPoint(),
        QPoint(0, int(120 * notches)),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def test_ctrl_and_wheel_zoom_at_the_pointer(wall):
    told: list[float] = []
    wall.view.zoom_changed.connect(told.append)
    at = wall.middle("Decide on the purchase")
    below = wall.view.mapToScene(at)
    wheel(wall, at, 3, CTRL)
    assert told == [wall.view.zoom] == [pytest.approx(1.2**3)]
    assert (wall.view.mapToScene(at) - below).manhattanLength() < 3


def test_the_wheel_scrolls_and_with_shift_it_scrolls_sideways(wall):
    wall.view.zoom_to(2.0)
    wall.view.show_corner(wall.view.sceneRect().topLeft())
    middle = wall.view.viewport().rect().center()
    before = wall.view.visible_rect().topLeft()
    wheel(wall, middle, -1)
    wheel(wall, middle, -1, SHIFT)
    moved = wall.view.visible_rect().topLeft() - before
    assert (moved.x(), moved.y()) == (30, 30)


def test_the_zoom_stays_between_a_twentieth_and_four(wall):
    for factor, expected in ((0.01, 0.05), (99, 4.0)):
        wall.view.zoom_to(factor)
        assert wall.view.zoom == expected
    wall.view.show_actual_size()
    wall.view.zoom_in()
    assert wall.view.zoom == 1.25
    wall.view.zoom_out()
    wall.view.zoom_out()
    assert wall.view.zoom == 0.8


def test_fit_shows_the_whole_map(wall):
    wall.view.resize(900, 500)
    wall.view.fit()
    assert wall.view.visible_rect().contains(wall.scene.content_rect())


@pytest.mark.parametrize("button", [MIDDLE, LEFT])
def test_the_middle_button_or_the_space_bar_pans(wall, button):
    wall.view.zoom_to(2.0)
    start = QPoint(600, 400)
    if button is LEFT:
        QTest.keyPress(wall.view, Qt.Key.Key_Space)
    held = wall.view.mapToScene(start)
    wall.press(start, button)
    wall.move(start - QPoint(80, 60))
    wall.release(start - QPoint(80, 60), button)
    if button is LEFT:
        QTest.keyRelease(wall.view, Qt.Key.Key_Space)
    assert (wall.view.mapToScene(start - QPoint(80, 60)) - held).manhattanLength() < 2
    assert wall.view.selected() == ()


def test_dragging_to_the_edge_scrolls_on(wall, qtbot):
    wall.view.resize(700, 500)
    wall.view.show_corner(wall.view.sceneRect().topLeft())
    start, edge = wall.middle("Compare quotes"), QPoint(695, 250)
    before = wall.view.visible_rect().left()
    wall.press(start)
    wall.move(start + QPoint(20, 0), edge)
    qtbot.waitUntil(lambda: wall.view.visible_rect().left() > before + 50, timeout=2000)
    dragged = wall.scene.node(wall.node("Compare quotes").id).body
    assert wall.view.mapFromScene(dragged.sceneBoundingRect().center()).x() > 600
    wall.key(Qt.Key.Key_Escape)
    wall.release(edge)


def test_the_minimap_moves_the_view_and_hides_while_everything_is_in_sight(wall):
    minimap = next(child for child in wall.view.children() if type(child).__name__ == "Minimap")
    wall.view.fit()
    assert not minimap.isVisible()
    wall.view.zoom_to(3.0)
    assert minimap.isVisible()
    corner = minimap.geometry()
    assert wall.view.width() - corner.right() - 1 == 16
    assert 16 in (corner.top(), wall.view.height() - corner.bottom() - 1)
    before = minimap.frame()
    middle = minimap.width() // 2
    QTest.mousePress(minimap, LEFT, NONE, QPoint(middle, 60))
    QTest.mouseMove(minimap, QPoint(middle + 10, 60))
    assert minimap.frame() != before
    assert minimap.frame().center().x() == pytest.approx(middle + 10, abs=4)
    wall.view.toggle_minimap()
    assert not minimap.isVisible() and not wall.view.minimap_wanted


def test_a_right_click_selects_and_asks_for_the_menu(wall):
    asked: list[tuple[tuple[str, ...], QPoint]] = []
    wall.view.context_menu_requested.connect(lambda ids, at: asked.append((ids, at)))
    at = wall.middle("Send quote")
    viewport = wall.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    assert asked == [((wall.node("Send quote").id,), viewport.mapToGlobal(at))]


# --- read only ------------------------------------------------------------------------------------------


def test_a_map_that_is_open_elsewhere_refuses_every_edit_with_a_sentence(wall):
    wall.session.read_only = True
    before = wall.document
    wall.drag(wall.middle("Send quote"), wall.middle("Send quote") + QPoint(80, 0))
    wall.double_click(wall.in_lane("Requester", 500))
    wall.double_click(wall.middle("Compare quotes"))
    assert wall.document is before and not wall.editor.active
    assert len(wall.refusals) >= 3 and all("cannot be changed here" in reason for reason in wall.refusals)
