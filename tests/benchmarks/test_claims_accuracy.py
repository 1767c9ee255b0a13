"""Precision and recall of claims over synthetic workbooks; the figures go to docs/claims_accuracy.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.synthetic.marking import Marks, mark, written
from tests.synthetic.workbook import FIRST_FRESH

pytestmark = pytest.mark.benchmark

FRESH = 156
PAGE = Path(__file__).resolve().parents[2] / "docs" / "claims_accuracy.md"
LEAST_PRECISION = 0.95
LEAST_RECALL = 0.85


def test_claims_are_right_and_few_things_are_missed(tmp_path: Path) -> None:
    parts = {
        "Processes that reading was tuned on": mark(range(FIRST_FRESH), tmp_path),
        "Processes that reading was not tuned on": mark(range(FIRST_FRESH, FIRST_FRESH + FRESH), tmp_path),
    }
    PAGE.write_text(written(parts), encoding="utf-8")
    for marks in parts.values():
        assert not _too_low(marks)


def _too_low(marks: Marks) -> list[str]:
    imprecise = [kind.value for kind, score in marks.scores.items() if score.right < LEAST_PRECISION * score.accepted]
    missed = [kind.value for kind, score in marks.scores.items() if score.found < LEAST_RECALL * score.facts]
    return [*imprecise, *missed]
