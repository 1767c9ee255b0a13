"""The expected facts are what stands in the committed sample files."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.samples.expected_facts import FACTS
from tests.samples.recount import (
    SAMPLES,
    as_date,
    by_case,
    folded,
    follows,
    log_events,
    log_rows,
    neighbours,
    sheet_of,
    tracker_events,
)

WORKBOOKS = [name for name in FACTS if name.endswith(".xlsx")]
TABLES = [(file, table) for file in WORKBOOKS for table in FACTS[file]["tables"]]
LOGS = [("pricing_changes.xlsx", 0), ("complaint_handling.csv", 0)]


def table_of(file: str, sheet: str) -> dict[str, Any]:
    return next(table for table in FACTS[file]["tables"] if table["sheet"] == sheet)


@pytest.mark.parametrize("file", WORKBOOKS)
def test_sheets_are_named_and_hidden_as_stated(file: str) -> None:
    book = openpyxl.load_workbook(SAMPLES / file)
    assert {sheet.title: sheet.sheet_state for sheet in book} == FACTS[file]["sheets"]


@pytest.mark.parametrize(("file", "table"), TABLES, ids=[f"{file}-{t['sheet']}-{t['rows']}" for file, t in TABLES])
def test_header_and_rows_are_where_the_facts_say(file: str, table: dict[str, Any]) -> None:
    sheet = sheet_of(file, table["sheet"])
    header_end = table["header_rows"][1]
    first, last = table["data_rows"]
    skipped = [row for row in table.get("skipped_rows", {}) if first <= row <= last]
    assert last - first + 1 - len(skipped) == table["rows"]
    assert first == header_end + 1
    for letter in table["columns"]:
        assert isinstance(sheet[f"{letter}{header_end}"].value, str)
    letters = table["columns"] or "A"
    for row in (first, last):
        assert any(sheet[f"{letter}{row}"].value is not None for letter in letters)


@pytest.mark.parametrize(("file", "index"), LOGS)
def test_event_log_figures(file: str, index: int) -> None:
    table, log = FACTS[file]["tables"][index], FACTS[file]["log"]
    events = list(log_events(file, table, log["lane_of"]))
    cases = by_case(events)
    pairs = {(a.performer, b.performer) for a, b in neighbours(cases) if a.performer and b.performer}
    assert (len(events), len(cases)) == (log["events"], log["cases"])
    assert follows(cases) == log["follows"]
    assert len({tuple(event.activity for event in case) for case in cases}) == log["variants"]
    assert Counter(case[0].activity for case in cases) == log["starts_with"]
    assert Counter(case[-1].activity for case in cases) == log["ends_with"]
    assert len({event.performer for event in events} - {None}) == log["people"]
    assert sum(event.performer is None for event in events) == log["empty_performers"]
    assert len(pairs) == log["performer_pairs"]
    assert sum(one != other for one, other in pairs) == log["different_performer_pairs"]
    assert {event.activity: event.team for event in events} == log["lane_of"]
    assert set(log["lanes"]) == set(log["lane_of"].values())
    assert {"C": sum(isinstance(row[2], str) for row in log_rows(file, table))} == log["text_dates"]


@pytest.mark.parametrize(("file", "index"), LOGS)
def test_no_two_events_of_a_case_share_a_minute(file: str, index: int) -> None:
    table, log = FACTS[file]["tables"][index], FACTS[file]["log"]
    moments = Counter((event.case, event.at) for event in log_events(file, table, log["lane_of"]))
    assert set(moments.values()) == {1}


def test_tracker_figures() -> None:
    facts = FACTS["purchase_requests.xlsx"]
    table, log = facts["tables"][0], facts["log"]
    cases = by_case(tracker_events("purchase_requests.xlsx", table))
    assert (len(cases), sum(map(len, cases))) == (log["cases"], log["events"])
    assert follows(cases) == log["follows"]
    assert len({tuple(event.activity for event in case) for case in cases}) == log["variants"]
    assert Counter(case[0].activity for case in cases) == log["starts_with"]
    assert Counter(case[-1].activity for case in cases) == log["ends_with"]
    assert sum(before.at == after.at for before, after in neighbours(cases)) == log["same_day_pairs"]


def test_tracker_cells_that_are_typed_oddly() -> None:
    facts = FACTS["purchase_requests.xlsx"]
    sheet, log = sheet_of("purchase_requests.xlsx", "Tracker 2025"), facts["log"]

    def values(letter: str) -> list[Any]:
        return [cell.value for cell in sheet[letter][16:428]]

    date_columns = facts["maps"]["Tracker 2025"]["performers"]
    text = {letter: [value for value in values(letter) if isinstance(value, str)] for letter in date_columns}
    dated = {letter: [v for v in found if as_date(v)] for letter, found in text.items()}
    assert {letter: len(found) for letter, found in dated.items() if found} == log["text_dates"]
    assert {k: len(v) - len(dated[k]) for k, v in text.items() if len(v) > len(dated[k])} == log["not_dates"]
    assert all(int(date[:2]) <= 12 for date in dated["J"])
    assert all(int(date[:2]) > 12 for date in dated["O"])
    assert Counter(values("Q")) == log["statuses"]
    assert {value for value in values("G") if value} == set(log["initials"])
    typed = {*values("B"), *values("E"), *values("I")}
    assert all({name, *others} <= typed for name, others in log["spellings"].items())


def test_tracker_roles_stand_in_the_merged_row_above_the_columns() -> None:
    sheet = sheet_of("purchase_requests.xlsx", "Tracker 2025")
    groups = {
        sheet.cell(16, column).column_letter: sheet.cell(15, area.min_col).value
        for area in sheet.merged_cells.ranges
        for column in range(area.min_col, area.max_col + 1)
    }
    performers = FACTS["purchase_requests.xlsx"]["maps"]["Tracker 2025"]["performers"]
    assert all(groups[date] == groups[person] == role for date, (person, role) in performers.items())


def node_rows(table: dict[str, Any], cells: Worksheet) -> dict[str, int]:
    """Id in column A -> row, for the rows that are steps."""
    first, last = table["data_rows"]
    rows = (row for row in range(first, last + 1) if row not in table.get("skipped_rows", {}))
    return {str(cells[f"A{row}"].value): row for row in rows}


@pytest.mark.parametrize(
    ("file", "sheet", "letters"),
    [
        ("vendor_onboarding.xlsx", "Steps", "ABC"),
        ("store_returns.xlsx", "Process Map", "ABF"),
        ("month_end_close.xlsx", "Template", "ABC"),
        ("month_end_close.xlsx", "Sep 2025", "ABC"),
        ("month_end_close.xlsx", "Oct 2025", "ABC"),
        ("staff_onboarding.xlsx", "Activities", "ABD"),
    ],
)
def test_names_and_lanes_of_listed_steps(file: str, sheet: str, letters: str) -> None:
    expected = FACTS[file]["maps"][sheet]
    cells = sheet_of(file, sheet)
    nodes = node_rows(table_of(file, sheet), cells)
    _, name_in, lane_in = letters
    found = {node: (cells[f"{name_in}{row}"].value, cells[f"{lane_in}{row}"].value) for node, row in nodes.items()}
    assert {node: (name, folded(lane)) for node, (name, lane) in found.items()} == {
        node: (name, folded(lane)) for node, (_, name, lane) in expected["nodes"].items()
    }
    assert list(dict.fromkeys(lane for _, _, lane in expected["nodes"].values())) == expected["lanes"]


@pytest.mark.parametrize(
    ("file", "sheet", "column", "looks_back"),
    [
        ("vendor_onboarding.xlsx", "Steps", "I", False),
        ("store_returns.xlsx", "Process Map", "C", False),
        ("month_end_close.xlsx", "Template", "E", True),
        ("month_end_close.xlsx", "Sep 2025", "E", True),
        ("month_end_close.xlsx", "Oct 2025", "E", True),
    ],
)
def test_flows_of_listed_steps(file: str, sheet: str, column: str, looks_back: bool) -> None:
    cells = sheet_of(file, sheet)
    rows = node_rows(table_of(file, sheet), cells)
    typed = {node: cells[f"{column}{row}"].value or "" for node, row in rows.items()}
    pairs = {(node, other) for node, text in typed.items() for other in re.findall(r"SR-\d+|\d+", text)}
    stated = {(other, node) for node, other in pairs} if looks_back else pairs
    assert stated == {(source, target) for source, target, _ in FACTS[file]["maps"][sheet]["flows"]}


def test_arrows_of_nodes_and_flows() -> None:
    expected = FACTS["staff_onboarding.xlsx"]["maps"]["Activities"]
    cells = sheet_of("staff_onboarding.xlsx", "Connections")
    arrows = {row: (cells[f"A{row}"].value, cells[f"C{row}"].value) for row in range(5, 29)}
    unresolved = {row: arrow for row, arrow in arrows.items() if not set(arrow) <= set(expected["nodes"])}
    assert unresolved == expected["unresolved_flows"]
    labels = [(*arrow, cells[f"E{row}"].value or "") for row, arrow in arrows.items() if row not in unresolved]
    assert labels == expected["flows"]


def test_raci_letters() -> None:
    expected = FACTS["vendor_onboarding.xlsx"]["maps"]["RACI"]
    sheet = sheet_of("vendor_onboarding.xlsx", "RACI")
    roles = {letter: sheet[f"{letter}6"].value for letter in "CDEFGHIJ"}

    def holders(row: int, code: str) -> list[str]:
        return [role for letter, role in roles.items() if code in str(sheet[f"{letter}{row}"].value or "")]

    found = {str(sheet[f"A{row}"].value): ("step", sheet[f"B{row}"].value, *holders(row, "R")) for row in range(7, 19)}
    assert found == expected["nodes"]
    assert {row: holders(row, "A") for row in range(7, 19) if len(holders(row, "A")) > 1} == expected["two_answer"]
    assert [row for row in range(7, 19) if not holders(row, "A")] == expected["nobody_answers"]
    responsible = {lane for _, _, lane in expected["nodes"].values()}
    assert set(roles.values()) - responsible == set(expected["never_responsible"])


def test_labels_and_shapes_of_the_process_map() -> None:
    expected = FACTS["store_returns.xlsx"]["maps"]["Process Map"]
    cells = sheet_of("store_returns.xlsx", "Process Map")
    shapes = {cells[f"A{row}"].value: cells[f"E{row}"].value for row in range(5, 32)}
    kinds = {"Start": "start", "End": "end", "Decision": "decision", "Process": "step", "Subprocess": "step"}
    assert {node: kinds[shape] for node, shape in shapes.items()} == {k: v[0] for k, v in expected["nodes"].items()}
    assert [node for node, shape in shapes.items() if shape == "Subprocess"] == expected["subprocesses"]
    labels = {cells[f"A{row}"].value: str(cells[f"D{row}"].value or "").split(",") for row in range(5, 32)}
    for node in expected["nodes"]:
        stated = [label for source, _, label in expected["flows"] if source == node]
        assert [label for label in labels[node] if label] == [label for label in stated if label]
