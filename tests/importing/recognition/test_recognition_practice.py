"""What people do to tables in practice: other languages, three header rows, spacing, exports of tools."""

from __future__ import annotations

import pytest
from recognition_sheets import sheet_from, workbook_of

from workflow_studio.importing.recognition import Kind, Role, Table, find_tables


def tables_of(text: str, merged: tuple[str, ...] = (), sheet: str = "Sheet1") -> tuple[Table, ...]:
    return find_tables(workbook_of(sheet_from(text, name=sheet, merged=merged)))


def roles_of(table: Table) -> dict[str, Role]:
    return {column.name: column.role for column in table.columns}


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Passo | O que fazer | Responsável | Sistema", Kind.STEP_LIST),
        ("Fase | Attività | Incaricato | Strumento", Kind.STEP_LIST),
        ("Stap | Omschrijving | Uitvoerder | Systeem", Kind.STEP_LIST),
        ("Lp. | Czynność | Wykonuje | System", Kind.STEP_LIST),
        ("序号 | 步骤 | 负责部门 | 系统", Kind.STEP_LIST),
    ],
)
def test_procedures_are_read_in_further_languages(header: str, kind: Kind) -> None:
    rows = "\n".join(f"{at} | Alpha beta {at} | {who} | SAP" for at, who in enumerate(("Ana", "Rui", "Ana", "Eva"), 1))
    (table,) = tables_of(f"{header}\n{rows}")
    assert table.kind.kind is kind
    assert {Role.STEP_NAME, Role.SYSTEM} <= {column.role for column in table.columns}
    assert {Role.PERFORMER, Role.LANE} & {column.role for column in table.columns}


def test_a_header_may_have_three_rows() -> None:
    text = """
_ | _ | Business | _ | Legal | _
_ | _ | Draft | _ | Review | _
No | Partner | Owner | Sent | Lawyer | Returned
C1 | Acme | Ann Lee | @2025-01-01 | Ben Ott | @2025-01-09
C2 | Hooli | Ann Lee | @2025-01-02 | Ben Ott | @2025-01-08
C3 | Initech | Cy Dunn | @2025-01-03 | Ben Ott | @2025-01-07
"""
    (table,) = tables_of(text, merged=("C1:D1", "E1:F1", "C2:D2", "E2:F2"))
    assert (table.header_rows, len(table.data_rows)) == ((0, 1, 2), 3)
    assert [column.title for column in table.columns][3:] == ["Draft / Sent", "Review / Lawyer", "Review / Returned"]


def test_a_second_header_row_may_name_only_the_columns_under_its_groups() -> None:
    text = """
No | Work item | In charge | Planned | _ | Actual | _ | % | Remarks
_ | _ | _ | Start | Finish | Start | Finish | _ | _
1 | Survey the soil | Geotechnics | @2025-01-08 | @2025-01-19 | @2025-01-08 | _ | 100 | _
2 | Design the wall | Design office | @2025-01-22 | @2025-03-01 | _ | _ | 60 | _
3 | Ask for tenders | Procurement | @2025-03-04 | @2025-04-12 | _ | _ | 0 | _
"""
    (table,) = tables_of(text, merged=("D1:E1", "F1:G1"))
    assert table.header_rows == (0, 1)


def test_signs_explained_above_the_header_are_no_header() -> None:
    text = """
green = passed | _ | red = failed
Supplier | Country | Auditor | Audit date
Gussco | DE | Ruth Engel | @2025-02-01
Boltz | IT | Ruth Engel | @2025-02-15
Sealtec | FR | Pieter Blom | @2025-03-01
"""
    assert tables_of(text)[0].header_rows == (1,)


def test_columns_kept_apart_by_blank_ones_are_one_table() -> None:
    text = """
Task | _ | Owner | _ | Done
Freeze the branch | _ | Release lead | _ | x
Run the tests | _ | QA team | _ | x
Write the notes | _ | Writer | _ | _
Tag the build | _ | Release lead | _ | _
"""
    (table,) = tables_of(text)
    assert (table.range.a1, table.kind.kind.mappable) == ("A1:E5", True)


def test_lists_of_choices_beside_each_other_stay_lists() -> None:
    text = """
Country | _ | Priority | _ | Status
Germany | _ | High | _ | Open
France | _ | Low | _ | Done
Spain
Italy
"""
    assert [table.range.a1 for table in tables_of(text)] == ["A1:A5", "C1:C3", "E1:E3"]


def test_the_column_that_others_refer_to_holds_the_ids() -> None:
    text = """
Act. | Activity | Depends on | Resource
A | Survey the site | _ | Surveyor
B | Get the permit | A | Site manager
C | Pour the foundation | B | Crew
D | Inspect | B, C | Site manager
"""
    (table,) = tables_of(text)
    assert (roles_of(table)["Act."], roles_of(table)["Depends on"]) == (Role.STEP_ID, Role.PREDECESSOR)


