"""What becomes of a prompt: one undo step that keeps the answer and remembers that it was asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples import purchase_map
from workflow_studio.analysis.prompts import Prompt, prompts_of
from workflow_studio.app.asking import Kept, dealt_with
from workflow_studio.app.importing import laid_out
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import Delete
from workflow_studio.model import Document
from workflow_studio.storage.text import decode, encode


@pytest.fixture
def session(own_data_folder: Path) -> Iterator[EditSession]:
    session = EditSession(laid_out(purchase_map()))
    yield session
    session.close()


def map_of(document: Document) -> str:
    return next(iter(document.maps))


def first(document: Document, rule: str) -> Prompt:
    return next(one for one in prompts_of(document, map_of(document)) if one.rule == rule)


def deal(session: EditSession, rule: str, kept: Kept, says: str = "") -> Prompt:
    prompt = first(session.document, rule)
    session.execute(dealt_with(session.document, map_of(session.document), prompt, kept, says))
    return prompt


def test_an_answer_is_a_question_that_is_settled(session: EditSession) -> None:
    prompt = deal(session, "nobody answers", Kept.QUESTION, "Dana calls them ")
    question = list(session.document.questions.values())[-1]
    assert (question.about, question.text, question.answer) == (prompt.at, prompt.asks, "Dana calls them")
    assert prompt not in prompts_of(session.document, map_of(session.document))


def test_without_an_answer_the_question_stays_open(session: EditSession) -> None:
    deal(session, "in no file", Kept.QUESTION)
    assert list(session.document.questions.values())[-1].answer == ""


def test_a_problem_has_the_words_of_the_room_or_those_of_the_prompt(session: EditSession) -> None:
    deal(session, "comes back", Kept.PROBLEM, "Cost centres are missing")
    prompt = deal(session, "lies before", Kept.PROBLEM)
    texts = [pain.text for pain in session.document.pains.values()]
    assert texts[-2:] == ["Cost centres are missing", prompt.asks]


def test_a_note_stands_on_the_map_beside_what_it_is_about(session: EditSession) -> None:
    prompt = deal(session, "lies before", Kept.NOTE, "The owner travels a lot")
    (note,) = session.document.notes.values()
    assert note.about == prompt.at and note.text == f"{prompt.asks}\nThe owner travels a lot"
    assert any(shape.of == note.id for shape in session.document.shapes.values())


def test_what_was_put_aside_leaves_nothing_but_that(session: EditSession) -> None:
    before = session.document
    prompt = deal(session, "goes back", Kept.NOTHING)
    assert [(one.rule, one.about) for one in session.document.asked.values()] == [(prompt.rule, prompt.about)]
    assert (session.document.questions, session.document.pains) == (before.questions, before.pains)


def test_one_undo_takes_the_answer_back_and_asks_again(session: EditSession) -> None:
    before = session.document
    prompt = deal(session, "nobody answers", Kept.QUESTION, "Dana")
    session.undo()
    assert session.document == before
    assert prompt in prompts_of(session.document, map_of(session.document))


def test_it_stays_dealt_with_in_the_file_and_goes_with_what_it_was_about(session: EditSession) -> None:
    prompt = deal(session, "lies before", Kept.NOTHING)
    document, issues = decode(encode(session.document))
    assert not issues and prompt not in prompts_of(document, map_of(document))
    session.execute(Delete((prompt.about,)))
    assert not session.document.asked
