"""Damaged and malicious files: the app lives, and its user gets one plain sentence."""

from __future__ import annotations

import io
import random
import tempfile
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workflow_studio.importing.errors import (
    Cancelled,
    Damaged,
    ImportFailure,
    PasswordProtected,
    TookTooLong,
    TooLarge,
)
from workflow_studio.importing.reading import Limits, Workbook, read_workbook
from workflow_studio.importing.reading.assemble import Assembler
from workflow_studio.importing.reading.contents import read_messages
from workflow_studio.importing.reading.frames import pack, unpack
from workflow_studio.importing.reading.prescan import prescan

SHEET_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def _good() -> bytes:
    book = openpyxl.Workbook()
    for row in (["Step", "Owner", "Date"], ["Draft", "Ann", 1], ["Send", "Ben", 2]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


GOOD = _good()


def _with_part(name: str, content: str | bytes) -> bytes:
    """The good workbook with one of its parts replaced or a new one added."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        target.writestr(name, content)
    return result.getvalue()


def _read(content: bytes, folder: Path, name: str = "book.xlsx", **options: object) -> Workbook:
    path = folder / name
    path.write_bytes(content)
    return read_workbook(path, **options)  # type: ignore[arg-type]


def _read_here(content: bytes, suffix: str) -> Workbook | ImportFailure:
    """The same reading without the child process, for many tries."""
    with tempfile.NamedTemporaryFile(suffix=suffix) as file:
        file.write(content)
        file.flush()
        assembler = Assembler("x")
        try:
            for message in read_messages(Path(file.name), Limits()):
                if message[0] != "progress":
                    assembler.take(unpack(pack(message)[4:]))
        except ImportFailure as failure:
            return failure
        assert assembler.workbook is not None
        return assembler.workbook


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/huge.xml"])
def test_a_zip_bomb_is_refused_before_it_costs_anything(tmp_path: Path, name: str) -> None:
    bomb = _with_part(name, b"<a>" + b" " * 60_000_000)
    with pytest.raises(TooLarge):
        _read(bomb, tmp_path)
    started = time.process_time()
    with pytest.raises(TooLarge):
        prescan(tmp_path / "book.xlsx", Limits())
    assert time.process_time() - started < 0.5  # processor time, so a busy machine does not matter


def test_many_small_bombs_are_a_bomb_too(tmp_path: Path) -> None:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(20):
            target.writestr(f"xl/media/{number}.xml", b" " * 7_000_000)
    with pytest.raises(TooLarge):
        _read(result.getvalue(), tmp_path)


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as target:
        for number in range(2_100):
            target.writestr(f"xl/{number}", b"")
    with pytest.raises(TooLarge):
        _read(result.getvalue(), tmp_path)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
        "<!-- " + "long comment " * 2_000 + "--><!DOCTYPE a>",
    ],
)
def test_document_type_declarations_are_refused(tmp_path: Path, part: str, declaration: str) -> None:
    with pytest.raises(Damaged, match="definitions"):
        _read(_with_part(part, f"<?xml version='1.0'?>{declaration}<a/>"), tmp_path)


def test_cells_at_both_ends_of_a_sheet_do_not_take_the_app_down(tmp_path: Path) -> None:
    path = tmp_path / "far.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "b")
    with pytest.raises(TooLarge, match="far apart"):
        read_workbook(path)


def test_a_reader_that_runs_out_of_memory_takes_only_its_own_process_down(tmp_path: Path) -> None:
    """Few cells inside the allowed range still make a dense reader ask for memory it may not have."""
    cells = "".join(
        f"<row r='{row}'><c r='{column}{row}'><v>1</v></c></row>" for row, column in ((1, "A"), (8_000, "GAA"))
    )
    content = _with_part("xl/worksheets/sheet1.xml", f"{SHEET_HEAD}<sheetData>{cells}</sheetData></worksheet>")
    with pytest.raises(TooLarge, match="memory"):
        _read(content, tmp_path, limits=Limits(memory_bytes=500 * 2**20))


def test_cells_repeated_by_a_number_are_refused(tmp_path: Path) -> None:
    """Open document sheets repeat cells by a number, which no look at the zip directory can see."""
    cell = '<table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/>'
    table = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='A'>{table}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("content.xml", content)
        target.writestr("META-INF/manifest.xml", "<a/>")
    with pytest.raises(ImportFailure):
        _read(result.getvalue(), tmp_path, "far.ods")


def test_every_way_of_being_cut_short_is_said(tmp_path: Path) -> None:
    for length in range(0, len(GOOD) - 1, 61):
        failure = _read_here(GOOD[:length], ".xlsx")
        assert isinstance(failure, Damaged), length
        assert failure.message.endswith(".")


def test_changed_bytes_never_give_anything_but_a_workbook_or_a_failure() -> None:
    chance = random.Random(11)
    for _ in range(150):
        content = bytearray(GOOD)
        for _ in range(chance.choice([1, 2, 8])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert isinstance(_read_here(bytes(content), ".xlsx"), Workbook | ImportFailure)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"), b"\xff\xfe", b"\xef\xbb\xbf", b"a,b\n"]),
    st.binary(max_size=400),
    st.sampled_from([".xlsx", ".xls", ".csv", ".tsv", ".ods", ".xlsb"]),
)
def test_any_bytes_are_a_workbook_or_a_failure(head: bytes, rest: bytes, suffix: str) -> None:
    assert isinstance(_read_here(head + rest, suffix), Workbook | ImportFailure)


@pytest.mark.parametrize(
    "content",
    [
        SHEET_HEAD + "<sheetData><row r='1'><c r='A1' t='s'><v>99999</v></c></row></sheetData></worksheet>",
        SHEET_HEAD + "<sheetData><row r='0'><c r='A0'><v>1</v></c></row></sheetData></worksheet>",
        SHEET_HEAD + "<sheetData><row r='1'><c r='ZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
        SHEET_HEAD + "<sheetData><row r='1'><c r='A1'><v>1e999</v></c></row></sheetData></worksheet>",
        SHEET_HEAD + "<sheetData><row r='1'><c r='A1'><v>1",
        SHEET_HEAD + "<mergeCells><mergeCell ref='A1'/><mergeCell ref='B9:A1'/></mergeCells></worksheet>",
        "",
        "not xml at all",
    ],
)
def test_a_sheet_that_breaks_the_rules_ends_in_a_workbook_or_a_failure(tmp_path: Path, content: str) -> None:
    try:
        assert isinstance(_read(_with_part("xl/worksheets/sheet1.xml", content), tmp_path), Workbook)
    except ImportFailure as failure:
        assert failure.message.endswith(".")


def test_an_encrypted_workbook_is_named_as_such(tmp_path: Path) -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
    with pytest.raises(PasswordProtected) as caught:
        _read(ole, tmp_path)
    assert "without a password" in caught.value.hint


def test_reading_can_be_cancelled_at_any_time(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Step,Owner\n" + "Draft,Ann\n" * 2_000_000)
    started = 0.0
    told = []

    def cancelled() -> bool:
        nonlocal started
        if told and not started:
            started = time.monotonic()
        return bool(started)

    with pytest.raises(Cancelled):
        read_workbook(path, progress=lambda what, share: told.append((what, share)), cancelled=cancelled)
    assert time.monotonic() - started < 3.0  # the whole read takes far longer; 0.1 s where nothing else runs


def test_reading_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Step,Owner\n" + "Draft,Ann\n" * 1_000_000)
    with pytest.raises(TookTooLong):
        read_workbook(path, limits=Limits(seconds=0.0, seconds_per_mebibyte=0.0))


def test_progress_runs_from_nothing_upwards(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    _read(GOOD, tmp_path, progress=lambda what, share: told.append((what, share)))
    shares = [share for _, share in told]
    assert shares[0] == 0.0
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 and what for what, share in told)


def test_two_hundred_thousand_rows_are_read_whole(tmp_path: Path) -> None:
    rows = "".join(
        f"<row r='{row}'><c r='A{row}'><v>{row}</v></c><c r='B{row}' t='str'><v>Check order</v></c></row>"
        for row in range(1, 200_001)
    )
    content = _with_part("xl/worksheets/sheet1.xml", f"{SHEET_HEAD}<sheetData>{rows}</sheetData></worksheet>")
    (sheet,) = _read(content, tmp_path).sheets
    assert sheet.height == 200_000
    assert sheet.rows[-1] == (200_000, "Check order")
    assert sheet.rows[0][1] is sheet.rows[-1][1]  # equal texts are kept once
