"""Where the marks of a newer reading stand: beside what they are about, and never on its name or on an arrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF

from tests.desktop.canvas.wall import Wall
from workflow_studio.analysis.reading_changes import ChangeKind, ReadingChange
from workflow_studio.desktop.canvas.figures import FlowFigure, NodeFigure
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.model import Decision, Step
from workflow_studio.picture.items import Circle, Rect, TextLine
from workflow_studio.picture.look import LOOKS
from workflow_studio.picture.sizes import ARROW_LENGTH, ARROW_WIDTH

ENOUGH = 10.0
"""px of a short arrow that are to be seen, its head among them."""


def mark_all(wall: Wall, kind: ChangeKind) -> None:
    figures = (*wall.scene.nodes, *wall.scene.flows)
    ids = [figure.facts.node.id if isinstance(figure, NodeFigure) else figure.facts.flow.id for figure in figures]
    wall.view.show_changes({key: (ReadingChange(kind, f"claim{key}", "It is so."),) for key in ids})


def room_of(mark: PictureItem, look: str) -> QRectF:
    """What a mark covers, its rim too."""
    room = QRectF()
    for item in mark.items_in(LOOKS[look]):
        if isinstance(item, Rect):
            room = room.united(QRectF(item.x, item.y, item.width, item.height))
        elif isinstance(item, Circle):
            room = room.united(QRectF(item.x - item.radius, item.y - item.radius, 2 * item.radius, 2 * item.radius))
    return room


def marks_on(item: PictureItem) -> Iterator[PictureItem]:
    return (child for child in item.childItems() if isinstance(child, PictureItem))


def heads(wall: Wall) -> list[QRectF]:
    half = ARROW_WIDTH / 2
    tips = [flow.facts.edge.points[-2:] for flow in wall.scene.flows]
    found = []
    for (x, y), (tip_x, tip_y) in tips:
        length = max(abs(tip_x - x) + abs(tip_y - y), 1.0)
        back_x, back_y = tip_x + (x - tip_x) * ARROW_LENGTH / length, tip_y + (y - tip_y) * ARROW_LENGTH / length
        left, right, top, bottom = *sorted((tip_x, back_x)), *sorted((tip_y, back_y))
        found.append(QRectF(left, top, right - left, bottom - top).adjusted(-half, -half, half, half))
    return found


@pytest.mark.parametrize("kind", ChangeKind)
@pytest.mark.parametrize("look", ["full", "blocks"])
def test_no_mark_covers_the_head_of_an_arrow(wall: Wall, kind: ChangeKind, look: str) -> None:
    mark_all(wall, kind)
    arrows = heads(wall)
    for node in wall.scene.nodes:
        (mark,) = marks_on(node.body)
        assert not any(map(room_of(mark, look).intersects, arrows)), node.facts.node.name
    for flow in wall.scene.flows:
        (mark,) = marks_on(flow.line)
        assert not any(map(room_of(mark, look).intersects, arrows)), flow.facts.flow.id


@pytest.mark.parametrize("kind", ChangeKind)
def test_no_mark_covers_a_name_or_where_a_flow_leaves(wall: Wall, kind: ChangeKind) -> None:
    mark_all(wall, kind)
    starts = [flow.facts.edge.points[0] for flow in wall.scene.flows]
    for node in wall.scene.nodes:
        (mark,) = marks_on(node.body)
        room = room_of(mark, "full")
        assert not any(room.contains(x, y) for x, y in starts)
        lowest = max((item.y for item in node.body.items() if isinstance(item, TextLine)), default=0.0)
        if isinstance(node.facts.node, Step | Decision):
            assert lowest < room.top()


def test_a_flow_is_seen_beside_its_mark_however_short_it_is(wall: Wall) -> None:
    mark_all(wall, ChangeKind.NEW)
    for flow in wall.scene.flows:
        (mark,) = marks_on(flow.line)
        room = room_of(mark, "full")
        assert free_of(flow, room) >= ENOUGH, flow.facts.flow.id
        assert not any(map(room.intersects, flow.pills_and_badges())), "what it says can be read"


def free_of(flow: FlowFigure, room: QRectF) -> float:
    """How much of the flow's last piece lies beside a mark, in px."""
    (x, y), (to_x, to_y) = flow.facts.edge.points[-2:]
    steps = 200
    along = [(x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps)]
    length = abs(to_x - x) + abs(to_y - y)
    return length * sum(not room.contains(*at) for at in along) / steps
