"""The view Pages: the map folded onto sheets of paper, as it will be printed and exported."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from workflow_studio.desktop.controls.labels import hairline
from workflow_studio.desktop.pages.choices import Choices
from workflow_studio.desktop.pages.folding import folded_sheets
from workflow_studio.desktop.pages.sheets_view import SheetsView
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.desktop.workspace.views import ViewPage
from workflow_studio.model import Failure
from workflow_studio.picture.sheets import Sheet, SheetSetup

PAUSE_MS = 150
FOLDING = "Folding the map onto pages…"


class PagesPage(ViewPage):
    """Follows the map that is shown; its sheets are made beside the window, and anew while it is in sight."""

    def __init__(self, open_map: OpenMap) -> None:
        super().__init__()
        self._open_map = open_map
        self._running: Running[tuple[Sheet, ...]] | None = None
        self._stale = True
        self.choices, self.sheets = Choices(), SheetsView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.choices, hairline(), self.sheets):
            column.addWidget(part, 1 if part is self.sheets else 0)
        self._late = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._late.timeout.connect(self._fold)
        self.choices.changed.connect(self._fold)
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

    def _wait(self) -> None:
        """Draw anew once nothing changes for a moment."""
        self._stale = True
        if self.isVisible():
            self._late.start()

    def _fold(self) -> None:
        if self._running is not None:
            self._running.drop()
        document, map_id, setup = self._open_map.document, self._open_map.map_id, self.setup
        self._stale = False
        self.choices.place.setText(FOLDING)
        self._running = Running(
            lambda progress: folded_sheets(document, map_id, setup, progress), self, self._show, self._failed
        )
        self._running.progressed.connect(
            lambda share, _text: self.choices.place.setText(f"{FOLDING} {share * 100:.0f} %")
        )

    def _show(self, sheets: tuple[Sheet, ...]) -> None:
        self._running = None
        self.sheets.show_sheets(sheets)
        self._say_where()

    def _failed(self, failure: Failure) -> None:
        self._running = None
        self.sheets.show_sheets((), str(failure))
        self._say_where()

    def _say_where(self) -> None:
        count = len(self.sheets.sheets)
        self.choices.place.setText(f"Page {self.sheets.page:,} of {count:,}" if count else "")
