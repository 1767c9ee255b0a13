"""Previews one after the other in the background, each shown when it is ready."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workflow_studio.desktop.running import Running
from workflow_studio.desktop.start.file_rows import FileButton
from workflow_studio.desktop.start.previews import Preview, preview


class PreviewQueue(QObject):
    """One file at a time, so that the window and the machine stay free."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[FileButton] = []
        self._running: Running[Preview] | None = None

    def show_for(self, buttons: Sequence[FileButton]) -> None:
        """Find out the previews of these files, in this order."""
        self.stop()
        self._waiting = list(buttons)
        self._next()

    def stop(self) -> None:
        """Forget what was not found yet."""
        self._waiting = []
        if self._running is not None:
            self._running.drop()

    def _next(self) -> None:
        self._running = None
        if self._waiting:
            button = self._waiting.pop(0)
            path = button.path
            self._running = Running(
                lambda progress: preview(path, progress), self, button.show_preview, lambda _unreadable: None
            )
            self._running.ended.connect(self._next)
