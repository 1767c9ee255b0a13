"""What lies where on a sheet: several tables, titles, legends, gaps, declared tables, drawings."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from recognition_sheets import sheet_from, workbook_of

from workflow_studio.importing.reading import NamedTable, Range, Sheet, Value
from workflow_studio.importing.recognition import Kind, Role, find_tables, inspect_workbook

STEPS = "ID | Step | Owner\nS1 | Draft | Ann\nS2 | Review | Ben\nS3 | Send | Ann"


def _ranges(text: str, merged: tuple[str, ...] = ()) -> list[str]:
    return [table.range.a1 for table in find_tables(workbook_of(sheet_from(text, merged=merged)))]


def test_tables_below_each_other_are_told_apart() -> None:
    text = STEPS + "\n\nRisks\nRisk | Probability | Impact\nLate | High | Low\nWrong | Low | High"
    tables = find_tables(workbook_of(sheet_from(text)))
    assert [(table.range.a1, table.kind.kind) for table in tables] == [
        ("A1:C4", Kind.STEP_LIST), ("A7:C9", Kind.REGISTER),
    ]  # fmt: skip
    assert tables[1].title == "Risks"


def test_tables_beside_each_other_are_told_apart() -> None:
    text = "ID | Step | Owner | _ | Code | Meaning\nS1 | Draft | Ann | _ | O | Open\nS2 | Review | Ben | _ | C | Closed"
    assert _ranges(text) == ["A1:C3", "E1:F3"]


def test_blank_rows_between_the_rows_of_one_table_do_not_end_it() -> None:
    text = STEPS + "\n\n\nS4 | Archive | Ann\nS5 | Close | Ben"
    table = find_tables(workbook_of(sheet_from(text)))[0]
    assert (table.range.a1, len(table.data_rows)) == ("A1:C8", 5)


def test_a_blank_row_under_the_header_does_not_lose_the_data() -> None:
    text = "ID | Step | Owner\n\nS1 | Draft | Ann\nS2 | Review | Ben"
    table = find_tables(workbook_of(sheet_from(text)))[0]
    assert (table.header_rows, table.data_rows) == ((0,), (2, 3))


def test_a_note_under_a_table_is_told_and_not_a_row() -> None:
    inspection = inspect_workbook(workbook_of(sheet_from(STEPS + "\n\nLast changed by the office on Monday")))
    assert inspection.tables[0].range.a1 == "A1:C4"
    assert any("A6" in issue.text for issue in inspection.issues)


def test_a_header_repeated_for_printing_is_skipped() -> None:
    text = STEPS + "\nID | Step | Owner\nS4 | Archive | Ann"
    table = find_tables(workbook_of(sheet_from(text)))[0]
    assert table.data_rows == (1, 2, 3, 5)
    assert [(one.range.a1, one.reason) for one in table.skipped] == [("A5:C5", "The header repeated")]


def test_headings_between_rows_are_kept_as_headings() -> None:
    text = "No | Activity | Owner\nPreparation\n1 | Draft | Ann\n2 | Review | Ben\nDecision\n3 | Decide | Cem\n4 | Send"
    table = find_tables(workbook_of(sheet_from(text)))[0]
    assert table.headings == ((1, "Preparation"), (4, "Decision"))
    assert len(table.data_rows) == 4


def test_merged_group_cells_count_for_every_row_they_cover() -> None:
    text = "Phase | Step | Owner\nIntake | Log | Ann\n_ | Check | Ben\nDecision | Assess | Cem\n_ | Approve | Dora"
    book = workbook_of(sheet_from(text, merged=("A2:A3", "A4:A5")))
    table = find_tables(book)[0]
    assert [values[0] for _, values in table.cells(book)] == ["Intake", "Intake", "Decision", "Decision"]


def test_blanks_in_ordinary_columns_stay_blank() -> None:
    text = "ID | Step | Owner\nS1 | Draft | Ann\nS2 | Review | _\nS3 | Send | Ben\nS4 | File | _"
    book = workbook_of(sheet_from(text))
    assert [values[2] for _, values in find_tables(book)[0].cells(book)] == ["Ann", None, "Ben", None]


def test_a_declared_table_is_taken_at_its_word() -> None:
    text = "x | y | z | u\nID | Step | Owner | stray\nS1 | Draft | Ann | stray\nS2 | Review | Ben | s\n_ | total | 2"
    declared = NamedTable("Steps", Range.parse("A2:C5"), totals_rows=1)
    sheet = replace(sheet_from(text), tables=(declared,))
    tables = find_tables(workbook_of(sheet))
    assert ("A2:C4", (1,)) in [(table.range.a1, table.header_rows) for table in tables]


def test_nodes_and_flows_on_two_sheets_are_paired() -> None:
    nodes = sheet_from("ID | Name | Department\nA | Order in | Sales\nB | Check | Sales\nC | Ship | Logistics", "Nodes")
    flows = sheet_from("From | To | Label\nA | B | _\nB | C | ok\nB | A | not ok", "Flows")
    first, second = find_tables(workbook_of(nodes, flows))
    assert first.kind.kind is second.kind.kind is Kind.NODES_AND_FLOWS
    assert (first.related, second.related) == ((1,), (0,))
    assert [column.name for column in first.columns_as(Role.STEP_ID)] == ["ID"]
    assert [column.name for column in first.columns_as(Role.STEP_NAME)] == ["Name"]
    assert [column.name for column in second.columns_as(Role.FLOW_SOURCE)] == ["From"]


def test_a_drawn_flowchart_is_recognised_by_what_is_drawn() -> None:
    drawn = Sheet("Flow", "visible", (), shapes=22, connectors=28)
    (table,) = find_tables(workbook_of(drawn))
    assert table.kind.kind is Kind.DRAWN_FLOWCHART
    assert (table.shapes, table.connectors, table.range.a1) == (22, 28, "A1")


def test_buttons_beside_a_table_do_not_make_it_a_flowchart() -> None:
    sheet = replace(sheet_from(STEPS), shapes=2, connectors=0)
    assert [table.kind.kind for table in find_tables(workbook_of(sheet))] == [Kind.STEP_LIST]


def test_a_sheet_of_prose_is_other_and_an_empty_one_is_told() -> None:
    prose = sheet_from("How to use this workbook\nFill in one row for every case that comes in today", "Help")
    inspection = inspect_workbook(workbook_of(prose, Sheet("Empty", "visible", ())))
    assert [(table.sheet, table.kind.kind) for table in inspection.tables] == [("Help", Kind.OTHER)]
    assert any(issue.sheet == "Empty" for issue in inspection.issues)


def test_hidden_sheets_are_marked() -> None:
    sheet = replace(sheet_from(STEPS), visibility="very hidden")
    assert find_tables(workbook_of(sheet))[0].hidden


CELLS = st.one_of(st.none(), st.integers(0, 20), st.dates(), st.sampled_from(["Step", "Owner", "R", "A", "x", "a b c"]))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.lists(CELLS, max_size=6), max_size=10),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5), st.integers(0, 3), st.integers(0, 3)), max_size=3),
)
def test_any_sheet_is_understood_somehow(rows: list[list[Value]], merges: list[tuple[int, int, int, int]]) -> None:
    merged = tuple(Range(row, column, row + down, column + right) for row, column, down, right in merges)
    book = workbook_of(Sheet("S", "visible", tuple(map(tuple, rows)), merged))
    inspection = inspect_workbook(book)
    assert inspection == inspect_workbook(book)
    for table in inspection.tables:
        assert set(table.data_rows).isdisjoint(table.header_rows)
        rows_given = list(table.cells(book))
        assert [row for row, _ in rows_given] == list(table.data_rows)
        assert all(len(values) == len(table.columns) for _, values in rows_given)
        roles = [column.role for column in table.columns]
        assert roles.count(Role.STEP_NAME) <= 1
        assert roles.count(Role.CASE) <= 1
