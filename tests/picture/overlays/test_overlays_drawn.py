"""How steps and flows look in an overlay, and what its legend says."""

from __future__ import annotations

import pytest

from tests.by_name import step_named
from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.app.overlays import overlay_of
from workflow_studio.model import Document
from workflow_studio.picture.items import Path, Rect, TextLine
from workflow_studio.picture.legend import legend
from workflow_studio.picture.look import LOOKS
from workflow_studio.picture.overlays.amounts import amounts_overlay
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.overlays.map_overlay import NOT_KNOWN, MapOverlay
from workflow_studio.picture.overlays.witnesses import witnesses_overlay
from workflow_studio.picture.whole_map import map_picture, picture_of

COLOURED = [kind for kind in OverlayKind if kind is not OverlayKind.VERDICT]


@pytest.fixture(scope="module")
def purchase() -> Document:
    return laid_out(purchase_map())


def shown(document: Document, kind: OverlayKind) -> MapOverlay:
    overlay = overlay_of(document, next(iter(document.maps)), kind)
    assert overlay is not None
    return overlay


def step(document: Document, name: str) -> str:
    return step_named(document, name).id


def texts_of(document: Document, overlay: MapOverlay, key: str) -> list[str]:
    picture = map_picture(document, next(iter(document.maps)), overlay=overlay)
    return [item.text for item in picture.items if isinstance(item, TextLine) and item.of == key]


def test_the_value_stands_in_the_head_line_in_place_of_the_verdict_and_only_there(purchase: Document) -> None:
    check = step(purchase, "Check request")
    assert texts_of(purchase, shown(purchase, OverlayKind.TIME), check) == ["15 min", "Check request"]


def test_a_step_without_a_value_is_hatched_and_says_so(purchase: Document) -> None:
    overlay, send = shown(purchase, OverlayKind.TIME), step(purchase, "Send quote")
    assert overlay.nodes[send] == NOT_KNOWN
    picture = map_picture(purchase, next(iter(purchase.maps)), overlay=overlay)
    assert any(isinstance(item, Path) and item.of == send for item in picture.items), "the hatching"
    assert "Not known" in texts_of(purchase, overlay, send)


def test_on_a_block_the_fill_says_how_much(purchase: Document) -> None:
    overlay, compare = shown(purchase, OverlayKind.TIME), step(purchase, "Compare quotes")
    picture = map_picture(purchase, next(iter(purchase.maps)), look=LOOKS["blocks"], overlay=overlay)
    block = next(item for item in picture.items if item.of == compare and isinstance(item, Rect))
    assert block.fill == "heat5.fill", "the longest step"


def test_flows_are_as_wide_as_cases_take_them(purchase: Document) -> None:
    overlay = shown(purchase, OverlayKind.VOLUME)
    counts = {flow.count: overlay.flows[flow.id].width for flow in purchase.flows.values() if flow.count}
    assert counts[412] > counts[118]
    assert [overlay.flows[f.id].text for f in purchase.flows.values() if f.count == 412] == ["412×"]


def test_a_legend_counts_what_is_coloured(purchase: Document) -> None:
    every_node = len(purchase.steps) + len(purchase.decisions) + len(purchase.events)
    for kind in (OverlayKind.TIME, OverlayKind.COST):
        overlay = shown(purchase, kind)
        assert sum(entry.count for entry in overlay.legend) == len(overlay.nodes) == len(purchase.steps)
    for kind in (OverlayKind.EVIDENCE, OverlayKind.SOURCES):
        overlay = shown(purchase, kind)
        assert sum(entry.count for entry in overlay.legend) == len(overlay.nodes) == every_node


def test_decisions_and_events_take_part_where_something_is_known_of_them(purchase: Document) -> None:
    decision = next(key for key, one in purchase.decisions.items() if one.name == "Is the request complete?")
    said = {kind: shown(purchase, kind).nodes.get(decision) for kind in COLOURED}
    assert said[OverlayKind.TIME] is None and said[OverlayKind.COST] is None, "nobody works on a decision"
    volume = said[OverlayKind.VOLUME]
    assert volume is not None and volume.short in texts_of(purchase, shown(purchase, OverlayKind.VOLUME), decision)
    assert said[OverlayKind.EVIDENCE] is not None and said[OverlayKind.SOURCES] is not None
    picture = map_picture(purchase, next(iter(purchase.maps)), overlay=shown(purchase, OverlayKind.VOLUME))
    outline = next(item for item in picture.items if item.of == decision and isinstance(item, Path))
    assert outline.fill == f"{volume.token}.fill"


@pytest.mark.parametrize("kind", COLOURED)
def test_an_exported_picture_has_the_legend_in_it(purchase: Document, kind: OverlayKind) -> None:
    overlay = shown(purchase, kind)
    picture = picture_of(purchase, next(iter(purchase.maps)), overlay=overlay)
    said = {item.text for item in picture.items if isinstance(item, TextLine) and not item.of}
    assert overlay.title in said
    assert {f"{entry.words} · {entry.count:,}" for entry in overlay.legend} <= said
    assert not overlay.note or overlay.note in said


def test_a_legend_wraps_into_its_room(purchase: Document) -> None:
    overlay = shown(purchase, OverlayKind.WAIT)
    narrow = legend([], handoffs=True, overlay=overlay, room=320)
    assert narrow.width <= 320
    assert narrow.height > legend([], handoffs=True, overlay=overlay).height


def test_cost_is_unknown_until_somebody_says_what_an_hour_costs(purchase: Document) -> None:
    assert set(shown(purchase, OverlayKind.COST).nodes.values()) == {NOT_KNOWN}


def test_of_many_witnesses_the_rarest_share_the_last_hue() -> None:
    names = {f"step{n}": f"Person {'ABCDEFGHIJ'[n]}" for n in range(10)} | {"step99": ""}
    overlay = witnesses_overlay(names)

    assert len({style.token for style in overlay.nodes.values()}) == 9, "8 hues and nobody"
    assert [entry.words for entry in overlay.legend[-2:]] == ["Others", "Nobody"]
    assert overlay.nodes["step99"].hatched


def test_witnesses_with_the_same_initials_are_numbered() -> None:
    overlay = witnesses_overlay({"step1": "Dana Ruiz", "step2": "Dirk Roth", "step3": "purchase_requests.xlsx"})
    assert [entry.short for entry in overlay.legend] == ["DR", "DR2", "PR"]


def test_every_overlay_has_words_of_its_own() -> None:
    assert set(OVERLAY_WORDS) == set(OverlayKind)
    assert len({words.icon for words in OVERLAY_WORDS.values()}) == len(OverlayKind)


def test_what_is_more_is_bordered_more() -> None:
    values = {f"step{n}": 60.0 * (n + 1) for n in range(5)}
    overlay = amounts_overlay(OverlayKind.TIME, values, values, lambda value: f"{value:g} s")
    widths = [overlay.nodes[key].width for key in values]
    assert widths == sorted(set(widths))
