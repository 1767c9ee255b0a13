"""Replacing a file as a whole: at every moment the old content or the new one is there, never a part."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from workflow_studio.storage.failures import not_written
from workflow_studio.storage.file_lock import open_locked, remove_locked, write_all

Check = Callable[[], None]


def replace_file(path: Path, content: bytes, last_check: Check | None = None) -> None:
    """Write the file so that a failure or a crash leaves the old one untouched. Raises StorageFailure.

    `last_check` is called when the new content is safe beside the file, just before it takes its place.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        _refuse_read_only(target)
        sweep(target)
        _replace(target, content, last_check)
    except OSError as error:
        raise not_written(error, path) from error


def sweep(path: Path) -> None:
    """Remove what a killed process left when it was writing this file."""
    for stray in _temporaries(path):
        with contextlib.suppress(OSError):
            descriptor = open_locked(stray)
            if descriptor is not None:
                remove_locked(descriptor, stray)


def _replace(target: Path, content: bytes, last_check: Check | None) -> None:
    temporary = target.parent / f"{_prefix(target)}{secrets.token_hex(4)}"
    descriptor = open_locked(temporary, os.O_EXCL, 0o666)  # locked, so that nobody sweeps it away
    if descriptor is None:
        raise OSError(errno.EBUSY, "another process is sweeping")
    try:
        _write(descriptor, temporary, content)
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        if last_check is not None:
            last_check()
        if os.name == "nt":  # renames no open file
            os.close(descriptor)
            descriptor = -1
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    _sync_folder(target.parent)


def _write(descriptor: int, temporary: Path, content: bytes) -> None:
    write_all(descriptor, content)
    os.fsync(descriptor)
    if temporary.read_bytes() != content:
        raise OSError(errno.EIO, "the disk gave back other content")


def _sync_folder(folder: Path) -> None:
    """Make the new name last; some systems cannot, and the file is in place already."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refuse_read_only(target: Path) -> None:
    """Replacing needs only the folder's permission; a file marked read-only is respected all the same."""
    if not target.exists():
        return
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "read-only")


def _temporaries(path: Path) -> list[Path]:
    prefix = _prefix(path)
    try:
        return [file for file in path.parent.iterdir() if file.name.startswith(prefix)]
    except OSError:
        return []


def _prefix(path: Path) -> str:
    """What the temporary files for this file begin with; of a fixed length, as names cannot grow without end."""
    return f".workflow-saving-{hashlib.sha256(path.name.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}-"
