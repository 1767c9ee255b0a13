"""One more workbook taken into a document: what both name is one, in doubt where it is a first name alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monthly_purchase import imported, written
from workflow_studio.app.inserting import inserting
from workflow_studio.editing.editor import Editor
from workflow_studio.model import ClaimState, broken_invariants

HEADER = ["No.", "Step", "Responsible", "Next step"]


@pytest.mark.parametrize(("who", "state"), [("Mike", ClaimState.OPEN), ("Buyer", ClaimState.ACCEPTED)])
def test_a_match_is_a_claim_with_cells_of_both(tmp_path: Path, who: str, state: ClaimState) -> None:
    first = written(tmp_path / "asking.xlsx", [HEADER, [1, "Ask", who, "2"], [2, "Answer", "Clerk", None]])
    second = written(tmp_path / "returns.xlsx", [HEADER, [1, "Take back", "Warehouse", "2"], [2, "Pay", who, None]])
    editor = Editor(imported(first))
    editor.execute(inserting(imported(second)))
    document = editor.document
    assert broken_invariants(document) == []
    (claim,) = (one for one in document.claims.values() if one.says.endswith("are one."))
    assert claim.says == f"“{who}” in “asking.xlsx” and “{who}” in “returns.xlsx” are one."
    assert claim.state is state
    assert len({document.evidence[key].source for key in claim.evidence}) == 2
    named = [one for one in document.participants.values() if one.name == who]
    assert len(named) == (1 if state is ClaimState.ACCEPTED else 2)
    assert set(claim.joins) == {one.id for one in named}
