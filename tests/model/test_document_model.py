"""The model: what is cleaned at its edge, what it refuses, and which documents are unsound."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from tests.examples import purchase_map
from tests.strategies import documents
from workflow_studio.model import (
    TABLES,
    Assessment,
    Document,
    Flow,
    Lane,
    Shape,
    Step,
    System,
    Verdict,
    broken_invariants,
    clean_name,
    clean_text,
    new_id,
    table_of,
)
from workflow_studio.model.references import reference_fields


def test_text_is_cleaned_at_the_edge():
    assert clean_text("a\x00b\ud800c\r\nd\re\tf") == "abc\nd\ne\tf"
    assert len(clean_text("x" * 40_000)) == 32_767
    assert clean_name("  two\n lines\u00a0and \t more ") == "two lines and more"
    assert System(id="system1", name=" S\x07AP\n").name == "SAP"


@pytest.mark.parametrize(
    "fields",
    [
        {"process_time": -1},
        {"process_time": float("inf")},
        {"wait_time": float("nan")},
        {"cases": -1},
        {"kind": "dance"},
        {"colour": "red"},
    ],
)
def test_values_that_make_no_sense_are_refused(fields):
    with pytest.raises(ValidationError):
        Step(id="step1", map="map1", lane="lane1", **fields)


def test_nothing_can_be_changed_in_place():
    document = purchase_map()
    with pytest.raises(ValidationError):
        next(iter(document.steps.values())).name = "x"
    with pytest.raises(TypeError):
        document.steps["step1"] = None


def test_an_id_says_its_table():
    for name, kind in TABLES.items():
        assert table_of(new_id(kind, 12)) == table_of(kind) == name
    with pytest.raises(KeyError):
        table_of("nonsense1")
    assert purchase_map().find("nonsense1") is None


def test_every_reference_leads_to_a_table_that_exists():
    fields = [field for kind in TABLES.values() for field in reference_fields(kind)]
    assert {table for field in fields for table in field.tables} <= set(TABLES)
    arities = {(f.name, f.arity) for f in reference_fields(Flow)}
    assert arities == {
        ("evidence", "many"),
        ("map", "required"),
        ("source", "required"),
        ("target", "required"),
        ("artifacts", "many"),
        ("failure_owner", "optional"),
        ("leaves", "optional"),
        ("enters", "optional"),
    }


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(documents())
def test_documents_made_at_random_are_sound(document):
    assert broken_invariants(document) == []


def _with(document: Document, *elements: object) -> Document:
    tables = {}
    for element in elements:
        name = table_of(type(element))
        tables.setdefault(name, document.copied(name))[element.id] = element
    return document.with_tables(tables)


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda d: _with(d, Step(id="step1", map="map2", lane="lane999")), "refers to lane999, which does not exist"),
        (lambda d: _with(d, Step(id="step9999", map="map2", lane="lane5")), "not below the next number"),
        (lambda d: _with(d, System(id="pump1", name="x")), "not an id of this table"),
        (lambda d: _with(d, Lane(id="lane1", map="map2", participant="participant4")), "lanes in map2"),
        (lambda d: _with(d, Assessment(id="assessment1", step="step23", verdict=Verdict.MIXED)), "2 assessments"),
        (
            lambda d: _with(
                d,
                Shape(id="shape1", of="step23", x=0, y=0, width=1, height=1),
                Shape(id="shape2", of="step23", x=0, y=0, width=1, height=1),
            ),
            "step23 has 2 shapes",
        ),
    ],
)
def test_unsound_documents_are_told(make, complaint):
    document = purchase_map()
    assert broken_invariants(document) == []
    assert any(complaint in sentence for sentence in broken_invariants(make(document)))
