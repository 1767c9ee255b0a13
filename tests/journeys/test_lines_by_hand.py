"""Somebody tidies a map: bends a flow, re-attaches one, moves an answer, pins a step, lays out, aligns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.examples import purchase_map
from tests.journeys.at_the_window import LEFT, NONE, PATIENCE, Person, new_window
from workflow_studio.app.importing import laid_out
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.canvas.flow_handles import FlowHandleItem, Grip
from workflow_studio.model import Edge, Flow, Shape
from workflow_studio.storage.files import save

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path, own_data_folder: object) -> Iterator[Person]:
    save(tmp_path / "purchase.workflow", laid_out(purchase_map()))
    window = new_window(qtbot, Appearance(qapp), tmp_path, (1600, 900))
    window.documents.open(tmp_path / "purchase.workflow")
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=PATIENCE)
    yield Person(window, qtbot)


def _flow(person: Person, source: str, target: str) -> Flow:
    document = person.workspace.open_map.document
    ends = person.step(source).id, person.step(target).id
    return next(flow for flow in document.flows.values() if (flow.source, flow.target) == ends)


def _edge(person: Person, flow: Flow) -> Edge:
    return next(edge for edge in person.workspace.open_map.document.edges.values() if edge.of == flow.id)


def _shape(person: Person, name: str) -> Shape:
    step = person.step(name).id
    return next(shape for shape in person.workspace.open_map.document.shapes.values() if shape.of == step)


def _drag(person: Person, start: QPoint, end: QPoint) -> None:
    port = person.map.viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    for part in range(1, 7):
        QTest.mouseMove(port, start + (end - start) * part / 6, 5)
    QTest.mouseRelease(port, LEFT, NONE, end)


def _handle(person: Person, grip: Grip) -> QPoint:
    items = (item for item in person.map.scene().items() if isinstance(item, FlowHandleItem) and item.isVisible())
    handle = next(item.handle for item in items if item.handle and item.handle.grip is grip)
    return person.map.mapFromScene(QPointF(*handle.at))


def test_a_map_is_tidied_by_hand_and_stays_so(person: Person) -> None:
    # a flow is clicked and bent out of the way
    flow = _flow(person, "Write purchase order", "Deliver goods")
    (x1, y1), (x2, y2) = _edge(person, flow).points[:2]
    QTest.mouseClick(person.map.viewport(), LEFT, NONE, person.map.mapFromScene(QPointF((x1 + x2) / 2, (y1 + y2) / 2)))
    assert person.map.selected() == (flow.id,)
    start = _handle(person, Grip.PIECE)
    _drag(person, start, start + QPoint(36, 0))
    bent = _edge(person, flow)
    assert bent.kept

    # its end is attached to another step, and back again with one key
    _drag(person, _handle(person, Grip.TARGET), person.point_of(person.step("Send quote").id))
    assert person.workspace.open_map.document.flows[flow.id].target == person.step("Send quote").id
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert _edge(person, flow) == bent

    # the answer of a decision is put elsewhere
    answer = next(f for f in person.workspace.open_map.document.flows.values() if f.label)
    at = _edge(person, answer).label_at
    assert at is not None
    start = person.map.mapFromScene(QPointF(*at))
    _drag(person, start, start + QPoint(8, 16))
    assert _edge(person, answer).label_kept

    # a step is moved and pinned, then everything is laid out: step, line and answer stay
    step = person.step("Compare quotes").id
    person.drag_on_map(step, person.point_of(step) + QPoint(40, 0))
    person.window.actions_by_id.trigger("map.pin")
    pinned = _shape(person, "Compare quotes")
    assert pinned.pinned
    person.window.actions_by_id.trigger("map.arrange")
    person.wait_for(lambda: person.workspace.open_map.session.editor.undo_text in ("Arrange map", "Pin step"))
    assert (_shape(person, "Compare quotes").x, _shape(person, "Compare quotes").y) == (pinned.x, pinned.y)

    # two steps of a lane are aligned
    person.click_on_map(person.step("Write purchase order").id)
    QTest.mouseClick(person.map.viewport(), LEFT, CTRL, person.point_of(person.step("Compare quotes").id))
    person.window.actions_by_id.trigger("map.align_middle")
    lanes = {person.step(name).lane for name in ("Write purchase order", "Compare quotes")}
    middles = {_shape(person, n).y + _shape(person, n).height / 2 for n in ("Write purchase order", "Compare quotes")}
    assert len(middles) == 1 or len(lanes) == 2
