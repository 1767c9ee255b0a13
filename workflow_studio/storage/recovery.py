"""Finding and replaying the journals of processes that ended without saving."""

from __future__ import annotations

import contextlib
import datetime
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workflow_studio.model import Document
from workflow_studio.storage.diffs import diff_of
from workflow_studio.storage.failures import Damaged, NewerVersion, StorageFailure, not_read
from workflow_studio.storage.file_lock import open_locked, remove_locked
from workflow_studio.storage.journal import SUFFIX, VERSION, checksum
from workflow_studio.storage.records import from_json
from workflow_studio.storage.text import decode


@dataclass(frozen=True, slots=True)
class Recovered:
    """A document as it was after the last change that the journal holds.

    `path` is where it was saved last (none for one that never was), `when` the time of the last change, `steps` the
    number of changes since it was saved or opened.
    """

    journal: Path
    document: Document
    path: Path | None
    when: datetime.datetime
    steps: int

    @property
    def name(self) -> str:
        """What to call it when it is offered."""
        return self.path.stem if self.path is not None else self.document.title


def find_recoverable(folder: Path) -> list[Recovered]:
    """What processes that ended without saving left in this folder, the latest first.

    Journals of running processes are left alone. Those that hold nothing beyond a saved file are removed.
    """
    left = (_left_behind(file) for file in sorted(folder.glob(f"*{SUFFIX}")))
    found = [recovered for recovered in left if recovered is not None]
    return sorted(found, key=lambda recovered: recovered.when, reverse=True)


def replay(journal: Path) -> Recovered:
    """The document that a journal leads to. Raises StorageFailure (Damaged) where not even its start can be read."""
    try:
        return _replayed(journal)[0]
    except OSError as error:
        raise not_read(error, journal) from error


def discard(journal: Path) -> None:
    """Remove a journal that was recovered from, or that the user does not want."""
    with contextlib.suppress(OSError):
        journal.unlink()


def _left_behind(file: Path) -> Recovered | None:
    try:
        descriptor = open_locked(file)
    except OSError:
        return None  # what cannot be read now may be of use to somebody later
    if descriptor is None:
        return None
    recovered: Recovered | None = None
    try:
        recovered, worth_keeping = _replayed(file)
    except (OSError, StorageFailure) as failure:
        worth_keeping = not isinstance(failure, _NoJournal)
    if worth_keeping:
        os.close(descriptor)
        return recovered
    remove_locked(descriptor, file)
    return None


def _replayed(file: Path) -> tuple[Recovered, bool]:
    """What the journal leads to, and whether that is more than what is saved."""
    data = file.read_bytes()
    if b"\n" not in data:
        raise _NoJournal(details="the process ended before the journal had begun")
    payloads = _payloads(data)
    document, path, saved = _start(next(payloads, None))
    steps = 0
    for payload in payloads:
        try:
            document = diff_of(payload, document).applied(document)
        except Damaged:
            break  # what came before still holds
        steps += 1
    when = datetime.datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    is_blank = next(document.elements(), None) is None
    return Recovered(file, document, path, when, steps), steps > 0 or not (saved or is_blank)


def _start(header: Any) -> tuple[Document, Path | None, bool]:
    try:
        version, path, saved, snapshot = header["journal"], header["path"], header["saved"], header["snapshot"]
    except (TypeError, KeyError) as error:
        raise Damaged(details="no header") from error
    if version != VERSION:
        raise NewerVersion(version, VERSION)
    return decode(snapshot)[0], None if path is None else Path(path), saved


def _payloads(data: bytes) -> Iterator[Any]:
    """The lines up to the first that is torn or damaged; what follows it would not fit."""
    for written in data.split(b"\n")[:-1]:
        said, _, payload = written.partition(b" ")
        if said != checksum(payload):
            return
        yield from_json(payload.decode())


class _NoJournal(Damaged):
    """Nothing was written yet."""
