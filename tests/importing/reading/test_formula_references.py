from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.formula.translate import Translator

from workflow_studio.importing.reading import Range
from workflow_studio.importing.reading.markings import FormulaRun
from workflow_studio.importing.reading.ranges import column_letter
from workflow_studio.importing.reading.references import Pattern, formula_at, moved, without_prefixes


@pytest.mark.parametrize(
    ("formula", "rows", "columns", "expected"),
    [
        ("A1+$B$2+C$3+$D4", 2, 1, "B3+$B$2+D$3+$D6"),
        ("SUM(A1:B2)", 1, 0, "SUM(A2:B3)"),
        ("LOG10(A1)*2", 1, 0, "LOG10(A2)*2"),
        ("Steps!A1&'My sheet 4'!B2&'It''s A1'!C3", 1, 0, "Steps!A2&'My sheet 4'!B3&'It''s A1'!C4"),
        ("Q1!A1+Q2", 1, 0, "Q1!A2+Q3"),
        ("[1]Plan!A1+'[2]Old plan'!$A1", 1, 1, "[1]Plan!B2+'[2]Old plan'!$A2"),
        ('IF(A1="B2","C3 ""D4""",E5)', 1, 0, 'IF(A2="B2","C3 ""D4""",E6)'),
        ("SUM(A:C)+SUM($A:C)+SUM(1:2)+SUM($1:2)", 1, 1, "SUM(B:D)+SUM($A:D)+SUM(2:3)+SUM($1:3)"),
        ("Table1[[#This Row],[A1]]+Table1[B2]", 1, 1, "Table1[[#This Row],[A1]]+Table1[B2]"),
        ("Table1[It'[s A1]+B2", 1, 0, "Table1[It'[s A1]+B3"),
        ("1E5+2.5+A1%", 1, 0, "1E5+2.5+A2%"),
        ("Rate.A1+_A1+XFE1+A1048577+Über2", 1, 0, "Rate.A1+_A1+XFE1+A1048577+Über2"),
        ("#REF!+A1+#N/A", 1, 0, "#REF!+A2+#N/A"),
        ("A1+B2", -1, 0, "#REF!+B1"),
        ("A1048576", 1, 0, "#REF!"),
        ("XFD1", 0, 1, "#REF!"),
        ("Budget2024", 1, 0, "Budget2024"),
        ("Jan:Mar!A1", 1, 0, "Jan:Mar!A2"),
        ("A1:INDEX(B1:B9,3)", 1, 0, "A2:INDEX(B2:B10,3)"),
    ],
)
def test_relative_references_move_and_nothing_else(formula: str, rows: int, columns: int, expected: str) -> None:
    assert moved(formula, rows, columns) == expected


ends = st.builds(
    lambda fixed_column, column, fixed_row, row: f"{fixed_column}{column_letter(column)}{fixed_row}{row}",
    st.sampled_from(("", "$")),
    st.integers(3, 800),
    st.sampled_from(("", "$")),
    st.integers(5, 2_000),
)
areas = st.one_of(ends, st.builds("{}:{}".format, ends, ends))
qualified = st.builds(
    "{}{}".format, st.sampled_from(("", "", "Steps!", "'My A1 sheet'!", "'It''s'!", "[1]Plan!", "'[2]B2 x'!")), areas
)
atoms = st.one_of(
    qualified, st.sampled_from(('"A1"', '"say ""B2"" %d"', "3.5", "1E5", "Rate", "TRUE", "$C:E", "C:$E", "7:9", "$7:9"))
)
formulas = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds("{}{}{}".format, inner, st.sampled_from(("+", "&", "<>", "^", ">=")), inner),
        st.builds("{}({},{})".format, st.sampled_from(("LOG10", "IF", "ATAN2", "STDEV.S")), inner, inner),
        st.builds("({})%".format, inner),
    ),
    max_leaves=6,
)


@given(formulas, st.integers(-4, 900), st.integers(-2, 20))
def test_formulas_move_as_another_reader_moves_them(formula: str, rows: int, columns: int) -> None:
    target = f"{column_letter(10 + columns)}{10 + rows}"
    assert "=" + moved(formula, rows, columns) == Translator("=" + formula, "K10").translate_formula(target)


@given(formulas, st.integers(0, 900))
@example('"100 %"&A5%', 3)
def test_a_pattern_tells_the_formula_below(formula: str, rows: int) -> None:
    assert Pattern(formula).below(rows) == moved(formula, rows)


def test_a_pattern_ends_where_references_would_leave_the_sheet() -> None:
    assert Pattern("A1048575").below(1) == "A1048576"
    assert Pattern("A1048575").below(2) is None


def test_a_run_tells_the_formula_of_each_row() -> None:
    run = FormulaRun(Range(1, 2, 4, 2), "A2*$B$1")
    assert [formula_at(run, row) for row in range(1, 5)] == ["A2*$B$1", "A3*$B$1", "A4*$B$1", "A5*$B$1"]


def test_names_of_newer_functions_lose_what_files_put_before_them() -> None:
    assert without_prefixes('_xlfn.IFS(A1>1,"_xlfn.X",TRUE,_xlfn._xlws.SORT(B1:B2))') == (
        'IFS(A1>1,"_xlfn.X",TRUE,SORT(B1:B2))'
    )
