"""Keeps two things up to date in the background: tables that are wanted otherwise, and the map of all choices.

A change waits a moment for the next one; what was asked for before is then stopped and forgotten.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workflow_studio.app.importing import Imported, Prepared, build, prepare
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.assistant.choices import Choices, Wanted, read_as
from workflow_studio.desktop.running import Running
from workflow_studio.importing.recognition import Table
from workflow_studio.model import Failure

PAUSE_MS = 180
REREAD_PAUSE_MS = 60


class Building(QObject):
    """Give it the choices and the detail whenever they change."""

    reread = Signal(int, object, object)
    """A table was read as wanted: its number, what was wanted, the table."""
    built = Signal(object)
    """The map of the latest choices (Imported)."""
    failed = Signal(object)
    """No map could be made (Failure)."""
    working = Signal(bool)
    progressed = Signal(float, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices: Choices | None = None
        self._detail: float | None = None
        self._prepared: tuple[Choices, Prepared] | None = None
        self._running: Running[Table] | Running[Imported] | None = None
        self._reading: tuple[int, Wanted] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._work)

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet the latest."""
        return self._running is not None or self._pause.isActive()

    def follow(self, choices: Choices, detail: float | None, at_once: bool = False) -> None:
        """Work on these from now on; tables that wait to be read come first."""
        self._choices, self._detail = choices, detail
        waiting = choices.waiting
        if waiting and self._reading == (waiting[0], choices.tables[waiting[0]].wanted):
            return
        self.stop()
        if waiting or not choices.blocked:
            self._pause.start(REREAD_PAUSE_MS if waiting else 0 if at_once else PAUSE_MS)
        self.working.emit(self.busy)

    def stop(self) -> None:
        """Forget what is under way."""
        self._pause.stop()
        if self._running is not None:
            self._running.drop()
        self._running = self._reading = None

    def _work(self) -> None:
        assert self._choices is not None
        if self._choices.waiting:
            self._reread(self._choices, self._choices.waiting[0])
        else:
            self._build(self._choices)

    def _reread(self, choices: Choices, at: int) -> None:
        choice = choices.tables[at]
        workbook, found, wanted = choices.workbook(at), choice.found, choice.wanted
        self._reading = (at, wanted)

        def read(_progress: Progress) -> Table:
            return read_as(workbook, found, wanted)

        def done(table: Table) -> None:
            self._running = self._reading = None
            self.reread.emit(at, wanted, table)

        self._running = Running(read, self, done, self._failed)

    def _build(self, choices: Choices) -> None:
        detail = self._detail

        def work(progress: Progress) -> Imported:
            if self._prepared is None or self._prepared[0] is not choices:
                self._prepared = choices, prepare(choices.chosen(), progress)
            return build(self._prepared[1], detail, progress)

        self._running = Running(work, self, self._built, self._failed)
        self._running.progressed.connect(self.progressed)

    def _built(self, imported: Imported) -> None:
        self._running = None
        self.working.emit(False)
        self.built.emit(imported)

    def _failed(self, failure: Failure) -> None:
        self._running = self._reading = None
        self.working.emit(False)
        self.failed.emit(failure)
