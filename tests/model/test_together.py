"""What one answer decides is one thing to decide."""

from __future__ import annotations

from tests.desktop.claims.claimed import Claims
from workflow_studio.model import ClaimKind, ClaimState, Document, DocumentBuilder, Source
from workflow_studio.model.together import decided_together, kind_together, left_to_decide

ORDER = "The steps of “Plan” come in the order of its rows."


def documents_of(*states: ClaimState, sources: int = 1) -> Document:
    """In each of so many workbooks a claim of the same sentence for each of these states, and one without."""
    builder = DocumentBuilder("Plans")
    for number in range(sources):
        builder.add(Source, name=f"{number}.xlsx")
    new = Claims(builder.build())
    for source in builder.build().sources:
        for number, state in enumerate(states):
            new.claim(ClaimKind.ORDER, f"{number} follows.", 0.6, state=state, together=ORDER, source=source)
        new.claim(ClaimKind.STEP, "“Sign” is a step.", 0.6, source=source)
    return new.build()


def test_claims_of_one_sentence_are_one_thing() -> None:
    document = documents_of(*[ClaimState.OPEN] * 39)
    assert [len(claims) for claims in decided_together(document, document.claims.values())] == [39, 1]
    assert left_to_decide(document) == 2


def test_what_was_decided_alone_is_not_left() -> None:
    assert left_to_decide(documents_of(ClaimState.OPEN, ClaimState.ACCEPTED, ClaimState.REJECTED)) == 2
    assert left_to_decide(documents_of(ClaimState.ACCEPTED, ClaimState.REJECTED)) == 1


def test_sheets_of_one_name_in_two_workbooks_are_two_things() -> None:
    assert left_to_decide(documents_of(ClaimState.OPEN, ClaimState.OPEN, sources=2)) == 4


def test_what_is_on_the_map_is_told_apart_by_the_workbook_of_its_cells() -> None:
    builder = DocumentBuilder("Plans")
    for name in ("January.xlsx", "February.xlsx"):
        builder.add(Source, name=name)
    new = Claims(builder.build())
    for source in builder.build().sources:
        for row in (2, 3):
            new.claim(ClaimKind.ORDER, f"{row} of {source}", 0.6, new.cell_of(source, f"A{row}"), together=ORDER)
    document = new.build()
    assert [len(claims) for claims in decided_together(document, document.claims.values())] == [2, 2]


def test_orders_and_the_handoffs_that_follow_from_them_are_listed_as_orders() -> None:
    new = Claims(DocumentBuilder("Plans").build())
    new.claim(ClaimKind.HANDOFF, "“A” hands over to “B”.", 0.6, together=ORDER)
    new.claim(ClaimKind.ORDER, "“C” follows “B”.", 0.6, together=ORDER)
    assert kind_together(list(new.build().claims.values())) is ClaimKind.ORDER
