"""What is found stands out, everything else is dimmed; and the minimap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.minimap import NARROWEST, PADDING, Minimap
from workflow_studio.editing.commands import SetFields
from workflow_studio.picture.sizes import MINIMAP_SIZE

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def colour_in(wall: Wall, name: str) -> QColor:
    """Of a step's fill, on the screen."""
    shape = wall.view._scene.node(wall.node(name).id).facts.shape
    at = wall.view.mapFromScene(QPointF(shape.x + shape.width - 12, shape.y + 22))
    return wall.view.viewport().grab().toImage().pixelColor(at)


def test_what_is_found_keeps_its_colours_and_the_rest_is_veiled(wall: Wall) -> None:
    check, quotes = colour_in(wall, "Check request"), colour_in(wall, "Ask for three quotes")

    wall.view.highlight((wall.node("Check request").id,))

    assert colour_in(wall, "Check request") == check
    assert colour_in(wall, "Ask for three quotes").lightness() > quotes.lightness()
    assert wall.view.highlighted == (wall.node("Check request").id,)


def test_everything_looks_as_before_when_it_ends(wall: Wall) -> None:
    before = wall.view.viewport().grab().toImage()
    wall.view.highlight((wall.node("Check request").id, wall.flow("Compare quotes", "Decide on the purchase").id))
    wall.view.highlight(())
    assert wall.view.viewport().grab().toImage() == before
    assert wall.view.highlighted == ()


def test_what_is_not_on_the_map_dims_nothing(wall: Wall) -> None:
    wall.view.highlight(("step999",))
    assert wall.view.highlighted == ()


def test_it_follows_an_edit_and_forgets_what_is_deleted(wall: Wall) -> None:
    check, compare = wall.node("Check request").id, wall.node("Compare quotes").id
    wall.view.highlight((check, compare))
    wall.session.execute(SetFields(check, {"name": "Look at the request"}))
    assert wall.view.highlighted == (check, compare)
    wall.view.select((check,))
    wall.view.delete_selected()
    assert wall.view.highlighted == (compare,)


def test_the_frame_of_the_minimap_is_dragged_from_where_it_is_gripped(wall: Wall) -> None:
    minimap = zoomed_in(wall)
    frame = minimap.frame()
    grip = (frame.topLeft() + QPointF(3, 3)).toPoint()

    QTest.mousePress(minimap, LEFT, NONE, grip)
    assert minimap.frame().topLeft() == frame.topLeft(), "gripping alone moves nothing"
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(grip) + QPointF(20, 0), QPointF(), LEFT, LEFT, NONE)
    QApplication.sendEvent(minimap, moved)
    QTest.mouseRelease(minimap, LEFT, NONE, grip + QPoint(20, 0))

    assert abs(minimap.frame().left() - frame.left() - 20) < 2


def test_the_wheel_over_the_minimap_zooms(wall: Wall) -> None:
    minimap = zoomed_in(wall)
    before, at = wall.view.zoom, QPointF(minimap.rect().center())
    turn = QWheelEvent(
        at, minimap.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(minimap, turn)
    assert wall.view.zoom > before


def test_a_flow_lies_where_its_line_and_its_words_are_not_between_its_ends(wall: Wall) -> None:
    scene = wall.scene
    flow = next(one for one in scene.flows if len(one.facts.edge.points) > 2 and not one.label_rect().isEmpty())
    parts, (x, y) = scene.parts_of(flow.facts.flow.id), flow.facts.edge.points[1]
    assert any(part.contains(x, y) for part in parts) and flow.label_rect() in parts
    whole, room = scene.bounds_of(flow.facts.flow.id), sum(part.width() * part.height() for part in parts)
    assert room < whole.width() * whole.height()


def test_the_minimap_is_no_wider_than_its_map(wall: Wall) -> None:
    minimap, content = zoomed_in(wall), wall.scene.content_rect()
    drawn = (minimap.height() - 2 * PADDING) * content.width() / content.height()
    assert minimap.width() == round(max(drawn + 2 * PADDING, NARROWEST)) < MINIMAP_SIZE[0]


def zoomed_in(wall: Wall) -> Minimap:
    wall.view.zoom_to(2.0)
    minimap = wall.view.findChild(Minimap)
    assert minimap is not None and minimap.isVisible()
    return minimap


def test_a_large_map_comes_into_the_minimap_in_parts(
    wall: Wall, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GIVEN a map of many parts WHEN it changes THEN the picture from before stays until the new one is whole."""
    minimap = zoomed_in(wall)
    at_once = minimap.grab().toImage()
    monkeypatch.setattr("workflow_studio.desktop.canvas.minimap.SLICE", 2)
    minimap.redraw()
    assert minimap.grab().toImage() == at_once
    assert minimap._to_paint
    qtbot.waitUntil(lambda: not minimap._to_paint, timeout=5000)
    assert minimap.grab().toImage() == at_once
