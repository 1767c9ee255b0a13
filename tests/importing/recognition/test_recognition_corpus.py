"""Real files that other people made: each is understood, or refused with a plain sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from workflow_studio.importing.errors import Damaged, ImportFailure, PasswordProtected, Unsupported
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.recognition import Inspection, Kind, Layout, Role, Table, inspect_workbook

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FILES = sorted(path.name for path in CORPUS.glob("*")) if CORPUS.is_dir() else []

pytestmark = pytest.mark.skipif(not FILES, reason="the folder of real files is not here")


@cache
def _read(name: str) -> tuple[Workbook, Inspection]:
    (path,) = CORPUS.glob(name)
    book = read_workbook(path)
    return book, inspect_workbook(book)


def _tables(name: str, sheet: str | None = None) -> list[Table]:
    return [table for table in _read(name)[1].tables if sheet in (None, table.sheet)]


def _table(name: str, sheet: str | None = None) -> Table:
    return _tables(name, sheet)[0]


def _rows(table: Table) -> tuple[int, ...]:
    return tuple(row + 1 for row in table.header_rows)


def _roles(table: Table) -> dict[str, str]:
    return {column.letter: str(column.role) for column in table.columns}


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_understood_or_refused_with_a_plain_sentence(name: str) -> None:
    try:
        book, inspection = _read(name.replace("[", "?"))
    except ImportFailure as failure:
        assert failure.message.endswith(".")
        assert failure.hint.endswith(".")
        assert str(CORPUS) not in str(failure)
        return
    for sheet in book.sheets:
        told = [table for table in inspection.tables if table.sheet == sheet.name]
        assert told or any(issue.sheet == sheet.name for issue in inspection.issues)
    for issue in inspection.issues:
        assert issue.text.endswith(".")


@pytest.mark.parametrize(
    ("name", "sheet", "kind", "header", "data"),
    [
        ("PacktPublishing__RACI.xlsx", None, Kind.RACI, (1,), 8),
        ("PacktPublishing__TPM RACI.xlsx", None, Kind.RACI, (1,), 11),
        ("PacktPublishing__Project Plan.xlsx", None, Kind.STEP_LIST, (1,), 39),
        ("PacktPublishing__Risk Log.xlsx", None, Kind.REGISTER, (1,), 0),
        ("PacktPublishing__Tables.xlsx", "RACI", Kind.RACI, (1,), 8),
        ("PacktPublishing__Tables.xlsx", "Tech RACI", Kind.RACI, (1,), 11),
        ("PacktPublishing__Tables.xlsx", "Stakeholders", Kind.REGISTER, (1,), 8),
        ("PacktPublishing__Tables.xlsx", "Risk Register", Kind.REGISTER, (1,), 4),
        ("PacktPublishing__Tables.xlsx", "Tasks", Kind.STEP_LIST, (1,), 33),
        ("PacktPublishing__Tables.xlsx", "Project Plan", Kind.STEP_LIST, (3,), 33),
        ("Neos21__WBS.xlsx", None, Kind.STEP_LIST, (3, 4), 3),
        ("Neos21__作業手順書.xlsx", None, Kind.CHECKLIST, (3, 4), 2),
        ("Neos21__レビュー管理票.xlsx", None, Kind.REGISTER, (3, 4), 1),
        ("Neos21__不具合管理票.xlsx", None, Kind.FORM, (), 14),
        ("ThreeSixtyGiving*", "source_data", Kind.REGISTER, (3,), 5),
        ("KaleyWhite__Periodic*", "Monthly", Kind.CHECKLIST, (), 28),
        ("KaleyWhite__Inventory.xlsx", "Inventory", Kind.REGISTER, (7,), 57),
        ("KaleyWhite__SNC*", "Log", Kind.REGISTER, (1,), 2),
        ("popsolutions__FMEA.xlsx", None, Kind.OTHER, (5,), 35),
        ("*running-example.csv", None, Kind.EVENT_LOG, (1,), 42),
        ("*receipt.csv", None, Kind.EVENT_LOG, (1,), 8577),
        ("*roadtraffic100traces.csv", None, Kind.EVENT_LOG, (1,), 390),
    ],
)
def test_kinds_headers_and_rows(name: str, sheet: str | None, kind: Kind, header: tuple[int, ...], data: int) -> None:
    table = _table(name, sheet)
    assert (table.kind.kind, _rows(table), len(table.data_rows)) == (kind, header, data)


def test_numbered_empty_rows_are_not_tasks() -> None:
    table = _table("Neos21__WBS.xlsx")
    (skipped,) = table.skipped
    assert skipped.range.a1 == "A8:M14"
    assert "7 rows" in skipped.reason


def test_two_tables_side_by_side_are_told_apart() -> None:
    review, values = _tables("Neos21__レビュー管理票.xlsx")
    assert review.range.a1 == "A3:I5"
    assert (values.range.a1, values.kind.kind) == ("K4:K8", Kind.VALUE_LIST)


def test_the_upper_row_of_a_two_row_header_names_who_writes_the_columns() -> None:
    review = _table("Neos21__レビュー管理票.xlsx")
    groups = {column.letter: column.group for column in review.columns}
    assert groups == {
        "A": "", "B": "レビューア記載", "C": "レビューア記載", "D": "レビューア記載", "E": "レビューア記載",
        "F": "レビューイ記載", "G": "レビューイ記載", "H": "レビューイ記載", "I": "レビューア記載",
    }  # fmt: skip


def test_columns_of_a_work_breakdown_in_japanese() -> None:
    roles = _roles(_table("Neos21__WBS.xlsx"))
    assert {letter: roles[letter] for letter in "BDELM"} == {
        "B": "phase", "D": "step-id", "E": "step-name", "L": "predecessor", "M": "performer",
    }  # fmt: skip


def test_a_raci_has_its_steps_in_rows_and_its_participants_in_columns() -> None:
    table = _table("PacktPublishing__RACI.xlsx")
    assert [column.name for column in table.columns_as(Role.RACI_ROLE)] == [
        "TPM", "SDM", "PM-T", "Lead SDE", "SDE", "Business",
    ]  # fmt: skip
    assert [column.letter for column in table.columns_as(Role.STEP_NAME)] == ["B"]
    assert [column.letter for column in table.columns_as(Role.STEP_ID)] == ["A"]


def test_a_long_raci_fills_its_areas_down() -> None:
    book, _ = _read("PacktPublishing__TPM RACI.xlsx")
    table = _table("PacktPublishing__TPM RACI.xlsx")
    assert table.layout is Layout.LONG
    assert _roles(table) == {"A": "phase", "B": "step-name", "C": "raci-code"}
    areas = [values[0] for _, values in table.cells(book)]
    assert areas == ["Planning"] * 4 + ["Stakeholder Management"] * 4 + ["Risk Management"] * 3


def test_a_project_plan_keeps_indents_owners_and_predecessors() -> None:
    book, _ = _read("PacktPublishing__Project Plan.xlsx")
    table = _table("PacktPublishing__Project Plan.xlsx")
    roles = _roles(table)
    assert (roles["A"], roles["C"], roles["G"], roles["H"]) == ("step-id", "step-name", "predecessor", "performer")
    rows = [values for _, values in table.cells(book)]
    assert rows[1][2] == "   Design Network"
    assert rows[2][6:8] == ("2fs", "Arun, Bex")


@pytest.mark.parametrize("name", ["*running-example.csv", "*receipt.csv", "*roadtraffic100traces.csv"])
def test_event_logs_with_the_names_of_process_mining_tools(name: str) -> None:
    table = _table(name)
    named = {column.role: column.name for column in table.columns}
    assert named[Role.CASE] == "case:concept:name"
    assert named[Role.ACTIVITY] == "concept:name"
    assert named[Role.TIMESTAMP] == "time:timestamp"
    assert [column.name for column in table.columns_as(Role.PERFORMER)] == ["org:resource"]


def test_a_hidden_sheet_is_listed_and_marked() -> None:
    hidden = {table.sheet: table.hidden for table in _tables("*TwoSheetsOneHidden.xlsx")}
    assert hidden == {"Sheet1": True, "Sheet2": False}


def test_a_damaged_workbook_that_can_partly_be_read_says_so() -> None:
    _, inspection = _read("*xlsx-corrupted.xlsx")
    assert any("damaged" in issue.text for issue in inspection.issues)


@pytest.mark.parametrize(
    ("name", "failure"),
    [("*poc-xmlbomb.xlsx", Damaged), ("*extenxls_pwd123.xlsx", PasswordProtected), ("INDEX.md", Unsupported)],
)
def test_files_that_are_refused(name: str, failure: type[ImportFailure]) -> None:
    with pytest.raises(failure):
        _read(name)


def test_external_links_are_not_followed_and_dates_of_a_binary_workbook_are_dates() -> None:
    (sheet,) = _read("*date.xlsb")[0].sheets
    assert str(sheet.rows[0][0]) == "2013-01-12"
