"""A dialog that works in the background while it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.model import Failure

Result = TypeVar("Result")
BESIDE, ABOVE = 40, 60
"""What is left of the screen around a dialog that would be larger than it, in px."""


class WorkingDialog(QDialog):
    """Does one thing at a time, and nothing behind a closed window. As large as `usual`, or nearly as the screen."""

    def __init__(self, usual: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: Running[Any] | None = None
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(usual[0], room.width() - BESIDE), min(usual[1], room.height() - ABOVE))

    def work(
        self,
        operation: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Failure], None],
    ) -> Running[Result]:
        """Begin this, and forget what was under way."""
        self.stop()

        def ended(result: Result) -> None:
            self._running = None
            done(result)

        def ended_badly(failure: Failure) -> None:
            self._running = None
            failed(failure)

        self._running = running = Running(operation, self, ended, ended_badly)
        return running

    def stop(self) -> None:
        """Forget what is under way."""
        if self._running is not None:
            self._running.drop()
            self._running = None

    def reject(self) -> None:
        """Cancel and Esc: nothing has changed."""
        self.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's cross."""
        self.stop()
        super().closeEvent(event)
