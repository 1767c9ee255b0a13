from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from workflow_studio.importing.errors import Unreadable, Unsupported
from workflow_studio.importing.reading import Range, read_workbook

ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>
 <table:table table:name="Steps"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Step</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""


def _save(path: Path) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tracker"
    sheet["C4"] = "x"
    sheet["D4"] = "  indented"
    sheet["D5"] = datetime(2024, 1, 2, 3, 4, 5)
    sheet["D6"] = date(2024, 1, 2)
    sheet["D7"] = time(3, 4)
    sheet["D8"] = timedelta(hours=30)
    sheet["D9"] = True
    sheet["D10"] = 7.0
    sheet["D11"] = 7.5
    sheet["D12"] = "   "
    sheet["D13"] = "#REF!"
    sheet["D14"] = 365
    sheet["D14"].number_format = "yyyy-mm-dd"
    sheet.merge_cells("F4:G5")
    sheet["F4"] = "merged"
    sheet["H3"], sheet["I3"], sheet["H4"] = "Name", "Value", "a"
    sheet.add_table(Table(displayName="Codes", ref="H3:I4"))
    hidden = book.create_sheet("Old")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "secret"
    very = book.create_sheet("Rules")
    very.sheet_state = "veryHidden"
    book.save(path)
    return book


def test_values_keep_their_place_and_type(tmp_path: Path) -> None:
    _save(tmp_path / "book.xlsx")
    book = read_workbook(tmp_path / "book.xlsx")
    sheet = book.sheet("tracker")
    assert sheet.rows[0] == ()
    assert (sheet.cell(3, 2), sheet.cell(3, 3)) == ("x", "  indented")
    below = [sheet.cell(row, 3) for row in range(4, 14)]
    assert below == [
        datetime(2024, 1, 2, 3, 4, 5), date(2024, 1, 2), time(3, 4), timedelta(hours=30),
        True, 7, 7.5, None, None, None,
    ]  # fmt: skip
    assert type(below[5]) is int
    assert type(below[4]) is bool


def test_names_sizes_sheets_merges_and_declared_tables(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    _save(path)
    book = read_workbook(path)
    content = path.read_bytes()
    assert (book.name, book.format, book.size) == ("book.xlsx", "xlsx", len(content))
    assert book.fingerprint == hashlib.sha256(content).hexdigest()
    assert [(s.name, s.visibility) for s in book.sheets] == [
        ("Tracker", "visible"), ("Old", "hidden"), ("Rules", "very hidden"),
    ]  # fmt: skip
    assert book.sheet("Tracker").merged == (Range.parse("F4:G5"),)
    (table,) = book.sheet("Tracker").tables
    assert (table.name, table.range.a1, table.header_rows) == ("Codes", "H3:I4", 1)


def test_the_file_itself_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    _save(path)
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    read_workbook(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (before, changed)
    assert sorted(tmp_path.iterdir()) == [path]


def test_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    _save(tmp_path / "book.xlsx")
    (tmp_path / "really_excel.csv").write_bytes((tmp_path / "book.xlsx").read_bytes())
    (tmp_path / "really_text.xls").write_text("Step\tOwner\nDraft\tAnn\n")
    assert read_workbook(tmp_path / "really_excel.csv").format == "xlsx"
    text = read_workbook(tmp_path / "really_text.xls")
    assert (text.format, text.sheets[0].rows) == ("csv", (("Step", "Owner"), ("Draft", "Ann")))


def test_open_document_sheets(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "steps.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "".join(ODS.split("\n")))
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    book = read_workbook(tmp_path / "steps.ods")
    assert (book.format, book.sheets[0].name, book.sheets[0].rows) == ("ods", "Steps", (("Step", 2),))


def test_macros_are_named_and_left_alone(tmp_path: Path) -> None:
    _save(tmp_path / "book.xlsx")
    content = io.BytesIO((tmp_path / "book.xlsx").read_bytes())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"anything")
        archive.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    (tmp_path / "book.xlsm").write_bytes(content.getvalue())
    notes = " ".join(read_workbook(tmp_path / "book.xlsm").notes)
    assert "Macros were left alone" in notes
    assert "Links to other workbooks were not followed" in notes


def test_shapes_drawn_on_a_sheet_are_counted(tmp_path: Path) -> None:
    drawing = "".join(
        ["<xdr:wsDr xmlns:xdr='urn:d'>", "<xdr:sp/>" * 5, "<xdr:cxnSp/>" * 4, "<xdr:pic/>", "</xdr:wsDr>"]
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" '
        'Target="../drawings/drawing1.xml"/></Relationships>'
    )
    book = openpyxl.Workbook()
    book.active.title = "Flow"
    book.save(tmp_path / "flow.xlsx")
    with zipfile.ZipFile(tmp_path / "flow.xlsx", "a") as archive:
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations)
        archive.writestr("xl/drawings/drawing1.xml", drawing)
    book = read_workbook(tmp_path / "flow.xlsx")
    assert (book.sheets[0].shapes, book.sheets[0].connectors) == (5, 4)
    assert book.notes == ("1 picture on sheet “Flow” was not read.",)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF-1.7 ...", "PDF"),
        ("a.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>", "web page"),
        ("a.xls", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "XML"),
        ("a.txt", b"just text", ".xlsx"),
        ("a.csv", bytes(range(32)) * 40, "neither"),
        ("a.png", b"\x89PNG\r\n\x1a\n....", "picture"),
    ],
)
def test_other_files_are_named_for_what_they_are(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unsupported, match=said):
        read_workbook(tmp_path / name)


def test_a_text_document_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(Unsupported, match="text document"):
        read_workbook(tmp_path / "letter.xlsx")


def test_what_is_not_there_or_not_a_file_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.xlsx", tmp_path, tmp_path / "a\0b.xlsx"):
        with pytest.raises(Unreadable):
            read_workbook(path)


def test_ranges_are_read_and_written_as_people_do() -> None:
    area = Range.parse("$b$5:k90")
    assert (area.a1, area.height, area.width) == ("B5:K90", 86, 10)
    assert Range.parse("XFD1048576") == Range(1_048_575, 16_383, 1_048_575, 16_383)
    assert Range.parse("K90:B5") == area
    for wrong in ("", "A", "5:9", "A0", "A1:B2:C3", "ABCD1"):
        with pytest.raises(ValueError, match="A5:K90"):
            Range.parse(wrong)
