"""Bringing workbooks in: read, propose, let the user choose, map, lay out."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workflow_studio.app.arranging import arrange
from workflow_studio.app.jobs import Progress
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.importing.mapping import (
    ChosenTables,
    LogCoverage,
    MappingOptions,
    PreparedTables,
    map_prepared,
    prepare_tables,
)
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.recognition import MAPPABLE, Inspection, Table, inspect_workbook
from workflow_studio.model import Document, Issue


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook with the tables found in it."""

    workbook: Workbook
    inspection: Inspection

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables found."""
        return self.inspection.tables

    def proposed(self) -> tuple[Table, ...]:
        """The tables that are mapped unless the user says otherwise: of a kind that can be, with rows, not hidden."""
        return tuple(t for t in self.tables if t.kind.kind in MAPPABLE and t.data_rows and not t.hidden)


@dataclass(frozen=True, slots=True)
class Imported:
    """A document with its maps laid out, what was not understood, and how much of each event log its map shows."""

    document: Document
    issues: tuple[Issue, ...]
    coverage: tuple[LogCoverage, ...]


def open_workbook(path: Path, progress: Progress | None = None) -> Opened:
    """Read a workbook in a child process and find its tables; raises ImportFailure, and Cancelled when stopped."""
    progress = progress or Progress()
    progress.report(0.0, f"Reading “{path.name}”")

    def tell(text: str, fraction: float) -> None:
        progress.report(fraction * 0.8, text)

    with _uncollected():
        workbook = read_workbook(path, progress=tell, cancelled=lambda: progress.cancelled)
        progress.report(0.85, "Looking for tables")
        return Opened(workbook, inspect_workbook(workbook, progress.pause))


def build(
    chosen: Sequence[ChosenTables] | PreparedTables, detail: float | None = None, progress: Progress | None = None
) -> Imported:
    """Map the chosen tables and lay every map out. Tables that were prepared are drawn at once, whatever the detail."""
    progress = progress or Progress()
    progress.report(0.0, "Reading steps and people")
    with _uncollected():
        prepared = chosen if isinstance(chosen, PreparedTables) else prepare_tables(chosen, progress.pause)
        mapped = map_prepared(prepared, MappingOptions(detail, datetime.date.today().isoformat()), progress.pause)
    progress.report(0.3, "Drawing the map")

    def tell(fraction: float) -> bool:
        progress.report(0.3 + 0.7 * fraction)
        return not progress.cancelled

    return Imported(laid_out(mapped.document, tell), mapped.issues, mapped.coverage)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for garbage in cycles: there is none, and looking through millions of new values again and
    again takes a third of the time and holds up the window."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def laid_out(document: Document, progress: Callable[[float], bool] | None = None) -> Document:
    """The document with all its maps laid out."""
    editor = Editor(document)
    for map_id in document.maps:
        outcome = editor.execute(arrange(editor.document, map_id, progress))
        assert isinstance(outcome, Changed), "a layout is always accepted"
    return editor.document
