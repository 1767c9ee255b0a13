"""A picture behind a map is kept in the file, and what is no picture makes the file a damaged one."""

from __future__ import annotations

from base64 import b64encode

import pytest

from tests.examples import purchase_map
from tests.pictures import TINY_JPEG, TINY_PNG
from workflow_studio.editing.commands import PutBackdrop
from workflow_studio.editing.editor import Editor
from workflow_studio.model import Document
from workflow_studio.model.backdrops import LARGEST_PICTURE
from workflow_studio.storage.failures import Damaged
from workflow_studio.storage.text import decode, encode


def with_picture(picture: str = TINY_PNG) -> Document:
    editor = Editor(purchase_map())
    editor.execute(PutBackdrop(next(iter(editor.document.maps)), picture, (1, 2, 30, 40)))
    assert editor.document.backdrops
    return editor.document


@pytest.mark.parametrize("picture", [TINY_PNG, TINY_JPEG], ids=["png", "jpeg"])
def test_it_comes_back_as_it_was(picture: str) -> None:
    document = with_picture(picture)
    assert decode(encode(document)) == (document, ())


def test_a_file_without_one_is_written_as_before() -> None:
    assert "backdrops" not in encode(purchase_map())


@pytest.mark.parametrize(
    "other",
    [
        b64encode(b"GIF89a" + bytes(40)).decode(),
        b64encode(b'<svg xmlns="http://www.w3.org/2000/svg"/>').decode(),
        b64encode(b"<html><img src=x></html>").decode(),
        b64encode(b"\xff\xd8\xff" + bytes(LARGEST_PICTURE)).decode(),
        "iVBORw0KGgo",
        "not base64",
        "",
    ],
    ids=["gif", "svg", "html", "too large", "cut off", "no base64", "empty"],
)
def test_what_is_no_picture_is_refused_as_damaged(other: str) -> None:
    text = encode(with_picture()).replace(TINY_PNG, other)
    with pytest.raises(Damaged, match="in backdrops, picture of backdrop"):
        decode(text)


@pytest.mark.parametrize(("old", "new"), [('"width":30.0', '"width":0'), ('"x":1.0', '"x":1e99')])
def test_a_box_that_cannot_be_is_refused_as_damaged(old: str, new: str) -> None:
    text = encode(with_picture())
    assert old in text
    with pytest.raises(Damaged, match="backdrops"):
        decode(text.replace(old, new))


def test_two_behind_one_map_are_refused_as_damaged() -> None:
    text = encode(with_picture())
    line = next(line for line in text.split("\n") if TINY_PNG in line)
    twice = text.replace(line, ",\n".join((line, line.replace('"id":"backdrop', '"id":"backdrop0'))))
    with pytest.raises(Damaged, match="do not fit together"):
        decode(twice)
