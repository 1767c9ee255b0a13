"""Cards for the wall: what stands on them, that all of it fits, and that they can be cut out."""

from __future__ import annotations

import pytest

from tests.examples import chain_map, purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.model import (
    Document,
    DocumentBuilder,
    Flow,
    Lane,
    Pain,
    Participant,
    Process,
    ProcessMap,
    Question,
    Step,
)
from workflow_studio.picture.cards import NoteCard, RoleCard, card_sheets, note_cards, role_cards
from workflow_studio.picture.items import Circle, Icon, Path, Picture, Rect, TextLine
from workflow_studio.picture.sheets import PAPERS, PaperName, SheetSetup


@pytest.fixture(scope="module")
def purchase() -> Document:
    return laid_out(purchase_map())


def of_map(document: Document) -> str:
    return next(iter(document.maps))


def role(document: Document, name: str) -> RoleCard:
    return next(card for card in role_cards(document, of_map(document)) if card.name == name)


def words_on(pages: tuple[Picture, ...]) -> list[str]:
    return [item.text for page in pages for item in page.items if isinstance(item, TextLine)]


def test_a_participant_has_the_steps_in_the_order_of_the_map(purchase: Document) -> None:
    assert role(purchase, "Purchasing").steps == (
        "Check request",
        "Ask for three quotes",
        "Compare quotes",
        "Write purchase order",
        "Release invoice",
    )


def test_a_participant_gets_from_whom_and_hands_on_to_whom(purchase: Document) -> None:
    card = role(purchase, "Purchasing")
    assert [(one.whom, one.what) for one in card.gets] == [
        ("from Requester", ("Request form", "after “Confirm receipt”")),
        ("from Budget owner", ("after “Approved? Yes”",)),
        ("from Supplier", ("after “Send quote”",)),
    ]
    assert ("to Budget owner", ("Purchase tracker",)) in [(one.whom, one.what) for one in card.hands_on]


def test_problems_come_worst_first_then_open_questions_with_their_place(purchase: Document) -> None:
    cards = note_cards(purchase, of_map(purchase))
    assert [(card.is_problem, card.aside.split(" · ")[0]) for card in cards] == [
        (True, "High"),
        (True, "Medium"),
        (False, ""),
    ]
    assert (cards[0].who, cards[0].where) == ("Requester → Purchasing", "Fill in request form → Check request")
    assert cards[2] == NoteCard(False, "Who approves above 5,000?", "", "Budget owner", "Approved?")


def test_an_answered_question_has_no_card() -> None:
    builder, step = one_step()
    builder.add(Question, about=step.id, text="Who signs?", answer="The controller")
    builder.add(Question, about=step.id, text="Since when?")
    document = builder.build()
    assert [card.text for card in note_cards(document, of_map(document))] == ["Since when?"]


def test_two_participants_or_four_notes_share_a_page(purchase: Document) -> None:
    pages = card_sheets(purchase, of_map(purchase))
    assert len(pages) == 3, "four participants on two pages, three notes on one"
    assert "Purchase requests · As-is · cards · 3 of 3" in words_on(pages)


@pytest.mark.parametrize("paper", [paper.name for paper in PAPERS if not paper.slide])
def test_everything_lies_on_the_paper(purchase: Document, paper: PaperName) -> None:
    setup = SheetSetup(paper, landscape=False)
    for page in card_sheets(purchase, of_map(purchase), setup):
        assert (page.width, page.height) == setup.size
        for item in page.items:
            if isinstance(item, TextLine):
                start = item.x - (item.width if item.anchor == "end" else 0)
                assert start >= 0 and start + item.width <= page.width + 0.5 and 0 < item.y < page.height, item
            elif isinstance(item, Rect):
                assert item.x >= 0 and item.x + item.width <= page.width
                assert item.y >= 0 and item.y + item.height <= page.height
            elif isinstance(item, Circle | Icon):
                assert 0 <= item.x <= page.width and 0 <= item.y <= page.height
            else:
                assert isinstance(item, Path)


