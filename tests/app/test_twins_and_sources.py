"""Claims of one key, and claims of several workbooks, are known again whatever their order is."""

from __future__ import annotations

from pathlib import Path

from tests.monthly_purchase import imported, written
from workflow_studio.app.reading_again import next_version
from workflow_studio.app.session import EditSession
from workflow_studio.editing.commands import DecideClaims, ReadAgain
from workflow_studio.model import Claim, ClaimState, Document, broken_invariants

HEADER = ["No.", "Step", "Responsible", "Remarks"]
TWINS = [
    [1, "Take order", "Sales", None],
    [2, "Sign", "Sales", None],
    [3, "Sign", "Manager", None],
    [4, "Send goods", "Warehouse", None],
]
RETURNS = [
    [1, "Take goods back", "Warehouse", None],
    [2, "Check goods", "Warehouse", None],
    [3, "Pay back", "Bookkeeping", None],
]


def claim(document: Document, says: str) -> Claim:
    return next(one for one in document.claims.values() if one.says == says)


def test_of_two_steps_of_one_name_the_rejected_one_stays_rejected_in_another_order(tmp_path: Path) -> None:
    session = EditSession.imported(imported(written(tmp_path / "a.xlsx", [HEADER, *TWINS])))
    rejected = claim(session.document, "“Manager” does “Sign”.")
    session.execute(DecideClaims((rejected.id,), ClaimState.REJECTED))
    later = [TWINS[0], [2, "Sign", "Manager", None], [3, "Sign", "Sales", None], TWINS[3]]
    version = next_version(session.document, written(tmp_path / "b.xlsx", [HEADER, *later]))
    session.carry_out(version.step, version.document, version.label)
    after = session.document
    assert after.claims[rejected.id].state is ClaimState.REJECTED
    assert after.claims[rejected.id].says == "“Manager” does “Sign”."
    assert claim(after, "“Sales” does “Sign”.").state is not ClaimState.REJECTED
    assert [one.name for one in after.steps.values()].count("Sign") == 1


def test_each_of_two_workbooks_read_again_alone_is_no_change_in_whatever_order_they_came(tmp_path: Path) -> None:
    orders = written(tmp_path / "orders.xlsx", [HEADER, *TWINS])
    returns = written(tmp_path / "returns.xlsx", [HEADER, *RETURNS])
    for paths in ((orders, returns), (returns, orders)):
        document = imported(*paths)
        for path in paths:
            version = next_version(document, path)
            assert version.source.name == path.name
            assert version.changes == ()
            assert not version.step.added and not version.step.removed
            assert all(key.startswith("claim") for key in version.step.updated), "at most what claims keep"


def test_a_process_that_is_not_known_comes_with_lanes_for_participants_who_are(tmp_path: Path) -> None:
    session = EditSession.imported(imported(written(tmp_path / "orders.xlsx", [HEADER, *TWINS])))
    rows = [[row[0], row[1], "Sales", None] for row in RETURNS]
    other = imported(written(tmp_path / "returns.xlsx", [HEADER, *rows]))
    session.execute(ReadAgain((next(iter(session.document.sources)),), other, drop_gone=False))
    after = session.document
    assert broken_invariants(after) == []
    back = next(one for one in after.steps.values() if one.name == "Pay back")
    assert after.lanes[back.lane].map == back.map
    assert [one.name for one in after.participants.values()].count("Sales") == 1
