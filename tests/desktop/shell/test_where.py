"""Places in workbooks are said as a person says them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.desktop.dock.where import in_words, place


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("A66:U66, A73:U73, A140:U140, A194:U194", "rows 66, 73, 140, 194"),
        ("66:66, 73:73", "rows 66, 73"),
        ("A7:C7, A5:C6, A9:C12", "rows 5 to 7, 9 to 12"),
        ("5:9999999, 7:7", "rows 5 to 9999999"),
        ("A6:O6, A15:O15 …", "rows 6, 15 and more"),
        ("A6:O6 …", "A6:O6 …"),
        ("A35:G38", "A35:G38"),
        ("L17:L428, M17:M428", "L17:L428, M17:M428"),
        ("B13, B14", "B13, B14"),
        ("B13, A14:C14", "B13, A14:C14"),
        ("", ""),
    ],
)
def test_several_pieces_of_rows_are_rows(cells: str, said: str) -> None:
    assert in_words(cells) == said


@given(st.text(alphabet="ABZ019:, x", max_size=40))
def test_whatever_stands_there_is_said_without_complaint(cells: str) -> None:
    words = in_words(cells)
    assert words == cells or words.startswith("rows ")


def test_a_place_is_the_sheet_and_its_cells() -> None:
    assert place("Tracker", "A1:C1, A3:C3") == "Tracker · rows 1, 3"
    assert place("Tracker", "") == "Tracker"
