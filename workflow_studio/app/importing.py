"""Bringing workbooks in: read, propose, let the user choose, map, claim, lay out."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from workflow_studio.app.arranging import arrange
from workflow_studio.app.jobs import Progress
from workflow_studio.editing.editor import Changed, Editor
from workflow_studio.importing.claims import Found, propose, with_claims
from workflow_studio.importing.mapping import (
    ChosenTables,
    LogCoverage,
    Mapped,
    MappingOptions,
    PreparedTables,
    map_prepared,
    prepare_tables,
)
from workflow_studio.importing.plans import with_plans
from workflow_studio.importing.reading import Workbook, read_workbook
from workflow_studio.importing.recognition import Inspection, Table, inspect_workbook
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
        """The tables that are mapped unless the user says otherwise: what gives a map, is not hidden and is sure."""
        return tuple(table for table in self.tables if table.gives_a_map and not table.why_not_proposed)

    def choose(self, tables: tuple[Table, ...] | None = None, found: tuple[Table, ...] | None = None) -> ChosenTables:
        """What mapping takes: these tables, else the proposed ones; `found` are all tables as they are read now."""
        chosen = self.proposed() if tables is None else tables
        return ChosenTables(self.workbook, chosen, self.tables if found is None else found, self.inspection.issues)


@dataclass(frozen=True, slots=True)
class Imported:
    """A document with its maps laid out, what was not understood, and how much of each event log its map shows."""

    document: Document
    issues: tuple[Issue, ...]
    coverage: tuple[LogCoverage, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The chosen tables read, counted and searched: everything that is the same at every level of detail."""

    tables: PreparedTables
    found: Found


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


def prepare(chosen: Sequence[ChosenTables], progress: Progress | None = None) -> Prepared:
    """Do what takes long and need not be done again when only the detail of the map changes."""
    progress = progress or Progress()
    progress.report(0.0, "Reading steps and people")
    with _uncollected():
        tables = prepare_tables(chosen, progress.pause)
        progress.report(0.15, "Looking for what else the workbook says")
        return Prepared(tables, propose(chosen, progress.pause))


def build(
    chosen: Sequence[ChosenTables] | Prepared, detail: float | None = None, progress: Progress | None = None
) -> Imported:
    """Map the chosen tables, say what the map claims, and lay it out. What was prepared is drawn at once."""
    progress = progress or Progress()
    prepared = chosen if isinstance(chosen, Prepared) else prepare(chosen, progress)
    mapped = _mapped(prepared, detail, progress)
    progress.report(0.3, "Drawing the map")

    def tell(fraction: float) -> bool:
        progress.report(0.3 + 0.7 * fraction)
        return not progress.cancelled

    return Imported(laid_out(mapped.document, tell), mapped.issues, mapped.coverage)


def claimed(opened: Opened) -> Document:
    """What the tables that are mapped by default say, as a document with claims; nothing in it is laid out."""
    return _mapped(prepare([opened.choose()]), None, Progress()).document


def _mapped(prepared: Prepared, detail: float | None, progress: Progress) -> Mapped:
    """The map of these tables with its claims."""
    with _uncollected():
        options = MappingOptions(detail, datetime.date.today().isoformat())
        mapped = map_prepared(prepared.tables, options, progress.pause)
        document = with_claims(mapped.document, prepared.found)
        return replace(mapped, document=with_plans(document, prepared.tables.sources))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for garbage in cycles: there is none, and looking through millions of new values again and
    again takes a third of the time and holds up the window. Afterwards all that is new is taken for old (frozen and
    thawed): the next search, which looks through what is new, would hold up the window at last."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def laid_out(document: Document, progress: Callable[[float], bool] | None = None) -> Document:
    """The document with all its maps laid out."""
    editor = Editor(document)
    for map_id in document.maps:
        outcome = editor.execute(arrange(editor.document, map_id, progress))
        assert isinstance(outcome, Changed), "a layout is always accepted"
    return editor.document
