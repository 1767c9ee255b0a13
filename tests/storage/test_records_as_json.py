"""An element is the same in the journal, where it is written as fast as can be, as in a file."""

from __future__ import annotations

from hypothesis import given, settings

from tests.strategies import documents
from workflow_studio.model import Document, Shape
from workflow_studio.storage.records import element_of, from_json, json_of, record_of, to_json


@settings(max_examples=15)
@given(documents())
def test_an_element_written_fast_says_what_its_record_says(document: Document) -> None:
    for element in document.elements():
        assert from_json(json_of(element)) == from_json(to_json(record_of(element)))


def test_numbers_come_back_to_the_last_digit() -> None:
    shape = Shape(id="shape1", of="step1", x=0.1 + 0.2, y=-1e-7, width=1e7 / 3, height=5e-324)
    assert element_of("shapes", from_json(json_of(shape))) == shape
