"""Workshop cards from the window's menu: into a file, and on a printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.journeys.at_the_window import new_window
from workflow_studio.app.session import EditSession
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.pages import printing
from workflow_studio.desktop.window.main_window import MainWindow
from workflow_studio.model import Document


@pytest.fixture
def window(
    qtbot: QtBot, appearance: Appearance, purchase: Document, tmp_path: Path, own_data_folder: Path
) -> MainWindow:
    window = new_window(qtbot, appearance, tmp_path)
    window.show_session(EditSession(purchase))
    return window


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.status.findChildren(QLabel)]


def test_they_are_exported_as_pdf(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, place: str, _filter: str) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return str(tmp_path / "wall"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.actions_by_id["file.export_cards"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "wall.pdf").exists(), timeout=20_000)
    assert proposed == ["Purchase requests · As-is cards.pdf"]
    assert (tmp_path / "wall.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: "The cards are in wall.pdf" in said(window))


def test_they_are_printed(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(setup: printing.SheetSetup, title: str, _window: object) -> QPrinter:
        assert not setup.landscape and title == "Purchase requests · As-is cards"
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setPageLayout(printing.page_layout(setup))
        return printer

    monkeypatch.setattr(printing, "ask_for_printer", choose)
    window.actions_by_id["file.cards"].trigger()
    qtbot.waitUntil(lambda: "Printed 3 of 3 pages" in said(window), timeout=20_000)
