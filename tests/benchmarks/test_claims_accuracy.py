"""Precision and recall of claims over 360 synthetic workbooks; the figures go to docs/claims_accuracy.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.synthetic.marking import mark, written

pytestmark = pytest.mark.benchmark

WORKBOOKS = 360
PAGE = Path(__file__).resolve().parents[2] / "docs" / "claims_accuracy.md"
LEAST_PRECISION = 0.95
LEAST_RECALL = 0.85


def test_claims_are_right_and_few_things_are_missed(tmp_path: Path) -> None:
    marks = mark(range(WORKBOOKS), tmp_path)
    PAGE.write_text(written(marks), encoding="utf-8")
    imprecise = {k: s for k, s in marks.scores.items() if s.right < LEAST_PRECISION * s.accepted}
    missed = {k: s for k, s in marks.scores.items() if s.found < LEAST_RECALL * s.facts}
    assert not imprecise
    assert not missed
