"""Claims that one answer decides are one row: it opens, and what is done to it is done to all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import ROWS, SPELLINGS, Claims, claim_saying, claimed_plan
from tests.desktop.claims.conftest import Hand, shown_in_front
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.claims.draft import ClaimsDraft
from workflow_studio.desktop.claims.groups import Group, how_many
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.listing import Heading, View, Wanted, listing_of, sure_enough
from workflow_studio.desktop.claims.row_places import Deed
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import ClaimKind, ClaimState, Document

Key = Qt.Key
FIFTH = "“Step 5” follows “Step 4”."


@pytest.fixture(scope="session")
def claimed() -> Document:
    return claimed_plan()


def group_of(document: Document, says: str, view: View = View.TO_DECIDE) -> Group:
    rows = listing_of(document, Wanted(view)).rows
    return next(row for row in rows if isinstance(row, Group) and row.says == says)


def go_to(inbox: ClaimsInbox, open_map: OpenMap, says: str) -> Group:
    group = group_of(open_map.document, says)
    inbox.list.go_to(group.key)
    assert inbox.list.current == group.key
    return group


def states(document: Document, says: str) -> list[ClaimState]:
    return [claim.state for claim in document.claims.values() if claim.together == says]


def test_a_group_is_one_row_as_sure_as_its_least_sure_claim(claimed: Document) -> None:
    rows = listing_of(claimed, Wanted()).rows
    orders = group_of(claimed, ROWS)
    assert (orders.kind, len(orders.claims), orders.confidence) == (ClaimKind.ORDER, 12, 0.49)
    assert [row for row in rows if isinstance(row, Heading)] == [
        Heading(ClaimKind.PARTICIPANT, 2), Heading(ClaimKind.ORDER, 1), Heading(ClaimKind.QUESTION, 1),
    ]  # fmt: skip
    assert len(rows) == 3 + 4


def test_counts_take_a_group_for_one(claimed: Document) -> None:
    listing = listing_of(claimed, Wanted())
    assert listing.views == {View.TO_DECIDE: 3, View.QUESTIONS: 1}
    assert listing.sheets == {"Plan": 1, "People": 1}
    assert len(sure_enough(claimed, listing, 0.5)) == 2, "some of the orders are less sure"
    assert [len(claims) for claims in sure_enough(claimed, listing, 0.4)] == [1, 3, 12]


def test_an_open_group_has_its_claims_below_it_in_the_order_of_the_document(claimed: Document) -> None:
    orders = group_of(claimed, ROWS)
    rows = listing_of(claimed, Wanted(), {orders.key}).rows
    at = rows.index(orders)
    assert rows[at + 1 : at + 13] == orders.claims
    assert [len(ids) for ids in sure_enough(claimed, listing_of(claimed, Wanted(), {orders.key}), 0.4)] == [1, 3, 12]


@pytest.mark.parametrize(("key", "state"), [(Key.Key_A, ClaimState.ACCEPTED), (Key.Key_R, ClaimState.REJECTED)])
def test_a_key_decides_all_of_a_group_in_one_step(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, key: Key, state: ClaimState
) -> None:
    group = go_to(inbox, open_map, ROWS)
    hand.press(key)
    assert set(states(open_map.document, ROWS)) == {state}
    open_map.session.undo()
    assert set(states(open_map.document, ROWS)) == {ClaimState.OPEN}
    assert inbox.list.current == group.key
    assert not open_map.session.editor.can_undo


def test_right_opens_goes_in_and_left_comes_back_and_closes(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    group, rows = go_to(inbox, open_map, ROWS), inbox.list.claims
    hand.press(Key.Key_Right)
    assert (rows.is_open(group), inbox.list.current) == (True, group.key)
    hand.press(Key.Key_Right, Key.Key_Down)
    assert inbox.list.current == group.claims[1]
    hand.press(Key.Key_Left)
    assert inbox.list.current == group.key
    hand.press(Key.Key_Left)
    assert not rows.is_open(group)
    hand.press(Key.Key_Return)
    assert rows.is_open(group), "Enter opens as well: there is nothing to write"
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


def test_closing_a_group_from_within_leaves_its_row_current(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    group = go_to(inbox, open_map, ROWS)
    inbox.list.go_to(group.claims[3])
    inbox.list.toggle(group)
    assert inbox.list.current == group.key


def test_a_claim_of_a_group_is_decided_alone_and_the_row_says_how_many_are_left(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand
) -> None:
    fifth = claim_saying(open_map.document, FIFTH)
    inbox.show_claim(fifth.id)
    assert inbox.list.current == fifth.id, "its group was opened"
    hand.press(Key.Key_R)
    group = group_of(open_map.document, ROWS)
    assert how_many(open_map.document, group) == "11 of 12 open"
    assert open_map.document.claims[inbox.list.current].says == "“Step 6” follows “Step 5”."
    assert inbox.filters.views[View.TO_DECIDE].count == 3
    assert [open_map.document.claims[key].says for key in listing_of(open_map.document, Wanted(View.REJECTED)).rows[1:]
            if isinstance(key, str)] == [FIFTH]  # fmt: skip
    hand.press(Key.Key_Left, Key.Key_A)
    assert states(open_map.document, ROWS).count(ClaimState.ACCEPTED) == 11
    assert open_map.document.claims[fifth.id].state is ClaimState.REJECTED


def test_the_last_claim_of_a_group_stands_alone(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    group = go_to(inbox, open_map, SPELLINGS)
    inbox.list.go_to(group.claims[0])
    hand.press(Key.Key_A, Key.Key_A)
    assert inbox.list.current == group.claims[2]
    assert group.claims[2] in listing_of(open_map.document, Wanted()).rows


def test_a_decided_group_is_reopened_as_a_whole(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    go_to(inbox, open_map, ROWS)
    hand.press(Key.Key_A)
    inbox.show_view(View.ACCEPTED)
    assert inbox.list.current == group_of(open_map.document, ROWS, View.ACCEPTED).key
    hand.press(Key.Key_O)
    assert set(states(open_map.document, ROWS)) == {ClaimState.OPEN}


def test_asking_in_the_workshop_puts_one_question(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, claimed: Document
) -> None:
    go_to(inbox, open_map, ROWS)
    hand.press(Key.Key_Q)
    asked = [question.text for question in open_map.document.questions.values()]
    assert asked.count(f"Is this right? {ROWS}") == 1 == len(asked) - len(claimed.questions)
    assert set(states(open_map.document, ROWS)) == {ClaimState.OPEN}


def test_the_arrow_and_a_double_click_open_a_group(inbox: ClaimsInbox, open_map: OpenMap, qtbot: QtBot) -> None:
    group, rows = go_to(inbox, open_map, ROWS), inbox.list
    box = rows.visualRect(rows.claims.index(rows.claims.row_of(group.key) or 0))
    parts = rows._parts_at(box.center().toPointF())
    assert parts is not None and parts.arrow is not None
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=parts.arrow.center().toPoint())
    assert rows.claims.is_open(group)
    qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=parts.says.center().toPoint())
    assert not rows.claims.is_open(group)


def test_the_panel_shows_what_a_group_has_in_common_and_leads_to_each(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    group = go_to(inbox, open_map, ROWS)
    said = [label.text() for label in inbox.detail.findChildren(type(inbox.head.title))]
    assert "12 claims, one answer" in said
    assert "The order of the rows is all that says so." in said
    assert "Row 0." not in said
    inbox.detail.claim_wanted.emit(group.claims[2])
    assert inbox.list.current == group.claims[2]


def test_a_group_is_spoken_with_its_count_and_whether_it_is_open(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    group = go_to(inbox, open_map, ROWS)
    index = inbox.list.claims.index(inbox.list.claims.row_of(group.key) or 0)
    spoken = inbox.list.claims.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Order of steps, 12 claims, collapsed, To decide, 49 %: {ROWS}"
    assert QAccessible.queryAccessibleInterface(inbox.list) is not None


def test_questions_of_one_sort_fold_into_one_row_and_are_answered_one_by_one(
    appearance: Appearance, qtbot: QtBot
) -> None:
    new, same = Claims(claimed_plan()), "Which names that differ by a letter or two are the same?"
    for name in ("Kim", "Sara", "Ines"):
        says = f"Are “{name}” and “{name}.” the same?"
        new.claim(ClaimKind.QUESTION, says, 0.5, options=("Yes", "No"), together=same)
    inbox = ClaimsInbox(ClaimsDraft(new.build(), {}), compact=True)
    qtbot.addWidget(inbox)
    shown_in_front(qtbot, inbox, 1100, 700)
    document = inbox._desk.document
    group = group_of(document, same)
    assert listing_of(document, Wanted()).views[View.QUESTIONS] == 2
    inbox.list.go_to(group.key)
    inbox.do(Deed.ACCEPT)
    assert inbox.list.claims.is_open(group), "there is nothing to accept; it shows what there is to answer"
    assert inbox.detail.answers is None
    inbox.list.go_to(group.claims[0])
    assert inbox.detail.answers is not None
    inbox.detail.answers.given.emit("Yes")
    assert inbox._desk.document.claims[group.claims[0]].answer == "Yes"
    assert how_many(inbox._desk.document, group_of(inbox._desk.document, same)) == "2 of 3 open"


@pytest.fixture
def draft_inbox(claimed: Document, appearance: Appearance, qtbot: QtBot) -> Iterator[ClaimsInbox]:
    inbox = ClaimsInbox(ClaimsDraft(claimed, {}), compact=True)
    qtbot.addWidget(inbox)
    yield inbox


def test_where_it_is_narrow_the_chosen_claim_is_below_the_list(draft_inbox: ClaimsInbox, qtbot: QtBot) -> None:
    shown_in_front(qtbot, draft_inbox, 520, 480)
    assert draft_inbox.detail.isVisible()
    assert draft_inbox.detail.geometry().top() > draft_inbox.list.geometry().bottom()
    draft_inbox.resize(1100, 600)
    qtbot.waitUntil(lambda: draft_inbox.detail.geometry().left() > draft_inbox.list.geometry().right())


def test_groups_survive_saving(claimed: Document, tmp_path: Path, own_data_folder: Path) -> None:
    session = EditSession(claimed)
    session.save(tmp_path / "plan.workflow")
    session.close()
    again = EditSession.open(tmp_path / "plan.workflow")
    assert listing_of(again.document, Wanted()).rows == listing_of(claimed, Wanted()).rows
    again.close()
