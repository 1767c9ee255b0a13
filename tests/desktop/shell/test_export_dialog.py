"""The export dialog writes what is ticked, and says what it wrote."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from workflow_studio.app.exporting import ExportReport, export
from workflow_studio.app.jobs import Cancelled, Progress, start
from workflow_studio.desktop.appearance.theme import Appearance
from workflow_studio.desktop.dialogs import export as export_module
from workflow_studio.desktop.dialogs import export_apart as export_apart_module
from workflow_studio.desktop.dialogs.export import ExportDialog
from workflow_studio.desktop.dialogs.export_apart import export_apart
from workflow_studio.desktop.dialogs.format_rows import good_for
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.words.dialogs import FORMAT_FAMILIES
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.model import Document, Failure


@pytest.fixture
def dialog(
    appearance: Appearance, purchase: Document, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> ExportDialog:
    dialog = ExportDialog(purchase, "Purchase requests", tmp_path / "out", settings)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tick(dialog: ExportDialog, *ids: str) -> None:
    for format_id, box in dialog.boxes.items():
        box.setChecked(format_id in ids)


def words(dialog: ExportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def test_every_format_is_offered_with_words_of_its_own(dialog: ExportDialog) -> None:
    assert list(dialog.boxes) and set(dialog.boxes) == {form.id for form in FORMATS}
    assert {form.family for form in FORMATS} <= {family for family, _ in FORMAT_FAMILIES}
    assert [form.id for form in FORMATS if good_for(form).startswith("A file that ends")] == []


def test_without_a_format_there_is_nothing_to_export(dialog: ExportDialog) -> None:
    tick(dialog)
    assert not dialog.export_button.isEnabled()
    assert "Tick at least one format." in words(dialog)


def test_what_is_ticked_is_written(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    tick(dialog, "svg", "dot")
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.result_page.isVisible(), timeout=30_000)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "Purchase requests.dot",
        "Purchase requests.svg",
    ]
    assert "2 files written" in words(dialog)
    assert dialog.result_page.files.count() == 2
    assert settings.text("formats") == "svg,dot"


def test_the_colours_chosen_are_those_of_the_picture(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    tick(dialog, "svg")
    dialog.dark.setChecked(True)
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.result_page.isVisible(), timeout=30_000)
    assert "#1B1C20" in (tmp_path / "out" / "Purchase requests.svg").read_text().upper()


def test_a_failure_is_said_with_what_to_do(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    tick(dialog, "svg")
    dialog.export_button.click()
    qtbot.waitUntil(lambda: dialog.result_page.isVisible(), timeout=30_000)
    assert "Choose another folder." in words(dialog)


def test_cancel_stops_the_work_and_keeps_the_dialog(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, released = threading.Event(), threading.Event()

    def slow(*_arguments: Any) -> ExportReport:
        progress = _arguments[-1]
        assert isinstance(progress, Progress)
        started.set()
        while not progress.cancelled:
            released.wait(0.01)
        raise Failure("must not be shown")

    monkeypatch.setattr(export_module, "export_apart", slow)
    tick(dialog, "svg")
    dialog.export_button.click()
    qtbot.waitUntil(started.is_set, timeout=2000)
    assert not dialog.export_button.isEnabled()
    dialog.reject()
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=500)
    assert dialog.isVisible()
    assert not dialog.result_page.isVisible()


def test_an_export_that_is_given_up_leaves_nothing_and_no_process(purchase: Document, tmp_path: Path) -> None:
    forms = [form for form in FORMATS if form.id in ("docx", "png")]
    job = start(lambda progress: export_apart(purchase, "Purchase", forms, tmp_path / "out", ExportOptions(), progress))
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(10)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_an_export_apart_writes_what_an_export_writes(purchase: Document, tmp_path: Path) -> None:
    forms = [form for form in FORMATS if form.id in ("svg", "geometry")]
    told: list[str] = []

    class Heard(Progress):
        def report(self, fraction: float, text: str = "") -> None:
            told.append(text)
            super().report(fraction, text)

    report = export_apart(purchase, "Purchase", forms, tmp_path / "a", ExportOptions(theme="dark"), Heard())
    plain = export(purchase, "Purchase", forms, tmp_path / "b", ExportOptions(theme="dark"))
    assert [f.name for f in report.files] == [f.name for f in plain.files]
    assert [f.read_bytes() for f in report.files] == [f.read_bytes() for f in plain.files]
    assert report.issues == plain.issues
    assert told


def test_a_child_that_dies_is_said(purchase: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_apart_module, "MODULE", "workflow_studio.not_there")
    with pytest.raises(Failure, match="ended before it was done"):
        export_apart(purchase, "Purchase", [FORMATS[0]], tmp_path, ExportOptions(), Progress())


def test_pages_are_written_on_the_chosen_paper_which_is_remembered(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    tick(dialog, "svg")
    assert not dialog.paper.isEnabled(), "paper is for the map on pages only"
    tick(dialog, "pages")
    dialog.paper.setCurrentText("A3")
    dialog.upright.setChecked(True)
    dialog.export_button.click()
    file = tmp_path / "out" / "Purchase requests.pages.pdf"
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert b"/MediaBox[0 0 841.89 1190.5" in file.read_bytes()
    assert settings.text("export_paper") == "a3"


def test_what_to_do_about_a_failed_export_is_shown_whole(dialog: ExportDialog) -> None:
    hint = "Close the file in the other program. " * 6
    dialog.result_page.show_failure(Failure("The file could not be written.", hint))
    dialog.result_page.show()
    label = next(label for label in dialog.result_page.findChildren(QLabel) if label.text() == hint)
    assert label.isVisibleTo(dialog.result_page)
    assert label.wordWrap()
