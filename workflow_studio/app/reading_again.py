"""Reading the next version of a workbook, or one more month of a series, into the map that earlier ones became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workflow_studio.analysis.reading_changes import (
    ReadingChange,
    changed_elements,
    figures_changed,
    reading_changes,
)
from workflow_studio.app.importing import Opened, build, open_workbook
from workflow_studio.app.jobs import Part, Progress
from workflow_studio.app.keeping import KEEPING
from workflow_studio.app.known_files import KnownFile, known_file
from workflow_studio.editing.commands import ReadAgain
from workflow_studio.editing.diff import Diff
from workflow_studio.editing.editor import Editor, Refused
from workflow_studio.editing.labels import label_of
from workflow_studio.importing.mapping import ChosenTables
from workflow_studio.importing.plans import Followed, follow
from workflow_studio.importing.recognition import series
from workflow_studio.model import Document, Failure, Source


@dataclass(frozen=True, slots=True)
class NextVersion:
    """What newer files would change in a document, worked out: to be shown, and confirmed once.

    `known` tells what the file is to the document, `step` is the whole change as one step of `document` and of no
    other one, `figures` are sentences on counts, `elements` the changes that show on elements, by their ids.
    """

    command: ReadAgain
    known: KnownFile
    document: Document
    step: Diff
    changes: tuple[ReadingChange, ...]
    figures: tuple[str, ...]
    elements: Mapping[str, tuple[ReadingChange, ...]]

    @property
    def label(self) -> str:
        """What undo calls the step."""
        return label_of(self.document, self.command)

    @property
    def source(self) -> Source:
        """The source that this is a newer version of, or the newest of the series that it joins."""
        return self.known.source

    @property
    def followed(self) -> Followed:
        """Which tables were found again."""
        return self.known.followed


def next_version(
    document: Document,
    path: Path,
    progress: Progress | None = None,
    *,
    drop_gone: bool = True,
    folder: Path | None = None,
) -> NextVersion:
    """Read a file as a newer version of one of the document's sources, or as one more of a series of them, without
    changing anything.

    The other files of a series are read again beside it or in `folder`. Raises ImportFailure where a file cannot be
    read, Failure where it holds none of the tables that the map came from, or where those others are not there.
    """
    progress = progress or Progress()
    opened = open_workbook(path, Part(progress, 0, 3))
    known = known_file(document, opened)
    if known is None:
        raise Failure(
            "None of the tables that this map came from is in the file.",
            "Choose a newer version of one of its workbooks, or import the file as a new map.",
        )
    folders = [path.parent] + ([folder] if folder is not None else [])
    chosen = [*_of_the_sources(known, opened, folders, Part(progress, 1, 3))]
    if known.joins:
        chosen.append(_as_followed(opened, known.followed, joins=True))
    _refuse_what_is_no_copy(known, chosen)
    imported = build(chosen, _detail(document, known.together), Part(progress, 2, 3))
    command = ReadAgain(tuple(source.id for source in known.together), imported.document, drop_gone)
    return worked_out(document, command, known)


def worked_out(document: Document, command: ReadAgain, known: KnownFile) -> NextVersion:
    """What the command would change in this document; Failure where it is refused."""
    editor = Editor(document, KEEPING)
    outcome = editor.execute(command)
    if isinstance(outcome, Refused):
        raise Failure(outcome.reason)
    after = editor.document
    changes = reading_changes(document, after)
    figures = tuple(figures_changed(document, after))
    elements = changed_elements(changes, document, after)
    return NextVersion(command, known, document, outcome.diff, changes, figures, elements)


def _of_the_sources(
    known: KnownFile, opened: Opened, folders: Sequence[Path], progress: Progress
) -> Iterator[ChosenTables]:
    """The tables of the sources as they are now, in their order: of the file that was opened and of those beside it."""
    others = [source for source in known.together if known.joins or source is not known.source]
    paths = {source.id: _found(source, known, folders) for source in others}
    for source in known.together:
        if source.id in paths:
            part = Part(progress, others.index(source), len(others))
            book = open_workbook(paths[source.id], part)
            yield _as_followed(book, follow(source.plan, book.workbook, book.tables))
        else:
            yield _as_followed(opened, known.followed)


def _found(source: Source, known: KnownFile, folders: Sequence[Path]) -> Path:
    path = next((place for folder in folders if (place := folder / source.name).is_file()), None)
    if path is not None:
        return path
    others = [f"“{one.name}”" for one in known.together if known.joins or one is not known.source]
    raise Failure(
        f"This file is compared row by row with {_listed(others)}, and “{source.name}” is not in its folder.",
        "Put the files of the series into one folder, under the names that they had, and read this one again.",
    )


def _listed(names: Sequence[str]) -> str:
    """Names in a sentence; of a long series the last ones."""
    shown = [*(["earlier ones"] if len(names) > 3 else []), *names[-3:]]
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]


def _as_followed(opened: Opened, followed: Followed, *, joins: bool = False) -> ChosenTables:
    """The tables as they were planned, called what their processes were called; a copy that joins brings no name."""
    tables = {(table.sheet, table.range): table for table in followed.tables}
    found = tuple(tables.get((table.sheet, table.range), table) for table in opened.tables)
    called = tuple("" for _ in followed.called) if joins else followed.called
    return replace(opened.choose(followed.tables, found), called=called)


def _refuse_what_is_no_copy(known: KnownFile, chosen: Sequence[ChosenTables]) -> None:
    """A further copy that cannot be compared with the others would become a map of its own beside theirs."""
    if not known.joins:
        return
    tables = [(number, one.workbook, table) for number, one in enumerate(chosen) for table in one.chosen]
    theirs = [one for one in series(tables) if any(copy.source == len(chosen) - 1 for copy in one.copies)]
    doubt = next((one.doubt for one in theirs if one.doubt), "")
    if doubt or not theirs:
        why = f": {doubt}" if doubt else ""
        raise Failure(
            f"This file is named as one more of a series, but it cannot be compared with the others{why}.",
            "Look whether it is the right file, or add it to the map as a workbook of its own.",
        )


def _detail(document: Document, sources: Sequence[Source]) -> float | None:
    """The level of detail that the maps of these sources were drawn with."""
    known = {source.id for source in sources}
    cited = {key for key, evidence in document.evidence.items() if evidence.source in known}
    return next((m.detail for m in document.maps.values() if m.log and not cited.isdisjoint(m.evidence)), None)
