"""Reading the workbooks, in the background: what can be read is opened, what cannot is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from workflow_studio.app.importing import Opened, open_workbook
from workflow_studio.app.jobs import Cancelled, Part, Progress
from workflow_studio.app.known_files import KnownFile, known_file
from workflow_studio.desktop.words import assistant as words
from workflow_studio.model import Document, Failure


@dataclass(frozen=True, slots=True)
class Read:
    """The workbooks that could be read, those that could not with the reason, and how long it took in seconds.

    `known` is what the one workbook is to the open map: a newer version of a source, or one more of a series.
    """

    books: tuple[Opened, ...]
    refused: tuple[tuple[str, Failure], ...]
    seconds: float
    known: KnownFile | None = None


def read_all(paths: Sequence[Path], open_document: Document | None, progress: Progress) -> Read:
    """Open every workbook; raises the first failure where none can be read."""
    began = monotonic()
    books: list[Opened] = []
    refused: list[tuple[str, Failure]] = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), words.reading(path.name))
        part = Part(progress, number, len(paths))
        try:
            books.append(open_workbook(path, part))
        except Cancelled:
            raise
        except Failure as failure:
            progress.report(progress.fraction)  # a stop that the reader noticed first ends here
            refused.append((path.name, failure))
    if refused and not books:
        raise refused[0][1]
    known = known_file(open_document, books[0]) if open_document is not None and len(paths) == 1 else None
    return Read(tuple(books), tuple(refused), monotonic() - began, known)
