"""The clipboard holds whatever another program put there; it is read, or refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.app.pasted_table.mapping import has_header, made_of, opened
from workflow_studio.app.pasted_table.reading import MOST_ROWS, TooLarge, rows_of_html, rows_of_text
from workflow_studio.app.pasted_table.writing import as_html, as_tsv

cells = st.text(max_size=12) | st.sampled_from(["=1+1", "+49 30", "-", "@x", '5" pipe', "a\tb", "a\nb", "'quoted"])


def test_cells_with_tabs_quotes_and_line_breaks_come_from_excel_in_quotes():
    text = 'Step\tNote\r\n"Check\nit"\t"He said ""no"""\r\nSend\t5" pipe\r\n'
    assert rows_of_text(text) == (("Step", "Note"), ("Check\nit", 'He said "no"'), ("Send", '5" pipe'))


def test_a_lone_quote_swallows_nothing():
    assert rows_of_text('1\t5" pipe\n2\tflange\n') == (("1", '5" pipe'), ("2", "flange"))


def test_text_without_tabs_is_cut_where_every_line_is_cut_alike():
    assert rows_of_text("Step;Who\nCheck, then send;Ana\n") == (("Step", "Who"), ("Check, then send", "Ana"))
    assert rows_of_text("Check the order, then\nsend it") == (("Check the order, then",), ("send it",))


def test_ragged_rows_are_filled_up_and_empty_ones_at_the_end_go():
    assert rows_of_text("a\tb\tc\nd\n\t\t\n\n") == (("a", "b", "c"), ("d", "", ""))


def test_the_first_table_of_a_web_page_is_read_with_its_merged_cells():
    table = "<table><tr><th colspan=2>Team<tr><td>A<br>B</td><td> C  D </table>"
    page = f"<style>td{{}}</style><p>x</p>{table}<table><tr><td>no</table>"
    assert rows_of_html(page) == (("Team", ""), ("A\nB", "C D"))
    assert rows_of_html("<p>no table</p>") == ()


def test_too_much_is_refused_with_a_sentence():
    for text in ("a\tb\n" * (MOST_ROWS + 2), "\t".join("x" * 300), "x" * 21_000_000):
        with pytest.raises(TooLarge) as refused:
            rows_of_text(text)
        assert str(refused.value).endswith(".")


def test_a_huge_cell_is_cut_as_a_spreadsheet_would():
    ((cell, _),) = rows_of_text("y" * 200_000 + "\tx")
    assert len(cell) == 32_767


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("\t\n\r\"',;|\0\x1b<>"), max_size=200))
def test_no_text_is_too_strange(text):
    rows = rows_of_text(text)
    assert len({len(row) for row in rows}) <= 1
    rows_of_html(f"<table>{text}")


@given(st.lists(st.lists(cells, min_size=2, max_size=2), min_size=1, max_size=4))
def test_what_is_copied_holds_no_formula(rows):
    for line in as_tsv(rows).split("\n"):
        for cell in line.rstrip("\r").split("\t"):
            bare = cell.strip().lstrip('"').strip()
            assert not bare.startswith(("=", "@")) or "\n" in "".join(map("".join, rows))
    assert "<td>=" not in as_html(rows)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Check", "=A1", "-1,5", '"', '"so" he said', 'say "no"', "two\nlines"]), st.just("x")
        ),
        min_size=1,
    )
)
def test_what_is_copied_is_read_again(rows):
    assert rows_of_text(as_tsv(rows)) == tuple(rows)


def test_a_table_without_a_header_is_read_as_steps():
    book = opened((("Take the order", "Sales"), ("Send the goods", "Stock")))
    assert not has_header(book.tables[0])
    assert {step.name for step in made_of(book.workbook, book.tables[0]).document.steps.values()} >= {"Send the goods"}
