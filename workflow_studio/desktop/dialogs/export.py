"""Writing diagrams, a specification or data: what, where, in which colours; then what was written."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workflow_studio.app.exporting import ExportReport
from workflow_studio.app.jobs import Cancelled
from workflow_studio.desktop.controls.buttons import TextButton
from workflow_studio.desktop.controls.labels import ElidedLabel, Label, hairline
from workflow_studio.desktop.controls.scrolled import Scrolled, fit_to_screen
from workflow_studio.desktop.dialogs.export_apart import export_apart
from workflow_studio.desktop.dialogs.export_result import ExportResult
from workflow_studio.desktop.dialogs.format_rows import good_for, of_family
from workflow_studio.desktop.icons import icon
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.exporting.declaration import ExportFormat, ExportOptions
from workflow_studio.exporting.formats import FORMATS
from workflow_studio.model import Document, Failure
from workflow_studio.picture.overlays.kinds import OVERLAY_WORDS, OverlayKind
from workflow_studio.picture.sheets import PAPERS

FIRST_CHOICE = "docx,svg"


class ExportDialog(QDialog):
    """The document is a snapshot: editing could go on while it is written."""

    def __init__(
        self,
        document: Document,
        name: str,
        folder: Path,
        settings: Settings,
        parent: QWidget | None = None,
        overlay: OverlayKind = OverlayKind.VERDICT,
    ) -> None:
        super().__init__(parent)
        self._document, self._name, self._settings = document, name, settings
        self.overlay_box = _overlay_box(overlay)
        self._running: Running[ExportReport] | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.setWindowTitle(words.EXPORT)
        self.setMinimumWidth(640)
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._pages.addWidget(self._choices(folder))
        self.result_page = ExportResult()
        self.result_page.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder()))))
        self.result_page.back_wanted.connect(lambda: self._pages.setCurrentIndex(0))
        self.result_page.done.connect(self.accept)
        self._pages.addWidget(self.result_page)
        self._update()
        fit_to_screen(self)

    def folder(self) -> Path:
        """Where the files go."""
        return Path(self.folder_edit.text()).expanduser()

    def chosen(self) -> list[ExportFormat]:
        """The formats that are ticked."""
        return [form for form in FORMATS if self.boxes[form.id].isChecked()]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing stops what is under way."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc and Cancel stop what is under way, then close."""
        if self._running is not None:
            self._running.cancel()
            return
        super().reject()

    def _choices(self, folder: Path) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(ElidedLabel(words.export_of(self._name), "object"))
        layout.addWidget(Scrolled(self._formats(), words.FORMATS), 1)
        layout.addWidget(hairline())
        layout.addLayout(self._where_and_how(folder))
        layout.addWidget(hairline())
        layout.addLayout(self._bottom())
        return page

    def _formats(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        ticked = self._settings.text("formats", FIRST_CHOICE).split(",")
        for family, title in words.FORMAT_FAMILIES:
            if forms := of_family(family):
                layout.addWidget(Label(title, "heading"))
                layout.addLayout(self._format_rows(forms, ticked))
        layout.addStretch(1)
        return page

    def _format_rows(self, forms: Sequence[ExportFormat], ticked: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for row, form in enumerate(forms):
            box = QCheckBox(form.title)
            box.setAccessibleDescription(good_for(form))
            box.setChecked(form.id in ticked)
            box.toggled.connect(self._update)
            self.boxes[form.id] = box
            grid.addWidget(box, row, 0)
            grid.addWidget(ElidedLabel(good_for(form), "quiet"), row, 1)
        grid.setColumnMinimumWidth(0, 240)
        grid.setColumnStretch(1, 1)
        return grid

    def _where_and_how(self, folder: Path) -> QGridLayout:
        self.folder_edit = QLineEdit(str(folder))
        self.folder_edit.setAccessibleName(words.FOLDER)
        self.folder_edit.textChanged.connect(self._update)
        choose = TextButton(words.CHOOSE_FOLDER)
        choose.clicked.connect(self._choose_folder)
        self.light, self.dark = QRadioButton(words.LIGHT), QRadioButton(words.DARK)
        (self.dark if self._settings.text("export_theme") == "dark" else self.light).setChecked(True)
        self._themes = QButtonGroup(self)
        themes = QHBoxLayout()
        themes.setSpacing(16)
        for button in (self.light, self.dark):
            self._themes.addButton(button)
            themes.addWidget(button)
        themes.addWidget(Label(words.LIGHT_OR_DARK, "help"))
        themes.addStretch(1)
        self.paper = QComboBox()
        self.paper.setAccessibleName(words.PAPER)
        for paper in PAPERS:
            self.paper.addItem(paper.title, paper.name)
        self.paper.setCurrentIndex(max(self.paper.findData(self._settings.text("export_paper", "a4")), 0))
        self.upright, self.one_page = QCheckBox(words.PORTRAIT), QCheckBox(words.ONE_PAGE)
        pages = QHBoxLayout()
        pages.setSpacing(16)
        for part in (self.paper, self.upright, self.one_page):
            pages.addWidget(part)
        pages.addStretch(1)
        grid = QGridLayout()
        grid.setVerticalSpacing(12)
        grid.setHorizontalSpacing(12)
        grid.addWidget(Label(words.FOLDER, "field"), 0, 0)
        grid.addWidget(self.folder_edit, 0, 1)
        grid.addWidget(choose, 0, 2)
        grid.addWidget(Label(words.COLOURS, "field"), 1, 0)
        grid.addLayout(themes, 1, 1, 1, 2)
        grid.addWidget(Label(words.PAGES, "field"), 2, 0)
        grid.addLayout(pages, 2, 1, 1, 2)
        overlays = QHBoxLayout()
        overlays.setSpacing(16)
        overlays.addWidget(self.overlay_box)
        overlays.addWidget(Label(words.OVERLAY_SHOWN_IN, "help", wrap=True), 1)
        grid.addWidget(Label(words.OVERLAY, "field"), 3, 0)
        grid.addLayout(overlays, 3, 1, 1, 2)
        grid.setColumnMinimumWidth(0, 64)
        return grid

    def _bottom(self) -> QHBoxLayout:
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words.PROGRESS)
        self._doing = ElidedLabel("", "caption")
        state = QVBoxLayout()
        state.setSpacing(4)
        state.addWidget(self._doing)
        state.addWidget(self._bar)
        self._cancel = TextButton(words.CANCEL)
        self._cancel.clicked.connect(self.reject)
        self.export_button = TextButton(words.EXPORT, "primary", "download")
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self._start)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(state, 1)
        row.addSpacing(16)
        row.addWidget(self._cancel)
        row.addWidget(self.export_button)
        return row

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, words.WHERE_FILES_GO, self.folder_edit.text())
        if folder:
            self.folder_edit.setText(folder)

    def _update(self) -> None:
        running = self._running is not None
        self._bar.setVisible(running)
        count = len(self.chosen())
        on_pages = self.boxes["pages"].isChecked()
        self.paper.setEnabled(on_pages or self.boxes["cards"].isChecked())
        for part in (self.upright, self.one_page):
            part.setEnabled(on_pages)
        if not running:
            self._doing.setText(words.formats_ticked(count) if count else words.NO_FORMAT_YET)
        self.export_button.setEnabled(not running and count > 0 and bool(self.folder_edit.text().strip()))

    def _start(self) -> None:
        forms, folder = self.chosen(), self.folder()
        theme: Literal["light", "dark"] = "dark" if self.dark.isChecked() else "light"
        paper = PAPERS[self.paper.currentIndex()].name
        options = ExportOptions(
            theme=theme,
            date=datetime.date.today().isoformat(),
            paper=paper,
            landscape=not self.upright.isChecked(),
            one_page=self.one_page.isChecked(),
            overlay=OverlayKind(self.overlay_box.currentData()),
        )
        self._settings.set_text("export_paper", paper)
        self._settings.set_text("formats", ",".join(form.id for form in forms))
        self._settings.set_text("export_theme", theme)
        work = partial(export_apart, self._document, self._name, forms, folder, options)
        self._running = Running(lambda progress: work(progress), self, self._show_result, self._show_failure)
        self._running.progressed.connect(self._show_progress)
        self._running.ended.connect(self._ended)
        self._show_progress(0.0, words.PREPARING)
        self._update()

    def _show_progress(self, fraction: float, text: str) -> None:
        self._bar.setValue(round(fraction * 1000))
        self._doing.setText(text)

    def _show_result(self, report: ExportReport) -> None:
        self.result_page.show_report(report, self.folder())
        self._pages.setCurrentIndex(1)

    def _show_failure(self, failure: Failure) -> None:
        if isinstance(failure, Cancelled):
            return
        self.result_page.show_failure(failure)
        self._pages.setCurrentIndex(1)

    def _ended(self) -> None:
        self._running = None
        self._update()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.drop()


def _overlay_box(chosen: OverlayKind) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(words.OVERLAY)
    for kind, said in OVERLAY_WORDS.items():
        box.addItem(icon(said.icon, "text2"), said.name, kind.value)
    box.setCurrentIndex(box.findData(chosen.value))
    return box
