"""Whatever a formula decides, its table gives the same."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_books import sheet

from workflow_studio.importing.formulas import Refusal, parse
from workflow_studio.importing.formulas.book import Book
from workflow_studio.importing.formulas.code import single
from workflow_studio.importing.formulas.labels import Labels
from workflow_studio.importing.formulas.working_out import compiled
from workflow_studio.importing.reading import Value, Workbook
from workflow_studio.importing.rules.conditions import cases
from workflow_studio.importing.rules.exclusion import all_exclude
from workflow_studio.importing.rules.replay import shown, table_code
from workflow_studio.importing.rules.translation import translated

values = st.sampled_from([None, -1, 0, 1, 2.5, 5, 10, "EU", "us", "", "10", True, False])
literals = st.sampled_from(["-1", "0", "1", "2.5", "5", "10", '"EU"', '"US"', '""', "TRUE", "$E$1", "B2"])
inputs = st.sampled_from(["A2", "B2", "C2", "A2", "LEN(C2)"])
operators = st.sampled_from(["=", "<>", "<", "<=", ">", ">="])
comparisons = st.builds("{}{}{}".format, inputs, operators, literals) | st.builds(
    "{}{}{}".format, literals, operators, inputs
)
questions = st.builds("{}({})".format, st.sampled_from(["ISBLANK", "ISNUMBER", "ISTEXT"]), inputs)


def _conditions(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("AND({},{})".format, smaller, smaller),
        st.builds("OR({},{})".format, smaller, smaller),
        st.builds("XOR({},{})".format, smaller, smaller),
        st.builds("NOT({})".format, smaller),
        st.builds("IF({},{},{})".format, smaller, smaller, smaller),
        st.builds("({})=TRUE".format, smaller),
    )


conditions = st.recursive(comparisons | questions, _conditions, max_leaves=4)
outcomes = st.sampled_from(['"x"', '"y"', "1", '""', "A2", "A2*2", "B2&C2", "A2+$E$1"])
LOOK_UPS = (
    "VLOOKUP(A2,$F$1:$G$3,2,FALSE)",
    'IFERROR(VLOOKUP(C2,$F$1:$G$3,2,FALSE),"none")',
    'XLOOKUP(B2,$F$1:$F$3,$G$1:$G$3,"none")',
    "INDEX($G$1:$G$3,MATCH(A2,$F$1:$F$3,0))",
    "INDEX($F$1:$G$3,MATCH(A2,$F$1:$F$3,0),2)",
    "INDEX($G$1:$G$3,MATCH(1,($F$1:$F$3=A2)*($H$1:$H$3=B2),0))",
    'XLOOKUP(1,($F$1:$F$3=C2)*($H$1:$H$3=A2),$G$1:$G$3,"none")',
    "INDEX($J$2:$K$3,MATCH(A2,$I$2:$I$3,0),MATCH(B2,$J$1:$K$1,0))",
    "XLOOKUP(A2,$I$2:$I$3,XLOOKUP(B2,$J$1:$K$1,$J$2:$K$3))",
    'CHOOSE(MATCH(A2,$F$1:$F$3,0),B2,"second","third")',
)


def _formulas(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("IF({},{},{})".format, conditions, smaller, smaller),
        st.builds("IF({},{})".format, conditions, smaller),
        st.builds("IFS({},{},{},{})".format, conditions, smaller, conditions, smaller),
        st.builds("SWITCH({},{},{},{},{},{})".format, inputs, literals, smaller, literals, smaller, smaller),
        st.builds("CHOOSE({},{},{})".format, inputs, smaller, smaller),
        st.builds('IFERROR({},"wrong")'.format, smaller),
        st.builds("-({})".format, smaller),
        st.builds("({})&{}".format, smaller, outcomes),
    )


formulas = st.recursive(outcomes | st.sampled_from(LOOK_UPS), _formulas, max_leaves=6)
LISTED = (
    ("EU", "first", 1, None, "us", 5),
    (5, "second", "us", "EU", "a", "b"),
    ("10", 3, True, 10, "c", 4),
)
"""What stands in F1:K3: keys and results, second keys, and a table with keys at two sides."""


@settings(max_examples=200)
@given(formulas | conditions, st.lists(st.tuples(values, values, values), min_size=8, max_size=8))
def test_a_table_gives_what_its_formula_gives(formula: str, rows: list[tuple[Value, Value, Value]]) -> None:
    cells = [(*row, None, 5 if not place else None, *listed(place)) for place, row in enumerate([(None,) * 3, *rows])]
    book = Book(Workbook("w.xlsx", "", 0, "xlsx", (sheet("S", *cells),)))
    tree = parse(formula, 1, 3)
    assert not isinstance(tree, Refusal)
    found = translated(tree, book, Labels(book.workbook, ()), "S", 1, 3)
    by_formula = single(compiled(tree, book, "S"))
    by_table = table_code(found, book, "S") if found.whole else by_formula
    for row in range(1, len(cells)):
        assert shown(by_table(row, 3)) == shown(by_formula(row, 3)), cells[row]
    if found.unique and found.whole:
        assert all_exclude([row.tests for row in found.rows])


def listed(place: int) -> tuple[Value, ...]:
    return LISTED[place] if place < len(LISTED) else ()


VALUES = (None, -1, 0, 1, 2.5, 5, 10, "EU", "us", "", "10", True, False)
LITERALS = ("-1", "0", "1", "2.5", "5", '"EU"', '"US"', '""', "TRUE", "FALSE")
OPERATORS = ("=", "<>", "<", "<=", ">", ">=")
COLUMN = Book(Workbook("w.xlsx", "", 0, "xlsx", (sheet("S", *((value,) for value in VALUES)),)))


def column_of(formula: str) -> list[bool]:
    """What a condition on A1 gives for each of the values."""
    tree = parse(formula, 0, 1)
    assert not isinstance(tree, Refusal)
    (way,) = cases(tree)
    codes = [single(compiled(test.tree, COLUMN, "S")) for test in way]
    return [all(code(row, 1) is True for code in codes) for row in range(len(VALUES))]


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize("literal", LITERALS)
def test_the_opposite_of_a_comparison_holds_exactly_where_it_does_not(operator: str, literal: str) -> None:
    holds = column_of(f"A1{operator}{literal}")
    assert column_of(f"NOT(A1{operator}{literal})") == [not one for one in holds]
    assert column_of(f"NOT({literal}{operator}A1)") == [not one for one in column_of(f"{literal}{operator}A1")]


def test_comparisons_that_are_said_to_exclude_each_other_never_hold_together() -> None:
    found = {f"A1{operator}{literal}" for operator in OPERATORS for literal in LITERALS}
    tests = {formula: cases(parse(formula, 0, 1))[0] for formula in found}  # type: ignore[arg-type]
    holds = {formula: column_of(formula) for formula in found}
    excluding = [pair for pair in combinations(sorted(found), 2) if all_exclude([tests[one] for one in pair])]
    assert len(excluding) > 100
    for one, other in excluding:
        assert not any(a and b for a, b in zip(holds[one], holds[other], strict=True)), (one, other)
