"""The minimap stands where it covers less of the map, and stays there unless the other corner is clearly better."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.figures import NodeFigure
from workflow_studio.desktop.canvas.minimap import Minimap
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.editing.commands import SetFields

READ = (Layer.NODES, Layer.DECISIONS, Layer.NOTES, Layer.FLOW_LABELS, Layer.BADGES)


def in_the_lower_corner(wall: Wall) -> Minimap:
    wall.view.zoom_to(2.0)
    minimap = wall.view.findChild(Minimap)
    assert minimap is not None and minimap.isVisible()
    minimap._at_top = False
    minimap.follow()
    return minimap


def is_low(wall: Wall, minimap: Minimap) -> bool:
    return minimap.geometry().center().y() > wall.view.height() / 2


def what_lies_under(wall: Wall, minimap: Minimap, up: int = 0) -> list[str]:
    """What can be read of the map under the minimap, or so many px higher."""
    room = wall.view.mapToScene(minimap.geometry().translated(0, -up)).boundingRect()
    found = [item for item in wall.scene.items(room) if isinstance(item, PictureItem) and item.layer in READ]
    return [item.element_id for item in found]


def scroll_under(wall: Wall, minimap: Minimap, node: NodeFigure) -> None:
    """Scroll until this node lies in the middle of the minimap, as far as that goes."""
    shape = node.facts.shape
    middle = wall.view.mapFromScene(QPointF(shape.x + shape.width / 2, shape.y + shape.height / 2))
    wall.view.scroll_by(middle - minimap.geometry().center())


def come_to_rest(qtbot: QtBot, minimap: Minimap) -> None:
    qtbot.waitUntil(lambda: not minimap._rest.isActive(), timeout=5000)


def a_step_alone_in_the_lower_corner(wall: Wall, minimap: Minimap) -> NodeFigure:
    """Scrolls until one lies there, with nothing to read under the upper corner."""
    height = minimap.y() - 16
    for node in tuple(wall.scene.nodes):
        scroll_under(wall, minimap, node)
        if node.facts.node.id in what_lies_under(wall, minimap) and not what_lies_under(wall, minimap, height):
            return node
    raise AssertionError("the map has no such place")


def test_it_goes_up_from_a_step_once_the_map_is_at_rest(wall: Wall, qtbot: QtBot) -> None:
    minimap = in_the_lower_corner(wall)
    step = a_step_alone_in_the_lower_corner(wall, minimap)
    assert is_low(wall, minimap), "it does not jump about while the map moves"
    come_to_rest(qtbot, minimap)
    assert not is_low(wall, minimap)
    assert step.facts.node.id not in what_lies_under(wall, minimap)


def test_it_stays_where_it_covers_nothing(wall: Wall, qtbot: QtBot) -> None:
    minimap = in_the_lower_corner(wall)
    a_step_alone_in_the_lower_corner(wall, minimap)
    come_to_rest(qtbot, minimap)
    there = minimap.geometry()
    wall.view.scroll_by(QPoint(3, 0))
    come_to_rest(qtbot, minimap)
    assert minimap.geometry() == there
    wall.session.execute(SetFields(wall.node("Check request").id, {"name": "Look at the request"}))
    assert not minimap._rest.isActive(), "an edit is no reason to look for another corner"


def test_it_does_not_go_from_under_the_pointer(wall: Wall, qtbot: QtBot) -> None:
    minimap = in_the_lower_corner(wall)
    minimap.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    a_step_alone_in_the_lower_corner(wall, minimap)
    come_to_rest(qtbot, minimap)
    assert is_low(wall, minimap)


def test_it_gives_way_at_once_to_what_is_selected_under_it(wall: Wall) -> None:
    minimap = in_the_lower_corner(wall)
    step = a_step_alone_in_the_lower_corner(wall, minimap)
    wall.view.select((step.facts.node.id,))
    there = wall.view.place_of(step.facts.node.id)
    assert not minimap.geometry().intersects(there) and not is_low(wall, minimap)
    wall.view.select(())
    assert not is_low(wall, minimap), "it does not go back for nothing"


def test_what_was_selected_keeps_it_no_longer(wall: Wall, qtbot: QtBot) -> None:
    minimap = in_the_lower_corner(wall)
    step = a_step_alone_in_the_lower_corner(wall, minimap)
    wall.view.select((step.facts.node.id,))
    minimap._at_top = False  # as if the upper corner had been worse
    minimap.follow()
    wall.view.select(())
    assert is_low(wall, minimap)
    come_to_rest(qtbot, minimap)
    assert not is_low(wall, minimap)


def test_it_gives_way_to_what_is_selected_and_then_brought_into_sight(wall: Wall) -> None:
    minimap = in_the_lower_corner(wall)
    node = max(wall.scene.nodes, key=lambda figure: figure.facts.shape.x + figure.facts.shape.y).facts.node.id
    wall.view.scroll_by(QPoint(-5000, -5000))
    wall.view.select((node,))
    wall.view.reveal(node)
    assert not minimap.geometry().intersects(wall.view.place_of(node))


def test_a_lane_that_is_selected_is_no_reason_to_move(wall: Wall) -> None:
    minimap = in_the_lower_corner(wall)
    before = minimap.geometry()
    for lane in wall.scene.lanes:
        wall.view.select((lane.facts.lane.id,))
        assert minimap.geometry() == before


def test_it_appears_in_the_better_corner(wall: Wall) -> None:
    """GIVEN a step alone in the lower corner WHEN the minimap is switched on THEN it does not lie on that first."""
    minimap = in_the_lower_corner(wall)
    step = a_step_alone_in_the_lower_corner(wall, minimap)
    wall.view.toggle_minimap()
    wall.view.toggle_minimap()
    assert step.facts.node.id not in what_lies_under(wall, minimap)
