from __future__ import annotations

import pytest
from recognition_sheets import EXAMPLES, sheet_from, workbook_of

from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import (
    DateReading,
    Kind,
    Layout,
    Role,
    find_tables,
    table_at,
    with_date_reading,
    with_header,
    with_kind,
    with_role,
)

GUIDED = """
Fill in below | please use | capital letters | only
Task | Owner | Tool | Comment
Draft | Ann | Word | _
Review | Ben | Word | _
Send | Ann | Outlook | late
"""


def test_moving_the_header_line_guesses_everything_anew() -> None:
    book = workbook_of(sheet_from(GUIDED))
    table = find_tables(book)[0]
    assert table.header_rows == (1,)
    moved = with_header(book, table, (0,))
    assert moved.header_rows == (0,)
    assert len(moved.data_rows) == len(table.data_rows) + 1
    assert [column.name for column in moved.columns] == ["Fill in below", "please use", "capital letters", "only"]
    back = with_header(book, moved, (1,))
    assert (back.header_rows, back.kind, back.columns) == (table.header_rows, table.kind, table.columns)


def test_a_table_may_have_no_header_at_all() -> None:
    book = workbook_of(sheet_from(GUIDED))
    table = with_header(book, find_tables(book)[0], ())
    assert table.header_rows == ()
    assert all(column.title == "" for column in table.columns)
    assert table.first_data_row == 1


@pytest.mark.parametrize("kind", list(Kind))
def test_any_table_can_be_read_as_any_kind(kind: Kind) -> None:
    for example in EXAMPLES:
        book = workbook_of(sheet_from(example.text, merged=example.merged))
        table = find_tables(book)[0]
        chosen = with_kind(book, table, kind)
        assert (chosen.kind.kind, chosen.kind.confidence) == (kind, 1.0)
        assert chosen.runner_up.kind is not kind
        assert (chosen.range, chosen.header_rows, chosen.data_rows) == (table.range, table.header_rows, table.data_rows)


def test_a_checklist_read_as_a_step_list_has_steps() -> None:
    example = next(one for one in EXAMPLES if one.name == "month-end checklist")
    book = workbook_of(sheet_from(example.text))
    table = with_kind(book, find_tables(book)[0], Kind.STEP_LIST)
    assert [column.name for column in table.columns_as(Role.STEP_NAME)] == ["Task"]


def test_correcting_one_column_leaves_the_others_alone() -> None:
    book = workbook_of(sheet_from(GUIDED))
    table = find_tables(book)[0]
    changed = with_role(table, 2, Role.IGNORE)
    assert [c for c in changed.columns if c.index != 2] == [c for c in table.columns if c.index != 2]
    column = changed.columns[2]
    assert (column.role, column.confidence) == (Role.IGNORE, 1.0)
    assert column.runner_up == (table.columns[2].role, table.columns[2].confidence)


def test_correcting_a_column_that_is_not_there_is_an_error() -> None:
    table = find_tables(workbook_of(sheet_from(GUIDED)))[0]
    with pytest.raises(KeyError):
        with_role(table, 99, Role.IGNORE)


def test_giving_a_raci_a_code_column_makes_it_long() -> None:
    example = next(one for one in EXAMPLES if one.name == "RACI in the long form with a participant column")
    table = find_tables(workbook_of(sheet_from(example.text)))[0]
    assert with_role(table, 2, Role.ATTRIBUTE).layout is Layout.ROWS
    assert with_role(with_role(table, 2, Role.ATTRIBUTE), 2, Role.RACI_CODE).layout is Layout.LONG


def test_the_order_of_day_and_month_can_be_settled() -> None:
    book = workbook_of(sheet_from("Order | Sent\n1 | 03/02/2025\n2 | 04/02/2025\n3 | 05/02/2025"))
    table = find_tables(book)[0]
    assert table.columns[1].dates is DateReading.UNDECIDED
    assert with_date_reading(table, 1, DateReading.DAY_FIRST).columns[1].dates is DateReading.DAY_FIRST


def test_a_range_named_by_the_user_is_taken_as_it_is() -> None:
    book = workbook_of(sheet_from(GUIDED))
    table = table_at(book, "sheet1", Range.parse("B2:D4"), Kind.STEP_LIST)
    assert (table.range.a1, table.header_rows, table.kind.kind) == ("B2:D4", (1,), Kind.STEP_LIST)
    with pytest.raises(KeyError):
        table_at(book, "Nowhere", Range.parse("A1:B2"))


def test_a_range_beyond_the_sheet_is_an_empty_table() -> None:
    table = table_at(workbook_of(sheet_from(GUIDED)), "Sheet1", Range.parse("AA100:AC120"))
    assert table.data_rows == ()


TESTS = """
Feature | Size | Check OK
Sends a message | small | Yes
Receives a message | large | Yes
Shows who is there | small | No
Finds an old message | large | Yes
"""
PLAN = """
Id | Epic | Predecessor | Days
1 | Design | _ | 5
2 | Build | 1 | 9
3 | Design | _ | 4
4 | Build | 3 | 8
5 | Design | _ | 3
6 | Build | 5 | 7
7 | Try all out | 2, 4, 6 | 2
"""


def test_what_is_less_than_even_odds_is_not_proposed_unless_the_sheet_says_so() -> None:
    (table,) = find_tables(workbook_of(sheet_from(TESTS)))
    assert table.gives_a_map and table.kind.confidence < 0.5
    assert table.why_not_proposed == f"because that is only {table.kind.confidence * 100:.0f} % sure"
    (named,) = find_tables(workbook_of(sheet_from(TESTS, name="Checklist")))
    assert named.kind.kind is Kind.CHECKLIST and named.why_not_proposed == ""
    (chosen,) = (with_kind(workbook_of(sheet_from(TESTS)), table, Kind.CHECKLIST),)
    assert chosen.why_not_proposed == "", "the user knows"


def test_steps_of_one_name_are_steps_where_their_numbers_say_what_comes_before_which() -> None:
    (plan,) = find_tables(workbook_of(sheet_from(PLAN)))
    assert plan.kind.kind is Kind.STEP_LIST and plan.kind.confidence > 0.7
    (others,) = find_tables(workbook_of(sheet_from(PLAN.replace("2, 4, 6", "Ann").replace(" | 3 |", " | Ben |"))))
    assert others.kind.confidence < plan.kind.confidence
