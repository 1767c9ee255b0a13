"""The view Pages: it shows what is printed, follows the map, and can be leafed through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.examples import chain_map
from workflow_studio.app.importing import laid_out
from workflow_studio.desktop.pages.page import PagesPage
from workflow_studio.desktop.pages.printing import PrintJob, page_layout
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.commands import SetFields
from workflow_studio.model import Document
from workflow_studio.picture.items import TextLine
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sheets import SheetSetup, sheets_of

Key = Qt.Key


@pytest.fixture
def at_work() -> Document:
    return laid_out(chain_map(60))


@pytest.fixture
def page(open_map: OpenMap, qtbot: QtBot) -> Iterator[PagesPage]:
    page = PagesPage(open_map)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitUntil(lambda: page.ready)
    yield page


def texts(page: PagesPage) -> set[str]:
    items = (item for sheet in page.sheets.sheets for item in sheet.picture.items)
    return {item.text for item in items if isinstance(item, TextLine)}


def test_it_shows_the_sheets_that_are_printed(page: PagesPage, open_map: OpenMap) -> None:
    assert page.sheets.sheets == sheets_of(open_map.document, open_map.map_id, page.setup)
    assert page.choices.place.text() == f"Page 1 of {len(page.sheets.sheets)}"


def test_keys_leaf_through_the_pages(page: PagesPage) -> None:
    count = len(page.sheets.sheets)
    assert count > 2
    for key, number in ((Key.Key_PageDown, 2), (Key.Key_End, count), (Key.Key_PageUp, count - 1), (Key.Key_Home, 1)):
        QTest.keyClick(page.sheets, key)
        assert page.sheets.page == number
    assert page.choices.place.text() == f"Page 1 of {count}"


def test_plus_and_minus_zoom_and_0_fits_the_width(page: PagesPage) -> None:
    fitting = page.sheets.zoom
    QTest.keyClick(page.sheets, Key.Key_Plus)
    assert page.sheets.zoom > fitting
    QTest.keyClick(page.sheets, Key.Key_0)
    assert page.sheets.zoom == pytest.approx(fitting)


def test_other_paper_gives_other_pages(page: PagesPage, qtbot: QtBot) -> None:
    before = len(page.sheets.sheets)
    page.choices.paper.setCurrentText("A3")
    qtbot.waitUntil(lambda: page.ready)
    assert len(page.sheets.sheets) < before
    page.choices.fit.setCurrentText("One page")
    qtbot.waitUntil(lambda: page.ready)
    assert len(page.sheets.sheets) == 1


def test_it_follows_the_map(page: PagesPage, open_map: OpenMap, qtbot: QtBot) -> None:
    step = next(iter(open_map.document.steps))
    open_map.execute(SetFields(step, {"name": "Quite new"}))
    qtbot.waitUntil(lambda: page.ready)
    assert "Quite new" in texts(page)


def test_printing_gives_each_page_on_the_chosen_paper(
    page: PagesPage, open_map: OpenMap, qtbot: QtBot, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(SheetSetup("a4")))
    said: list[str] = []
    PrintJob(printer, [sheet.picture for sheet in page.sheets.sheets], said.append, page).start()
    qtbot.waitUntil(lambda: bool(said))
    count = len(page.sheets.sheets)
    assert said == [f"Printed {count} of {count} pages"]
    content = (tmp_path / "printed.pdf").read_bytes()
    assert len(re.findall(rb"/Type /Page\b", content)) == count
    wide, high = (float(side) for side in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", content)[0])
    assert (wide, high) == (pytest.approx(842, abs=2), pytest.approx(595, abs=2))


def test_who_stops_the_folding_keeps_the_earlier_pages_and_can_have_the_new_ones(
    page: PagesPage, open_map: OpenMap, qtbot: QtBot
) -> None:
    earlier = page.sheets.sheets
    page.choices.paper.setCurrentText("A3")
    assert page.sheets.sheets == earlier, "the earlier pages stay in sight meanwhile"
    QTest.keyClick(page.sheets, Key.Key_Escape)
    assert page.sheets.sheets == earlier and not page.ready
    assert page.work.isVisible() and page.work.fold.isVisible() and not page.work.cancel.isVisible()
    QTest.mouseClick(page.work.fold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.ready)
    assert page.sheets.sheets == sheets_of(open_map.document, open_map.map_id, page.setup)
    assert page.work.isHidden()


def test_long_folding_is_told_with_a_way_to_cancel(page: PagesPage, open_map: OpenMap, qtbot: QtBot) -> None:
    told: list[str] = []
    open_map.working.connect(lambda _running, what: told.append(what))
    page.work.begin(earlier=True)
    qtbot.waitUntil(page.work.isVisible)
    assert page.work.cancel.isVisible()
    assert "as it was before" in page.work.sentence.toolTip() + page.work.sentence.text()
    page.choices.paper.setCurrentText("A3")
    assert told == ["Folding the map onto pages…"]
    QTest.mouseClick(page.work.cancel, Qt.MouseButton.LeftButton)
    assert not page.ready


def test_pages_are_coloured_like_the_map(page: PagesPage, open_map: OpenMap, qtbot: QtBot) -> None:
    page.colour_by(OverlayKind.TIME)
    qtbot.waitUntil(lambda: page.ready)
    assert "Process time" in texts(page)
    assert page.choices.colours.currentText() == "Process time"
