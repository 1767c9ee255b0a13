"""Where the tables of a sheet are, whatever stands around them."""

from __future__ import annotations

import pytest
from recognition_layouts import LATER, LAYOUTS
from recognition_sheets import Example, sheet_from, workbook_of

from workflow_studio.importing.recognition import find_tables


@pytest.mark.parametrize("example", (*LAYOUTS, *LATER), ids=lambda example: example.name)
def test_a_table_is_found_whatever_stands_around_it(example: Example) -> None:
    table = find_tables(workbook_of(sheet_from(example.text, example.sheet, example.merged)))[example.at]
    assert tuple(row + 1 for row in table.header_rows) == example.header
    assert len(table.data_rows) == example.data
    assert table.kind.kind in example.kind.split("|"), (table.kind, table.runner_up)
