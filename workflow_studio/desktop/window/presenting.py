"""What the action Present does: the map on the wall, and afterwards everything as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workflow_studio.desktop.settings import Settings
from workflow_studio.desktop.words import window as words
from workflow_studio.desktop.workspace.workspace import Workspace


class Presenting(QObject):
    """The handler, for whichever workspace is open."""

    def __init__(
        self, workspace: Callable[[], Workspace | None], say: Callable[[str], None], settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._open, self._say, self._settings, self._window = workspace, say, settings, window
        self._shown: QWidget | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the action does, by its id."""
        return {"view.present": self.present}

    def present(self) -> None:
        """Show the map large from the selected step on, or from its beginning."""
        workspace = self._open()
        if workspace is None:
            return
        open_map = workspace.open_map
        if not open_map.reading_order:
            self._say(words.NOTHING_TO_PRESENT)
            return
        if self._shown is not None:
            self._shown.raise_()
            self._shown.activateWindow()
            return
        from workflow_studio.desktop.presentation.window import PresentationWindow  # not needed to open the window

        start = open_map.selection[0] if len(open_map.selection) == 1 else ""
        shown = PresentationWindow(open_map, start, self._settings.flag("glide", True), self._window)
        self._shown = shown
        shown.ended.connect(self._forget)
        shown.setGeometry(self._window.geometry())
        shown.showFullScreen()
        shown.activateWindow()

    def end(self) -> None:
        """The document is closed, and its presentation with it."""
        if self._shown is not None:
            self._shown.close()

    def _forget(self, _node: str) -> None:
        self._shown = None
        self._window.activateWindow()
