"""What is drawn while the mouse works: over lines and ground, but never across the words of the map."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainterPath

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.outlines import entering
from workflow_studio.desktop.canvas.picture_item import Layer
from workflow_studio.editing.commands import AddElement
from workflow_studio.model import Pain
from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.free_pieces import middle_of_longest_piece
from workflow_studio.picture.items import Circle, Item, Path, Rect, TextLine


def drawn(wall: Wall, layer: Layer) -> list[Item]:
    return [part for item in wall.painted(layer) for part in item.items()]


def test_snap_lines_run_under_the_steps_that_they_join(wall: Wall) -> None:
    start = wall.middle("Compare quotes")
    wall.press(start)
    wall.move(start + QPoint(-4, 6), start + QPoint(-10, 2))
    guides = [item for item in drawn(wall, Layer.RINGS) if isinstance(item, Path)]
    assert guides and not drawn(wall, Layer.GESTURE)
    wall.release(start)


def test_a_flow_that_is_drawn_ends_at_the_edge_of_the_step_it_leads_to(wall: Wall) -> None:
    wall.click(wall.middle("Compare quotes"))
    target = wall.shape(wall.node("Write purchase order").id)
    start, end = wall.handle("right"), wall.middle("Write purchase order")
    wall.press(start)
    wall.move(start + (end - start) / 2, end)
    line = bounds_of(drawn(wall, Layer.GESTURE))
    assert target.x - 4 <= line.right <= target.x + 2
    marked = [item for item in drawn(wall, Layer.RINGS) if isinstance(item, Rect) and item.of == target.of]
    assert marked, "the ring lies under its badges"
    wall.release(end)


def test_what_a_flow_says_makes_way_for_the_plus(wall: Wall) -> None:
    flow = wall.flow("Ask for three quotes", "Send quote")
    x, y = middle_of_longest_piece(wall.edge(flow).points)
    figure = wall.scene.flow(flow.id)
    assert figure is not None and any(isinstance(item, TextLine) for label in wall.painted(Layer.FLOW_LABELS)
                                      for item in label.items() if item.of == flow.id)  # fmt: skip
    wall.view.start_tool("step")
    wall.move(wall.at(x, y) + QPoint(2, 2), wall.at(x, y))
    over = drawn(wall, Layer.GESTURE)
    ground = next(item for item in over if isinstance(item, Rect) and item.fill == "lane")
    plus = next(item for item in over if isinstance(item, Circle))
    assert QRectF(ground.x, ground.y, ground.width, ground.height).contains(figure.label_rect())
    assert over.index(ground) < over.index(plus)


def test_a_way_into_an_outline_ends_where_it_enters() -> None:
    outline = QPainterPath()
    outline.addRect(QRectF(100, 0, 50, 50))
    assert (entering(outline, QPointF(0, 25), QPointF(125, 25)) - QPointF(100, 25)).manhattanLength() < 1
    assert entering(outline, QPointF(0, 25), QPointF(60, 25)) == QPointF(60, 25)
    assert entering(outline, QPointF(110, 25), QPointF(125, 25)) == QPointF(125, 25)


def test_nothing_of_the_map_makes_way_between_an_answer_and_a_badge(wall: Wall) -> None:
    # given an answer at one end of a flow and a problem in its middle
    flow = next(one for one in wall.document.flows.values() if one.label and one.source in wall.document.decisions)
    wall.session.execute(AddElement(Pain, {"about": flow.id, "text": "Late"}))
    figure = wall.scene.flow(flow.id)
    assert figure is not None
    badge = max(figure.pills_and_badges(), key=lambda box: box.width() == box.height())
    # when a step is held over the problem
    wall.view.start_tool("step")
    middle = badge.center()
    wall.move(wall.at(middle.x(), middle.y()) + QPoint(2, 2), wall.at(middle.x(), middle.y()))
    # then only the badge makes way
    grounds = [item for item in drawn(wall, Layer.GESTURE) if isinstance(item, Rect) and item.fill == "lane"]
    assert all(item.width <= badge.width() + 1 and item.height <= badge.height() + 1 for item in grounds)
    assert figure.label_rect().width() > badge.width() + 1
