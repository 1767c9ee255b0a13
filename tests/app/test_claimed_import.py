"""Bringing workbooks in gives a map with its claims, and searching is done once for each choice of tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workflow_studio.app.importing import Opened, build, claimed, open_workbook, prepare
from workflow_studio.importing.claims import proposing
from workflow_studio.importing.finding import Finding, Quote, Seen
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.model import ClaimKind, ClaimState, broken_invariants

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(scope="module")
def tracker() -> Opened:
    """The tracker of purchase requests."""
    return open_workbook(SAMPLES / "purchase_requests.xlsx")


def chosen(opened: Opened) -> list[ChosenTables]:
    """The tables that are mapped by default."""
    return [ChosenTables(opened.workbook, opened.proposed(), opened.tables)]


def test_a_map_at_another_detail_has_its_own_claims_and_the_findings_of_one_search(
    tracker: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []

    def find_notes(seen: Seen) -> Iterator[Finding]:
        searched.append(seen.workbook.name)
        yield Finding(ClaimKind.STATE, "state/notes", "There are notes.", 0.95, (Quote("Notes", None, "Notes"),))

    monkeypatch.setattr(proposing, "FINDERS", (find_notes,))
    prepared = prepare(chosen(tracker))
    documents = [build(prepared, detail).document for detail in (0.0, 1.0)]

    assert searched == ["purchase_requests.xlsx"]
    few, many = (len(document.claims) for document in documents)
    assert few < many
    for document in documents:
        assert broken_invariants(document) == []
        (state,) = (claim for claim in document.claims.values() if claim.kind is ClaimKind.STATE)
        assert (state.says, state.state) == ("There are notes.", ClaimState.ACCEPTED)
        made = {key for claim in document.claims.values() for key in claim.made}
        assert made >= {*document.steps, *document.flows, *document.lanes}


def test_the_claims_of_a_workbook_are_known_before_anything_is_drawn(tracker: Opened) -> None:
    document = claimed(tracker)
    assert not document.shapes
    assert {claim.kind for claim in document.claims.values()} >= {ClaimKind.STEP, ClaimKind.HANDOFF}
    assert claimed(tracker) == document


def test_a_workbook_without_a_table_for_a_map_has_no_claims_about_one() -> None:
    opened = open_workbook(SAMPLES / "purchase_requests.xlsx")
    document = claimed(Opened(opened.workbook, type(opened.inspection)((), ())))
    assert {claim.kind for claim in document.claims.values()}.isdisjoint({ClaimKind.STEP, ClaimKind.ORDER})
    assert len(document.sources) == 1


def test_a_tracker_tells_every_handoff_and_every_choice_once(tracker: Opened) -> None:
    document = claimed(tracker)
    claims = list(document.claims.values())
    after_approval = [one.says for one in claims if one.kind is ClaimKind.HANDOFF and "after “Approved”" in one.says]
    assert after_approval == [
        "“Budget owner” hands over to “Procurement” after “Approved”, 325 times in 412 cases, and 3 days pass (median)."
    ]
    assert not any(one.says.startswith("After “Approved” cases wait") for one in claims)
    after_order = [one for one in claims if "After “PO sent”" in one.says]
    assert [one.says for one in after_order] == ["After “PO sent” the way splits: “Delivered” or “Invoiced”."]
    assert {key.rstrip("0123456789") for key in after_order[0].made} == {"decision", "flow"}


def test_an_unsure_table_is_in_the_ledger_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "cells.csv"
    rows = ["Feature;Size;Check OK", "Sends a message;small;Yes", "Receives a message;large;Yes"]
    path.write_text("\n".join([*rows, "Shows who is there;small;No", "Finds it;large;Yes"]), encoding="utf-8")
    opened = open_workbook(path)
    document = claimed(opened)
    (table,) = opened.tables
    (source,) = document.sources.values()
    assert not document.steps
    sure = f"{table.kind.confidence * 100:.0f} %"
    assert f"Read as a checklist; left out because that is only {sure} sure." in [
        loss.reason for loss in source.not_understood
    ]
