"""A look at a zipped workbook before anything in it is opened, so that bombs never get to unpack.

Bounds: what the zip directory declares (total, ratio, number of parts), no document type declaration in any XML
part (entities and external references need one), and the used range of every sheet.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from xml.parsers import expat

from workflow_studio.importing.errors import Damaged, PasswordProtected, TooLarge
from workflow_studio.importing.reading.limits import Limits
from workflow_studio.importing.reading.ranges import column_index

CHUNK = 1024 * 1024
_CHUNK_OF_SHEET = 64 * 1024
"""Small enough to stay in the processor's cache while it is searched for several things."""
_XML_SUFFIXES = (".xml", ".rels", ".vml")
_SHEET_PART = re.compile(r"(?:^|/)xl/(?:worksheets|macrosheets)/[^/]+\.xml$", re.IGNORECASE)
_ROW = re.compile(rb"row (?:[^>]{0,200}?\s)?r=[\"'](\d{1,7})")
_WIDE_CELL = re.compile(rb" r=[\"']([A-Z]{2,3})(\d{1,7})[\"']")
_OVERLAP = 300
_MOST_ROWS = 9_999_999
"""What a row can be numbered; formats end far below."""
_ENCRYPTED_FLAG = 0x1

ZIP_TROUBLE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError)
"""What reading a broken zip file raises."""


def _kept_by_nobody(_: str) -> Callable[[bytes], object]:
    return len


def prescan(path: Path, limits: Limits, keep: Callable[[str], Callable[[bytes], object]] = _kept_by_nobody) -> None:
    """Raise `TooLarge`, `Damaged` or `PasswordProtected` for a zipped workbook that must not be opened.

    `keep` is asked for every sheet's part, by name, who else wants its bytes: they are given as they have been
    checked. Nobody may believe in them before the look has ended.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_directory(parts, limits)
            for part in parts:
                if part.filename.lower().endswith(_XML_SUFFIXES):
                    _check_prolog(archive, part)
            for part in parts:
                if _SHEET_PART.search(part.filename):
                    _check_used_range(archive, part, limits, keep(part.filename))
    except ZIP_TROUBLE as error:
        raise Damaged("The workbook is damaged or was cut short.", details=type(error).__name__) from error


def _check_directory(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(parts) > limits.parts:
        raise TooLarge("The workbook consists of too many parts to be opened safely.", details=f"{len(parts)} parts")
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise PasswordProtected("The workbook is password-protected.")
    total = sum(part.file_size for part in parts)
    if total > limits.unpacked_bytes:
        raise TooLarge("The workbook would unpack to more than can be opened safely.", details=f"{total} bytes")
    packed = sum(part.compress_size for part in parts)
    for unpacked_size, packed_size in [(total, packed), *((part.file_size, part.compress_size) for part in parts)]:
        if unpacked_size > limits.ratio_from_bytes and unpacked_size > limits.ratio * packed_size:
            raise TooLarge("The workbook would unpack to more than can be opened safely.", details="ratio")


class _PrologRead(Exception):
    pass


def _check_prolog(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse a document type declaration; what follows the root element's start cannot hold one."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = _stop
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(4096):
                parser.Parse(chunk)
            parser.Parse(b"", True)  # some releases put long tokens off until they are told that nothing follows
    except (_PrologRead, expat.ExpatError):
        return


def _refuse_doctype(*_: object) -> None:
    raise Damaged(
        "The workbook contains definitions that real workbooks never have, so it was not opened.",
        "Do not open it elsewhere unless you trust where it comes from.",
        "document type declaration",
    )


def _stop(*_: object) -> None:
    raise _PrologRead


def _check_used_range(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits, take: Callable[[bytes], object]
) -> None:
    """Bound rows times columns: a reader that keeps the range dense would need memory for all of it."""
    used = _UsedRange(limits)
    narrow = 0  # windows before the first wide cell: however many rows they have, they are not too many
    is_narrow = limits.cells >= _MOST_ROWS
    for chunk, window in _windows(archive, part):
        is_narrow = is_narrow and _WIDE_CELL.search(window) is None
        if is_narrow:
            narrow += 1
        else:
            used.take(window)
        take(chunk)
    if not is_narrow:
        for _, window in islice(_windows(archive, part), narrow):
            used.take(window)


class _UsedRange:
    """The last row and the last column so far."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows = self._columns = 1

    def take(self, window: bytes) -> None:
        """Raises `TooLarge` when there are too many cells between the first and the last."""
        self._rows = max(self._rows, max(map(int, _ROW.findall(window)), default=0))
        for letters, row in set(_WIDE_CELL.findall(window)):
            self._columns = max(self._columns, column_index(letters.decode()) + 1)
            self._rows = max(self._rows, int(row))
        if self._rows * self._columns > self._limits.cells:
            raise TooLarge(
                "One sheet has cells so far apart that it cannot be opened.",
                "Delete the stray cells far below or far to the right of your data and try again.",
                f"{self._rows} rows, {self._columns} columns",
            )


def _windows(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[tuple[bytes, bytes]]:
    """The part's bytes in chunks, each also with the end of the one before, so that no tag is missed between two."""
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK_OF_SHEET):
            window = tail + chunk
            yield chunk, window
            tail = window[-_OVERLAP:]