def test_marks_show_where_to_cut_and_lie_on_no_card(purchase: Document) -> None:
    page = card_sheets(purchase, of_map(purchase))[0]
    cards = [item for item in page.items if isinstance(item, Rect) and item.fill == "lane"]
    marks = [item for item in page.items if isinstance(item, Path) and item.stroke and item.stroke.colour == "line2"]
    assert len(marks) == 2 * 2 + 2 * 3, "two upright cuts and three across, each with a mark at both ends"
    for mark in marks:
        for segment in mark.segments:
            x, y = segment.to
            assert not any(c.x < x < c.x + c.width and c.y < y < c.y + c.height for c in cards)


def test_a_short_text_is_large_and_a_long_one_is_whole() -> None:
    builder, step = one_step()
    long = "The supplier writes to three people at once, each answers, and nobody knows which answer counts in the end"
    builder.add(Pain, about=step.id, text="Late")
    builder.add(Pain, about=step.id, text=long)
    document = builder.build()
    pages = card_sheets(document, of_map(document))
    bold = [i for i in pages[-1].items if isinstance(i, TextLine) and i.weight == 600 and i.colour == "text"]
    late = next(item for item in bold if item.text == "Late")
    rest = [item for item in bold if item.size < late.size and item.text in long]
    assert late.size >= 26 * 96 / 72, "26 pt can be read from three metres"
    assert " ".join(item.text for item in rest) == long
    assert min(item.size for item in rest) >= 14 * 96 / 72


def test_who_and_where_of_a_problem_take_a_second_line_before_they_are_cut() -> None:
    name = "Goods receipt and warehouse operations of the plant"
    builder, step = one_step()
    lane = builder.add(Lane, map=step.map, participant=builder.add(Participant, name=name).id, position=1)
    other = builder.add(Step, map=step.map, lane=lane.id, name="Count what has come in")
    builder.add(Pain, about=other.id, text="Late")
    document = builder.build()
    *_, page = card_sheets(document, of_map(document))
    assert name in " ".join(words_on((page,)))


def test_who_does_very_much_has_a_card_that_says_how_much_more() -> None:
    document = laid_out(chain_map(240, lanes=2))
    pages = card_sheets(document, of_map(document))
    said = words_on(pages)
    assert "Team · 120 steps" in said
    assert any(text.startswith("and ") and text.endswith(" more") for text in said)


def test_no_word_of_a_list_is_broken_as_long_as_a_smaller_size_helps() -> None:
    builder, step = one_step()
    lane = builder.add(
        Lane, map=step.map, participant=builder.add(Participant, name="Internationalisation").id, position=1
    )
    other = builder.add(Step, map=step.map, lane=lane.id, name="Translate the correspondence")
    builder.add(Flow, map=step.map, source=step.id, target=other.id)
    document = builder.build()
    said = words_on(card_sheets(document, of_map(document)))
    assert {"to", "Internationalisation"} <= set(said) or "to Internationalisation" in said
    assert all(len(text) > 3 for text in said if text != "to"), "no end of a word stands alone"


def test_an_empty_map_says_that_there_is_nothing_yet() -> None:
    builder = DocumentBuilder("Empty")
    builder.add(ProcessMap, process=builder.add(Process, name="Nothing").id)
    document = builder.build()
    (page,) = card_sheets(document, of_map(document))
    assert words_on((page,)) == ["This map has no participants, problems or questions yet."]


def test_a_step_without_a_name_still_has_a_place() -> None:
    builder, step = one_step()
    other = builder.add(Step, map=step.map, lane=step.lane, name="")
    flow = builder.add(Flow, map=step.map, source=step.id, target=other.id)
    builder.add(Question, about=flow.id, text="What comes over?")
    document = builder.build()
    (card,) = note_cards(document, of_map(document))
    assert (card.who, card.where) == ("Clerk", "Book the invoice → No name")


def one_step() -> tuple[DocumentBuilder, Step]:
    builder = DocumentBuilder("Invoices")
    map_id = builder.add(ProcessMap, process=builder.add(Process, name="Invoices").id).id
    clerk = builder.add(Participant, name="Clerk")
    lane = builder.add(Lane, map=map_id, participant=clerk.id)
    return builder, builder.add(Step, map=map_id, lane=lane.id, name="Book the invoice")
