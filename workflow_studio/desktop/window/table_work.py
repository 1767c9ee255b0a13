"""Pasting a table: read what is on the clipboard, have it mapped, draw it in the background, one undo step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workflow_studio.app.importing import Opened
from workflow_studio.app.jobs import Progress
from workflow_studio.app.pasted_table.adding import Added, added
from workflow_studio.app.pasted_table.mapping import Made, opened
from workflow_studio.app.pasted_table.reading import TooLarge
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.table.clipboard import rows_in
from workflow_studio.desktop.table.paste_dialog import PasteDialog
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.editing.outcome import Refused
from workflow_studio.model import Document, Failure
from workflow_studio.model.views import map_name


class TableWork(QObject):
    """The handler, for whichever document is open."""

    def __init__(
        self, open_map: Callable[[], OpenMap | None], busy: Busy, say: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._open_map, self._window = open_map, parent
        self._busy, self._say = busy, say

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"edit.paste_table": self.paste}

    def paste(self) -> None:
        """Map the table on the clipboard, as the user confirms it."""
        try:
            rows = rows_in(QGuiApplication.clipboard().mimeData())
        except TooLarge as failure:
            self._say(str(failure))
            return
        if not rows:
            self._say(words.NO_TABLE_TO_PASTE)
            return
        work = Running(lambda _progress: opened(rows), self, self.confirm, self._failed)
        self._busy.watch(work, words.READING_THE_TABLE)

    def confirm(self, book: Opened) -> None:
        """Show how the table is read; what the user confirms is taken in."""
        open_map = self._open_map()
        if open_map is None:
            return
        dialog = PasteDialog(book, map_name(open_map.document, open_map.map_id), self._window)
        dialog.confirmed.connect(partial(self._add, open_map))
        dialog.exec()
        dialog.deleteLater()

    def _add(self, open_map: OpenMap, made: Made, as_process: bool) -> None:
        """Draw it in the background; where the document changed meanwhile it is worked out anew."""
        document, map_id = open_map.document, None if as_process else open_map.map_id

        def done(found: Added | None) -> None:
            if found is None or self._open_map() is not open_map:
                return
            if open_map.document is not document:
                self._add(open_map, made, as_process)
                return
            outcome = open_map.session.carry_out(found.step, found.document, found.label)
            if isinstance(outcome, Refused):
                open_map.refused.emit(outcome.reason)
                return
            open_map.show_map(found.map_id)

        work = partial(_added, document, made.document, map_id)
        self._busy.watch(Running(work, self, done, self._failed), words.DRAWING_THE_ROWS)

    def _failed(self, failure: Failure) -> None:
        self._say(str(failure))


def _added(document: Document, made: Document, map_id: str | None, _progress: Progress) -> Added | None:
    return added(document, made, map_id)
