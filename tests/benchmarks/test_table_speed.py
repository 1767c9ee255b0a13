"""How long it takes until 200 pasted rows are on the map, and what the table costs on a map of 5,000 steps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from tests.examples import chain_map
from tests.journeys.test_table_paste import as_excel_copies, rows_in_excel
from workflow_studio.app.importing import laid_out
from workflow_studio.app.pasted_table.adding import added
from workflow_studio.app.pasted_table.mapping import made_of, opened
from workflow_studio.app.session import EditSession
from workflow_studio.app.step_table.columns import COLUMNS, Column
from workflow_studio.desktop.table.clipboard import rows_in
from workflow_studio.desktop.table.page import TablePage
from workflow_studio.desktop.workspace.open_map import OpenMap

pytestmark = pytest.mark.benchmark

STEPS = 5_000


@pytest.fixture(scope="module")
def page(qapp: object) -> Iterator[TablePage]:
    page = TablePage(OpenMap(EditSession.imported(laid_out(chain_map(STEPS)))))
    page.resize(1000, 700)
    page.show()
    yield page
    page.close()


def test_paste_200_rows_until_they_are_laid_out_on_the_map(benchmark):
    data = as_excel_copies(rows_in_excel(200))

    def paste() -> EditSession:
        session = EditSession.blank("Orders", "Sales")
        book = opened(rows_in(data))
        made = made_of(book.workbook, book.tables[0])
        found = added(session.document, made.document, next(iter(session.document.maps)))
        assert found is not None
        session.carry_out(found.step, found.document, found.label)
        return session

    session = benchmark.pedantic(paste, rounds=3)
    drawn = {shape.of for shape in session.document.shapes.values()}
    assert len(drawn & {*session.document.steps, *session.document.decisions}) == 200
    assert benchmark.stats["median"] < 1.0


def test_type_a_name_through_to_the_repaint(benchmark, page: TablePage, qtbot: QtBot):
    rows, numbers = page.grid.rows, count()
    name = COLUMNS.index(Column.NAME)

    def write() -> None:
        rows.setData(rows.index(3, name), f"Name {next(numbers)}")
        page.grid.viewport().repaint()

    benchmark(write)
    assert benchmark.stats["median"] < 0.020


def test_scroll(benchmark, page: TablePage, qtbot: QtBot):
    bar, places = page.grid.verticalScrollBar(), count(step=37)

    def scroll() -> None:
        bar.setValue(next(places) % STEPS)
        page.grid.viewport().repaint()

    benchmark(scroll)
    assert benchmark.stats["median"] < 0.030
