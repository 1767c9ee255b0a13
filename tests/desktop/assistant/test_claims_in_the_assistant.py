"""What the workbook says, decided on before the map is made, through every rebuild."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.assistant.conftest import Show, settle
from tests.desktop.assistant.workbooks import LOG, STEPS, opened, workbook
from tests.desktop.claims.claimed import AWAY, OPTIONS, TRACKER, Claims, claim_saying, claimed_purchase, with_claims
from workflow_studio.app.importing import Imported, build
from workflow_studio.desktop.assistant.choosing_page import ChoosingPage
from workflow_studio.desktop.assistant.claim_questions import claim_questions
from workflow_studio.desktop.assistant.claims_summary import NO_BREAK
from workflow_studio.importing.recognition import Role
from workflow_studio.model import ClaimKind, ClaimState, Document

BY_HAND = "The first step is done by hand."


@pytest.fixture(autouse=True)
def claims_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every map that is built comes with the same claims."""

    def build_with_claims(*args: Any, **kwargs: Any) -> Imported:
        imported = build(*args, **kwargs)
        return replace(imported, document=with_claims(imported.document.with_tables({"claims": {}})))

    monkeypatch.setattr("workflow_studio.desktop.assistant.building.build", build_with_claims)


def made(page: ChoosingPage, qtbot: QtBot) -> Document:
    with qtbot.waitSignal(page.created) as told:
        page.create_map()
    imported = told.args[0]
    assert isinstance(imported, Imported)
    return imported.document


def answer(page: ChoosingPage, qtbot: QtBot, which: int) -> None:
    qtbot.mouseClick(page.questions.claims[AWAY].answers[which], Qt.MouseButton.LeftButton)


def rebuild(page: ChoosingPage, qtbot: QtBot) -> None:
    column = page.choices.tables[0].table.columns[-1].index
    page.choose_role(column, Role.IGNORE)
    settle(qtbot, page)


def test_the_preview_counts_what_the_workbook_says(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    summary = page.preview.claims
    assert summary.title.text() == "The workbook says 4 things"
    assert summary.kinds.text().replace(NO_BREAK, " ") == "Participants 1 · Steps 1 · Questions 2"
    assert " ·" not in summary.kinds.text(), "no line begins with a dot"
    qtbot.mouseClick(summary.link, Qt.MouseButton.LeftButton)
    assert page.middle.inbox is not None and page.middle.inbox.isVisible()
    page.pick(0)
    assert page.table.isVisible()


def test_a_question_with_answers_to_choose_from_is_asked_below(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    assert page.questions.title.text() == "One question before the map is drawn"
    answer(page, qtbot, 0)
    assert page.questions.claims[AWAY].answers[0].isChecked()
    assert claim_saying(made(page, qtbot), AWAY).answer == OPTIONS[0]


def test_questions_about_dates_come_first(show: Show) -> None:
    page = show(opened(workbook(Log=LOG)))
    assert page.questions.title.text() == "Two questions before the map is drawn"
    assert len(page.questions.ways) == len(page.questions.claims) == 1


def test_decisions_outlive_another_reading_of_the_table(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    answer(page, qtbot, 1)
    page.middle.show_claims()
    inbox = page.middle.inbox
    assert inbox is not None
    inbox.show_claim(claim_saying(page.middle.document or Document(), BY_HAND).id)
    qtbot.keyClick(inbox.list, Qt.Key.Key_R)
    rebuild(page, qtbot)
    document = made(page, qtbot)
    assert claim_saying(document, AWAY).answer == OPTIONS[1]
    assert claim_saying(document, BY_HAND).state is ClaimState.REJECTED
    assert page.questions.claims[AWAY].answers[1].isChecked()


def test_a_rejected_step_goes_from_the_preview_at_once(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    before = page.preview.counts.counts[0].figure
    page.middle.show_claims()
    inbox = page.middle.inbox
    assert inbox is not None
    inbox.show_claim(claim_saying(page.middle.document or Document(), BY_HAND).id)
    qtbot.keyClick(inbox.list, Qt.Key.Key_R)
    assert page.preview.counts.counts[0].figure == before - 1


def test_an_address_leads_to_the_cells_in_the_sheet(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(**{TRACKER: STEPS})))
    page.middle.show_claims()
    claim = claim_saying(page.middle.document or Document(), BY_HAND)
    assert page.middle.inbox is not None
    page.middle.inbox.link_wanted.emit(claim.evidence[0])
    assert page.table.isVisible()
    assert page.table.sheet.cells.currentIndex().row() == 1


def test_the_chosen_claim_is_still_chosen_after_another_reading(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    page.middle.show_claims()
    inbox = page.middle.inbox
    assert inbox is not None
    inbox.show_claim(claim_saying(page.middle.document or Document(), BY_HAND).id)
    rebuild(page, qtbot)
    assert page.middle.document is not None
    assert page.middle.document.claims[inbox.list.current].says == BY_HAND


def test_a_refusal_is_told_beside_the_button(show: Show) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    page.middle.refused.emit("Somebody still works there.")
    assert page.closing.hint.text() == "Somebody still works there."


def test_esc_goes_back_to_the_table(show: Show, qtbot: QtBot) -> None:
    page = show(opened(workbook(Steps=STEPS)))
    page.middle.show_claims()
    assert page.middle.inbox is not None
    qtbot.keyClick(page.middle.inbox.list, Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_at_most_three_questions_are_asked_those_that_concern_most_first() -> None:
    document = claimed_purchase()
    new, steps = Claims(document), list(document.steps)
    for number in range(5):
        new.claim(ClaimKind.QUESTION, f"Question {number}?", 0.5, options=("Yes", "No"), about=tuple(steps[:number]))
    new.claim(ClaimKind.QUESTION, "Which?", 0.9, options=("x" * 50, "y" * 50), about=tuple(steps))
    assert [claim.says for claim in claim_questions(new.build())] == ["Question 4?", "Question 3?", "Question 2?"]
