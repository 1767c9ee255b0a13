"""Reading the next version of a workbook into the map that an earlier one became."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workflow_studio.analysis.reading_changes import ReadingChange, figures_changed, reading_changes
from workflow_studio.app.importing import Opened, build, open_workbook
from workflow_studio.app.jobs import Part, Progress
from workflow_studio.app.keeping_drawn import keep_drawn
from workflow_studio.editing.commands import ReadAgain
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.importing.plans import Followed, follow
from workflow_studio.model import Document, Failure, Source


@dataclass(frozen=True, slots=True)
class NextVersion:
    """What a newer version of a source would change: to be shown, and confirmed with one command.

    `figures` are sentences on counts; `followed` tells which tables were found again.
    """

    command: ReadAgain
    source: Source
    followed: Followed
    changes: tuple[ReadingChange, ...]
    figures: tuple[str, ...]


def next_version(
    document: Document, path: Path, progress: Progress | None = None, *, drop_gone: bool = True
) -> NextVersion:
    """Read a file as a newer version of one of the document's sources, without changing anything.

    Raises ImportFailure where it cannot be read, Failure where it holds none of the tables that the map came from.
    """
    progress = progress or Progress()
    opened = open_workbook(path, Part(progress, 0, 2))
    source, followed = _source_of(document, opened)
    tables = {(table.sheet, table.range): table for table in followed.tables}
    found = tuple(tables.get((table.sheet, table.range), table) for table in opened.tables)
    chosen = replace(opened.choose(followed.tables, found), called=followed.called)
    imported = build([chosen], _detail(document, source), Part(progress, 1, 2))
    command = ReadAgain((source.id,), imported.document, drop_gone)
    after = _after(document, command)
    figures = tuple(figures_changed(document, after))
    return NextVersion(command, source, followed, reading_changes(document, after), figures)


def source_like(document: Document, opened: Opened) -> Source | None:
    """The source that this workbook is a version of: the one most of whose planned tables it holds; none without."""
    ranked = [
        (len(followed.tables) / len(source.plan), source.name == opened.workbook.name, source.id)
        for source in document.sources.values()
        if source.plan and (followed := follow(source.plan, opened.workbook, opened.tables)).tables
    ]
    return document.sources[max(ranked)[-1]] if ranked else None


def _source_of(document: Document, opened: Opened) -> tuple[Source, Followed]:
    source = source_like(document, opened)
    if source is None:
        raise Failure(
            "None of the tables that this map came from is in the file.",
            "Choose a newer version of one of its workbooks, or import the file as a new map.",
        )
    return source, follow(source.plan, opened.workbook, opened.tables)


def _detail(document: Document, source: Source) -> float | None:
    """The level of detail that the maps of this source were drawn with."""
    cited = {key for key, evidence in document.evidence.items() if evidence.source == source.id}
    return next((m.detail for m in document.maps.values() if m.log and not cited.isdisjoint(m.evidence)), None)


def _after(document: Document, command: ReadAgain) -> Document:
    editor = Editor(document, (keep_drawn,))
    outcome = editor.execute(command)
    if isinstance(outcome, Refused):
        raise Failure(outcome.reason)
    return editor.document
