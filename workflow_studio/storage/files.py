"""Opening and saving documents."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workflow_studio.model import Document
from workflow_studio.storage.atomic import replace_file, sweep
from workflow_studio.storage.failures import ChangedOnDisk, StorageFailure, not_read
from workflow_studio.storage.text import decode, encode

LARGEST = 256 * 2**20
"""Bytes; a document of 100,000 elements has about 20 MB."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was in a file: the document, what the user should know, the file's fingerprint as it was read, its text."""

    document: Document
    warnings: tuple[str, ...]
    fingerprint: str
    text: str


def save(path: Path, document: Document, expected: str | None = None) -> str:
    """Write a document; the new file's fingerprint. Raises StorageFailure, and then the old file is as it was.

    With `expected`, the fingerprint of the file as this program knows it, another program's changes are never
    overwritten: ChangedOnDisk is raised instead.
    """
    content = encode(document).encode()

    def refuse_changed() -> None:
        if expected is not None and changed_on_disk(path, expected):
            raise ChangedOnDisk(path)

    refuse_changed()
    replace_file(path, content, last_check=refuse_changed)
    return _fingerprint(content)


def load(path: Path, tell: Callable[[float], object] | None = None) -> Loaded:
    """Read a document. Raises StorageFailure (Damaged, NewerVersion).

    `tell` is told how much is read, from 0 to 1; what it raises ends the reading.
    """
    sweep(Path(os.path.realpath(path)))
    content = _read(path)
    document, warnings = decode(content, tell)
    return Loaded(document, warnings, _fingerprint(content), content.decode("utf-8-sig"))


def changed_on_disk(path: Path, fingerprint: str) -> bool:
    """Whether the file has other content than when it had this fingerprint. A file that is gone has none."""
    try:
        return _fingerprint(path.read_bytes()) != fingerprint
    except FileNotFoundError:
        return False
    except OSError as error:
        raise not_read(error, path) from error


def fingerprint_of(path: Path) -> str:
    """The fingerprint of the file as it is now. Raises StorageFailure."""
    return _fingerprint(_read(path))


def write_bytes(path: Path, content: bytes) -> None:
    """Write any file as a whole or not at all. Raises StorageFailure."""
    replace_file(path, content)


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe or a device: reading it may never end
            raise StorageFailure(f"{path.name} is not a file.", "Choose a file.")
        if path.stat().st_size > LARGEST:
            raise StorageFailure(f"{path.name} is too large to be a map.", "Check that it is the right file.")
        return path.read_bytes()
    except OSError as error:
        raise not_read(error, path) from error


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
