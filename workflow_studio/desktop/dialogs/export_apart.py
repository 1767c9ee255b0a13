"""Exporting in a child process: the window stays free however large the pictures are, and Cancel works at once."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, Final

from workflow_studio.app.exporting import ExportReport
from workflow_studio.app.jobs import Progress
from workflow_studio.desktop.child import start_child
from workflow_studio.desktop.words import dialogs as words
from workflow_studio.exporting.declaration import ExportFormat, ExportOptions
from workflow_studio.model import Document, Failure, Issue
from workflow_studio.storage.text import encode

MODULE: Final = "workflow_studio.desktop.dialogs.export_child"
WORKER_OPTION: Final = "--export-worker"
LOOK_EVERY_S, PATIENCE_S = 0.05, 2.0


def export_apart(
    document: Document,
    name: str,
    formats: Sequence[ExportFormat],
    folder: Path,
    options: ExportOptions,
    progress: Progress,
) -> ExportReport:
    """As `app.exporting.export`, in another process that ends when the work is given up (Cancelled)."""
    wanted = {
        "name": name,
        "formats": ",".join(form.id for form in formats),
        "folder": str(folder),
        "options": asdict(options),
    }
    child = start_child(MODULE, WORKER_OPTION)
    told = _Told(child, f"{json.dumps(wanted)}\n{encode(document)}")
    try:
        while not told.finished(LOOK_EVERY_S):
            progress.report(*told.progress)
    finally:
        _end(child)
    return told.report()


class _Told:
    """What the child says, read beside the waiting thread so that giving up never waits for the next line."""

    def __init__(self, child: subprocess.Popen[str], request: str) -> None:
        assert child.stdin is not None and child.stdout is not None  # started with pipes
        self.progress: tuple[float, str] = (0.0, "")
        self._last: dict[str, Any] = {}
        self._thread = threading.Thread(target=self._talk, args=(child.stdin, child.stdout, request), daemon=True)
        self._thread.start()

    def finished(self, seconds: float) -> bool:
        """Whether the child has said all, waiting this long."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def report(self) -> ExportReport:
        """What was written; raises the failure that the child told, or that it told nothing."""
        if "failure" in self._last:
            raise Failure(*self._last["failure"])
        if "report" not in self._last:
            raise Failure(*words.EXPORT_ENDED_EARLY)
        record = self._last["report"]
        issues = tuple(Issue(**issue) for issue in record["issues"])
        return ExportReport(tuple(Path(file) for file in record["files"]), issues)

    def _talk(self, write: IO[str], read: IO[str], request: str) -> None:
        try:
            with read, write:
                write.write(request)
                write.close()
                for line in read:
                    self._hear(json.loads(line))
        except (OSError, ValueError):
            return  # the child is gone, given up or by an accident; `report` says so

    def _hear(self, record: dict[str, Any]) -> None:
        if "progress" in record:
            fraction, text = record["progress"]
            self.progress = (float(fraction), str(text))
        else:
            self._last = record


def _end(child: subprocess.Popen[str]) -> None:
    child.terminate()
    try:
        child.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
