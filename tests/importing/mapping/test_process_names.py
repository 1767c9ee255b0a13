"""What processes and documents are called, and what of a workbook is listed as left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from mapping_tables import mapped, table_from, texts, workbook_with

from workflow_studio.importing.mapping import ChosenTables, MappingOptions, map_tables
from workflow_studio.importing.mapping.cells import rows_named
from workflow_studio.importing.mapping.process_names import process_names, readable
from workflow_studio.importing.reading import Range
from workflow_studio.importing.recognition import Guess, Kind, Skipped

STEPS = "Step=step-name | Who=performer\nA | X\nB | Y"


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("purchase_requests", "Purchase requests"),
        ("Q3  plan", "Q3 plan"),
        ("été", "Été"),
        ("", "Untitled"),
        ("_", "Untitled"),
    ],
)
def test_a_file_name_as_a_title(stem: str, title: str) -> None:
    assert readable(stem) == title


def test_one_process_is_called_like_its_workbook_and_several_like_their_sheets() -> None:
    one, other = (table_from(Kind.STEP_LIST, STEPS, sheet) for sheet in ("Intake", "sheet2"))
    titled = (other[0], replace(other[1], title="Payment run"))
    book = workbook_with(one[0], other[0], name="month_end.xlsx")
    assert process_names(book, [one[1]]) == ["Month end"]
    assert process_names(book, [one[1], titled[1]]) == ["Intake", "Payment run"]
    assert process_names(book, [one[1], other[1]]) == ["Intake", "Sheet2"]
    assert mapped(one, name="month_end.xlsx").document.title == "Month end"


def test_two_tables_on_one_sheet_are_called_like_the_titles_above_them() -> None:
    _, table = table_from(Kind.STEP_LIST, STEPS, "Work")
    first, second = replace(table, title="Buying"), replace(table, title="Paying " * 20)
    assert process_names(workbook_with(), [first, second]) == ["Buying", "Work"]


def test_tables_that_are_not_used_say_why() -> None:
    used = table_from(Kind.STEP_LIST, STEPS, "Steps")
    others = {
        "Roster": replace(table_from(Kind.ROSTER, STEPS, "Roster")[1]),
        "Old": replace(table_from(Kind.CASE_TRACKER, STEPS, "Old")[1], hidden=True),
        "Spare": table_from(Kind.RACI, STEPS, "Spare")[1],
        "Empty": replace(table_from(Kind.EVENT_LOG, "Case=case", "Empty")[1]),
    }
    sheets = [used[0], *(replace(used[0], name=name) for name in others)]
    book = replace(workbook_with(*sheets), notes=("1 chart was not read.",))
    result = map_tables(
        [ChosenTables(book, (used[1],), (used[1], *others.values()))], MappingOptions(read_on="2025-11-21")
    )
    assert texts(result)[1:] == [
        "Read as a roster, which gives no map.",
        "Read as a case tracker; left out because the sheet is hidden.",
        "Read as a RACI; left out.",
        "Read as an event log, but it has no rows.",
        "1 chart was not read.",
    ]
    (source,) = result.document.sources.values()
    assert [skipped.reason for skipped in source.not_understood] == texts(result)
    assert source.read_on == "2025-11-21"


def test_rows_that_were_passed_over_are_whole_sentences_once_for_neighbours() -> None:
    sheet, table = table_from(Kind.STEP_LIST, STEPS, "Steps")
    skipped = (
        Skipped(Range(5, 0, 5, 0), "Text above the header"),
        Skipped(Range(6, 0, 6, 3), "Text above the header"),
        Skipped(Range(8, 0, 9, 1), "2 rows: numbered but otherwise empty"),
        Skipped(Range(10, 0, 10, 1), "A total"),
    )
    result = mapped((sheet, replace(table, skipped=skipped)))
    said = {issue.text: issue.cells for issue in result.issues}
    assert said["Rows 6 to 7 were passed over: text above the header."] == "A6:D7"
    assert said["Rows 9 to 10 were passed over: numbered but otherwise empty."] == "A9:B10"
    assert said["Row 11 was passed over: a total."] == "A11:B11"


def test_a_skipped_row_that_heads_steps_is_their_phase_and_not_left_out() -> None:
    text = """
No.=step-id | Step=step-name | Who=performer
A  Cut-off | _ | _
1 | Count | Ann
B  Booking | _ | _
2 | Book | Ben
"""
    sheet, table = table_from(Kind.STEP_LIST, text, "Steps")
    table = replace(
        table, data_rows=(2, 4), skipped=tuple(Skipped(Range(row, 0, row, 2), "numbered") for row in (1, 3))
    )
    result = mapped((sheet, table))
    assert [one.phase for one in result.document.steps.values()] == ["A Cut-off", "B Booking"]
    assert not any("passed over" in text for text in texts(result))


def test_a_table_that_a_chosen_one_overlaps_is_not_called_left_out() -> None:
    sheet, table = table_from(Kind.STEP_LIST, STEPS, "Steps")
    found = replace(table, kind=Guess(Kind.REGISTER, 0.5), range=Range(0, 0, 1, 1))
    result = map_tables([ChosenTables(workbook_with(sheet), (table,), (found,))], MappingOptions())
    assert not any("Recognised" in text for text in texts(result))


def test_rows_are_named_as_the_ranges_they_fill() -> None:
    _, table = table_from(Kind.STEP_LIST, STEPS)
    assert rows_named(table, [4, 2, 3, 9, 9]) == "A3:B5, A10:B10"
    assert rows_named(table, range(0, 200, 2)).endswith(" …")


def test_nothing_chosen_gives_an_empty_document() -> None:
    result = map_tables([], MappingOptions())
    assert (result.document.title, len(result.document.maps), result.issues) == ("Untitled", 0, ())
