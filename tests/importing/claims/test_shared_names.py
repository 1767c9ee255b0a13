"""Several workbooks imported together: that they name the same participant or system is a claim."""

from __future__ import annotations

from pathlib import Path

from tests.monthly_purchase import imported, january, written
from workflow_studio.model import Claim, ClaimState, broken_invariants

HEADER = ["No.", "Step", "Responsible", "Next step", "System"]


def ones(*paths: Path) -> dict[str, Claim]:
    """The claims that two workbooks mean one, by what they say."""
    document = imported(*paths)
    assert broken_invariants(document) == []
    return {claim.says: claim for claim in document.claims.values() if claim.says.endswith("are one.")}


def returns(folder: Path, who: str, system: str | None = None) -> Path:
    """A second process, of a clerk and somebody who may be of the first one."""
    rows = [HEADER, [1, "Take the goods back", "Clerk", "2", None], [2, "Pay back", who, None, system]]
    return written(folder / "returns.xlsx", rows)


def test_a_name_in_two_workbooks_is_claimed_to_be_one_with_cells_of_both(tmp_path: Path) -> None:
    found = ones(january(tmp_path), returns(tmp_path, "buyer", "SAP"))
    assert set(found) == {
        "“Buyer” in “purchase 2025-01.xlsx” and “buyer” in “returns.xlsx” are one.",
        "“SAP” in “purchase 2025-01.xlsx” and “SAP” in “returns.xlsx” are one.",
    }
    document = imported(january(tmp_path), returns(tmp_path, "buyer", "SAP"))
    for claim in found.values():
        assert claim.state is ClaimState.ACCEPTED
        assert len({document.evidence[key].source for key in claim.evidence}) == 2


def test_a_first_name_alone_is_left_to_decide(tmp_path: Path) -> None:
    rows = [HEADER, [1, "Ask", "Mike", "2", None], [2, "Answer", "Clerk", None, None]]
    (claim,) = (
        claim
        for says, claim in ones(written(tmp_path / "asking.xlsx", rows), returns(tmp_path, "Mike")).items()
        if "Mike" in says
    )
    assert claim.state is ClaimState.OPEN
    assert claim.reasons == ("Both workbooks use the same first name alone, which two people can have.",)


def test_one_workbook_alone_makes_no_such_claim(tmp_path: Path) -> None:
    assert ones(january(tmp_path)) == {}


def test_names_that_differ_make_none(tmp_path: Path) -> None:
    assert ones(january(tmp_path), returns(tmp_path, "Warehouse")) == {}
