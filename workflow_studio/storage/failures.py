"""What can go wrong with files, said so that the user knows what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from workflow_studio.model import Failure


class StorageFailure(Failure):
    """A file could not be read or written."""


class Damaged(StorageFailure):
    """A file is not what it should be, and nothing of it is opened."""

    def __init__(self, message: str = "This file is damaged.", details: str = "") -> None:
        super().__init__(message, "Open a backup copy, or the recovered version if one is offered.", details)


class NewerVersion(StorageFailure):
    """A file was made by a later version of the product."""

    def __init__(self, version: int, newest: int) -> None:
        super().__init__(
            f"This file needs a Workflow Studio that reads file version {version}; this one reads up to {newest}.",
            "Update Workflow Studio to open it.",
        )


class ChangedOnDisk(StorageFailure):
    """Another program changed the file since it was opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} was changed by another program since it was opened.",
            "Keep your version, reload the file, or save a copy under another name.",
        )


_ELSEWHERE = "Save under another name or in another folder."
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, *((errno.EDQUOT,) if hasattr(errno, "EDQUOT") else ()))
_IN_USE_ON_WINDOWS = (32, 33)  # sharing violation, lock violation


def not_written(error: OSError, path: Path) -> StorageFailure:
    """Why a file could not be saved, and what to do."""
    name, details = path.name, f"{type(error).__name__} {error.errno}"
    if error.errno in _NO_ROOM:
        return StorageFailure(f"There is no room left to save {name}.", f"Free some space. {_ELSEWHERE}", details)
    if error.errno == errno.EBUSY or getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return StorageFailure(f"{name} is in use by another program.", f"Close it there and try again. {_ELSEWHERE}")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StorageFailure(f"{name} may not be written: the file or its folder is read-only.", _ELSEWHERE, details)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return StorageFailure(f"The folder for {name} is not there.", _ELSEWHERE, details)
    if error.errno == errno.EISDIR:
        return StorageFailure(f"{name} is a folder.", "Save under another name.", details)
    if error.errno == errno.ENAMETOOLONG:
        return StorageFailure("The name of the file is too long.", "Save under a shorter name.", details)
    return StorageFailure(f"{name} could not be saved.", _ELSEWHERE, details)


def not_read(error: OSError, path: Path) -> StorageFailure:
    """Why a file could not be opened, and what to do."""
    name, details = path.name, f"{type(error).__name__} {error.errno}"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return StorageFailure(f"{name} is not there.", "It may have been moved or renamed.", details)
    if error.errno == errno.EISDIR or path.is_dir():
        return StorageFailure(f"{name} is a folder.", "Choose a file.", details)
    if error.errno in (errno.EACCES, errno.EPERM):
        return StorageFailure(f"You may not read {name}.", "Ask its owner for access.", details)
    return StorageFailure(f"{name} could not be read.", "Try again, or open a copy.", details)
