"""Items leave the scene in the order in which Qt has the least to do for the next ones."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGraphicsItem

from tests.desktop.canvas.wall import Wall
from workflow_studio.desktop.canvas.map_scene import MapScene
from workflow_studio.editing.commands import AddNode, RenameDocument, ResizeLane, SetFields


def test_what_came_last_leaves_first(wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    # given a step with a flow that leads to it, and its items in the order in which they came
    step = next(iter(wall.document.steps.values()))
    came: list[QGraphicsItem] = []
    left: list[QGraphicsItem] = []
    add, remove = MapScene.addItem, MapScene.removeItem
    monkeypatch.setattr(MapScene, "addItem", lambda scene, item: (came.append(item), add(scene, item)))
    monkeypatch.setattr(MapScene, "removeItem", lambda scene, item: (left.append(item), remove(scene, item)))
    wall.session.execute(AddNode(step.lane, name="Check again", after=step.id, label="a long way"))
    # when that is taken back
    wall.session.undo()
    # then they leave the other way round
    assert len(came) > 2
    assert left == came[::-1]


def test_the_ground_is_measured_only_where_lanes_change(wall: Wall) -> None:
    told: list[None] = []
    wall.scene.ground_changed.connect(lambda: told.append(None))
    step = next(iter(wall.document.steps.values()))
    wall.session.execute(SetFields(step.id, {"name": "Other"}))
    wall.session.execute(RenameDocument("Other"))
    assert not told
    wall.session.execute(ResizeLane(step.lane, wall.shape(step.lane).height + 400))
    assert told
