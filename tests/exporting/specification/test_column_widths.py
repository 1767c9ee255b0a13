"""The columns of a specification's tables: by their shares, with room for whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.exporting.specification.blocks import Cell, Table, TableColumn
from workflow_studio.exporting.specification.column_widths import GUTTER, column_widths
from workflow_studio.exporting.specification.figures import PAGE_WIDTH
from workflow_studio.picture.text import width

HANDOFFS = (("From", 17), ("To", 17), ("After → before", 34), ("What passes", 16), ("How", 8), ("Times", 8))


def _table(*rows: tuple[str, ...], columns: tuple[tuple[str, float], ...] = HANDOFFS) -> Table:
    cells = tuple(tuple(Cell(text) for text in row) for row in rows)
    return Table(tuple(TableColumn(*column) for column in columns), cells)


def test_short_words_leave_the_shares_as_they_are():
    widths = column_widths(_table(("A", "B", "C", "D", "E", "1"), columns=(*HANDOFFS[:5], ("No", 8))))
    assert widths == pytest.approx([PAGE_WIDTH * share / 100 for share in (17, 17, 34, 16, 8, 8)])


def test_a_narrow_column_is_made_wide_enough_for_its_longest_word():
    row = ("Finance", "Legal and contract administration", "Check → Pay", "Invoice", "conversation", "2,449")
    widths = column_widths(_table(row))
    for text, wide in zip(row, widths, strict=True):
        assert max(width(word, 8.0) for word in text.split()) + GUTTER <= wide + GUTTER / 2
    assert sum(widths) == pytest.approx(PAGE_WIDTH)


def test_a_figure_stays_with_its_unit():
    columns = (*HANDOFFS[:5], ("Wait", 6))
    widths = column_widths(_table(("A", "B", "C", "D", "E", "11.0 h"), columns=columns))
    assert widths[5] >= width("11.0 h", 8.0)


def test_fonts_that_are_not_known_get_more_room():
    row = ("Procurement", "Procurement", "Check → Pay", "Invoice", "meeting", "2,449")
    assert column_widths(_table(row), 1.25)[4] > column_widths(_table(row))[4]


def test_a_word_that_fits_into_no_page_takes_no_room_from_the_others():
    shares = [PAGE_WIDTH * share / 100 for _, share in HANDOFFS]
    widths = column_widths(_table(("x" * 400,) * 6))
    assert widths == pytest.approx(shares)


@given(st.lists(st.tuples(st.floats(1, 100), st.text(max_size=60)), min_size=1, max_size=13))
def test_the_widths_always_add_up_to_that_of_the_text(columns):
    table = _table(tuple(text for _, text in columns), columns=tuple(("Head", share) for share, _ in columns))
    widths = column_widths(table)
    assert sum(widths) == pytest.approx(PAGE_WIDTH)
    assert min(widths) > 0
