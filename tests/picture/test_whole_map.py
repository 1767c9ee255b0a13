"""Whole maps as pictures."""

from __future__ import annotations

import dataclasses
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.picture.goldens import assert_golden
from tests.picture.laid_out import laid_out_map
from workflow_studio.model import Document, DocumentBuilder, Element, Process, ProcessMap, clean_name
from workflow_studio.picture.bounds import bounds_of, item_bounds
from workflow_studio.picture.items import Item, Picture, TextLine
from workflow_studio.picture.look import LOOKS
from workflow_studio.picture.whole_map import map_picture, picture_of

HOSTILE_NAMES = st.one_of(
    st.text(max_size=300),
    st.sampled_from(
        [
            "",
            "</svg><script>alert(1)</script>",
            "مراجعة الطلب والموافقة عليه",
            "בדיקת הבקשה מול התקציב",
            "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 40,
            "W" * 200_000,
            "e" + "\u0301" * 5_000,
            "購買依頼" * 60,
            "\u202eevil",
        ]
    ),
).map(clean_name)


def renamed(document: Document, name: str) -> Document:
    """The document with this name on everything that has one."""
    tables = {}
    for table in ("participants", "steps", "decisions", "events", "processes"):
        elements = document.table(table)
        tables[table] = {key: element.model_copy(update={"name": name}) for key, element in elements.items()}
    labels: dict[str, Element] = {key: f.model_copy(update={"label": name}) for key, f in document.flows.items()}
    return document.with_tables({**tables, "flows": labels})


def as_json(picture: Picture) -> str:
    """One item a line, numbers to two decimals: a diff of it can be read."""

    def rounded(value: object) -> object:
        if isinstance(value, float):
            return round(value, 2)
        if isinstance(value, dict):
            return {key: rounded(inner) for key, inner in value.items() if inner not in (None, (), False)}
        return [rounded(inner) for inner in value] if isinstance(value, list | tuple) else value

    def line(item: Item) -> str:
        record = rounded(dataclasses.asdict(item))
        assert isinstance(record, dict)
        return json.dumps({"item": type(item).__name__, **record}, ensure_ascii=False)

    size = [round(value, 2) for value in (picture.left, picture.top, picture.width, picture.height)]
    return "\n".join([json.dumps({"title": picture.title, "box": size}), *map(line, picture.items)]) + "\n"


def test_the_picture_of_a_map_is_as_approved() -> None:
    document, map_id = laid_out_map()
    assert_golden("purchase_requests.jsonl", as_json(picture_of(document, map_id)))


def test_the_picture_with_large_names_is_as_approved() -> None:
    document, map_id = laid_out_map()
    assert_golden("purchase_requests_large.jsonl", as_json(map_picture(document, map_id, look=LOOKS["names-large"])))


def test_layers_are_in_paint_order() -> None:
    document, map_id = laid_out_map()
    picture = map_picture(document, map_id)
    kinds = [item.of.rstrip("0123456789") for item in picture.items]
    first = {kind: kinds.index(kind) for kind in ("lane", "flow", "step", "decision")}
    assert first["lane"] < first["flow"] < first["step"] < first["decision"]
    assert kinds[-1] == "lane"  # the headers


def test_everything_lies_inside_the_picture() -> None:
    document, map_id = laid_out_map()
    picture = picture_of(document, map_id)
    box = bounds_of(picture.items)
    assert picture.left <= box.left and box.right <= picture.left + picture.width
    assert picture.top <= box.top and box.bottom <= picture.top + picture.height


def test_what_has_no_place_is_not_drawn() -> None:
    document, map_id = laid_out_map()
    bare = map_picture(document.with_tables({"shapes": {}, "edges": {}}), map_id)
    assert bare.items == ()


def test_an_empty_map_is_its_title() -> None:
    builder = DocumentBuilder()
    process = builder.add(Process, name="Returns")
    empty = builder.add(ProcessMap, process=process.id, name="Today")
    picture = picture_of(builder.build(), empty.id)
    assert [item.text for item in picture.items if isinstance(item, TextLine)] == ["Returns · Today"]
    assert picture.width > 0 and picture.height > 0


def test_the_same_document_gives_the_same_picture() -> None:
    document, map_id = laid_out_map()
    assert picture_of(document, map_id) == picture_of(document, map_id)


@settings(max_examples=30, deadline=None)
@given(HOSTILE_NAMES)
def test_text_stays_within_its_element_whatever_it_says(name: str) -> None:
    # Given a map on which everything has this name
    document, map_id = laid_out_map()
    document = renamed(document, name)
    boxes = {shape.of: shape for shape in document.shapes.values()}
    # When it is drawn at every level of detail
    for look in LOOKS.values():
        for item in map_picture(document, map_id, look=look).items:
            if not isinstance(item, TextLine) or not item.of.startswith(("step", "decision", "lane")):
                continue
            # Then no line is wider than the box of its step, decision or lane header
            text, box = item_bounds(item), boxes[item.of]
            if item.text != "?":
                assert box.x <= text.left and text.right <= box.x + box.width
                assert box.y <= text.top and text.bottom <= box.y + box.height
