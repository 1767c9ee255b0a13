"""Random formulas, as trees and as workbooks to work them out on."""

from __future__ import annotations

from hypothesis import strategies as st

from workflow_studio.importing.formulas import tree

HERE = (10, 5)
"""Row and column of the cell that random formulas stand in, so that references reach to all sides."""

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
numbers = st.floats(0, 1e12, allow_nan=False).map(tree.Number) | st.integers(0, 10**6).map(
    lambda one: tree.Number(float(one))
)
constants = (
    numbers
    | words.map(tree.Text)
    | st.booleans().map(tree.Boolean)
    | st.sampled_from(["#N/A", "#DIV/0!", "#REF!"]).map(tree.Error)
)
rows = st.one_of(
    st.integers(0, 2000).map(lambda row: tree.Coordinate(row, True)),
    st.integers(-HERE[0], 2000).map(lambda row: tree.Coordinate(row, False)),
)
columns = st.one_of(
    st.integers(0, 700).map(lambda column: tree.Coordinate(column, True)),
    st.integers(-HERE[1], 700).map(lambda column: tree.Coordinate(column, False)),
)
corners = st.builds(tree.Corner, rows, columns)
sheets = st.sampled_from(["", "Rates", "My rates", "It's", "A1", "データ", "R1C1"])
books = st.sampled_from(["", "", "1", "Budget 2025.xlsx"])
whole_columns = columns.map(lambda column: tree.Corner(None, column))
whole_rows = rows.map(lambda row: tree.Corner(row, None))
cells = st.one_of(
    st.builds(tree.Cells, corners, st.none() | corners, sheets, st.just("")),
    st.builds(tree.Cells, corners, st.none() | corners, sheets.filter(bool), books),
    st.builds(tree.Cells, whole_columns, whole_columns, sheets),
    st.builds(tree.Cells, whole_rows, whole_rows, sheets),
)
headers = st.text("Ab 9#@[]'é€", min_size=1, max_size=6).map(str.strip).filter(lambda one: one and one[0] not in "#@")
table_cells = st.builds(
    tree.TableCells,
    st.sampled_from(["Orders", "tbl_1"]),
    st.lists(headers, min_size=1, max_size=2, unique=True).map(tuple),
    st.sampled_from(["#Data", "#This Row", "#Headers", "#Totals", "#All"]),
)
operators = st.sampled_from(["=", "<>", "<", "<=", ">", ">=", "&", "+", "-", "*", "/", "^"])
names = st.builds(tree.Name, st.sampled_from(["Limit", "tax_rate", "Größe", "x.y"]), sheets)
arrays = st.lists(st.tuples(numbers, words.map(tree.Text)), min_size=1, max_size=3).map(
    lambda rows: tree.Array(tuple(rows))
)


def _larger(smaller: st.SearchStrategy[tree.Tree]) -> st.SearchStrategy[tree.Tree]:
    arguments = st.lists(smaller | st.just(tree.Missing()), max_size=4).map(tuple)
    return st.one_of(
        st.builds(tree.Unary, st.sampled_from("+-@"), smaller),
        st.builds(tree.Percent, smaller),
        st.builds(tree.Binary, operators, smaller, smaller),
        # One argument that is left out cannot be told from none.
        st.builds(tree.Call, st.sampled_from(["IF", "SUM", "VLOOKUP", "LOG10", "MY.FUNCTION"]), arguments).filter(
            lambda call: call.arguments != (tree.Missing(),)
        ),
    )


trees = st.recursive(constants | cells | table_cells | names | arrays, _larger, max_leaves=20)
