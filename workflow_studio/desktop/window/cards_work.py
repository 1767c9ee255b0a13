"""What the actions Print and Export workshop cards do, on the paper that is chosen in the view Pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from workflow_studio.app.exporting import safe_stem
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.window.busy import Busy
from workflow_studio.desktop.window.on_paper import PaperWork, ask_for_pdf
from workflow_studio.desktop.words import cards as words
from workflow_studio.desktop.workspace.workspace import Workspace
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.picture.items import Picture
from workflow_studio.picture.sheets import SheetSetup
from workflow_studio.picture.whole_map import map_title


class CardsWork(PaperWork):
    """The handlers for cards, for whichever workspace is open; `paper` tells which setup of pages is chosen."""

    def __init__(
        self,
        workspace: Callable[[], Workspace | None],
        paper: Callable[[], SheetSetup],
        busy: Busy,
        say: Callable[[str], None],
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(workspace, busy, say, settings, window)
        self._paper = paper

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its id."""
        return {"file.cards": self.print, "file.export_cards": self.export}

    def print(self) -> None:
        """Ask for a printer, then print page by page; the window goes on meanwhile."""
        if (workspace := self._open()) is None:
            return
        open_map = workspace.open_map
        document, map_id, setup = open_map.document, open_map.map_id, replace(self._paper(), landscape=False)
        from workflow_studio.desktop.pages.printing import PrintJob, ask_for_printer  # not needed to open the window
        from workflow_studio.picture.cards import card_sheets

        printer = ask_for_printer(setup, words.cards_of(map_title(document, map_id)), self._window)
        if printer is None:
            return

        def make(_progress: Progress) -> tuple[Picture, ...]:
            return card_sheets(document, map_id, setup)

        running = Running(make, self, lambda pages: PrintJob(printer, pages, self._say, self).start(), self._failed)
        self._busy.watch(running, words.MAKING)

    def export(self) -> None:
        """Ask for a file, then write the cards there; Stop in the status bar gives up."""
        if (workspace := self._open()) is None:
            return
        open_map = workspace.open_map
        document, map_id = open_map.document, open_map.map_id
        stem = safe_stem(words.cards_of(map_title(document, map_id)))
        path = ask_for_pdf(words.EXPORT_TITLE, stem, self._settings, self._window)
        if path is None:
            return
        options = ExportOptions(only_map=map_id, paper=self._paper().paper)
        self._write(document, "cards", options, path, words.cards_in(path.name))
