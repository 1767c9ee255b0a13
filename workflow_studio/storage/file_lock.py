"""Files locked for as long as their process lives, however it ends, and the writing of whole contents to them."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    _BEYOND_CONTENT = 2**30  # Windows locks bytes against reading too, so one is locked that no file has

    def try_lock(descriptor: int) -> bool:
        """Whether this open file could be locked for this process; false where another one holds it."""
        os.lseek(descriptor, _BEYOND_CONTENT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import errno
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Whether this open file could be locked for this process; false where another one holds it.

        On a file system that knows no locks nobody can hold one, so there it is always true.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN)
        return True


def open_locked(file: Path, flags: int = 0, mode: int = 0o600) -> int | None:
    """A descriptor of this file, made if missing, locked for this process; none where another one holds it.

    Raises OSError. A holder removes its file only while it has the lock, so what is got here stays.
    """
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | BINARY | flags, mode)
        if not try_lock(descriptor):
            os.close(descriptor)
            return None
        if _is_still(file, descriptor):
            return descriptor
        os.close(descriptor)


def remove_locked(descriptor: int, file: Path) -> None:
    """Remove a file that this process has locked, and close it."""
    if os.name == "nt":  # removes no open file, neither ours nor that of anybody else
        os.close(descriptor)
        descriptor = -1
    with contextlib.suppress(OSError):
        file.unlink()
    if descriptor >= 0:
        os.close(descriptor)


def _is_still(file: Path, descriptor: int) -> bool:
    """Whether the locked file is the one of that name: its last holder may have removed it in between."""
    try:
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


BINARY: int = getattr(os, "O_BINARY", 0)
"""Added to the flags of os.open: without it Windows changes line ends."""


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte: one call may write fewer than it was given. OSError where it cannot."""
    view = memoryview(content)
    while view:
        written = os.write(descriptor, view)
        if written <= 0:
            raise OSError("nothing was written")
        view = view[written:]
