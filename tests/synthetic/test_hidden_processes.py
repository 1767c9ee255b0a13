"""What an import makes of workbooks in which a known process is hidden: a handful; the benchmark takes hundreds."""

from __future__ import annotations

import pytest

from tests.synthetic.marking import Marks, mark
from tests.synthetic.workbook import LAYOUTS
from workflow_studio.model import ClaimKind

LEAST_RECALL = 0.85
ONE_OF_EACH_LAYOUT = range(2, 10 * len(LAYOUTS), 11)


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> Marks:
    return mark(ONE_OF_EACH_LAYOUT, tmp_path_factory.mktemp("hidden"))


def test_nothing_that_is_accepted_by_default_is_wrong(marks: Marks) -> None:
    assert marks.wrong == []


def test_most_of_what_a_workbook_says_is_found(marks: Marks) -> None:
    found = {kind: score for kind, score in marks.scores.items() if score.facts}
    assert {ClaimKind.PARTICIPANT, ClaimKind.STEP, ClaimKind.HANDOFF, ClaimKind.STATE, ClaimKind.RULE} <= found.keys()
    assert [kind for kind, score in found.items() if score.found < LEAST_RECALL * score.facts] == []


def test_much_of_it_needs_no_decision(marks: Marks) -> None:
    for kind in (ClaimKind.PARTICIPANT, ClaimKind.SYSTEM, ClaimKind.STATE, ClaimKind.RULE):
        score = marks.scores[kind]
        assert score.found_accepted >= 0.7 * score.facts, kind