def test_columns_named_after_answers_say_what_follows() -> None:
    text = """
No | Step | Who | If yes | If no
10 | Register the claim | Front office | 20 | _
20 | Is it covered? | Handler | 30 | 40
30 | Pay the claim | Accounts | _ | _
40 | Reject the claim | Handler | _ | _
"""
    (table,) = tables_of(text)
    assert [name for name, role in roles_of(table).items() if role is Role.NEXT_STEP] == ["If yes", "If no"]


def test_the_id_of_a_user_is_no_case() -> None:
    lines = [
        f"2025-01-0{case} {10 + at}:30 | u{at + 1} | D-50{case} | {event}"
        for case in range(1, 7)
        for at, event in enumerate(("Created", "Checked"))
    ]
    (table,) = tables_of("time | user_id | doc | event\n" + "\n".join(lines))
    assert table.kind.kind is Kind.EVENT_LOG
    assert roles_of(table)["doc"] is Role.CASE
    assert roles_of(table)["user_id"] is Role.PERFORMER


def test_when_a_record_was_last_changed_is_no_stage() -> None:
    lines = [f"WEB-{at} | @2025-01-0{at} | @2025-01-1{at} | @2025-02-0{at}" for at in range(1, 7)]
    (table,) = tables_of("Key | Created | Updated | Resolved\n" + "\n".join(lines))
    assert [name for name, role in roles_of(table).items() if role is Role.MILESTONE_DATE] == ["Created", "Resolved"]


def test_dates_of_trainings_are_no_stages_of_a_case() -> None:
    lines = [f"Kim Hall {at} | Operator | @2024-01-0{at} | @2023-11-1{at} | @2024-02-0{at}" for at in range(1, 6)]
    (table,) = tables_of("Employee | Role | Fire safety | First aid | Forklift\n" + "\n".join(lines), sheet="Training")
    assert not table.kind.kind.mappable


def test_labels_in_two_columns_are_a_form_without_colons() -> None:
    text = """
Customer | Aqua GmbH | Report no. | FS-101
Technician | Sven Roth | Date of visit | @2025-06-03
Reported by | Mrs Kern | Reported on | @2025-05-30
Approved by | Udo Stark | Approved on | @2025-06-04
"""
    (table,) = tables_of(text)
    assert table.kind.kind is Kind.FORM


def test_a_header_in_two_languages_says_what_both_say() -> None:
    text = """
Schritt / Step | Zuständig / Responsible | System
Check the order / Bestellung prüfen | Sales / Vertrieb | SAP
Pick the goods / Ware holen | Warehouse / Lager | WMS
Send the invoice / Rechnung senden | Accounting / Buchhaltung | SAP
"""
    (table,) = tables_of(text)
    assert table.kind.kind is Kind.STEP_LIST
    assert list(roles_of(table).values()) == [Role.STEP_NAME, Role.PERFORMER, Role.SYSTEM]


def test_what_is_to_be_checked_is_the_step_of_a_checklist() -> None:
    text = """
# | Check | Operator | Time | OK?
1 | Confirm the valves are closed | TK | 06:05 | x
2 | Purge with nitrogen | TK | 06:15 | x
3 | Start the agitator | RL | 06:20 | x
"""
    (table,) = tables_of(text, sheet="Start-up checklist")
    assert (table.kind.kind, roles_of(table)["Check"]) == (Kind.CHECKLIST, Role.STEP_NAME)


def test_a_log_of_changes_of_state_is_no_table_of_connections() -> None:
    states = ("New", "Assigned", "Fixed", "Verified")
    lines = [
        f"B-{case} | 2025-03-0{case} {10 + at}:15 | {states[at]} | {states[at + 1]} | {('Ann', 'Ben', 'Cy')[at]}"
        for case in range(1, 7)
        for at in range(3)
    ]
    (table,) = tables_of("Bug ID | Date | From | To | By\n" + "\n".join(lines))
    assert table.kind.kind is Kind.EVENT_LOG
    assert (roles_of(table)["To"], roles_of(table)["Bug ID"]) == (Role.ACTIVITY, Role.CASE)


def test_marks_that_count_up_are_a_header() -> None:
    text = """
Question | 1 | 2 | 3 | 4 | 5
Content useful | 0 | 1 | 3 | 9 | 12
Pace right | 1 | 2 | 8 | 10 | 4
Room | 0 | 0 | 2 | 8 | 15
"""
    (table,) = tables_of(text)
    assert (table.header_rows, table.kind.kind) == ((0,), Kind.OTHER)
