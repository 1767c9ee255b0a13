"""What a careful reader gets out of real files that other people made; skipped where they are not there."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from workflow_studio.app.importing import Opened, claimed, open_workbook
from workflow_studio.importing.errors import Damaged, PasswordProtected
from workflow_studio.importing.recognition import Kind, Layout, Role, Table
from workflow_studio.model import ClaimKind, Document
from workflow_studio.model.views import participant_of

CORPUS = ROOT.parent / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="there is no folder 'shared' beside the project")


@cache
def opened(name: str) -> Opened:
    """The file whose name has this in it, read and searched for tables."""
    (path,) = (one for one in sorted(CORPUS.iterdir()) if name in one.name)
    return open_workbook(path)


@cache
def document(name: str) -> Document:
    """What the file is taken to say."""
    return claimed(opened(name))


def tables(name: str, sheet: str | None = None) -> list[Table]:
    return [table for table in opened(name).tables if sheet in (None, table.sheet)]


def says(name: str, *kinds: ClaimKind) -> list[str]:
    return [claim.says for claim in document(name).claims.values() if not kinds or claim.kind in kinds]


def header_rows(table: Table) -> list[int]:
    return [row + 1 for row in table.header_rows]


def titles(table: Table, role: Role) -> list[str]:
    return [column.title for column in table.columns_as(role)]


def test_a_raci_has_its_steps_its_roles_and_its_codes() -> None:
    (raci,) = tables("PacktPublishing__RACI")
    assert (raci.kind.kind, header_rows(raci), len(raci.data_rows)) == (Kind.RACI, [1], 8)
    assert titles(raci, Role.RACI_ROLE) == ["TPM", "SDM", "PM-T", "Lead SDE", "SDE", "Business"]
    steps = {step.name: step for step in document("PacktPublishing__RACI").steps.values()}
    refinement = steps["Requirements refinement"]
    found = document("PacktPublishing__RACI")
    assert participant_of(found, refinement.id).name == "Business"
    assert [found.participants[key].name for key in refinement.accountable] == ["TPM"]
    assert {found.participants[key].name for key in refinement.consulted} == {"SDM", "PM-T", "Lead SDE", "SDE"}


def test_a_long_raci_has_compound_codes_and_areas_filled_down() -> None:
    (raci,) = tables("PacktPublishing__TPM RACI")
    assert (raci.kind.kind, raci.layout) == (Kind.RACI, Layout.LONG)
    steps = {step.name: step for step in document("PacktPublishing__TPM RACI").steps.values()}
    assert len(steps) == 11
    assert {step.phase for step in steps.values()} == {"Planning", "Stakeholder Management", "Risk Management"}
    assert steps["Refine requirements"].accountable and not steps["Sprint planning"].accountable


def test_a_project_plan_has_predecessors_several_owners_an_outline_and_threaded_comments() -> None:
    name = "PacktPublishing__Project Plan"
    (plan,) = tables(name)
    assert (plan.kind.kind, header_rows(plan)) == (Kind.STEP_LIST, [1])
    found = document(name)
    steps = {step.name: step for step in found.steps.values()}
    design, relay = steps["Design"], steps["Make Relay Configurable"]
    assert (design.id, relay.id) in {(flow.source, flow.target) for flow in found.flows.values()}, "7fs"
    assert relay.phase == "Relay Servers", "told by its indent"
    assert {one.name for one in found.participants.values()} >= {"Arun", "Bex", "Charley", "Danielle", "Eliza"}
    comments = opened(name).workbook.markings.of("Project Plan").comments
    assert len(comments) == 5
    assert all(one.author and one.when.startswith("2024-09-25") for one in comments)
    assert not any("[Threaded comment]" in one.text for one in comments)


def test_twenty_sheets_of_different_kinds_are_told_apart() -> None:
    name = "PacktPublishing__Tables"
    kinds = {(table.sheet, table.kind.kind) for table in tables(name)}
    assert len(opened(name).workbook.sheets) == 20
    assert kinds >= {
        ("Stakeholders", Kind.REGISTER), ("RACI", Kind.RACI), ("Tech RACI", Kind.RACI), ("Risk Log", Kind.REGISTER),
        ("Project Plan", Kind.STEP_LIST), ("Comm Plan", Kind.REGISTER),
    }  # fmt: skip
    assert opened(name).workbook.markings.of("Mercury Simple").hidden_columns == ((3, 10),)


def test_a_template_with_a_header_alone_has_no_rows_but_its_comments() -> None:
    (log,) = tables("PacktPublishing__Risk Log")
    assert (header_rows(log), log.data_rows) == ([1], ())
    assert len(opened("PacktPublishing__Risk Log").workbook.markings.of("Risk Log").comments) == 2


def test_a_japanese_work_breakdown_has_a_header_of_two_rows_and_no_step_for_empty_numbers() -> None:
    (wbs,) = tables("Neos21__WBS")
    assert (header_rows(wbs), len(wbs.data_rows)) == ([3, 4], 3)
    assert {column.group for column in wbs.columns} >= {"予定", "実績"}
    assert len(document("Neos21__WBS").steps) == 3


def test_a_japanese_procedure_has_operator_checker_and_its_list_of_results() -> None:
    procedure = tables("Neos21__作業手順書")[0]
    assert (procedure.kind.kind, header_rows(procedure), len(procedure.data_rows)) == (Kind.CHECKLIST, [3, 4], 2)
    said = says("Neos21__作業手順書")
    assert any("“再鑑者”" in one and "“作業者”" in one for one in said), "who checks whom"
    assert any("“OK”" in one and "“NG”" in one for one in says("Neos21__作業手順書", ClaimKind.STATE))


def test_two_tables_side_by_side_are_two_and_reviewer_and_reviewee_hand_over() -> None:
    log, choices = tables("Neos21__レビュー管理票")
    assert (log.range.a1, header_rows(log)) == ("A3:I5", [3, 4])
    assert (choices.kind.kind, choices.range.a1) == (Kind.VALUE_LIST, "K4:K8")
    (handoff,) = says("Neos21__レビュー管理票", ClaimKind.HANDOFF)
    assert "“レビューア”" in handoff and "“レビューイ”" in handoff


def test_a_form_is_no_table_and_its_parts_hand_over() -> None:
    form = tables("Neos21__不具合管理票")[0]
    assert form.kind.kind is Kind.FORM
    assert any("“発見者”" in one and "“調査・対応者”" in one for one in says("Neos21__不具合管理票", ClaimKind.HANDOFF))


def test_guidance_above_a_header_is_passed_over_and_formulas_tell_which_sheet_reads_which() -> None:
    name = "ThreeSixtyGiving"
    (data,) = tables(name, "source_data")
    assert header_rows(data) == [3]
    (source,) = document(name).sources.values()
    (link,) = (one for one in source.lineage if (one.sheet, one.target_sheet) == ("source_data", "360_data"))
    assert link.formulas == 3500
    assert {one.kind for one in opened(name).workbook.markings.of("source_data").validations} >= {"list"}
    assert any("Primary Grant Reason" in one for one in says(name, ClaimKind.DATASET)), "a list of the newer kind"


def test_a_checklist_without_a_header_has_its_machines_and_no_step_for_its_legend() -> None:
    name = "Periodic QA"
    monthly = tables(name, "Monthly")[0]
    assert (monthly.kind.kind, monthly.header_rows) == (Kind.CHECKLIST, ())
    steps = document(name).steps.values()
    assert {step.phase for step in steps} >= {"E-1", "E-2", "Tomo"}
    assert opened(name).workbook.markings.of("Monthly").fills


def test_a_colour_legend_says_what_colours_mean_and_due_dates_are_calculated() -> None:
    name = "KaleyWhite__Inventory"
    (inventory,) = tables(name)
    assert header_rows(inventory) == [7]
    states = " ".join(says(name, ClaimKind.STATE))
    for colour, meaning in (("Yellow", "Preparing for calibration"), ("Red", "Late for calibration")):
        assert f"{colour} cells" in states and meaning in states
    formulas = opened(name).workbook.markings.of("Inventory").formulas
    assert any(run.range.first_column == 10 and "365.25" in run.text for run in formulas)
    assert any("Cal due date" in one for one in says(name, ClaimKind.PROBLEM)), "one is typed over"


def test_a_small_log_is_a_register() -> None:
    (log,) = tables("SNC Alternatives")
    assert (log.kind.kind, header_rows(log), len(log.data_rows)) == (Kind.REGISTER, [1], 2)


def test_a_failure_mode_analysis_is_no_process() -> None:
    (fmea,) = tables("popsolutions__FMEA")
    assert (fmea.kind.kind, header_rows(fmea)) == (Kind.OTHER, [5])
    assert not document("popsolutions__FMEA").maps


@pytest.mark.parametrize(
    ("name", "events", "cases", "edges", "variants", "pairs"),
    [("running-example", 42, 6, 16, 6, 20), ("receipt", 8_577, 1_434, 99, 116, 286)],
)
def test_a_log_has_the_figures_that_four_engines_agree_on(
    name: str, events: int, cases: int, edges: int, variants: int, pairs: int
) -> None:
    (process_map,) = document(name).maps.values()
    log = process_map.log
    assert log is not None
    assert (log.events, log.cases, log.edges, log.variants) == (events, cases, edges, variants)
    assert log.performer_pairs == pairs


def test_a_log_with_numbers_for_people_and_many_empty_cells_is_read() -> None:
    (table,) = tables("roadtraffic")
    assert table.kind.kind is Kind.EVENT_LOG
    (process_map,) = document("roadtraffic").maps.values()
    assert process_map.log is not None and process_map.log.cases == 100


def test_a_hidden_sheet_is_listed_as_hidden() -> None:
    assert [sheet.hidden for sheet in opened("TwoSheetsOneHidden").workbook.sheets].count(True) == 1


def test_a_workbook_that_another_one_points_to_has_no_link_of_its_own() -> None:
    assert opened("link-external-workbook-a").workbook.markings.external == ()


def test_comments_have_their_authors() -> None:
    comments = opened("spreadsheet_comments").workbook.markings.of("Sheet1").comments
    assert {one.author for one in comments} == {"Sven Nissel"}
    assert len(comments) == 3


def test_validations_of_every_type_are_read() -> None:
    kinds = {one.kind for one in opened("DataValidationEvaluations").workbook.markings.of("Sheet1").validations}
    assert kinds == {"whole", "decimal", "list", "time", "date", "custom", "textLength"}


def test_fifty_thousand_merges_are_no_obstacle() -> None:
    assert len(opened("many-merges").workbook.sheets[0].merged) == 50_000


@pytest.mark.parametrize(
    ("name", "failure", "words"),
    [("xmlbomb", Damaged, "definitions"), ("pwd123", PasswordProtected, "password-protected")],
)
def test_what_must_not_be_opened_is_refused_with_the_reason(name: str, failure: type[Exception], words: str) -> None:
    with pytest.raises(failure, match=words):
        opened(name)


def test_a_damaged_file_is_opened_with_a_warning() -> None:
    assert any("damaged" in note for note in opened("xlsx-corrupted").workbook.notes)


def test_dates_of_the_binary_format_are_dates() -> None:
    assert opened("date.xlsb").workbook.sheets[0].rows[0] == (datetime.date(2013, 1, 12),)


def test_every_file_of_the_folder_is_in_one_of_these_tests() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    names = [path.name for path in CORPUS.iterdir() if path.suffix in {".xlsx", ".csv", ".xlsb"}]
    quoted = {part for part in text.split('"') if len(part) > 5}
    assert not [name for name in names if not any(part in name for part in quoted)]
