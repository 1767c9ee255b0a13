from __future__ import annotations

import pytest
from recognition_sheets import EXAMPLES, Example, sheet_from, workbook_of

from workflow_studio.importing.recognition import Table, find_tables


def _table(example: Example) -> Table:
    book = workbook_of(sheet_from(example.text, example.sheet, example.merged))
    return find_tables(book)[example.at]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_a_sheet_is_understood_as_a_person_would(example: Example) -> None:
    table = _table(example)
    assert table.kind.kind == example.kind, (table.kind, table.runner_up)
    assert tuple(row + 1 for row in table.header_rows) == example.header
    assert len(table.data_rows) == example.data


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if example.roles], ids=lambda example: example.name
)
def test_its_columns_get_the_roles_a_person_would_give_them(example: Example) -> None:
    roles = {column.letter: str(column.role) for column in _table(example).columns}
    assert {letter: roles[letter] for letter in example.roles} == example.roles


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_every_guess_carries_its_runner_up_and_reasons(example: Example) -> None:
    table = _table(example)
    assert table.reasons
    assert table.runner_up.kind is not table.kind.kind
    assert 0 <= table.runner_up.confidence <= table.kind.confidence <= 1
    for column in table.columns:
        assert column.reasons
        assert 0 <= column.confidence <= 1
        assert column.runner_up is None or column.runner_up[0] is not column.role


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_same_workbook_gives_the_same_answer(example: Example) -> None:
    assert _table(example) == _table(example)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_every_filled_row_of_the_block_is_header_data_or_skipped_with_a_reason(example: Example) -> None:
    sheet = sheet_from(example.text, example.sheet, example.merged)
    table = find_tables(workbook_of(sheet))[example.at]
    skipped = {
        row for one in table.skipped for row in range(one.range.first_row, one.range.last_row + 1) if one.reason
    }
    told = set(table.header_rows) | set(table.data_rows) | skipped
    first, last = table.range.first_row, max(told)
    assert {row for row in range(first, last + 1) if sheet.rows[row]} <= told
