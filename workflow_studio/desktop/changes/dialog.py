"""Reading a newer version of a workbook: reads in the background, shows what would change, asks once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.app.reading_again import NextVersion, next_version
from workflow_studio.desktop.assistant.refused_page import RefusedPage
from workflow_studio.desktop.assistant.waiting_page import WaitingPage
from workflow_studio.desktop.assistant.window import FILTER
from workflow_studio.desktop.changes.what_changes import WhatChanges
from workflow_studio.desktop.controls.working_dialog import WorkingDialog
from workflow_studio.desktop.words import changes as words
from workflow_studio.model import Document, Failure

USUAL = (760, 620)
SHORT = 180
"""The height where there is no list to show."""


class NewerWorkbookDialog(WorkingDialog):
    """Begins to read at once. `confirmed` carries the app's `NextVersion` as it was worked out, and whether what the
    workbook no longer says is to go; the document is changed by nobody before. The other files of a series are looked
    for beside the path and in `folder`.
    """

    confirmed = Signal(object, bool)

    def __init__(
        self, document: Document, path: Path, parent: QWidget | None = None, folder: Path | None = None
    ) -> None:
        super().__init__(USUAL, parent)
        self._document, self._path, self._folder = document, path, folder
        self._version: NextVersion | None = None
        self.setWindowTitle(words.READ_NEWER)
        self.waiting, self.refused, self.changes = WaitingPage(), RefusedPage(), WhatChanges()
        self._pages = QStackedWidget()
        for page in (self.waiting, self.refused, self.changes):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.waiting.cancelled.connect(self.reject)
        self.refused.cancelled.connect(self.reject)
        self.refused.another_wanted.connect(self._choose_another)
        self.changes.cancelled.connect(self.reject)
        self.changes.confirmed.connect(self._confirm)
        self.read(path)

    def read(self, path: Path) -> None:
        """Start over with this file."""
        self._path = path
        self._pages.setCurrentWidget(self.waiting)
        self.waiting.begin(path.name)
        read = partial(_read, self._document, path, self._folder)
        self.work(read, self._show, self._refuse).progressed.connect(self.waiting.show_progress)

    def _show(self, version: NextVersion) -> None:
        self._version = version
        self._pages.setCurrentWidget(self.changes)
        self.changes.show_version(version)
        if not version.changes:
            self.resize(self.width(), SHORT)

    def _refuse(self, failure: Failure) -> None:
        if not isinstance(failure, Cancelled):
            self._pages.setCurrentWidget(self.refused)
            self.refused.show_reason(self._path.name, failure.message, failure.hint, ("circle-alert", "danger"))

    def _choose_another(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), str(self._path.parent), FILTER)
        if name:
            self.read(Path(name))

    def _confirm(self, drop_gone: bool) -> None:
        self.accept()
        self.confirmed.emit(self._version, drop_gone)


def _read(document: Document, path: Path, folder: Path | None, progress: Progress) -> NextVersion:
    return next_version(document, path, progress, folder=folder)
