"""What the last reading changed is seen first, as a list and on the map, until the user is done looking."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.at_the_window import Person
from tests.monthly_purchase import HEADER, JANUARY, step, written
from workflow_studio.app.reading_again import next_version
from workflow_studio.desktop.canvas.change_marks import ChangeMarks
from workflow_studio.desktop.canvas.picture_item import PictureItem
from workflow_studio.desktop.canvas.tips import tip_at
from workflow_studio.desktop.changes.kinds import CHANGE_WORDS
from workflow_studio.desktop.controls.labels import Label
from workflow_studio.desktop.dock.panel import CHANGES, EVIDENCE
from workflow_studio.desktop.dock.rows import SIGN, WHERE
from workflow_studio.desktop.inspector.evidence_cards import LOST_SIGN, EvidenceCard
from workflow_studio.editing.commands import DecideClaims, SetFields, SetVerdict
from workflow_studio.model import ClaimState, Verdict
from workflow_studio.picture.items import Icon, TextLine

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def follow(person: Person, path: Path) -> None:
    open_map = person.workspace.open_map
    assert open_map.read_again(next_version(open_map.document, path))


def marks(person: Person) -> dict[str, tuple[str, str]]:
    """Icon and word of every mark on the map, by the element that it is on."""
    found = {}
    icons = {words.icon for words in CHANGE_WORDS.values()}
    for item in person.map.scene().items():
        if isinstance(item, PictureItem) and item.parentItem() is not None:
            drawn = item.items()
            icon = next(one.name for one in drawn if isinstance(one, Icon))
            assert icon in icons
            found[item.element_id] = (icon, "".join(one.text for one in drawn if isinstance(one, TextLine)))
    return found


def test_the_list_of_changes_comes_first_and_has_the_keyboard(person: Person, newer: Path) -> None:
    follow(person, newer)
    dock = person.workspace.dock
    assert dock.changes.isVisible()
    assert dock.changes.summary.text() == "4 new, 4 changed, 2 gone since “purchase 2025-02.xlsx” was read."
    assert dock.changes.list.hasFocus()


def test_entering_or_clicking_a_change_selects_it_on_the_map(person: Person, newer: Path) -> None:
    follow(person, newer)
    rows, open_map = person.workspace.dock.changes.list, person.workspace.open_map
    person.press(rows, Qt.Key.Key_Return)
    assert open_map.selection == (step(open_map.document, "Compare quotes").id,)
    row = next(rows.item(n) for n in range(rows.count()) if rows.item(n).text() == "“Director” does “Approve request”.")
    rows.scrollToItem(row)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(row).center())
    assert open_map.selection == (step(open_map.document, "Approve request").id,)


def test_new_and_changed_elements_are_marked_with_icon_and_word(person: Person, newer: Path) -> None:
    follow(person, newer)
    person.map.zoom_to(1.0)
    document = person.workspace.open_map.document
    found = marks(person)
    assert found[step(document, "Compare quotes").id] == ("circle-plus", "New")
    assert found[step(document, "Approve request").id] == ("refresh-cw", "Changed")
    assert found[step(document, "Check request").id] == ("refresh-cw", "Changed"), "it takes longer"
    requester = next(key for key, one in document.participants.items() if one.name == "Requester")
    assert next(key for key, one in document.lanes.items() if one.participant == requester) not in found


def test_a_mark_is_told_in_the_tip_and_to_a_screen_reader(person: Person, newer: Path) -> None:
    follow(person, newer)
    approve = step(person.workspace.open_map.document, "Approve request")
    person.click_on_map(approve.id)
    words = "Changed: “Director” does “Approve request”. Before: “Budget owner” does “Approve request”."
    assert words in person.map.accessibleDescription()
    scene, at = person.map.scene(), person.map.mapToScene(person.point_of(approve.id))
    assert words in tip_at(scene, at, words)


def test_done_looking_takes_list_and_marks_away(person: Person, newer: Path) -> None:
    follow(person, newer)
    person.click(person.workspace.dock.changes.done)
    assert marks(person) == {}
    assert not person.workspace.dock.changes.isVisible()
    assert not person.workspace.open_map.news
    assert "Compare quotes" in person.steps(), "the update itself stays"


def test_undo_takes_the_marks_along_and_redo_brings_them_back(person: Person, newer: Path) -> None:
    follow(person, newer)
    before = marks(person)
    person.press(person.map, Qt.Key.Key_Z, CTRL)
    assert marks(person) == {}
    assert not person.workspace.dock.changes.isVisible()
    person.press(person.map, Qt.Key.Key_Z, CTRL | SHIFT)
    assert marks(person) == before


def test_editing_leaves_the_marks_alone(person: Person, newer: Path) -> None:
    follow(person, newer)
    open_map = person.workspace.open_map
    new = step(open_map.document, "Compare quotes")
    before = len(open_map.news.changes)
    open_map.execute(SetFields(new.id, {"name": "Compare three quotes"}))
    assert new.id in marks(person)
    assert len(open_map.news.changes) == before


def test_what_is_rejected_is_no_news_any_more(person: Person, newer: Path) -> None:
    follow(person, newer)
    open_map = person.workspace.open_map
    claim = next(one for one in open_map.news.changes if one.says == "“Buyer” does “Compare quotes”.").claim
    open_map.execute(DecideClaims((claim,), ClaimState.REJECTED))
    assert claim not in {one.claim for one in open_map.news.changes}


@pytest.fixture
def without_the_order(person: Person, tmp_path: Path) -> str:
    """The last step was assessed, and the next workbook does not have it: it stays without evidence."""
    open_map = person.workspace.open_map
    send = step(open_map.document, "Send order").id
    open_map.execute(SetVerdict((send,), Verdict.AUTOMATABLE))
    follow(person, written(tmp_path / "shorter.xlsx", [HEADER, *JANUARY[:2], [3, "Approve request", "Budget owner"]]))
    return send


def test_what_is_gone_but_stays_is_marked_too(person: Person, without_the_order: str) -> None:
    person.map.zoom_to(1.0)
    assert marks(person)[without_the_order] == ("circle-minus", "Gone")


def test_lost_evidence_says_so_in_cards_and_in_the_list(person: Person, without_the_order: str) -> None:
    open_map = person.workspace.open_map
    open_map.select((without_the_order,))
    cards = person.workspace.inspector.page.findChildren(EvidenceCard)
    assert cards
    for card in cards:
        assert "No longer in shorter.xlsx" in {label.text() for label in card.findChildren(Label)}
    person.workspace.dock.tabs.choose(EVIDENCE)
    rows = person.workspace.dock.evidence
    shown = {(rows.item(n).data(SIGN), rows.item(n).data(WHERE)) for n in range(rows.count())}
    assert (LOST_SIGN, "No longer in shorter.xlsx") in shown


def test_a_mark_moves_with_its_step(person: Person, newer: Path) -> None:
    follow(person, newer)
    new = step(person.workspace.open_map.document, "Compare quotes").id
    figure = person.map.scene().node(new)
    assert isinstance(person.map._changes, ChangeMarks)
    assert any(child.element_id == new for child in figure.body.childItems())


def test_the_changes_have_a_tab_only_while_there_are_any(person: Person, newer: Path) -> None:
    tabs = person.workspace.dock.tabs
    tabs.choose(CHANGES)
    assert not person.workspace.dock.changes.isVisible()
    follow(person, newer)
    tabs.choose(EVIDENCE)
    tabs.choose(CHANGES)
    assert person.workspace.dock.changes.isVisible()
