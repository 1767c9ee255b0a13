"""The map on the wall: what is lit, what the keys do, and what is written down while people talk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.desktop.presentation.presenting import Key, go_to, name, press
from tests.large_maps import large_map
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.desktop.presentation.lighting import RING
from workflow_studio.desktop.presentation.window import PresentationWindow
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.picture.items import Circle, Item, Rect
from workflow_studio.picture.lanes import header_width
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sizes import EVENT_NAME_GAP, LANE_HEADER, TYPE
from workflow_studio.picture.text_items import CAP_HEIGHT


def drawn(shown: PresentationWindow) -> Iterator[Item]:
    for own in shown.view.scene_of_map.items():
        if isinstance(own, PictureItem):
            yield from own.items()


def test_names_can_be_read_from_the_back_of_the_room(shown: PresentationWindow) -> None:
    assert TYPE["canvas name"].size * shown.view.zoom >= 20


def test_a_handoff_says_to_whom_and_how_long_it_waits(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Ask for three quotes")
    assert shown.bottom.step.label.text() == "Purchasing"
    assert shown.bottom.handing.label.text() == "Hands to Supplier"
    assert (shown.bottom.waiting.label.text(), shown.bottom.waiting.text.text()) == ("Waits", "1.0 hours")


def test_of_how_many_cases_it_is_the_median_stands_over_the_wait(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Fill in request form")
    assert shown.bottom.waiting.label.text() == "Waits, median of 412 cases"
    assert shown.bottom.waiting.text.text() == "4.0 hours"


def test_a_long_name_is_smaller_before_it_is_cut(shown: PresentationWindow, open_map: OpenMap) -> None:
    step = next(key for key, step in open_map.document.steps.items() if step.name == "Check request")
    go_to(shown, open_map, "Check request")
    usual = shown.bottom.step.text.fontMetrics().height()
    long = "Check the request against the budget of the teams"
    open_map.execute(SetFields(step, {"name": long}))
    words = shown.bottom.step.text
    assert words.fontMetrics().height() < usual
    assert words.fontMetrics().horizontalAdvance(long) <= words.width()


def test_names_from_right_to_left_begin_the_column_of_the_title_slide(shown: PresentationWindow) -> None:
    for part in (shown.slide.title, shown.slide.scope, shown.slide.people):
        assert part.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_where_one_is_can_be_seen_on_a_whole_map_however_small(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Check request")
    shown.view.lighting.show_all(shown.walk.at, zoom=0.05)
    wide = max(item.stroke.width for item in drawn(shown) if isinstance(item, Rect) and item.stroke)
    assert wide * 0.05 >= 2


def test_the_ring_around_an_event_leaves_its_name_alone(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Something is needed")
    ring = next(item for item in drawn(shown) if isinstance(item, Circle) and item.stroke == RING)
    event = next(shape for shape in open_map.document.shapes.values() if shape.of == shown.walk.at)
    name = TYPE["canvas event"]
    reach = ring.radius + RING.width / 2 - event.height / 2
    assert 0 < reach < EVENT_NAME_GAP + (name.line - name.size * CAP_HEIGHT) / 2


def test_what_is_told_is_in_sight_with_what_comes_next(shown: PresentationWindow) -> None:
    scene = shown.view.scene_of_map
    for _ in range(len(shown.walk.path)):
        assert shown.view.visible_rect().contains(scene.bounds_of(shown.walk.at).center())
        press(shown, Key.Key_Space)


def test_a_clicker_goes_on_and_back(shown: PresentationWindow) -> None:
    first = name(shown)
    press(shown, Key.Key_PageDown)
    assert name(shown) != first
    press(shown, Key.Key_PageUp)
    assert name(shown) == first


def test_a_decision_offers_its_ways_by_number_and_by_arrows(shown: PresentationWindow, open_map: OpenMap) -> None:
    go_to(shown, open_map, "Is the request complete?")
    exits = shown.bottom.exits
    assert [number.text() for number in exits.numbers] == ["1", "2"]
    assert len({button.x() for button in exits.buttons}) == 1, "however wide the numbers are"
    assert all(button.fontMetrics().height() >= 20 for button in exits.buttons), "they are read from afar, too"
    press(shown, Key.Key_2)
    assert shown.walk.chosen == 1
    press(shown, Key.Key_Up)
    assert shown.walk.chosen == 0


def test_the_spotlight_goes_through_the_lanes_and_out_again(shown: PresentationWindow, open_map: OpenMap) -> None:
    lanes = []
    for _ in range(5):
        press(shown, Key.Key_L)
        lanes.append(shown.lane)
    assert len(set(lanes[:4])) == 4 and lanes[4] == ""
    press(shown, Key.Key_L, Key.Key_Escape)
    assert shown.lane == "" and shown.isVisible(), "Esc puts the spotlight out first"


def test_the_spotlight_on_its_lane_lifts_what_is_told_onto_its_ring(shown: PresentationWindow) -> None:
    figure = shown.view.scene_of_map.node(shown.walk.at)
    assert figure is not None
    press(shown, Key.Key_L)
    assert all(item.zValue() > item.layer for item in figure.items())
    press(shown, Key.Key_L)
    assert all(item.zValue() == item.layer for item in figure.items()), "another lane is lit"


def test_a_black_screen_comes_back_with_any_key_and_stays_where_it_was(shown: PresentationWindow) -> None:
    before = name(shown)
    press(shown, Key.Key_B)
    assert shown.black.isVisible()
    press(shown, Key.Key_Right)
    assert not shown.black.isVisible() and name(shown) == before


def test_the_whole_map_and_back_to_the_step(shown: PresentationWindow) -> None:
    zoom = shown.view.zoom
    press(shown, Key.Key_0)
    assert shown.view.visible_rect().contains(shown.view.scene_of_map.content_rect())
    press(shown, Key.Key_0)
    assert shown.view.zoom == zoom


@pytest.mark.parametrize("steps", [34, 300])
def test_the_lane_headers_cover_nothing_of_a_whole_map_however_small(
    own_data_folder: Path, qtbot: QtBot, steps: int
) -> None:
    session = EditSession(large_map(steps))
    shown = PresentationWindow(OpenMap(session), glides=False)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    shown.view.toggle_whole()
    seen, zoom, nodes = shown.view.visible_rect(), shown.view.zoom, shown.walk.path
    assert seen.contains(shown.view.scene_of_map.content_rect())
    assert header_width(zoom) > LANE_HEADER, "so small that the names are written across"
    assert seen.left() + header_width(zoom) <= min(s.x for s in session.document.shapes.values() if s.of in nodes)
    session.close()


def test_the_spotlight_on_a_whole_map_leaves_one_name_lit(large: PresentationWindow) -> None:
    press(large, Key.Key_Space, Key.Key_0, Key.Key_L)
    scene = large.view.scene_of_map
    veils = [rect for rect in drawn(large) if isinstance(rect, Rect) and rect.fill == "canvas"]
    for lane in scene.lanes:
        box = lane.header.sceneBoundingRect()
        veiled = any(
            veil.x <= box.left() + 3 and veil.x + veil.width >= box.right() - 3
            and veil.y <= box.top() + 3 and veil.y + veil.height >= box.bottom() - 3
            for veil in veils
        )  # fmt: skip
        lifted = lane.header.zValue() > lane.header.layer
        assert veiled, "in the colour of what is around the names, so that no block is to be seen"
        assert lifted == (lane.facts.lane.id == large.lane)


def test_who_takes_part_stands_on_the_title_in_full_where_there_is_room(large: PresentationWindow) -> None:
    large.slide.people.whole = " · ".join(f"Department number {number} of the headquarters" for number in range(9))
    large.resize(1280, 801)
    QApplication.processEvents()
    assert large.slide.people.text() == large.slide.people.whole


def test_a_problem_is_written_down_on_the_step_that_is_told(shown: PresentationWindow, open_map: OpenMap) -> None:
    before = set(open_map.document.pains)
    press(shown, Key.Key_Right, Key.Key_P)
    QTest.keyClicks(shown.note.edit, "Nobody reads it: q b l 0")
    press(shown, Key.Key_Return)
    (new,) = set(open_map.document.pains) - before
    pain = open_map.document.pains[new]
    assert (pain.about, pain.text) == (shown.walk.at, "Nobody reads it: q b l 0")
    assert shown.isVisible() and not shown.note.isVisible()
    press(shown, Key.Key_Q)
    QTest.keyClicks(shown.note.edit, "Who?")
    press(shown, Key.Key_Escape)
    assert shown.isVisible() and not [q for q in open_map.document.questions.values() if q.text == "Who?"]


def test_a_click_on_a_step_goes_there(shown: PresentationWindow) -> None:
    target = shown.walk.exit
    assert target is not None
    at = shown.view.mapFromScene(shown.view.scene_of_map.bounds_of(target.target).center())
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.walk.at == target.target


def test_the_title_comes_first_and_again_before_the_first_step(shown: PresentationWindow, open_map: OpenMap) -> None:
    first = name(shown)
    press(shown, Key.Key_Left)
    assert shown.slide.isVisible() and shown.slide.title.text() == "Purchase requests"
    assert shown.slide.scope.whole.startswith("From the first request")
    assert (10, "steps") in shown.slide.figures and (4, "participants") in shown.slide.figures
    assert "Purchasing" in shown.slide.people.whole
    assert " ·" not in shown.slide.people.whole, "a line would begin with a dot"
    press(shown, Key.Key_P, Key.Key_Q, Key.Key_L)
    assert shown.slide.isVisible() and not shown.note.isVisible() and shown.lane == ""
    QTest.mouseClick(shown.slide, Qt.MouseButton.LeftButton)
    assert not shown.slide.isVisible() and name(shown) == first


def test_the_overlay_of_the_map_is_on_the_wall_with_a_large_legend(open_map: OpenMap, qtbot: QtBot) -> None:
    window = PresentationWindow(open_map, glides=False, kind=OverlayKind.ERRORS)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitActive(window)
    press(window, Key.Key_Space)
    chips = window.legend.legend.chips
    assert chips and chips[0].height() >= 30 and window.legend.isVisible()
    facts = window.view.scene_of_map.facts
    assert facts is not None and facts.overlay is not None
    # When somebody names a problem, the step is coloured by it
    step = window.walk.at
    press(window, Key.Key_P)
    QTest.keyClicks(window.note.edit, "It is late")
    QTest.keyClick(window.note.edit, Key.Key_Return)
    assert facts.overlay.nodes[step].word == "Medium problem"


def test_without_an_overlay_there_is_no_legend(shown: PresentationWindow) -> None:
    assert shown.legend.isHidden(), "the verdicts stand on the steps"


def test_a_small_screen_has_no_words_cut_in_half_on_its_title(open_map: OpenMap, qtbot: QtBot) -> None:
    process = next(iter(open_map.document.processes))
    open_map.execute(SetFields(process, {"scope": "From the first request to the payment of the invoice. " * 20}))
    window = PresentationWindow(open_map, glides=False)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    for size in ((1280, 800), (640, 400)):
        window.resize(*size)
        window.show()
        QApplication.processEvents()
        scope = window.slide.scope
        assert scope.text().endswith("…") and scope.toolTip() == scope.whole
        assert scope.height() < 3.5 * scope.fontMetrics().lineSpacing()
        assert scope.geometry().bottom() < scope.parentWidget().height()
