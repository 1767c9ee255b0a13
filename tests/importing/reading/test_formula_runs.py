from __future__ import annotations

from pathlib import Path

import openpyxl
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from tests.importing.reading.workbook_parts import with_rows
from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import FormulaRun, Markings
from workflow_studio.importing.reading.ooxml.formulas import MOST_RUNS, Formulas
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass
from workflow_studio.importing.reading.references import formula_at


def _read(path: Path, sheet: str = "Sheet") -> Markings:
    with SecondPass(path) as second:
        return second.sheet(sheet)


def _expanded(runs: tuple[FormulaRun, ...]) -> dict[tuple[int, int], str]:
    """Every formula cell by itself."""
    return {
        (row, run.range.first_column): formula_at(run, row)
        for run in runs
        for row in range(run.range.first_row, run.range.last_row + 1)
    }


def _as_openpyxl_reads(path: Path) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for row in openpyxl.load_workbook(path).active.iter_rows():
        for cell in row:
            value = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
            if isinstance(value, str) and value.startswith("="):
                found[cell.row - 1, cell.column - 1] = value[1:]
    return found


REFERENCES = ("A{0}", "$A{0}", "A$1", "$B$2", "Other!A{0}", "'My A1'!B{0}:C{0}", "{0}:{0}", "A:A", "Table1[A1]", '"A1"')
templates = st.lists(st.sampled_from(REFERENCES), min_size=1, max_size=3).map(lambda parts: f"SUM({','.join(parts)})")
columns = st.lists(st.tuples(templates, st.integers(1, 4), st.integers(0, 1)), min_size=1, max_size=5)


@given(st.lists(columns, min_size=1, max_size=3))
def test_runs_hold_the_formulas_another_reader_finds(
    tmp_path_factory: object, blocks: list[list[tuple[str, int, int]]]
) -> None:
    # given columns of formulas, some repeated downwards, some not, with gaps
    path = tmp_path_factory.getbasetemp() / "runs.xlsx"  # type: ignore[attr-defined]
    book = openpyxl.Workbook()
    for column, block in enumerate(blocks, 1):
        row = 1
        for template, times, gap in block:
            for _ in range(times):
                book.active.cell(row, column, "=" + template.format(row))
                row += 1
            row += gap
    book.save(path)
    # when they are read as runs
    runs = _read(path).formulas
    # then each formula is what a reader of single cells finds, and repeated ones make one run
    assert _expanded(runs) == _as_openpyxl_reads(path)
    assert len(runs) <= sum(map(len, blocks))


def test_shared_formulas_are_written_out_for_each_cell(tmp_path: Path) -> None:
    with_rows(
        tmp_path / "shared.xlsx",
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>A1*2</f></c></row>'
        '<row r="2"><c r="C2"><f t="shared" ref="C2:D4" si="3">A2*2+$A2&lt;B$1</f><v>1</v></c>'
        '<c r="D2"><f t="shared" si="3"/></c></row>'
        '<row r="3"><c r="C3"><f t="shared" si="3"/></c><c r="D3"><f t="shared" si="3"></f></c></row>'
        '<row r="4"><c r="C4"><f>A4*2+$A4&lt;B$1</f></c><c r="D4"><f ca="1" si="9" t="shared"/></c></row>',
    )
    runs = _read(tmp_path / "shared.xlsx").formulas
    assert runs == (
        FormulaRun(Range(0, 2, 0, 2), "A1*2"),
        FormulaRun(Range(1, 2, 3, 2), "A2*2+$A2<B$1"),
        FormulaRun(Range(1, 3, 2, 3), "B2*2+$A2<C$1"),
    )
    assert _expanded(runs).items() <= _as_openpyxl_reads(tmp_path / "shared.xlsx").items()


def test_array_formulas_tell_what_they_fill(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "array.xlsx") as book:
        sheet = book.add_worksheet("Sheet")
        sheet.write_array_formula("B1:B3", "{=A1:A3*2}")
        sheet.write_dynamic_array_formula("C1", "=UNIQUE(A1:A3)")
        sheet.write_dynamic_array_formula("C2", "=UNIQUE(A2:A4)")
    assert _read(tmp_path / "array.xlsx").formulas == (
        FormulaRun(Range(0, 1, 0, 1), "A1:A3*2", Range(0, 1, 2, 1)),
        FormulaRun(Range(0, 2, 0, 2), "UNIQUE(A1:A3)"),
        FormulaRun(Range(1, 2, 1, 2), "UNIQUE(A2:A4)"),
    )


def test_cells_that_do_not_tell_their_place_are_counted(tmp_path: Path) -> None:
    with_rows(
        tmp_path / "places.xlsx",
        "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:f>A1</x:f></x:c></x:row>"
        "<x:row><x:c/><x:c><x:f>A2</x:f><x:v>2</x:v></x:c></x:row>",
        prefix="x:",
    )
    assert _read(tmp_path / "places.xlsx").formulas == (FormulaRun(Range(0, 1, 1, 1), "A1"),)


def test_formulas_without_end_are_counted_and_not_kept() -> None:
    formulas = Formulas()
    for row in range(0, 2 * MOST_RUNS + 20, 2):
        formulas.add(row, 0, b"", b"1+1")
    formulas.add(0, 1, b"", b"1" * 100_000)
    assert len(formulas.runs()) == MOST_RUNS
    assert formulas.left_out == 11
