"""The view Pages: the map folded onto sheets of paper, as it will be printed and exported."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from workflow_studio.app.jobs import Cancelled
from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.pages.choices import Choices
from workflow_studio.desktop.pages.folding import folded_sheets
from workflow_studio.desktop.pages.sheets_view import SheetsView
from workflow_studio.desktop.pages.work_row import WorkRow
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.words import pages as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import ViewPage
from workflow_studio.model import Failure
from workflow_studio.picture.overlays.kinds import OverlayKind
from workflow_studio.picture.sheets import Sheet, SheetSetup

PAUSE_MS = 150


class PagesPage(ViewPage):
    """Follows the map that is shown; its sheets are made beside the window, and anew while it is in sight.

    Until they are there the earlier ones stay in sight, and also when somebody stops the work.
    """

    def __init__(self, open_map: OpenMap) -> None:
        super().__init__()
        self._open_map = open_map
        self._running: Running[tuple[Sheet, ...]] | None = None
        self._stale = True
        self._kind = OverlayKind.VERDICT
        self.choices, self.work, self.sheets = Choices(), WorkRow(), SheetsView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.choices, hairline(), self.work, self.sheets):
            column.addWidget(part, 1 if part is self.sheets else 0)
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self._fold)
        self.choices.changed.connect(self._fold)
        self.choices.colours_wanted.connect(lambda kind: open_map.action_wanted.emit(f"show.{kind}"))
        self.work.cancelled.connect(self._cancel)
        self.work.wanted.connect(self._fold)
        self.choices.print_wanted.connect(lambda: open_map.action_wanted.emit("file.print"))
        self.choices.export_wanted.connect(lambda: open_map.action_wanted.emit("file.export_pages"))
        self.sheets.page_changed.connect(lambda _page: self._say_where())
        open_map.changed.connect(lambda _diff: self._wait())
        open_map.shown.connect(lambda _map: self._wait())

    @property
    def setup(self) -> SheetSetup:
        """What is chosen, with today's date."""
        return replace(self.choices.setup, date=datetime.date.today().isoformat())

    @property
    def ready(self) -> bool:
        """Whether what is shown is how the map is now."""
        return not self._stale and self._running is None

    def colour_by(self, kind: OverlayKind) -> None:
        """Show the pages in this overlay."""
        self.choices.show_colours(kind)
        if kind is not self._kind:
            self._kind = kind
            self._wait()

    def take_keyboard(self) -> None:
        """Start with the sheets; Shift+Tab goes to the choices."""
        self.sheets.setFocus()

    def go_to_part(self, step: int) -> None:
        """Choices and sheets in turn."""
        (self.choices.paper if self.sheets.hasFocus() else self.sheets).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed while this was out of sight is drawn now."""
        super().showEvent(event)
        if self._stale:
            self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the folding."""
        if event.key() == Qt.Key.Key_Escape and self._running is not None:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        """Draw anew once nothing changes for a moment."""
        self._stale = True
        if self.isVisible():
            self._late.start()

    def _fold(self) -> None:
        self._late.stop()
        if self._running is not None:
            self._running.drop()
        document, map_id, setup, kind = self._open_map.document, self._open_map.map_id, self.setup, self._kind
        self._stale = False
        self.work.begin(earlier=bool(self.sheets.sheets))
        self._say_instead(words.FOLDING)
        self._running = running = Running(
            lambda progress: folded_sheets(document, map_id, setup, kind, progress), self, self._show, self._failed
        )
        running.progressed.connect(lambda share, _text: self.work.show_progress(share))
        self._open_map.working.emit(running, words.FOLDING)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show(self, sheets: tuple[Sheet, ...]) -> None:
        self._running = None
        self.work.end()
        self.sheets.show_sheets(sheets)
        self._say_where()

    def _failed(self, failure: Failure) -> None:
        """Stopped, or not possible."""
        self._running = None
        if isinstance(failure, Cancelled):
            self._stale = True
            self.work.stop(earlier=bool(self.sheets.sheets))
            self._say_instead(words.STOPPED_EMPTY)
            return
        self.work.end()
        self.sheets.show_sheets((), str(failure))
        self._say_where()

    def _say_instead(self, sentence: str) -> None:
        """Say this where the pages will be, as long as there are none."""
        if not self.sheets.sheets:
            self.sheets.show_sheets((), sentence)

    def _say_where(self) -> None:
        count = len(self.sheets.sheets)
        self.choices.show_place(words.place(self.sheets.page, count) if count else "")
