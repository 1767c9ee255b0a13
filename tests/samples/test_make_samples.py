"""The samples in the repository are what their script writes, and each has the features it is there for."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.samples.expected_facts import FACTS
from tests.samples.recount import SAMPLES

WORKBOOKS = [name for name in FACTS if name.endswith(".xlsx")]


def make_samples(folder: Path) -> Path:
    script = SAMPLES / "make_samples.py"
    subprocess.run([sys.executable, "-B", str(script), "--out", str(folder)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_samples(tmp_path_factory.mktemp("made"))


def contents(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    """Everything of a sheet that an import reads."""
    yield (sheet.title, sheet.sheet_state, sheet.dimensions)
    for row in sheet.iter_rows():
        for cell in row:
            note = (cell.comment.author, cell.comment.text) if cell.comment else None
            yield (cell.coordinate, cell.value, cell.number_format, cell.fill.fgColor.rgb, note)
    yield from sorted((area.coord,) for area in sheet.merged_cells.ranges)
    yield from ((str(rule.sqref), rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation)
    yield from ((str(area.sqref), len(area.rules)) for area in sheet.conditional_formatting)


def test_every_sample_is_described_and_nothing_else_lies_there(made: Path) -> None:
    read_me = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert {file.name for file in made.iterdir()} == set(FACTS)
    assert {file.name for file in SAMPLES.iterdir() if file.suffix in {".xlsx", ".csv"}} == set(FACTS)
    assert all(f"`{name}`" in read_me for name in FACTS)


@pytest.mark.parametrize("file", FACTS)
def test_the_read_me_gives_the_figures_of_the_facts(file: str) -> None:
    read_me = (SAMPLES / "README.md").read_text(encoding="utf-8")
    section = " ".join(read_me.split(f"## `{file}`")[1].split("\n## ")[0].split())
    facts = FACTS[file]
    if log := facts.get("log"):
        assert f"{log['cases']} cases" in section
        assert f"{log['events']:,} events" in section
        assert f"{len(log['follows'])} edges" in section
        assert f"{log['variants']} variants" in section
    for found in facts["maps"].values():
        kinds = Counter(kind for kind, _, _ in found["nodes"].values())
        assert f"{kinds['step']} steps" in section
        assert f"{len(found['lanes'])} lanes" in section
        assert not kinds["decision"] or f"{kinds['decision']} decisions" in section
        if found["flows"] and not log:
            assert f"{len(found['flows'])} flows" in section
    for table in facts["tables"]:
        first, last = table["header_rows"]
        rows = f"row {first}" if first == last else f"rows {first}–{last}"
        assert f"header {rows}" in section or f"header in {rows}" in section


@pytest.mark.parametrize("file", WORKBOOKS)
def test_writing_a_workbook_again_gives_the_committed_cells(made: Path, file: str) -> None:
    again, committed = (openpyxl.load_workbook(folder / file) for folder in (made, SAMPLES))
    assert again.sheetnames == committed.sheetnames
    for name in committed.sheetnames:
        assert list(contents(again[name])) == list(contents(committed[name]))


def test_writing_the_delimited_file_again_gives_the_committed_bytes(made: Path) -> None:
    file = "complaint_handling.csv"
    assert (made / file).read_bytes() == (SAMPLES / file).read_bytes()


def test_two_runs_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make_samples(tmp_path / "again")
    assert all((again / file).read_bytes() == (made / file).read_bytes() for file in FACTS)


@pytest.mark.parametrize("file", WORKBOOKS)
def test_a_workbook_looks_like_one_in_use(file: str) -> None:
    """Several sheets, one hidden, a title above the header, validations, comments with authors, colours."""
    book = openpyxl.load_workbook(SAMPLES / file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert len(book.worksheets) >= 3
    assert [sheet.sheet_state for sheet in book].count("hidden") == 1
    assert any(table["header_rows"][0] > 1 for table in FACTS[file]["tables"])
    assert any(sheet.data_validations.dataValidation for sheet in book)
    assert all(cell.comment.author for cell in cells if cell.comment)
    assert any(cell.comment for cell in cells)
    assert len({cell.fill.fgColor.rgb for cell in cells if cell.fill.fill_type == "solid"}) >= 1
    assert any(cell.value is None for cell in cells)


@pytest.mark.parametrize("file", ["purchase_requests.xlsx", "vendor_onboarding.xlsx", "month_end_close.xlsx"])
def test_two_row_headers_are_merged(file: str) -> None:
    book = openpyxl.load_workbook(SAMPLES / file)
    deep = [table for table in FACTS[file]["tables"] if table["header_rows"][0] < table["header_rows"][1]]
    assert deep
    for table in deep:
        merged = book[table["sheet"]].merged_cells.ranges
        assert any(area.min_row == table["header_rows"][0] for area in merged)


@pytest.mark.parametrize("file", [name for name in WORKBOOKS if name != "store_returns.xlsx"])
def test_formulas_carry_their_last_result(file: str) -> None:
    """Readers of values alone see the figures, as in a file that a spreadsheet program has saved."""
    formulas, values = openpyxl.load_workbook(SAMPLES / file), openpyxl.load_workbook(SAMPLES / file, data_only=True)
    results = [
        values[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert results
    assert None not in results


def test_the_process_map_is_a_table_and_its_ids_are_text() -> None:
    sheet = openpyxl.load_workbook(SAMPLES / "store_returns.xlsx")["Process Map"]
    assert [table.ref for table in sheet.tables.values()] == ["A4:J31"]
    assert all(cell.data_type in {"s", "n"} and not isinstance(cell.value, int) for cell in sheet["A"][4:])


def test_conditional_formats_where_colour_is_the_status() -> None:
    for file, name in (
        ("purchase_requests.xlsx", "Tracker 2025"),
        ("pricing_changes.xlsx", "Status history"),
        ("month_end_close.xlsx", "Overview 2025"),
    ):
        assert list(openpyxl.load_workbook(SAMPLES / file)[name].conditional_formatting)
