"""The picture as SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings

from tests.picture.goldens import assert_golden
from tests.picture.laid_out import laid_out_map
from tests.picture.test_whole_map import HOSTILE_NAMES, renamed
from workflow_studio.exporting.declaration import ExportFailure, ExportOptions, ExportSource
from workflow_studio.exporting.pictures.svg import SHORTEST_HELD, SVG, number, svg_of_picture
from workflow_studio.icon_shapes import icon_shapes
from workflow_studio.model import Document
from workflow_studio.picture.colours import DARK, LIGHT
from workflow_studio.picture.items import Icon
from workflow_studio.picture.whole_map import map_picture, picture_of

NAMESPACE = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "desc", "defs", "symbol", "g", "rect", "circle", "path", "text", "use"}
IN_ICONS = {"line", "polyline", "polygon", "ellipse"}


def svg(document: Document, map_id: str, **options: object) -> str:
    return SVG.render(ExportSource(document, map_id, ExportOptions(**options))).content.decode("utf-8")


def test_the_svg_is_as_approved() -> None:
    assert_golden("purchase_requests.svg", svg(*laid_out_map()))


def test_it_says_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(*laid_out_map()))
    assert root.findtext(f"{NAMESPACE}title") == "Purchase requests · As-is"
    assert root.findtext(f"{NAMESPACE}desc") == "Swimlane map: 5 lanes, 10 steps, 17 flows, of which 8 are handoffs."


def test_ids_are_unique_and_those_of_the_document() -> None:
    document, map_id = laid_out_map()
    root = ElementTree.fromstring(svg(document, map_id))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert set(document.steps) | set(document.lanes) | set(document.flows) <= set(ids)


def test_pictures_that_share_a_page_can_have_ids_of_their_own() -> None:
    document, map_id = laid_out_map()
    picture = picture_of(document, map_id)
    one, other = (set(re.findall('id="([^"]+)"', svg_of_picture(picture, LIGHT, prefix))) for prefix in ("a-", "b-"))
    assert one and not one & other


def test_the_whole_name_is_there_even_where_the_drawn_one_is_cut() -> None:
    assert "<title>Create purchase order in the system of record</title>" in svg(*laid_out_map())


def test_the_themes_differ_in_colours_alone() -> None:
    light, dark = (svg(*laid_out_map(), theme=theme) for theme in ("light", "dark"))
    assert LIGHT.automatable.fill in light and DARK.automatable.fill in dark
    assert light != dark
    assert re.sub("#[0-9A-F]{6}", "#", light) == re.sub("#[0-9A-F]{6}", "#", dark)


@settings(max_examples=40, deadline=None)
@given(HOSTILE_NAMES)
def test_any_name_gives_a_valid_file_that_loads_and_runs_nothing(name: str) -> None:
    document, map_id = laid_out_map()
    text = svg(renamed(document, name), map_id)
    # Then it is well-formed, made of plain shapes alone
    root = ElementTree.fromstring(text)
    assert {element.tag.removeprefix(NAMESPACE) for element in root.iter()} <= DRAWN | IN_ICONS
    for element in root.iter():
        # And nothing in it refers outside or handles events
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on")
            assert attribute != "href" or value.startswith("#")
            assert "url(" not in value
    # And a name that is short enough is there, character for character
    if name and len(name) <= 300:
        assert name in {element.text for element in root.iter(f"{NAMESPACE}title")}


def test_text_has_the_length_it_was_measured_with_unless_another_font_supplies_it() -> None:
    document, map_id = laid_out_map()
    texts = list(ElementTree.fromstring(svg(document, map_id)).iter(f"{NAMESPACE}text"))
    assert all(bool(element.get("textLength")) == (len(element.text or "") >= SHORTEST_HELD) for element in texts)
    foreign = ElementTree.fromstring(svg(renamed(document, "مراجعة الطلب"), map_id))
    arabic = [element for element in foreign.iter(f"{NAMESPACE}text") if "مراجعة" in (element.text or "")]
    assert arabic and not any(element.get("textLength") for element in arabic)


def test_numbers_are_short() -> None:
    assert [number(value) for value in (1.0, 1.5, 1.256, -0.001, 100.0, 0.0)] == ["1", "1.5", "1.26", "0", "100", "0"]


def test_every_icon_in_use_exists() -> None:
    document, map_id = laid_out_map()
    for item in map_picture(document, map_id).items:
        if isinstance(item, Icon):
            assert icon_shapes(item.name).startswith("<")
    with pytest.raises(KeyError, match="no-such-icon"):
        icon_shapes("no-such-icon")


def test_a_map_that_does_not_exist_is_refused() -> None:
    document, _ = laid_out_map()
    for missing in ("map999", None):
        with pytest.raises(ExportFailure, match="no such map"):
            SVG.render(ExportSource(document, missing))


def test_a_map_with_stray_coordinates_is_refused() -> None:
    document, map_id = laid_out_map()
    shape = next(iter(document.shapes.values()))
    far = {**document.shapes, shape.id: shape.model_copy(update={"x": 9e6})}
    with pytest.raises(ExportFailure, match="too large"):
        SVG.render(ExportSource(document.with_tables({"shapes": far}), map_id))
