"""Flows by mouse: pieces and corners are dragged and kept, ends re-attached, labels moved; Esc gives each of it up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from tests.desktop.canvas.wall import ALT, CTRL, Wall
from workflow_studio.desktop.canvas.flow_handles import FlowHandleItem, Grip, handles_of
from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.editing.commands import AddElement, MoveNodes, Pin, SetFields
from workflow_studio.layout.soundness import corners_of
from workflow_studio.model import Flow, Pain
from workflow_studio.picture.items import Icon


def _choose(wall: Wall, flow: Flow) -> None:
    wall.view.select((flow.id,))


def _handles(wall: Wall, grip: Grip) -> list[FlowHandleItem]:
    shown = [item for item in wall.painted(Layer.HANDLES) if isinstance(item, FlowHandleItem)]
    return sorted((i for i in shown if i.handle and i.handle.grip is grip), key=lambda i: i.handle.index)


def _grip(wall: Wall, grip: Grip, number: int = 0) -> QPoint:
    handle = _handles(wall, grip)[number].handle
    assert handle is not None
    return wall.at(*handle.at)


@pytest.fixture
def flow(wall: Wall) -> Flow:
    """A handoff that turns twice or drops down, with room beside it."""
    return wall.flow("Write purchase order", "Deliver goods")


def test_a_selected_flow_shows_its_handles_and_a_click_elsewhere_hides_them(wall, flow):
    _choose(wall, flow)
    line = corners_of(wall.edge(flow).points)
    assert len(_handles(wall, Grip.SOURCE)) == len(_handles(wall, Grip.TARGET)) == 1
    assert len(_handles(wall, Grip.CORNER)) == len(line) - 2
    wall.click(wall.in_lane("Supplier", 900, 0.95))
    assert not wall.painted(Layer.HANDLES)


def test_a_piece_that_is_dragged_sideways_stays_where_it_was_let_go(wall, flow):
    _choose(wall, flow)
    start = _grip(wall, Grip.PIECE)
    wall.drag(start, start + QPoint(40, 0))
    edge = wall.edge(flow)
    assert edge.kept
    assert wall.session.editor.undo_text == "Bend flow"
    bent = edge.points
    wall.view.select((wall.node("Check request").id,))
    wall.key(Qt.Key.Key_Right, CTRL)
    assert wall.edge(flow).points == bent
    wall.session.undo()
    wall.session.undo()
    assert not wall.edge(flow).kept


def test_a_bent_flow_follows_its_step_and_keeps_its_shape(wall, flow):
    _choose(wall, flow)
    start = _grip(wall, Grip.PIECE)
    wall.drag(start, start + QPoint(40, 0))
    corners = len(wall.edge(flow).points)
    start = wall.middle("Deliver goods")
    wall.drag(start, start + QPoint(60, 0), ALT)
    edge = wall.edge(flow)
    assert edge.kept and len(edge.points) == corners
    shape = wall.shape(flow.target)
    assert shape.x - 2 <= edge.points[-1][0] <= shape.x + shape.width + 2


def test_esc_gives_bending_up(wall, flow):
    _choose(wall, flow)
    before, start = wall.edge(flow), _grip(wall, Grip.PIECE)
    wall.press(start)
    wall.move(start + QPoint(20, 0), start + QPoint(50, 0))
    wall.key(Qt.Key.Key_Escape)
    wall.release(start + QPoint(50, 0))
    assert wall.edge(flow) == before
    assert _handles(wall, Grip.PIECE), "the handles come back"


def test_a_line_through_a_step_is_refused_with_a_reason(wall):
    flow = wall.flow("Check request", "Is the request complete?")
    points = wall.edge(flow).points
    step = wall.shape(wall.node("Check request").id)
    middle = (points[0][0] + points[-1][0]) / 2
    wall.session.execute(MoveNodes({wall.node("Send quote").id: (middle - 64, step.y + 130)}, {}))
    _choose(wall, flow)
    there = wall.shape(wall.node("Send quote").id)
    before, start = wall.edge(flow), _grip(wall, Grip.PIECE)
    wall.drag(start, wall.at(middle, there.y + there.height / 2))
    assert wall.edge(flow) == before
    assert wall.refusals == ["A flow cannot run through a step, decision or event."]


def test_an_end_is_attached_to_another_step(wall, flow):
    _choose(wall, flow)
    wall.drag(_grip(wall, Grip.TARGET), wall.middle("Send quote"))
    assert ("Write purchase order", "Send quote", "") in wall.ways()
    wall.session.undo()
    assert ("Write purchase order", "Deliver goods", "") in wall.ways()


def test_an_end_is_not_attached_to_the_ground_nor_given_up_by_esc(wall, flow):
    _choose(wall, flow)
    ways = wall.ways()
    wall.drag(_grip(wall, Grip.TARGET), wall.in_lane("Supplier", 60, 0.95))
    assert wall.ways() == ways
    assert len(wall.refusals) == 1
    _choose(wall, flow)
    start = _grip(wall, Grip.TARGET)
    wall.press(start)
    wall.move(wall.middle("Send quote"))
    assert len(wall.painted(Layer.GESTURE)) == 1
    wall.key(Qt.Key.Key_Escape)
    wall.release(wall.middle("Send quote"))
    assert wall.ways() == ways
    assert not wall.painted(Layer.GESTURE)


def test_a_label_that_is_dragged_stays_and_is_renamed_by_a_double_click(wall):
    answer = next(flow for flow in wall.document.flows.values() if flow.label == "Yes")
    rect = wall.scene.flow(answer.id).label_rect()
    start = wall.view.mapFromScene(rect.center())
    before = wall.edge(answer)
    wall.drag(start, start + QPoint(10, 14))
    edge = wall.edge(answer)
    assert edge.label_kept and not edge.kept
    assert edge.label_at[1] == pytest.approx(before.label_at[1] + 14, abs=0.6)
    assert wall.session.editor.undo_text == "Move label"
    wall.view.select((wall.node("Check request").id,))
    wall.key(Qt.Key.Key_Left, CTRL)
    assert wall.edge(answer).label_at == edge.label_at
    wall.double_click(wall.view.mapFromScene(wall.scene.flow(answer.id).label_rect().center()))
    assert wall.editor.active


def test_ctrl_and_a_drag_leave_a_copy(wall):
    start = wall.middle("Send quote")
    wall.press(start)
    wall.move(start + QPoint(40, 0), start + QPoint(0, 10), wall.in_lane("Supplier", 300, 0.5))
    wall.release(wall.in_lane("Supplier", 300, 0.5), keys=CTRL)
    copies = [step for step in wall.document.steps.values() if step.name == "Send quote"]
    assert len(copies) == 2
    assert wall.view.selected() == (copies[-1].id,)
    assert wall.session.editor.undo_text.startswith("Duplicate")


def test_a_pin_stands_on_a_pinned_step_while_it_is_selected(wall):
    node = wall.node("Send quote")
    wall.session.execute(Pin((node.id,)))
    wall.click(wall.middle("Send quote"))
    icons = [item.name for ring in wall.painted(Layer.RINGS) for item in ring.items() if isinstance(item, Icon)]
    assert icons == ["pin"]


def test_no_handle_lies_on_what_a_flow_says(wall, flow):
    problem = {"about": flow.id, "text": "Orders get lost"}
    wall.session.execute(AddElement(Pain, problem))
    wall.session.execute(SetFields(flow.id, {"wait": 86400.0}))
    _choose(wall, flow)
    figure = wall.scene.flow(flow.id)
    assert figure is not None and figure.pills_and_badges()
    for item in _handles(wall, Grip.PIECE):
        assert item.handle is not None
        assert not any(place.contains(*item.handle.at) for place in figure.pills_and_badges())


def test_no_handle_lies_on_what_a_flow_says_when_the_view_comes_nearer(wall, flow):
    wall.session.execute(SetFields(flow.id, {"wait": 86400.0}))
    wall.view.zoom_to(0.2)
    _choose(wall, flow)
    wall.view.zoom_to(1.0)
    figure = wall.scene.flow(flow.id)
    assert figure is not None and figure.pills_and_badges()
    for item in _handles(wall, Grip.PIECE):
        assert item.handle is not None
        assert not any(place.contains(*item.handle.at) for place in figure.pills_and_badges())


def test_a_piece_that_its_pill_covers_has_no_handle():
    line, pill = ((0.0, 0.0), (72.0, 0.0)), QRectF(10, -10, 52, 20)
    assert not [handle for handle in handles_of(line, (pill,)) if handle.grip is Grip.PIECE]
    assert [handle.at for handle in handles_of(line) if handle.grip is Grip.PIECE] == [(36.0, 0.0)]
    longer = ((0.0, 0.0), (200.0, 0.0))
    assert [h.at for h in handles_of(longer, (QRectF(74, -10, 52, 20),)) if h.grip is Grip.PIECE] == [(50.0, 0.0)]
