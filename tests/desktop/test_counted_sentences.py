"""Sentences with numbers in them are right for one, for many, and with or without what they are about."""

from __future__ import annotations

import pytest

from workflow_studio.desktop.words.claims import questions_left
from workflow_studio.desktop.words.inspector import parts_with_evidence


@pytest.mark.parametrize(
    ("count", "origin", "sentence"),
    [
        (8, "8 workbooks", "8 questions left open by 8 workbooks"),
        (1, "orders.xlsx", "1 question left open by orders.xlsx"),
        (2, "", "2 questions left open"),
    ],
)
def test_how_many_questions_are_left_open(count: int, origin: str, sentence: str) -> None:
    assert questions_left(count, origin) == sentence


@pytest.mark.parametrize(
    ("backed", "parts", "sentence"),
    [
        (0, 1, "0 of 1 part of this map point at cells or statements."),
        (1, 12, "1 of 12 parts of this map points at cells or statements."),
        (1_200, 3_400, "1,200 of 3,400 parts of this map point at cells or statements."),
    ],
)
def test_how_much_of_a_map_can_be_traced(backed: int, parts: int, sentence: str) -> None:
    assert parts_with_evidence(backed, parts) == sentence
