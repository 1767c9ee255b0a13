"""Deciding with mouse and keys, one undo step each, and the next claim follows."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop.claims.claimed import AWAY, OPTIONS, SENDS, claim_saying, many_claims
from tests.desktop.claims.conftest import Hand, shown_in_front
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.claims.inbox import ClaimsInbox
from workflow_studio.desktop.claims.list_head import ListHead
from workflow_studio.desktop.claims.listing import View, listing_of
from workflow_studio.desktop.claims.row_places import HEADING, ROW, Deed
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Claim, ClaimKind, ClaimState, Document, DocumentBuilder

Key = Qt.Key
INVOICE = "The supplier sends the invoice with the goods."
PARKED = "What does status “parked” mean?"


def current(inbox: ClaimsInbox, open_map: OpenMap) -> Claim:
    return open_map.document.claims[inbox.list.current]


def test_the_first_claim_is_shown_at_once(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    assert current(inbox, open_map).says.startswith("Procurement is two buyers")
    assert inbox.list.hasFocus()


def test_rows_have_the_heights_that_were_drawn(inbox: ClaimsInbox) -> None:
    down = inbox.list.verticalHeader()
    assert [down.sectionSize(row) for row in range(4)] == [HEADING, ROW, ROW, HEADING]


def test_rows_have_their_heights_in_every_list(inbox: ClaimsInbox, hand: Hand) -> None:
    down = inbox.list.verticalHeader()
    for view in (*View, View.TO_DECIDE):
        inbox.show_view(view)
        hand.press(Key.Key_R)
        rows = inbox.list.claims.listing.rows
        assert [down.sectionSize(row) for row in range(len(rows))] == [
            ROW if isinstance(row, str) else HEADING for row in rows
        ]


@pytest.mark.parametrize(("key", "state"), [(Key.Key_A, ClaimState.ACCEPTED), (Key.Key_R, ClaimState.REJECTED)])
def test_a_key_decides_and_the_next_claim_follows(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, key: Key, state: ClaimState
) -> None:
    inbox.show_claim(claim_saying(open_map.document, SENDS).id)
    hand.press(key)
    assert claim_saying(open_map.document, SENDS).state is state
    assert current(inbox, open_map).says == INVOICE
    assert inbox.list.hasFocus()


def test_undo_brings_a_claim_back_and_shows_it(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    inbox.show_claim(claim_saying(open_map.document, SENDS).id)
    made = claim_saying(open_map.document, SENDS).made
    hand.press(Key.Key_R)
    assert not any(open_map.document.find(key) for key in made)
    open_map.session.undo()
    assert current(inbox, open_map).says == SENDS
    assert all(open_map.document.find(key) for key in made)
    open_map.session.redo()
    assert claim_saying(open_map.document, SENDS).state is ClaimState.REJECTED


def test_down_skips_headings_and_home_and_end_go_to_both_ends(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand
) -> None:
    hand.press(Key.Key_Down, Key.Key_Down)
    assert current(inbox, open_map).kind is ClaimKind.STEP
    hand.press(Key.Key_End)
    assert current(inbox, open_map).kind is ClaimKind.QUESTION
    hand.press(Key.Key_Home)
    assert current(inbox, open_map).says.startswith("Procurement is two buyers")


def test_the_buttons_of_a_row_decide(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    sends, invoice = (claim_saying(open_map.document, says) for says in (SENDS, INVOICE))
    hand.click(sends.id, Deed.ACCEPT)
    hand.click(invoice.id, Deed.REJECT)
    assert open_map.document.claims[sends.id].state is ClaimState.ACCEPTED
    assert open_map.document.claims[invoice.id].state is ClaimState.REJECTED


def test_enter_writes_other_words_and_keeps_the_first_ones(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    claim = claim_saying(open_map.document, SENDS)
    inbox.show_claim(claim.id)
    hand.press(Key.Key_Return)
    hand.type("Orders go out by mail.")
    hand.press(Key.Key_Return)
    after = open_map.document.claims[claim.id]
    assert (after.says, after.read_as, after.state) == ("Orders go out by mail.", SENDS, ClaimState.OPEN)
    assert inbox.list.hasFocus()


def test_letters_are_letters_while_writing_and_esc_writes_nothing(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand
) -> None:
    inbox.show_claim(claim_saying(open_map.document, SENDS).id)
    hand.press(Key.Key_E)
    hand.type("area")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit) and field.text() == "area"
    hand.press(Key.Key_Escape)
    assert claim_saying(open_map.document, SENDS).state is ClaimState.OPEN
    assert not open_map.session.editor.can_undo


def test_an_empty_sentence_is_not_written(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    inbox.show_claim(claim_saying(open_map.document, SENDS).id)
    hand.press(Key.Key_E, Key.Key_Delete, Key.Key_Return)
    assert claim_saying(open_map.document, SENDS).read_as == ""


def test_a_question_is_answered_by_one_of_its_options(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, qtbot: QtBot
) -> None:
    inbox.show_claim(claim_saying(open_map.document, AWAY).id)
    hand.press(Key.Key_E)
    assert inbox.detail.answers is not None
    assert inbox.detail.answers.options[0].hasFocus()
    hand.press(Key.Key_Tab, Key.Key_Return)
    answered = claim_saying(open_map.document, AWAY)
    assert (answered.answer, answered.state) == (OPTIONS[1], ClaimState.ACCEPTED)
    assert current(inbox, open_map).says == PARKED


def test_a_question_without_options_is_answered_in_the_list(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    question = claim_saying(open_map.document, PARKED)
    hand.click(question.id, Deed.ANSWER)
    hand.type("On hold")
    hand.press(Key.Key_Return)
    assert open_map.document.claims[question.id].answer == "On hold"


def test_a_question_is_answered_in_free_words_on_the_right(inbox: ClaimsInbox, open_map: OpenMap, qtbot: QtBot) -> None:
    inbox.show_claim(claim_saying(open_map.document, AWAY).id)
    assert inbox.detail.answers is not None
    field = inbox.detail.answers.field
    qtbot.keyClicks(field, "The board")
    qtbot.keyClick(field, Key.Key_Return)
    assert claim_saying(open_map.document, AWAY).answer == "The board"


def test_reopening_takes_the_answer_away(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    inbox.show_claim(claim_saying(open_map.document, AWAY).id)
    inbox.detail.answered.emit("A deputy")
    inbox.show_view(View.ACCEPTED)
    hand.click(claim_saying(open_map.document, AWAY).id, Deed.REOPEN)
    reopened = claim_saying(open_map.document, AWAY)
    assert (reopened.answer, reopened.state) == ("", ClaimState.OPEN)


def test_all_that_are_sure_enough_are_accepted_as_one_step(inbox: ClaimsInbox, open_map: OpenMap, qtbot: QtBot) -> None:
    qtbot.mouseClick(inbox.head.accept_all, Qt.MouseButton.LeftButton)
    assert inbox.list.claims.listing.views[View.TO_DECIDE] == 5
    open_map.session.undo()
    assert inbox.list.claims.listing.views[View.TO_DECIDE] == 9


def test_another_threshold_accepts_more(inbox: ClaimsInbox, qtbot: QtBot) -> None:
    assert inbox.head.accept_all.accessibleName() == "Accept all over 90 %, 4"
    inbox.head.menu.actions()[1].trigger()
    assert inbox.head.accept_all.accessibleName() == "Accept all over 70 %, 7"
    qtbot.mouseClick(inbox.head.accept_all, Qt.MouseButton.LeftButton)
    assert inbox.list.claims.listing.views[View.TO_DECIDE] == 2


def test_q_puts_a_claim_to_the_workshop_once(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand) -> None:
    claim = claim_saying(open_map.document, SENDS)
    inbox.show_claim(claim.id)
    before = len(open_map.document.questions)
    hand.press(Key.Key_Q, Key.Key_Q)
    asked = list(open_map.document.questions.values())[before:]
    assert [(question.text, question.about) for question in asked] == [(f"Is this right? {SENDS}", claim.made[0])]
    assert open_map.document.claims[claim.id].state is ClaimState.OPEN


def test_a_claim_about_nothing_on_the_map_cannot_be_asked(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, qtbot: QtBot
) -> None:
    inbox.show_claim(claim_saying(open_map.document, INVOICE).id)
    assert not inbox.detail.bar.buttons[Deed.ASK].isEnabled()
    with qtbot.waitSignal(inbox.said):
        hand.press(Key.Key_Q)


def test_lists_kinds_and_sheets_are_chosen_on_the_left(inbox: ClaimsInbox, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    assert [row.count for row in inbox.filters.views.values()] == [9, 3, 2, 1]
    qtbot.mouseClick(inbox.filters.kinds[ClaimKind.RULE], left)
    assert inbox.list.claims.rowCount() == 3
    qtbot.mouseClick(inbox.filters.kinds[ClaimKind.RULE], left)
    qtbot.mouseClick(inbox.filters.sheets["Tracker 2025"], left)
    assert inbox.list.claims.rowCount() == 2
    qtbot.mouseClick(inbox.filters.views[View.REJECTED], left)
    assert inbox.list.claims.rowCount() == 0, "the rejected one is from the sheet that is not ticked"


def test_an_empty_list_says_why(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    for state in (ClaimState.ACCEPTED,):
        for claim in list(open_map.document.claims.values()):
            inbox.show_claim(claim.id)
            inbox.do(Deed.REJECT if state is not claim.state else Deed.REOPEN)
    inbox.show_view(View.ACCEPTED)
    assert inbox.list._nothing == "Nothing is accepted yet. Press A to accept a claim."
    assert inbox.detail.bar.isHidden()


def test_esc_leaves(inbox: ClaimsInbox, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inbox.left):
        hand.press(Key.Key_Escape)


def test_an_address_leads_to_its_evidence(inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, qtbot: QtBot) -> None:
    claim = claim_saying(open_map.document, INVOICE)
    with qtbot.waitSignal(inbox.link_wanted) as told:
        hand.click_link(claim.id)
    assert told.args == [claim.evidence[0]]


def test_rows_are_spoken_with_kind_state_certainty_and_how_we_know(inbox: ClaimsInbox, open_map: OpenMap) -> None:
    row = inbox.list.claims.row_of(claim_saying(open_map.document, INVOICE).id)
    assert row is not None
    spoken = inbox.list.claims.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Handoff, To decide, 58 %, Inferred: {INVOICE}"
    assert QAccessible.queryAccessibleInterface(inbox.list).text(QAccessible.Text.Name) == "Claims"


def test_tab_goes_from_the_filters_to_the_list_and_on_to_the_buttons(inbox: ClaimsInbox, qtbot: QtBot) -> None:
    inbox.filters.views[View.TO_DECIDE].setFocus()
    seen = []
    for _ in range(24):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Key.Key_Tab)
    order = [
        inbox.filters.views[View.REJECTED],
        inbox.head.accept_all,
        inbox.list,
        inbox.detail.bar.buttons[Deed.ACCEPT],
    ]
    assert [seen.index(widget) for widget in order] == sorted(seen.index(widget) for widget in order)


def test_where_nothing_can_be_changed_nothing_happens(
    inbox: ClaimsInbox, session: EditSession, open_map: OpenMap, hand: Hand, qtbot: QtBot
) -> None:
    session.read_only = True
    before: Document = open_map.document
    with qtbot.waitSignal(open_map.refused):
        hand.press(Key.Key_A)
    assert open_map.document is before


def test_thousands_of_claims_need_no_more_widgets_than_a_few(appearance: object, qtbot: QtBot) -> None:
    sizes = []
    for count in (60, 5_000):
        session = EditSession(many_claims(count))
        inbox = ClaimsInbox(OpenMap(session))
        qtbot.addWidget(inbox)
        shown_in_front(qtbot, inbox)
        sizes.append(len(inbox.list.findChildren(object)))
        session.close()
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_the_list_is_what_the_document_says(
    inbox: ClaimsInbox, open_map: OpenMap, hand: Hand, seed: int
) -> None:
    """Random keys, lists, undo and redo: the rows are those of the document, and the current claim is one of them."""
    chance = random.Random(seed)
    acts: list[Callable[[], object]] = [
        *(lambda key=key: hand.press(key) for key in (Key.Key_A, Key.Key_R, Key.Key_O, Key.Key_Q)),
        *(lambda view=view: inbox.show_view(view) for view in View),
        lambda: hand.press(*chance.choices((Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_PageDown), k=3)),
        lambda: inbox.detail.answered.emit("So"),
        open_map.session.undo,
        open_map.session.undo,
        open_map.session.redo,
    ]
    for _ in range(60):
        chance.choice(acts)()
        listing = listing_of(open_map.document, inbox.filters.wanted)
        assert inbox.list.claims.listing == listing
        assert (inbox.list.current in listing.rows) is bool(listing.rows)
        inbox.list.setFocus()


def test_the_button_begins_where_there_is_something_to_accept(qtbot: QtBot) -> None:
    head = ListHead()
    qtbot.addWidget(head)
    for confidences, least in (((0.97, 0.6), 0.9), ((0.86, 0.6), 0.8), ((0.4,), 0.9), ((), 0.9)):
        builder = DocumentBuilder()
        for confidence in confidences:
            builder.add(Claim, kind=ClaimKind.STEP, says="So it is.", confidence=confidence)
        head.begin(builder.build())
        assert head.least == least
