"""Who reads a workbook: on its card and as the answer to the question, never two different things."""

from __future__ import annotations

import pytest

from workflow_studio.editing.commands import AnswerClaim, DecideClaims, SetFields
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.model import (
    Claim,
    ClaimKind,
    ClaimState,
    DocumentBuilder,
    Process,
    ProcessMap,
    RetirementCard,
    Source,
)


class Desk:
    """Two workbooks, each with the question who reads it; the names of their sources and questions."""

    def __init__(self) -> None:
        builder = DocumentBuilder("Desk")
        builder.add(ProcessMap, process=builder.add(Process, name="Requests").id)
        names = ("Requests.xlsx", "Budget.xlsx")
        self.sources = [builder.add(Source, name=name, card=RetirementCard(rhythm="slow")).id for name in names]
        self.questions = [
            builder.add(
                Claim,
                kind=ClaimKind.QUESTION,
                says=f"Who reads “{name}”?",
                key=f"question/reader{more}",
                confidence=0.5,
            ).id
            for name, more in zip(names, ("", "#2"), strict=True)
        ]
        self.editor = Editor(builder.build())

    def do(self, command: AnswerClaim | SetFields | DecideClaims) -> None:
        assert isinstance(self.editor.execute(command), Changed)

    def write(self, reader: str) -> None:
        card = self.editor.document.sources[self.sources[0]].card or RetirementCard()
        self.do(SetFields(self.sources[0], {"card": card.model_copy(update={"reader": reader})}, merge=True))

    @property
    def readers(self) -> list[str]:
        cards = [self.editor.document.sources[source].card for source in self.sources]
        return [card.reader for card in cards if card]

    @property
    def answers(self) -> list[tuple[str, ClaimState]]:
        claims = [self.editor.document.claims[question] for question in self.questions]
        return [(claim.answer, claim.state) for claim in claims]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_answer_stands_on_the_card_of_its_workbook(desk: Desk) -> None:
    desk.do(AnswerClaim(desk.questions[0], "The buyers"))
    assert desk.readers == ["The buyers", ""]


def test_an_answer_that_is_taken_back_leaves_the_card(desk: Desk) -> None:
    desk.do(AnswerClaim(desk.questions[0], "The buyers"))
    desk.do(AnswerClaim(desk.questions[0], ""))
    assert desk.readers == ["", ""]


def test_a_reader_written_on_the_card_settles_the_question(desk: Desk) -> None:
    desk.write("The buyers")
    assert desk.answers == [("The buyers", ClaimState.ACCEPTED), ("", ClaimState.OPEN)]
    desk.write("")
    assert desk.answers[0] == ("", ClaimState.OPEN)


def test_both_go_with_one_undo(desk: Desk) -> None:
    for typed in ("T", "Th", "The buyers"):
        desk.write(typed)
    desk.editor.undo()
    assert (desk.readers[0], desk.answers[0]) == ("", ("", ClaimState.OPEN))
    desk.editor.redo()
    assert (desk.readers[0], desk.answers[0][0]) == ("The buyers", "The buyers")


def test_a_rejected_question_stays_rejected(desk: Desk) -> None:
    desk.do(DecideClaims((desk.questions[0],), ClaimState.REJECTED))
    desk.write("The buyers")
    assert desk.answers[0] == ("", ClaimState.REJECTED)
