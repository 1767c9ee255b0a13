"""What keeps unsaved work through a crash: the document as it was, and one line for every change since.

A line is a checksum, a blank and JSON, so that one torn by a crash is noticed. It is handed to the system at once,
which survives the end of the process; it is not forced onto the disk, which would hold up every edit. The journal
is in the user's data folder, never beside the document. While its process lives the file is locked.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from pathlib import Path

from workflow_studio.editing.diff import Diff
from workflow_studio.model import Document
from workflow_studio.storage.diffs import diff_json
from workflow_studio.storage.failures import not_written
from workflow_studio.storage.file_lock import open_locked, remove_locked, write_all
from workflow_studio.storage.records import to_json
from workflow_studio.storage.text import encode

SUFFIX = ".journal"
VERSION = 1


class Journal:
    """The journal of one open document; `path` is where that is saved, `saved` whether it is there as it is now.

    `text` is the document's, where it is known: to write a large document down takes a while.
    """

    def __init__(
        self, folder: Path, document: Document, path: Path | None = None, saved: bool = False, text: str = ""
    ) -> None:
        self._folder = folder
        self._path = path
        self._descriptor = -1
        self._broken = False
        self.file = Path()
        self._begin(document, saved, text)

    def record(self, diff: Diff, document: Document) -> None:
        """Add a change; `document` is what it led to. Raises StorageFailure.

        After a failure there would be a gap, so the next call begins a new journal with the whole document.
        """
        if self._broken:
            self._begin(document, saved=False)
            return
        try:
            write_all(self._descriptor, line(diff_json(diff)))
        except OSError as error:
            self._broken = True
            raise not_written(error, self.file) from error

    def restart(self, document: Document, path: Path | None) -> None:
        """Begin anew after the document was saved at this path. Raises StorageFailure; the old journal stays then."""
        self._path = path
        self._begin(document, saved=path is not None)

    def close(self) -> None:
        """Remove the journal: the document was closed and nothing of it is to be recovered."""
        self._end(self._descriptor, self.file)
        self._descriptor = -1

    def _begin(self, document: Document, saved: bool, text: str = "") -> None:
        """Only when the new journal stands is the old one removed."""
        old = self._descriptor, self.file
        file = self._folder / f"{secrets.token_hex(8)}{SUFFIX}"
        path = None if self._path is None else str(self._path)
        header = to_json({"journal": VERSION, "path": path, "saved": saved, "snapshot": text or encode(document)})
        descriptor = -1
        try:
            descriptor = self._open(file)
            write_all(descriptor, line(header))
        except OSError as error:
            self._end(descriptor, file)
            raise not_written(error, file) from error
        self._descriptor, self.file, self._broken = descriptor, file, False
        self._end(*old)

    @staticmethod
    def _open(file: Path) -> int:
        descriptor = open_locked(file, os.O_APPEND)
        if descriptor is None:
            raise OSError(errno.EBUSY, "another process is looking for what can be recovered")
        return descriptor

    @staticmethod
    def _end(descriptor: int, file: Path) -> None:
        if descriptor >= 0:
            remove_locked(descriptor, file)


def line(payload: str) -> bytes:
    """One line of a journal."""
    data = payload.encode()
    return b"%s %s\n" % (checksum(data), data)


def checksum(data: bytes) -> bytes:
    """What stands before the data in its line."""
    return hashlib.sha256(data).hexdigest()[:16].encode()
