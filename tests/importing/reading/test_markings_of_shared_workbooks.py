from __future__ import annotations

from pathlib import Path
from time import perf_counter

from workflow_studio.importing.reading import Range, Workbook, read_workbook
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass
from workflow_studio.importing.reading.references import formula_at


def _read(shared: Path, part_of_name: str) -> Workbook:
    (path,) = (shared / "corpus").glob(f"*{part_of_name}*.xlsx")
    return read_workbook(path)


def test_project_plan_has_a_thread_with_its_reply(shared: Path) -> None:
    comments = _read(shared, "Project Plan").markings.of("Project Plan").comments
    assert len(comments) == 5
    assert {comment.author for comment in comments} == {"Josh Teter"}
    on_owners = [comment for comment in comments if (comment.row, comment.column) == (0, 5)]
    assert [comment.when for comment in on_owners] == ["2024-09-25T01:02:08.46", "2024-09-25T01:02:49.03"]
    assert on_owners[1].text.startswith("Some people say")


def test_old_comments_have_authors(shared: Path) -> None:
    comments = _read(shared, "spreadsheet_comments").markings.of("Sheet1").comments
    assert {comment.author for comment in comments} == {"Sven Nissel"}
    assert comments[0].text == "comment top row1 (index0)"


def test_validations_of_every_kind(shared: Path) -> None:
    rules = _read(shared, "DataValidationEvaluations").markings.of("Sheet1").validations
    assert {rule.kind for rule in rules} == {"whole", "decimal", "list", "date", "time", "textLength", "custom"}
    (choices,) = [rule.choices for rule in rules if rule.kind == "list"]
    assert len(choices) > 2


def test_formulas_across_sheets_and_lists_in_extensions(shared: Path) -> None:
    book = _read(shared, "360Giving")
    runs = book.markings.of("360_data").formulas
    assert sum(run.range.height for run in runs) == 3_500
    assert len(runs) == 35
    assert formula_at(runs[1], runs[1].range.last_row).startswith('IF(source_data!G103="","",')
    rule = book.markings.of("source_data").validations[0]
    assert rule.formulas == ("codelists!$A$3:$A$14",)
    assert (rule.choices[0], len(rule.choices)) == ("Financial Hardship", 12)


def test_fifty_thousand_merges_cost_no_time(shared: Path) -> None:
    (path,) = (shared / "corpus").glob("*many-merges.xlsx")
    started = perf_counter()
    with SecondPass(path) as second:
        second.sheet("Sheet1")
    assert perf_counter() - started < 2


def test_inventory_is_coloured_by_its_legend(shared: Path) -> None:
    markings = _read(shared, "Inventory").markings.of("Inventory")
    fills = {fill.colour: fill.ranges for fill in markings.fills}
    legend = {colour for colour, ranges in fills.items() if any(area.last_row < 6 for area in ranges)}
    assert {"FFFF00", "FFC000", "FF0000"} <= legend
    by_rule = {rule.fill: rule.formulas for rule in markings.conditional_formats}
    assert by_rule["FFC000"] == ("$M8=TRUE",)
    assert Range.parse("A8:N64") in markings.conditional_formats[0].ranges
    assert markings.hidden_columns == ((14, 14),)
