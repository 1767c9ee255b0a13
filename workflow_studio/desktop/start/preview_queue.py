"""Previews one after the other in the background, each shown when it is ready."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.start.file_rows import FileButton

if TYPE_CHECKING:  # loaded when the first preview is found out
    from workflow_studio.desktop.start.miniature import Preview

QUIET_MS = 600
"""The first preview waits until the window is up and has been left alone for this long."""


class PreviewQueue(QObject):
    """One file at a time, so that the window and the machine stay free."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[FileButton] = []
        self._running: Running[Preview] | None = None
        self._under_way: FileButton | None = None
        self._begin = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._begin.timeout.connect(self._next)

    @property
    def waits(self) -> bool:
        """Whether a preview is about to be found out, or is being."""
        return self._running is not None or self._begin.isActive()

    def show_for(self, buttons: Sequence[FileButton]) -> None:
        """Find out the previews of these files, in this order."""
        self.stop()
        self._waiting = list(buttons)
        self._begin.start()

    def pause(self) -> None:
        """Leave the machine to something more urgent; what was under way is begun again later."""
        if self._under_way is not None:
            self._waiting.insert(0, self._under_way)
        self._let_go()

    def go_on(self) -> None:
        """Find out the previews that are still missing."""
        if self._waiting and self._running is None:
            self._begin.start()

    def stop(self) -> None:
        """Forget what was not found yet."""
        self._waiting = []
        self._let_go()

    def _let_go(self) -> None:
        self._begin.stop()
        running, self._running, self._under_way = self._running, None, None
        if running is not None:
            running.ended.disconnect(self._next)
            running.drop()

    def _next(self) -> None:
        self._running = self._under_way = None
        if self._waiting:
            self._under_way = button = self._waiting.pop(0)
            found = partial(_preview_of, button.path)
            self._running = Running(found, self, button.show_preview, lambda _unreadable: None)
            self._running.ended.connect(self._next)


def _preview_of(path: Path, progress: Progress) -> Preview:
    """Reading documents and workbooks is loaded here, when the window has long been up."""
    from workflow_studio.desktop.start.previews import preview

    return preview(path, progress)
