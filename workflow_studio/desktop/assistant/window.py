"""The assistant's window: reads, then shows what was found, and gives the map that the choices make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from workflow_studio.app.importing import Imported
from workflow_studio.app.jobs import Cancelled
from workflow_studio.desktop.assistant.choosing_page import ChoosingPage
from workflow_studio.desktop.assistant.reading import Read, read_all
from workflow_studio.desktop.assistant.refused_page import RefusedPage
from workflow_studio.desktop.assistant.waiting_page import WaitingPage
from workflow_studio.desktop.controls.working_dialog import WorkingDialog
from workflow_studio.desktop.icons import window_icon
from workflow_studio.desktop.words import assistant as words
from workflow_studio.desktop.words.everywhere import workbooks
from workflow_studio.file_kinds import WORKBOOK_SUFFIXES
from workflow_studio.model import Document, Failure

USUAL = (1600, 1000)
SMALLEST = (1100, 640)
FILTER = words.workbook_filter(WORKBOOK_SUFFIXES)


class ImportAssistant(WorkingDialog):
    """Begins to read at once. `created` gives the app's `Imported`, laid out; then the window closes.

    With an `open_document` a workbook that looks like a newer version of one of its sources is told, and
    `update_wanted` gives its path where the open map is to follow it instead. With `adds` the map that is made goes
    into the open document. `may_finish` is asked before a map is given; where it is not to be yet, choosing goes on.
    """

    created = Signal(object)
    update_wanted = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        paths: Path | Sequence[Path],
        parent: QWidget | None = None,
        open_document: Document | None = None,
        adds: bool = False,
        may_finish: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(USUAL, parent)
        self._open_document, self._may_finish = open_document, may_finish
        self.setWindowTitle(words.window_title(adds))
        self.setWindowIcon(window_icon())
        self.setWindowFlags(Qt.WindowType.Window)
        self._paths: tuple[Path, ...] = ()
        self._pages = QStackedWidget()
        self.waiting = WaitingPage()
        self.refused = RefusedPage()
        self.choosing = ChoosingPage(words.ADD_TO_MAP if adds else words.CREATE_MAP)
        for page in (self.waiting, self.refused, self.choosing):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.waiting.cancelled.connect(self.reject)
        self.refused.cancelled.connect(self.reject)
        self.refused.another_wanted.connect(self._choose_another)
        self.choosing.cancelled.connect(self.reject)
        self.choosing.created.connect(self._finish)
        self.choosing.newer.update_wanted.connect(self._update)
        self.setMinimumSize(min(SMALLEST[0], self.width()), min(SMALLEST[1], self.height()))
        self.read((paths,) if isinstance(paths, Path) else tuple(paths))

    def read(self, paths: Sequence[Path]) -> None:
        """Start over with these workbooks."""
        self._paths = tuple(paths)
        self._pages.setCurrentWidget(self.waiting)
        self.waiting.begin(_named(self._paths))
        reading = self.work(partial(read_all, self._paths, self._open_document), self._show, self._refuse)
        reading.progressed.connect(self.waiting.show_progress)

    def reject(self) -> None:
        """Cancel, Esc and the window's cross: nothing was made."""
        self.stop()
        self.cancelled.emit()
        super().reject()

    def _show(self, read: Read) -> None:
        if not any(book.tables for book in read.books):
            self._say(words.no_table(_named(self._paths)), words.NO_TABLE_HINT, ("table-2", "text2"))
            return
        self._pages.setCurrentWidget(self.choosing)
        self.choosing.show_read(read)

    def _refuse(self, failure: Failure) -> None:
        if not isinstance(failure, Cancelled):
            self._say(failure.message, failure.hint, ("circle-alert", "danger"))

    def _say(self, sentence: str, hint: str, sign: tuple[str, str]) -> None:
        self._pages.setCurrentWidget(self.refused)
        self.refused.show_reason(_named(self._paths), sentence, hint, sign)

    def _choose_another(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, words.IMPORT, str(self._paths[0].parent), FILTER)
        if names:
            self.read([Path(name) for name in names])

    def _finish(self, imported: Imported) -> None:
        if not self._may_finish():
            self.choosing.stay()
            return
        self.stop()
        self.accept()
        self.created.emit(imported)

    def _update(self) -> None:
        self.stop()
        self.accept()
        self.update_wanted.emit(self._paths[0])

    def stop(self) -> None:
        """Forget what is read, and the map that is made of it."""
        super().stop()
        self.choosing.stop()


def _named(paths: Sequence[Path]) -> str:
    return workbooks([path.name for path in paths])
