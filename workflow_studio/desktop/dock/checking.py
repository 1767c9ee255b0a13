"""Checking the document in the background."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from workflow_studio.analysis.checks import check
from workflow_studio.desktop.dock.after_pause import AfterPause
from workflow_studio.desktop.words import dock as words
from workflow_studio.desktop.workspace.open_map import OpenMap
from workflow_studio.model import Document, Issue


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
        self._checks: AfterPause[Findings] = AfterPause(open_map, lambda: partial(_check, open_map.document), self)
        self._checks.found.connect(self._tell)

    def _tell(self, findings: Findings) -> None:
        at = QLocale().toString(QDateTime.currentDateTime(), "HH:mm")
        self.found.emit(findings.issues, words.last_check(at, findings.seconds))


def _check(document: Document) -> Findings:
    begin = time.perf_counter()
    issues = check(document)
    return Findings(issues, time.perf_counter() - begin)
