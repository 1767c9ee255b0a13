"""Who dealt with the stages of a tracker, whatever its headers say; and how sure plain tables are."""

from __future__ import annotations

import pytest
from recognition_sheets import sheet_from, workbook_of

from workflow_studio.importing.recognition import Role, Table, find_tables
from workflow_studio.model import SURE

SIGNED = """
Antragsnr. | Abteilung | Gestellt von | Gestellt | Geprüft von | Geprüft
U-01 | Einkauf | Heike Groß | @2025-01-06 | Ute Bauer | @2025-01-08
U-02 | Vertrieb | Karl Fuchs | @2025-01-07 | Ute Bauer | @2025-01-09
U-03 | Einkauf | Heike Groß | @2025-01-09 | Jan Horn | @2025-01-12
U-04 | Einkauf | Karl Fuchs | @2025-01-10 | Ute Bauer | @2025-01-13
U-05 | Vertrieb | Heike Groß | @2025-01-11 | Ute Bauer | @2025-01-14
"""
BESIDE_DATES = """
Case | Picked | Alpha | Delivered | Beta
C-1 | @2025-01-06 | Kim Olsen | @2025-01-08 | Sara Brandt
C-2 | @2025-01-07 | Kim Olsen | @2025-01-09 | Sara Brandt
C-3 | @2025-01-08 | Jonas Falk | @2025-01-10 | Sara Brandt
C-4 | @2025-01-09 | Kim Olsen | @2025-01-11 | Tom Adeyemi
C-5 | @2025-01-10 | Jonas Falk | @2025-01-12 | Sara Brandt
"""
JAPANESE = """
申請番号 | 申請日 | 課長 | 確認日
K-1 | @2025-01-06 | 田中 健 | @2025-01-08
K-2 | @2025-01-07 | 田中 健 | @2025-01-09
K-3 | @2025-01-08 | 田中 健 | @2025-01-10
K-4 | @2025-01-09 | 山本 誠 | @2025-01-11
"""


@pytest.mark.parametrize(
    ("text", "people"),
    [(SIGNED, ["Gestellt von", "Geprüft von"]), (BESIDE_DATES, ["Alpha", "Beta"]), (JAPANESE, ["課長"])],
)
def test_who_dealt_with_a_stage_stands_by_its_date(text: str, people: list[str]) -> None:
    table = _table(text)
    assert [column.name for column in table.columns_as(Role.PERFORMER)] == people


def test_a_unit_that_cases_belong_to_does_no_step() -> None:
    (department,) = [column for column in _table(SIGNED).columns if column.name == "Abteilung"]
    assert department.role is Role.ATTRIBUTE


def test_a_plain_step_list_is_sure() -> None:
    table = _table(
        "No. | Step | Responsible | System | Remarks\n1 | Ask for leave | Employee | _ | _\n"
        "2 | Check staffing | Team lead | _ | by Friday\n3 | Book absence | HR clerk | Workday | _\n"
    )
    assert table.kind.confidence >= SURE
    assert all(column.confidence >= SURE for column in table.columns[:4])


def test_signs_that_stand_for_a_name_are_not_sure_to_be_one() -> None:
    (owner,) = _table("No. | Step | Owner\n1 | Ask | ○○\n2 | Check | ○○\n3 | Book | ◇◇\n").columns_as(Role.PERFORMER)
    assert owner.confidence < SURE


def _table(text: str) -> Table:
    return find_tables(workbook_of(sheet_from(text.strip(), "Sheet1")))[0]
