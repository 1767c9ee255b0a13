"""Checking the document in the background, a moment after it changed."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal

from workflow_studio.analysis.checks import check
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.running import Running
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document, Issue

PAUSE_MS = 300


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found, and how long it took in seconds."""

    issues: tuple[Issue, ...]
    seconds: float


class Checking(QObject):
    """Checks once typing pauses; `found` carries the issues and a line on when and how long."""

    found = Signal(tuple, str)

    def __init__(self, open_map: OpenMap, parent: QObject) -> None:
        super().__init__(parent)
        self._open_map = open_map
        self._running: Running[Findings] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._start)
        open_map.changed.connect(lambda _diff: self._pause.start())
        QTimer.singleShot(0, self, self._start)

    def _start(self) -> None:
        if self._running is not None:
            self._pause.start()
            return
        document = self._open_map.document
        self._running = Running(lambda progress: _check(document, progress), self, self._tell, lambda _failure: None)
        self._running.ended.connect(self._ended)

    def _tell(self, findings: Findings) -> None:
        at = QLocale().toString(QDateTime.currentDateTime(), "HH:mm")
        self.found.emit(findings.issues, f"Last check {at} · {findings.seconds:.1f} s")

    def _ended(self) -> None:
        self._running = None


def _check(document: Document, _progress: Progress) -> Findings:
    begin = time.perf_counter()
    issues = check(document)
    return Findings(issues, time.perf_counter() - begin)
