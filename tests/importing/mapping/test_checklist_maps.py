"""Checklists, procedures and runbooks become steps with who does them and who checks them."""

from __future__ import annotations

from pathlib import Path

from tests.importing.mapping.mapping_tables import (
    flows,
    lanes,
    mapped_text,
    names_of,
    node,
    performer,
    quotes,
    step,
    texts,
)
from tests.importing.recognition.recognition_sheets import sheet_from, workbook_of
from workflow_studio.importing.mapping import ChosenTables, Mapped, MappingOptions, map_tables
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.recognition import Kind, find_tables
from workflow_studio.model import Decision

RUNBOOK = """
No=step-id | Task=step-name | Operator=performer | Checked by=performer | OK/NG=status
1 | Stop the interfaces | Operations | Team lead | OK
2 | Back the database up | Database team | Team lead | OK
3 | Switch the alias | Operations | Team lead | OK
"""


def mapped(workbook: Workbook) -> Mapped:
    found = find_tables(workbook)
    chosen = tuple(table for table in found if table.gives_a_map)
    return map_tables([ChosenTables(workbook, chosen, found)], MappingOptions(read_on="2025-11-21"))


def test_operators_are_lanes_and_checkers_are_kept_with_the_steps() -> None:
    document = mapped_text(Kind.CHECKLIST, RUNBOOK).document
    assert lanes(document) == ["Operations", "Database team"]
    assert names_of(document, step(document, "Switch the alias").accountable) == ["Team lead"]
    assert "D4" in quotes(document, step(document, "Switch the alias").evidence)


def test_whether_the_work_waits_for_the_check_is_asked_once() -> None:
    document = mapped_text(Kind.CHECKLIST, RUNBOOK).document
    assert [question.text for question in document.questions.values()] == [
        "Does the work wait until “Checked by” has checked a step, or is it checked later?"
    ]


def test_results_alone_make_no_decision() -> None:
    assert not mapped_text(Kind.CHECKLIST, RUNBOOK).document.decisions


def test_a_sheet_that_says_where_to_go_on_makes_a_decision() -> None:
    text = """
No=step-id | Task=step-name | Operator=performer | If NG=attribute
1 | Stop the interfaces | Ops | _
2 | Back the database up | Ops | go to 1
3 | Switch the alias | Ops | call the team lead
"""
    result = mapped_text(Kind.CHECKLIST, text)
    document = result.document
    asked = "Back the database up: OK?"
    assert isinstance(node(document, asked), Decision)
    assert flows(document) == {
        ("Stop the interfaces", "Back the database up", ""),
        ("Back the database up", asked, ""),
        (asked, "Switch the alias", "OK"),
        (asked, "Stop the interfaces", "Not OK"),
    }
    assert "1 row saying what to do when the check fails, but not which step." in texts(result)


def test_who_ticked_an_item_off_did_it_where_nobody_else_is_named() -> None:
    text = "Task=step-name | Checked by=performer\nCount the till | Kim\nLock the door | Bo"
    assert lanes(mapped_text(Kind.CHECKLIST, text).document) == ["Kim", "Bo"]


def test_a_list_gone_through_each_day_has_each_step_once() -> None:
    text = "Day=attribute | Task=step-name\n@2025-01-02 | Count the till\n_ | Lock the door\n" * 1
    text += "@2025-01-03 | Count the till\n_ | Lock the door"
    document = mapped_text(Kind.CHECKLIST, text).document
    assert [one.name for one in document.steps.values()] == ["Count the till", "Lock the door"]
    assert set(quotes(document, step(document, "Count the till").evidence)) >= {"B2", "B4"}


def test_a_line_above_says_who_carries_the_list_out() -> None:
    text = """
Opening checklist
Responsible: | Shift leader

Task | Done
Switch the lights on | x
Count the till | x
Open the door | _
"""
    document = mapped(workbook_of(sheet_from(text, "Opening"))).document
    assert lanes(document) == ["Shift leader"]
    assert performer(document, "Count the till") == "Shift leader"


def test_the_header_of_a_table_further_up_names_nobody() -> None:
    text = """
Item | Owner | Spare parts
Press | Kim | none

Task | Done
Switch the lights on | x
Count the till | x
Open the door | _
"""
    document = mapped(workbook_of(sheet_from(text, "Opening"))).document
    assert performer(document, "Count the till") == "Not known"


def test_the_machine_above_the_checks_is_their_phase() -> None:
    text = "E-1\nDosimetry checks\nImaging checks\nE-2\nDosimetry checks\nImaging checks"
    document = mapped(workbook_of(sheet_from(text, "QA checklist"))).document
    assert [(one.phase, one.name) for one in document.steps.values()] == [
        ("E-1", "Dosimetry checks"), ("E-1", "Imaging checks"), ("E-2", "Dosimetry checks"), ("E-2", "Imaging checks"),
    ]  # fmt: skip


def test_a_real_procedure_in_japanese(shared: Path) -> None:
    document = mapped(read_workbook(shared / "corpus" / "Neos21__作業手順書.xlsx")).document
    assert len(document.steps) == 2
    assert lanes(document) == ["○○"]
    assert {name for one in document.steps.values() for name in names_of(document, one.accountable)} == {"◇◇"}
