from __future__ import annotations

from dataclasses import replace

import pytest

from tests.importing.recognition.recognition_sheets import sheet_from, workbook_of
from workflow_studio.importing.plans import follow, planned
from workflow_studio.importing.reading import Workbook
from workflow_studio.importing.recognition import Kind, Role, find_tables, with_kind, with_role

JANUARY = """
No. | Step | Done with | Who | Remarks
1 | Check request | Excel | Ann | _
2 | Approve request | Outlook | Ben | by mail
3 | Send order | SAP | Ann | _
"""
LATER = """
Purchase process, February | _ | _ | _ | _ | _
Kept by Ann | _ | _ | _ | _ | _
_ | _ | _ | _ | _ | _
Who | Area | No. | Step | Done with | Remarks
Ann | North | 1 | Check request | Excel | _
Ben | North | 2 | Approve request | Outlook | by mail
Cleo | South | 3 | Compare quotes | Excel | new
Ann | South | 4 | Send order | SAP | _
"""
OTHER = """
Vendor | City | Since
Nordlicht | Kiel | 2019
Atrium | Rome | 2021
Papeterie | Lyon | 2020
"""


def book(*texts: str) -> Workbook:
    """A workbook with a sheet for each text."""
    sheets = [replace(sheet_from(text), name=f"Sheet{at}") for at, text in enumerate(texts, 1)]
    return replace(workbook_of(sheets[0]), sheets=tuple(sheets))


def corrected_plan():
    """January's table, with what the user corrected: `Done with` is a system, and it is a step list."""
    january = book(JANUARY)
    table = with_kind(january, find_tables(january)[0], Kind.STEP_LIST)
    system = next(column for column in table.columns if column.name == "Done with")
    return [planned(january, with_role(table, system.index, Role.SYSTEM))]


def test_a_plan_names_columns_by_their_headers() -> None:
    (plan,) = corrected_plan()
    assert plan.kind == "step-list"
    assert {column.header: column.role for column in plan.columns}["Done with"] == "system"


def test_inserted_rows_and_columns_moved_columns_and_another_sheet_name_change_nothing() -> None:
    later = book(OTHER, LATER)
    followed = follow(corrected_plan(), later, find_tables(later))
    (table,) = followed.tables
    assert (table.sheet, table.header_rows, len(table.data_rows)) == ("Sheet2", (3,), 4)
    assert table.kind.kind is Kind.STEP_LIST
    assert {column.name: column.role for column in table.columns}["Done with"] is Role.SYSTEM
    assert not followed.missing


def test_a_table_that_is_gone_is_missing_and_never_taken_for_another_one() -> None:
    later = book(OTHER)
    followed = follow(corrected_plan(), later, find_tables(later))
    assert followed.tables == ()
    assert [plan.sheet for plan in followed.missing] == ["Sheet1"]


def test_a_table_that_came_is_told_and_not_used() -> None:
    another = JANUARY.replace("Check", "Weigh").replace("Remarks", "Cost").replace("Who", "Team").replace("No.", "Id")
    later = book(JANUARY, another.replace("Done with", "Tool"))
    followed = follow(corrected_plan(), later, find_tables(later))
    assert [table.sheet for table in followed.tables] == ["Sheet1"]
    assert [table.sheet for table in followed.new] == ["Sheet2"]


def test_a_header_that_is_not_recognised_any_more_is_found_by_its_words() -> None:
    long_guidance = "Please | write | every | single | word\n" * 3
    later = book(long_guidance + JANUARY.lstrip())
    (table,) = follow(corrected_plan(), later, find_tables(later)).tables
    assert [column.name for column in table.columns] == ["No.", "Step", "Done with", "Who", "Remarks"]


@pytest.mark.parametrize("word", ["", "a kind of next year"])
def test_words_of_a_later_version_of_the_product_are_passed_over(word: str) -> None:
    january = book(JANUARY)
    plan = corrected_plan()[0].model_copy(update={"kind": word})
    assert len(follow([plan], january, find_tables(january)).tables) == 1
