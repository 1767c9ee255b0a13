from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.frames import pack, unpack
from workflow_studio.importing.reading.marking_messages import (
    ITEMS_IN_A_MESSAGE,
    book_marking_message,
    book_markings_of,
    sheet_marking_messages,
    with_marking_message,
)
from workflow_studio.importing.reading.markings import (
    BookMarkings,
    Comment,
    Connector,
    Fill,
    FormulaRun,
    LeftAlone,
    Markings,
)

texts = st.text(st.characters(blacklist_categories=("Cs",)), max_size=8)
numbers = st.integers(0, 10**6)
places = st.floats(-(10**9), 10**9)
cells = st.builds(Range, numbers, numbers, numbers, numbers)
points = st.tuples(places, places)
connectors = st.builds(Connector, texts, texts, points, points, texts, st.booleans(), st.booleans())
markings = st.builds(
    Markings,
    formulas=st.lists(st.builds(FormulaRun, cells, texts, st.none() | cells), max_size=2).map(tuple),
    comments=st.lists(st.builds(Comment, numbers, numbers, texts, texts, texts, st.booleans()), max_size=2).map(tuple),
    fills=st.lists(st.builds(Fill, texts, st.lists(cells, max_size=2).map(tuple)), max_size=2).map(tuple),
    connectors=st.lists(connectors, max_size=2).map(tuple),
    hidden_rows=st.lists(st.tuples(numbers, numbers), max_size=2).map(tuple),
    protected=st.booleans(),
)
books = st.builds(BookMarkings, creator=texts, left_alone=st.lists(st.builds(LeftAlone, texts)).map(tuple))


@given(markings, books)
def test_markings_come_through_the_pipe_as_they_were(sheet: Markings, book: BookMarkings) -> None:
    received = Markings()
    for message in sheet_marking_messages("Steps", sheet):
        kind, payload = unpack(pack(message)[4:])
        assert (kind, payload["sheet"]) == ("markings", "Steps")
        received = with_marking_message(received, payload)
    assert received == sheet
    _, payload = unpack(pack(book_marking_message(book))[4:])
    whole = book_markings_of(payload, {"Steps": sheet, "Empty": Markings()})
    assert whole.creator == book.creator
    assert whole.left_alone == book.left_alone
    assert whole.of("Steps") == sheet


def test_many_markings_travel_in_portions() -> None:
    sheet = Markings(formulas=tuple(FormulaRun(Range(row, 0, row, 0), str(row)) for row in range(5_000)))
    messages = list(sheet_marking_messages("Steps", sheet))
    assert len(messages) == 3
    assert max(len(payload["values"]) for _, payload in messages) == ITEMS_IN_A_MESSAGE


@pytest.mark.parametrize(
    "damage",
    [
        {"kind": "magic"},
        {"kind": ["comments"]},
        {"kind": "__class__"},
        {"values": "comments"},
        {"values": [[0, 0]]},
        {"values": [[0, 0, 7, "", "", False]]},
        {"values": [[-1, 0, "x", "", "", False]]},
        {"values": [[True, 0, "x", "", "", False]]},
        {"values": [[0, 0, "x", "", "", 1]]},
        {"values": [[0, 0, "x" * 1_000_000, "", "", False]]},
        {"values": [{"row": 0}]},
    ],
)
def test_what_is_no_marking_is_refused(damage: dict[str, Any]) -> None:
    (message,) = sheet_marking_messages("Steps", Markings(comments=(Comment(0, 0, "x"),)))
    payload = copy.deepcopy(unpack(pack(message)[4:])[1])
    with pytest.raises((ValueError, TypeError, KeyError)):
        Assembler("book.xlsx").take(("markings", {**payload, **damage}))
