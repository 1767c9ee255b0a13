"""A picture behind a map: at most one, replaced in one step, never anything but a PNG or JPEG of a bounded size."""

from __future__ import annotations

from base64 import b64encode

import pytest
from pydantic import ValidationError

from tests.pictures import TINY_JPEG, TINY_PNG
from workflow_studio.editing.commands import AddElement, AddMap, Delete, PutBackdrop, SetFields
from workflow_studio.editing.editor import Changed, Editor, Refused
from workflow_studio.model import Backdrop, MapState, broken_invariants
from workflow_studio.model.backdrops import LARGEST_PICTURE
from workflow_studio.model.views import backdrop_of
from workflow_studio.picture.whole_map import map_picture

BOX = (40.0, 16.0, 640.0, 400.0)


def test_a_picture_is_put_behind_the_map_and_undone(editor: Editor) -> None:
    before, map_id = editor.document, the_map(editor)
    assert isinstance(editor.execute(PutBackdrop(map_id, TINY_PNG, BOX)), Changed)
    backdrop = behind(editor)
    assert (backdrop.x, backdrop.y, backdrop.width, backdrop.height) == BOX
    assert (backdrop.opacity, backdrop.shown) == (0.5, True)
    assert editor.undo_text == "Put a picture behind the map"
    editor.undo()
    assert editor.document == before


def test_another_picture_takes_its_place_in_one_step_and_is_as_strong(editor: Editor) -> None:
    editor.execute(PutBackdrop(the_map(editor), TINY_PNG, BOX))
    first = behind(editor)
    editor.execute(SetFields(first.id, {"opacity": 0.2, "shown": False}))
    editor.execute(PutBackdrop(the_map(editor), TINY_JPEG, (0, 0, 10, 10)))
    assert len(editor.document.backdrops) == 1
    second = behind(editor)
    assert (second.picture, second.width, second.opacity, second.shown) == (TINY_JPEG, 10, 0.2, True)
    editor.undo()
    assert behind(editor).picture == TINY_PNG


def test_each_thing_that_is_done_to_it_is_called_what_it_is(editor: Editor) -> None:
    editor.execute(PutBackdrop(the_map(editor), TINY_PNG, BOX))
    key = behind(editor).id
    said = []
    for fields in ({"x": 1.0, "y": 2.0}, {"opacity": 0.3}, {"shown": False}, {"shown": True}):
        editor.execute(SetFields(key, fields))
        said.append(editor.undo_text)
    editor.execute(Delete((key,)))
    assert said == ["Move picture", "Change how strong the picture is", "Hide picture", "Show picture"]
    assert editor.undo_text == "Delete picture"


def test_moving_it_keeps_one_copy_of_the_picture(editor: Editor) -> None:
    editor.execute(PutBackdrop(the_map(editor), TINY_PNG, BOX))
    before = behind(editor)
    editor.execute(SetFields(before.id, {"x": 99.0}))
    assert behind(editor).picture is before.picture


def test_it_goes_with_its_map_and_is_not_copied_with_it(editor: Editor) -> None:
    map_id = the_map(editor)
    editor.execute(PutBackdrop(map_id, TINY_PNG, BOX))
    process = editor.document.maps[map_id].process
    assert isinstance(editor.execute(AddMap(process, "To-be", MapState.TO_BE, map_id)), Changed)
    assert [one.map for one in editor.document.backdrops.values()] == [map_id]
    editor.execute(Delete((map_id,)))
    assert not editor.document.backdrops
    assert broken_invariants(editor.document) == []


def test_it_is_in_no_picture_of_the_map(editor: Editor) -> None:
    map_id = the_map(editor)
    before = map_picture(editor.document, map_id)
    editor.execute(PutBackdrop(map_id, TINY_PNG, BOX))
    assert map_picture(editor.document, map_id) == before


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (PutBackdrop("map99999", TINY_PNG, BOX), "map"),
        (PutBackdrop("MAP", "", BOX), "picture"),
        (PutBackdrop("MAP", "no base64!", BOX), "picture"),
        (PutBackdrop("MAP", b64encode(b"GIF89a" + bytes(20)).decode(), BOX), "picture"),
        (PutBackdrop("MAP", TINY_PNG, (0, 0, 0, 10)), "width"),
        (PutBackdrop("MAP", TINY_PNG, (float("nan"), 0, 10, 10)), "x "),
        (PutBackdrop("MAP", TINY_PNG, (0, 0, 1e9, 10)), "width"),
        (AddElement(Backdrop, {"picture": TINY_PNG}), "cannot be added"),
    ],
)
def test_what_does_not_fit_is_refused(editor: Editor, command: PutBackdrop, reason: str) -> None:
    if isinstance(command, PutBackdrop) and command.map == "MAP":
        command = PutBackdrop(the_map(editor), command.picture, command.box)
    outcome = editor.execute(command)
    assert isinstance(outcome, Refused)
    assert reason in outcome.reason
    assert not editor.document.backdrops


def test_a_picture_that_is_too_large_is_none() -> None:
    largest = b64encode(b"\xff\xd8\xff" + bytes(LARGEST_PICTURE - 3)).decode()
    Backdrop(id="backdrop1", map="map1", picture=largest, x=0, y=0, width=1, height=1)
    with pytest.raises(ValidationError):
        Backdrop(id="backdrop1", map="map1", picture=largest + "AAAA", x=0, y=0, width=1, height=1)


def the_map(editor: Editor) -> str:
    return next(iter(editor.document.maps))


def behind(editor: Editor) -> Backdrop:
    found = backdrop_of(editor.document, the_map(editor))
    assert found is not None
    return found
