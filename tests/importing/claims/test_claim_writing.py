"""Findings become claims: with evidence, with what they are about, and open or accepted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.importing.claims.claimed_maps import STEPS, chosen, claimed, of_kind
from workflow_studio.importing.finding import Finding, Quote
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Kind
from workflow_studio.model import (
    ClaimKind,
    ClaimState,
    DecisionTable,
    Document,
    EvidenceKind,
    EvidenceStatus,
    broken_invariants,
)


def finding(kind: ClaimKind = ClaimKind.STATE, **fields: Any) -> Finding:
    """A finding that is sure unless something else is said."""
    quotes = (Quote("Sheet1", Range(1, 1, 3, 1), "open, closed"),)
    return Finding(**{"kind": kind, "key": "k", "says": "So it is.", "confidence": 0.95, "quotes": quotes, **fields})


def written(*findings: Finding) -> Document:
    """The step list with these findings."""
    document = claimed(chosen(Kind.STEP_LIST, STEPS), findings)
    assert broken_invariants(document) == []
    return document


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, ClaimState.ACCEPTED),
        ({"confidence": 0.9}, ClaimState.ACCEPTED),
        ({"confidence": 0.89}, ClaimState.OPEN),
        ({"inferred": True}, ClaimState.OPEN),
        ({"kind": ClaimKind.QUESTION}, ClaimState.OPEN),
    ],
)
def test_only_what_is_sure_and_seen_in_cells_is_accepted_by_itself(fields: dict[str, Any], state: ClaimState) -> None:
    document = written(finding(**fields))
    (claim,) = of_kind(document, fields.get("kind", ClaimKind.STATE))
    assert claim.state is state


@pytest.mark.parametrize(
    ("quote", "kind", "cells"),
    [
        (Quote("Sheet1", Range(4, 2, 4, 2), "KO"), EvidenceKind.CELL, "C5"),
        (Quote("Sheet1", Range(4, 2, 9, 2), "KO"), EvidenceKind.RANGE, "C5:C10"),
        (Quote("Sheet1", Range(4, 2, 9, 2), "IF(A1>5,1,2)", EvidenceKind.FORMULA), EvidenceKind.FORMULA, "C5:C10"),
        (Quote("Limits", None, "Limits", EvidenceKind.SHEET), EvidenceKind.SHEET, ""),
        (Quote("", None, "Last saved by M. Ortiz", EvidenceKind.PROPERTIES), EvidenceKind.PROPERTIES, ""),
    ],
)
def test_a_quote_becomes_evidence_of_its_kind(quote: Quote, kind: EvidenceKind, cells: str) -> None:
    document = written(finding(quotes=(quote,)))
    (claim,) = of_kind(document, ClaimKind.STATE)
    evidence = document.evidence[claim.evidence[0]]
    assert (evidence.kind, evidence.sheet, evidence.cells, evidence.quote) == (kind, quote.sheet, cells, quote.text)
    assert evidence.source in document.sources


def test_a_cell_that_the_map_cites_too_is_one_piece_of_evidence() -> None:
    plain = claimed(chosen(Kind.STEP_LIST, STEPS))
    document = written(finding(quotes=(Quote("Sheet1", Range(1, 0, 1, 0), "Request"),)))
    assert len(document.evidence) == len(plain.evidence)
    (claim,) = of_kind(document, ClaimKind.STATE)
    assert claim.evidence[0] in next(iter(document.steps.values())).evidence


def test_a_comment_keeps_its_author_and_date() -> None:
    quote = Quote("Sheet1", Range(1, 0, 1, 0), "ask Bo first", EvidenceKind.COMMENT, "Ana Diaz", "2025-03-04")
    document = written(finding(quotes=(quote,)))
    (claim,) = of_kind(document, ClaimKind.STATE)
    evidence = document.evidence[claim.evidence[0]]
    assert (evidence.said_by, evidence.said_on) == ("Ana Diaz", "2025-03-04")


def test_what_is_inferred_is_marked_in_the_evidence_too() -> None:
    document = written(finding(inferred=True))
    (claim,) = of_kind(document, ClaimKind.STATE)
    assert document.evidence[claim.evidence[0]].status is EvidenceStatus.INFERRED


def test_what_a_finding_is_about_is_found_by_name() -> None:
    document = written(finding(about=("book IT", "sales", "Nobody of that name")))
    (claim,) = of_kind(document, ClaimKind.STATE)
    assert [document.find(key).name for key in claim.about] == ["Book it", "Sales"]  # type: ignore[union-attr]


def test_a_problem_that_is_sure_stands_on_the_map() -> None:
    document = written(finding(ClaimKind.PROBLEM, says="The form is typed twice.", about=("Sales", "Book it")))
    (claim,) = of_kind(document, ClaimKind.PROBLEM)
    (pain,) = document.pains.values()
    assert claim.made == (pain.id,)
    assert (pain.text, pain.evidence) == (claim.says, claim.evidence)
    assert document.node(pain.about).name == "Book it"


@pytest.mark.parametrize("fields", [{"confidence": 0.7, "about": ("Book it",)}, {"about": ("Sales",)}, {}])
def test_other_problems_do_not(fields: dict[str, Any]) -> None:
    assert not written(finding(ClaimKind.PROBLEM, **fields)).pains


def test_a_rule_keeps_its_table() -> None:
    rule = DecisionTable(inputs=("Amount",), output="Approver", rows=(("> 5000", "Lead"), ("-", "Ana")))
    (claim,) = of_kind(written(finding(ClaimKind.RULE, rule=rule)), ClaimKind.RULE)
    assert claim.rule == rule


def test_nothing_is_said_twice() -> None:
    again = finding(ClaimKind.PARTICIPANT, key="people/sales", says="“Sales” takes part.")
    assert len(of_kind(written(again), ClaimKind.PARTICIPANT)) == 2


def test_findings_of_one_key_get_keys_of_their_own() -> None:
    claims = of_kind(written(finding(), finding(says="And so it is.")), ClaimKind.STATE)
    assert [claim.key for claim in claims] == ["k", "k#2"]


NAMES = "Step=step-name|Who=performer\nAsk|Kim Olsen\nSign|KO\nFile|Karl Otto\nSend|KO"


def named(*findings: Finding) -> Document:
    """A step list of Kim Olsen, KO and Karl Otto with these findings."""
    document = claimed(chosen(Kind.STEP_LIST, NAMES), findings)
    assert broken_invariants(document) == []
    return document


def names_of(document: Document, ids: tuple[str, ...]) -> list[str]:
    return [document.participants[key].name for key in ids]


def test_a_finding_in_doubt_names_the_participants_that_it_would_join() -> None:
    document = named(finding(ClaimKind.PARTICIPANT, says="So.", joins=("Kim Olsen", "KO"), inferred=True))
    (claim,) = (one for one in document.claims.values() if one.says == "So.")
    assert names_of(document, claim.joins) == ["Kim Olsen", "KO"]
    assert len(document.lanes) == 3


def test_a_sure_finding_has_joined_them_already_and_nobody_hands_over_to_themselves() -> None:
    document = named(finding(ClaimKind.PARTICIPANT, joins=("Kim Olsen", "KO")))
    assert [one.name for one in document.participants.values()] == ["Kim Olsen", "Karl Otto"]
    assert [lane.position for lane in document.lanes.values()] == [0, 1]
    (kim,) = (one for one in document.participants.values() if one.name == "Kim Olsen")
    assert kim.note == "Also called “KO”."
    says = {one.says for one in document.claims.values()}
    assert "“Kim Olsen” does “Sign”." in says
    assert not any("“KO” hands over" in one or "hands over to “KO”" in one for one in says)


@pytest.mark.parametrize("joins", [("Kim Olsen", "Somebody"), ("Somebody", "KO", "Karl Otto"), ("KO", "k.o.")])
def test_who_is_no_participant_is_not_joined(joins: tuple[str, ...]) -> None:
    document = named(finding(ClaimKind.PARTICIPANT, says="So.", joins=joins))
    (claim,) = (one for one in document.claims.values() if one.says == "So.")
    assert (claim.joins, claim.joined, len(document.lanes)) == ((), (), 3)
