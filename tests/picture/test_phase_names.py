"""The strip with the names of phases: readable from afar, and in the part of a phase that is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.picture.bounds import bounds_of
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.look import Look
from workflow_studio.picture.phases import NAME_MARGIN, Band, Bands, phase_header_items, strip_height
from workflow_studio.picture.text import width

LONG = Bands("map1", (Band("Ask", 36, 1036), Band("Decide", 1036, 3036)), 0, 0, 400)


def names(seen: tuple[float, float] | None = None, zoom: float = 1.0) -> dict[str, TextLine]:
    items = phase_header_items(LONG, Look(), seen, zoom=zoom)
    return {item.text: item for item in items if isinstance(item, TextLine)}


def test_a_name_stands_in_the_middle_of_its_phase() -> None:
    assert names()["Decide"].x == 2036


def test_of_a_phase_that_is_partly_seen_the_name_stands_in_that_part() -> None:
    assert names((1500, 2000))["Decide"].x == 1750


@given(st.floats(0, 3000), st.floats(1, 2000))
def test_a_name_never_leaves_what_is_seen_of_its_phase(left: float, wide: float) -> None:
    whole = {band.name: width(band.name, 12.5, 600) for band in LONG.bands}
    shown = names((left, left + wide))
    for band in LONG.bands:
        low, high = max(band.left, left), min(band.right, left + wide)
        for line in (line for text, line in shown.items() if (cut := text.rstrip("…")) and band.name.startswith(cut)):
            assert low <= line.x - line.width / 2 and line.x + line.width / 2 <= high
        assert band.name in shown or high - low < whole[band.name] + 2 * NAME_MARGIN + 1


def test_from_afar_the_strip_begins_where_the_lane_headers_end_in_the_window() -> None:
    seen = (500.0, 1500.0)  # scrolled to the right, with the headers frozen left of that
    strip = phase_header_items(LONG, Look(), seen, zoom=0.2)
    assert bounds_of(strip).left == 500


@pytest.mark.parametrize("zoom", [0.05, 0.17, 0.4, 0.65, 1.0, 2.0])
def test_names_can_be_read_at_any_zoom_and_stay_in_the_strip(zoom: float) -> None:
    shown = names((0, 3000), zoom)
    for line in shown.values():
        assert not line.text or line.size * zoom >= 8
        assert LONG.top - strip_height(zoom) < line.y - line.size and line.y < LONG.top


@pytest.mark.parametrize(("zoom", "left"), [(1.0, 0), (0.2, 36)])
def test_the_strip_begins_at_the_lanes_and_from_afar_where_their_headers_end(zoom: float, left: float) -> None:
    assert bounds_of(phase_header_items(LONG, Look(), zoom=zoom)).left == left


def test_a_phase_of_which_hardly_anything_is_seen_has_no_letter_standing_for_its_name() -> None:
    assert names((2986, 3036)) == {}
    assert list(names((2970, 3036))) == ["Decide"]
