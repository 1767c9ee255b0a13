"""Who has a document open: a second program that opens it reads only. Locks are in the user's data folder."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from workflow_studio.storage.failures import not_written
from workflow_studio.storage.file_lock import open_locked, remove_locked


class OpenLock:
    """Says that this process has a document open, until it is released or the process ends."""

    def __init__(self, descriptor: int, file: Path) -> None:
        self._descriptor = descriptor
        self._file = file

    @classmethod
    def take(cls, folder: Path, document: Path) -> OpenLock | None:
        """The lock of this document; none where another program has it open. Raises StorageFailure."""
        file = (
            folder / f"{hashlib.sha256(os.path.realpath(document).encode('utf-8', 'surrogatepass')).hexdigest()}.lock"
        )
        try:
            descriptor = open_locked(file)
        except OSError as error:
            raise not_written(error, document) from error
        return None if descriptor is None else cls(descriptor, file)

    def release(self) -> None:
        """Let others have the document."""
        if self._descriptor >= 0:
            remove_locked(self._descriptor, self._file)
            self._descriptor = -1
