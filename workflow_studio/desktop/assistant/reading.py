"""Reading the workbooks, in the background: what can be read is opened, what cannot is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from workflow_studio.app.importing import Opened, open_workbook
from workflow_studio.app.jobs import Cancelled, Progress
from workflow_studio.model import Failure


@dataclass(frozen=True, slots=True)
class Read:
    """The workbooks that could be read, those that could not with the reason, and how long it took in seconds."""

    books: tuple[Opened, ...]
    refused: tuple[tuple[str, Failure], ...]
    seconds: float


def read_all(paths: Sequence[Path], progress: Progress) -> Read:
    """Open every workbook; raises the first failure where none can be read."""
    began = monotonic()
    books: list[Opened] = []
    refused: list[tuple[str, Failure]] = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), f"Reading {path.name}")
        part = _Part(progress, number, len(paths))
        try:
            books.append(open_workbook(path, part))
        except Cancelled:
            raise
        except Failure as failure:
            progress.report(progress.fraction)  # a stop that the reader noticed first ends here
            refused.append((path.name, failure))
    if refused and not books:
        raise refused[0][1]
    return Read(tuple(books), tuple(refused), monotonic() - began)


class _Part(Progress):
    """One workbook's share of the whole."""

    def __init__(self, whole: Progress, number: int, count: int) -> None:
        super().__init__()
        self._whole, self._number, self._count = whole, number, count

    def report(self, fraction: float, text: str = "") -> None:
        """Pass it on as part of the whole."""
        self._whole.report((self._number + fraction) / self._count, text)

    @property
    def cancelled(self) -> bool:
        """Whether the whole was asked to stop."""
        return self._whole.cancelled
