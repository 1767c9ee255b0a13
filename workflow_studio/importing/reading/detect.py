"""What a file is, judged by its first bytes and its directory, not by its name."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path

from workflow_studio.file_kinds import WORKBOOK_SUFFIXES
from workflow_studio.importing.errors import Damaged, PasswordProtected, Unsupported

ZIP_MAGIC = b"PK\x03\x04"
EMPTY_ZIP_MAGIC = b"PK\x05\x06"
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
HEAD_BYTES = 4096

TEXT_SUFFIXES = frozenset({*WORKBOOK_SUFFIXES, ".tab", ""})

_FOREIGN = (
    (b"%PDF", "This is a PDF document, not a workbook."),
    (b"{\\rtf", "This is a text document, not a workbook."),
    (b"\x89PNG", "This is a picture, not a workbook."),
    (b"\xff\xd8\xff", "This is a picture, not a workbook."),
    (b"GIF8", "This is a picture, not a workbook."),
    (b"\x1f\x8b", "This is a compressed archive, not a workbook."),
    (b"7z\xbc\xaf", "This is a compressed archive, not a workbook."),
    (b"Rar!", "This is a compressed archive, not a workbook."),
    (b"SQLite format", "This is a database, not a workbook."),
)


class Format(StrEnum):
    """What the content of a file turned out to be."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    CSV = "csv"


def detect_format(path: Path) -> Format:
    """The format of a file; raises an `ImportFailure` that names what else it is."""
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    if not head:
        raise Damaged("The file is empty.", "Check that it was copied completely.")
    if head.startswith((ZIP_MAGIC, EMPTY_ZIP_MAGIC)):
        return _zip_format(path)
    if head.startswith(OLE_MAGIC):
        return _ole_format(path)
    for magic, sentence in _FOREIGN:
        if head.startswith(magic):
            raise Unsupported(sentence)
    return _text_format(path, head)


def _zip_format(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower().lstrip("/").replace("\\", "/") for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeError, OSError) as error:
        raise Damaged("The workbook is damaged or was cut short.", details=type(error).__name__) from error
    if any(name.endswith("xl/workbook.bin") for name in names):
        return Format.XLSB
    if "content.xml" in names:
        return Format.ODS
    if any(name.startswith("word/") for name in names):
        raise Unsupported("This is a text document, not a workbook.")
    if any(name.startswith("ppt/") for name in names):
        raise Unsupported("This is a presentation, not a workbook.")
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        raise Unsupported("This is a Numbers document.", "Export it from Numbers as an Excel file and try again.")
    if "[content_types].xml" in names or any(name.startswith("xl/") for name in names):
        return Format.XLSX
    raise Unsupported("This is a zip archive without a workbook in it.")


def _ole_format(path: Path) -> Format:
    """Legacy .xls, or the encrypted package a password turns an .xlsx into (told apart by stream names)."""
    content = path.read_bytes()
    if _utf16("EncryptedPackage") in content or _utf16("EncryptionInfo") in content:
        raise PasswordProtected("The workbook is password-protected.")
    if _utf16("Workbook") in content or _utf16("Book") in content:
        return Format.XLS
    if _utf16("WordDocument") in content or _utf16("PowerPoint Document") in content:
        raise Unsupported("This is an Office document, but not a workbook.")
    raise Damaged("The workbook is damaged or was cut short.")


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le") + b"\x00\x00"


def _text_format(path: Path, head: bytes) -> Format:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table")):
        raise Unsupported(
            "This is a web page that was named like a workbook.",
            "Open it in your spreadsheet program, save it as .xlsx and try again.",
        )
    if start.startswith(b"<"):
        raise Unsupported(
            "This is an XML file.", "Open it in your spreadsheet program, save it as .xlsx and try again."
        )
    if path.suffix.lower() not in TEXT_SUFFIXES:
        raise Unsupported("Only .xlsx, .xlsm, .xls, .xlsb, .ods, .csv and .tsv files are read.")
    return Format.CSV
