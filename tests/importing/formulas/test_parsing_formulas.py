"""Formulas are read by Excel's grammar, written back the same, and refused where they are not understood."""

from __future__ import annotations

import pytest
from formula_trees import HERE, trees
from hypothesis import given
from hypothesis import strategies as st

from workflow_studio.importing.formulas import Refusal, Tree, parse, printed
from workflow_studio.importing.formulas.tree import Binary, Cells, Number, Percent, TableCells, Text, Unary, parts


def number(value: float) -> Number:
    return Number(float(value))


@pytest.mark.parametrize(
    ("formula", "tree"),
    [
        ("-2^2", Binary("^", Unary("-", number(2)), number(2))),
        ("2^3^2", Binary("^", Binary("^", number(2), number(3)), number(2))),
        ("5%*2", Binary("*", Percent(number(5)), number(2))),
        ("1+2*3", Binary("+", number(1), Binary("*", number(2), number(3)))),
        ('"a"&1+2', Binary("&", Text("a"), Binary("+", number(1), number(2)))),
        ("1<2=3", Binary("=", Binary("<", number(1), number(2)), number(3))),
        ('"say ""hi"""', Text('say "hi"')),
        ("[@Amount]", TableCells("", ("Amount",), "#This Row")),
        ("Orders[Amount]", TableCells("Orders", ("Amount",))),
        ("Orders[[#This Row],[Net]:[Gross]]", TableCells("Orders", ("Net", "Gross"), "#This Row")),
    ],
)
def test_operators_bind_as_in_excel(formula: str, tree: Tree) -> None:
    assert parse(formula) == tree


@pytest.mark.parametrize(
    ("formula", "sheet", "book"),
    [
        ("Rates!A1", "Rates", ""),
        ("'My rates'!A1:B9", "My rates", ""),
        ("'It''s'!A1", "It's", ""),
        ("[1]Plan!A1", "Plan", "1"),
        ("'[1]Plan B'!$A:$C", "Plan B", "1"),
        (r"'C:\files\[Budget 2025.xlsx]Plan'!A1", "Plan", "Budget 2025.xlsx"),
    ],
)
def test_references_tell_sheet_and_workbook(formula: str, sheet: str, book: str) -> None:
    tree = parse(formula)
    assert isinstance(tree, Cells)
    assert (tree.sheet, tree.book) == (sheet, book)


def test_a_formula_filled_down_is_the_same_tree_in_every_row() -> None:
    assert parse('IF(D2>$B$1,"yes",C1)', 1, 4) == parse('IF(D9>$B$1,"yes",C8)', 8, 4)
    assert parse("D2", 1, 4) != parse("D3", 1, 4)


def test_prefixes_of_newer_functions_are_left_out() -> None:
    assert parse('_xlfn.IFS(A1=1,"x")') == parse('IFS(A1=1,"x")')


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("1+", "ends too early"),
        ("((1)", "ends too early"),
        ("SUM(A1:A3 B1:B3)", "not expected"),
        ("A1?", "not understood"),
        ("A1#", "all that another formula fills"),
        ("A1:INDEX(B:B,3)", "a function works out"),
        ("LAMBDA(x,x+1)(A2)", "function of its own"),
        ("MAP(A1:A3,LAMBDA(x,x+1))", "function of its own"),
        ("Jan:Dec!A1", "several sheets"),
        ("'Jan:Dec'!A1", "several sheets"),
        ("1" * 9000, "longer than 8,192"),
        ("(" * 300 + "1" + ")" * 300, "nested more than"),
        ("1" + "+1" * 1500, "nested more than"),
        ("1e999", "too large"),
        ("A0", "outside"),
        ("{1,2;3}", "equally long"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_reason(formula: str, why: str) -> None:
    refusal = parse(formula)
    assert isinstance(refusal, Refusal)
    assert why in refusal.why


@given(trees)
def test_a_formula_that_is_written_and_read_is_the_same(tree: Tree) -> None:
    assert parse(printed(tree, *HERE), *HERE) == tree


@given(st.text("AB1$:!'[]()#@\",;{}=<>&+-*/^% .eIF\\é", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Refusal) or list(parts(found))


@pytest.mark.parametrize(
    "text", ["'" * 8000, "[" * 8000, "a." * 4000, "A1:" * 2700, '"' * 8000, "-" * 8000, "IF(" * 2500]
)
def test_long_odd_texts_are_refused_soon(text: str) -> None:
    assert isinstance(parse(text + ")"), Refusal)
