"""What marks the selected hides nothing that is to be read, and is seen however small the map is shown."""

from __future__ import annotations

from math import dist

import pytest
from PySide6.QtCore import QPoint

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.marks import HandleItem
from workflow_studio.desktop.canvas.picture_item import Layer, PictureItem
from workflow_studio.editing.commands import AddElement, AddNote, PutInPhase, SetPhases
from workflow_studio.model import Event, Pain
from workflow_studio.model.views import flows_of, nodes_of
from workflow_studio.picture.items import Circle, Path, Rect
from workflow_studio.picture.sizes import ARROW_LENGTH


def handles(wall: Wall) -> list[tuple[float, float]]:
    """Where the handles of the selected node are seen."""
    items = [item for item in wall.painted(Layer.HANDLES) if isinstance(item, HandleItem)]
    return [(one.x, one.y) for item in items for one in item.items() if isinstance(one, Circle)]


def test_no_handle_covers_an_arrow_that_ends_at_the_node(wall: Wall) -> None:
    tips = {flow.target: wall.edge(flow).points[-1] for flow in flows_of(wall.document, wall.map_id)}
    for node in nodes_of(wall.document, wall.map_id):
        wall.view.select((node.id,))
        shown = handles(wall)
        if node.id in tips:
            assert all(dist(handle, tips[node.id]) > ARROW_LENGTH for handle in shown), node.name
        assert shown or isinstance(node, Event), f"a flow can be drawn from {node.name}"


def test_the_lower_handle_does_not_lie_on_the_name_of_an_event(wall: Wall) -> None:
    wall.view.select((wall.node("Something is needed").id,))
    shape = wall.shape(wall.node("Something is needed").id)
    assert len(handles(wall)) == 2
    assert all(y < shape.y + shape.height for _, y in handles(wall))


def widths(items: list[PictureItem]) -> list[float]:
    drawn = [one for item in items for one in item.items() if isinstance(one, Rect | Path | Circle)]
    return [one.stroke.width for one in drawn if one.stroke is not None]


@pytest.mark.parametrize("zoom", [0.05, 0.1, 0.5, 1.0])
def test_a_ring_is_as_wide_as_can_be_seen_at_every_zoom(wall: Wall, zoom: float) -> None:
    step, lane = wall.node("Check request").id, wall.lane("Supplier").id
    wall.view.select((step, lane))
    wall.view.zoom_to(zoom)
    rings = widths(wall.painted(Layer.RINGS))
    assert len(rings) == 2
    assert all(width * wall.view.zoom >= 1.9 for width in rings)
    wall.view.zoom_to(1.0)
    assert widths(wall.painted(Layer.RINGS)) == [2.0, 2.0]


def test_a_flow_that_is_selected_is_seen_from_afar(wall: Wall) -> None:
    wall.view.zoom_to(0.1)
    wall.view.select((flows_of(wall.document, wall.map_id)[0].id,))
    assert max(widths(wall.painted(Layer.CHOSEN_FLOWS))) * 0.1 >= 1.9


def test_what_is_selected_later_is_seen_from_afar_too(wall: Wall) -> None:
    wall.view.zoom_to(0.1)
    wall.view.select((wall.node("Check request").id,))
    assert 20.0 <= widths(wall.painted(Layer.RINGS))[0] <= 30.0


def badges(wall: Wall, element_id: str) -> list[PictureItem]:
    return [item for item in wall.painted(Layer.BADGES) if item.element_id == element_id]


@pytest.mark.parametrize("written", ["another name", "nothing"])
def test_the_badges_of_a_step_make_room_while_its_name_is_written(wall: Wall, written: str) -> None:
    step = wall.node("Check request").id
    wall.session.execute(AddElement(Pain, {"about": step, "text": "It takes too long."}))
    assert badges(wall, step)
    wall.view.select((step,))
    wall.view.rename_selected()
    assert not badges(wall, step), "its field would cut them"
    if written == "another name":
        wall.type("Look at it")
        wall.editor.finish()
    else:
        wall.editor.give_up()
    assert badges(wall, step)


def test_a_note_has_no_corner_to_be_pulled_while_it_is_written(wall: Wall) -> None:
    wall.session.execute(AddNote(wall.map_id, "Ask the branch", wall.node("Check request").id))
    (note,) = wall.document.notes
    wall.view.select((note,))
    assert wall.painted(Layer.HANDLES)
    wall.view.rename_selected()
    assert wall.editor.active and not wall.painted(Layer.HANDLES)
    wall.editor.give_up()
    assert wall.painted(Layer.HANDLES)


def test_a_step_comes_into_sight_with_its_badges(wall: Wall) -> None:
    """GIVEN a step below what is seen WHEN the map scrolls there THEN the phases' names cut none of its badges."""
    step = wall.node("Check request").id
    wall.session.execute(AddElement(Pain, {"about": step, "text": "It takes too long."}))
    wall.session.execute(PutInPhase((step,), "Ask"))
    wall.session.execute(SetPhases(wall.map_id, ("Ask", "Buy")))
    (badge,) = badges(wall, step)
    wall.view.resize(500, 300)
    wall.view.zoom_to(2.0)
    wall.view.scroll_by(QPoint(0, 9000))
    wall.view.reveal(step)
    assert wall.scene.phases is not None
    assert wall.scene.phases.strip().bottom() <= badge.sceneBoundingRect().top()
