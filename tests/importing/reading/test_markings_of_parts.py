from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.reading.workbook_parts import MAIN, OFFICE, STRICT, relations, sheet, with_parts
from workflow_studio.importing.reading import Range, read_workbook
from workflow_studio.importing.reading.marking_messages import book_marking_message
from workflow_studio.importing.reading.markings import (
    Comment,
    ConditionalFormat,
    Connector,
    DefinedName,
    ExternalBook,
    LeftAlone,
    Validation,
)
from workflow_studio.importing.reading.ooxml.rules import MOST_RULES
from workflow_studio.importing.reading.ooxml.second_pass import SecondPass

SHEET = "xl/worksheets/sheet1.xml"
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
FLIPPED, UPRIGHT = 'flipV="1"', 'rot="5400000"'
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def test_a_thread_is_given_instead_of_the_note_that_stands_for_it(tmp_path: Path) -> None:
    notice = (
        "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment. "
        "Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    "
    )
    with_parts(
        tmp_path / "threads.xlsx",
        {
            SHEET: sheet(ROWS),
            SHEET_RELATIONS: relations(
                ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/threadedComment1.xml")
            ),
            "xl/comments1.xml": f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author><author>Old Hand</author>'
            f'<author>tc={{9}}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>{notice}Who '
            'signs?</t></text></comment><comment ref="A1" authorId="1"><text><r><t>Old Hand:</t></r>'
            "<r><t>\nlong ago</t></r>"
            f'</text></comment><comment ref="C3" authorId="2"><text><t>{notice}Thread lost</t></text></comment>'
            "</commentList></comments>",
            "xl/persons/person.xml": f'<personList xmlns="{THREADED}"><person displayName="Ann" id="{{A}}"/>'
            '<person displayName="Bob" id="{B}"/></personList>',
            "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{THREADED}">'
            '<threadedComment ref="B2" dT="2024-05-03T08:00:00.00" personId="{A}" id="{3}" parentId="{1}">'
            "<text>Done then</text></threadedComment>"
            '<threadedComment ref="B2" dT="2024-05-02T08:00:00.00" personId="{B}" id="{2}" parentId="{1}">'
            "<text>The head does</text></threadedComment>"
            '<threadedComment ref="B2" dT="2024-05-01T08:00:00.00" personId="{a}" id="{1}" done="1">'
            "<text>Who signs?</text></threadedComment></ThreadedComments>",
        },
    )
    assert read_workbook(tmp_path / "threads.xlsx").markings.of("Sheet").comments == (
        Comment(0, 0, "long ago", "Old Hand"),
        Comment(1, 1, "Who signs?", "Ann", "2024-05-01T08:00:00.00", True),
        Comment(1, 1, "The head does", "Bob", "2024-05-02T08:00:00.00", True),
        Comment(1, 1, "Done then", "Ann", "2024-05-03T08:00:00.00", True),
        Comment(2, 2, "Thread lost"),
    )


@pytest.mark.parametrize("namespace", [MAIN, STRICT])
def test_rules_in_extensions_are_read_like_the_others(tmp_path: Path, namespace: str) -> None:
    extensions = (
        f'<extLst><ext xmlns:x14="{X14}" xmlns:xm="{XM}" uri="v"><x14:dataValidations count="1">'
        '<x14:dataValidation type="list" prompt="Pick one_x000a_only"><x14:formula1><xm:f>Sheet!$A$1:$A$2</xm:f>'
        "</x14:formula1><xm:sqref>C1:C9 E1</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
        f'<ext xmlns:x14="{X14}" xmlns:xm="{XM}" uri="c"><x14:conditionalFormattings><x14:conditionalFormatting>'
        '<x14:cfRule type="cellIs" priority="1" operator="equal"><xm:f>Sheet!$A$2</xm:f><x14:dxf><fill><patternFill>'
        '<bgColor rgb="FFFF0000"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D1:D9</xm:sqref>'
        "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
    )
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Open</t></is></c></row><row r="2"><c r="A2"><v>42</v></c>'
        "<c r='B2'><f>A2+1</f><v>43</v></c></row>"
    )
    with_parts(tmp_path / "x14.xlsx", {SHEET: sheet(rows, extensions, namespace=namespace)})
    markings = read_workbook(tmp_path / "x14.xlsx").markings.of("Sheet")
    assert markings.validations == (
        Validation(
            (Range.parse("C1:C9"), Range.parse("E1")),
            "list",
            "",
            ("Sheet!$A$1:$A$2",),
            ("Open", "42"),
            "Pick one\nonly",
        ),
    )
    assert markings.conditional_formats == (
        ConditionalFormat((Range.parse("D1:D9"),), "cellIs", "equal", ("Sheet!$A$2",), "", "FF0000"),
    )
    assert [run.text for run in markings.formulas] == ["A2+1"]


def _shape(number: int, text: str, form: str = "", outline: str = "rect") -> str:
    return (
        f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="{number}" name="s"/></xdr:nvSpPr><xdr:spPr>{form}'
        f'<a:prstGeom prst="{outline}"/></xdr:spPr><xdr:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody>'
        "</xdr:sp>"
    )


def _form(x: int, y: int, cx: int, cy: int, more: str = "") -> str:
    return f'<a:xfrm {more}><a:off x="{x}" y="{y}"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'


def _cell(tag: str, column: int, row: int, offset: int = 0) -> str:
    return (
        f"<xdr:{tag}><xdr:col>{column}</xdr:col><xdr:colOff>{offset}</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>{offset}</xdr:rowOff></xdr:{tag}>"
    )


def _drawn(tmp_path: Path, anchors: str, before: str = "", rows: str = ROWS) -> Path:
    return with_parts(
        tmp_path / "drawn.xlsx",
        {
            SHEET: sheet(rows, '<drawing r:id="r1"/>', before),
            SHEET_RELATIONS: relations(("drawing", "../drawings/drawing1.xml")),
            "xl/drawings/drawing1.xml": f'<xdr:wsDr xmlns:xdr="{XDR}" xmlns:a="{A}" xmlns:r="{OFFICE}" '
            f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{anchors}</xdr:wsDr>',
        },
    )


def test_connectors_tell_what_they_are_glued_to_and_which_way_they_point(tmp_path: Path) -> None:
    connector = (
        '<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="c"/><xdr:cNvCxnSpPr><a:stCxn id="2" idx="3"/>'
        f'<a:endCxn id="3" idx="1"/></xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr>{_form(0, 0, 9, 9, FLIPPED)}'
        '<a:prstGeom prst="straightConnector1"/><a:ln><a:tailEnd type="triangle"/></a:ln></xdr:spPr></xdr:cxnSp>'
    )
    path = _drawn(
        tmp_path,
        f"<xdr:twoCellAnchor>{_cell('from', 1, 1)}{_cell('to', 2, 3, 100)}{_shape(2, 'Ask', '', 'flowChartDecision')}"
        f"</xdr:twoCellAnchor><xdr:oneCellAnchor>{_cell('from', 3, 1, 50)}<xdr:ext cx='1000' cy='2000'/>"
        f"{_shape(3, 'Sign')}</xdr:oneCellAnchor><xdr:absoluteAnchor><xdr:pos x='500' y='700'/><xdr:ext cx='1000' "
        f"cy='100'/>{connector}</xdr:absoluteAnchor>",
        before='<sheetFormatPr defaultRowHeight="20"/><cols><col min="1" max="1" width="10"/>'
        '<col min="2" max="2" width="20" hidden="1"/></cols>',
        rows='<row r="1" ht="30"/><row r="2" hidden="1"/><row r="3" ht="10"><c r="A3"><v>1</v></c></row>',
    )
    book = read_workbook(path)
    markings = book.markings.of("Sheet")
    ask, sign = markings.shapes
    column_a, usual, point = 70 * 9_525, 64 * 9_525, 12_700
    assert (ask.id, ask.text, ask.outline, ask.row, ask.column) == ("2", "Ask", "flowChartDecision", 2, 2)
    assert (ask.left, ask.top, ask.right, ask.bottom) == (column_a, 30 * point, column_a + 100, 40 * point + 100)
    assert (sign.left, sign.top) == (column_a + usual + 50, 30 * point)
    assert markings.connectors == (Connector("2", "3", (500, 800), (1500, 700), head=True),)
    assert (book.sheets[0].shapes, book.sheets[0].connectors) == (2, 1)


def test_shapes_in_groups_lie_where_the_group_puts_them(tmp_path: Path) -> None:
    inner = (
        '<xdr:grpSp><xdr:grpSpPr><a:xfrm><a:off x="100" y="100"/><a:ext cx="100" cy="100"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="10" cy="10"/></a:xfrm></xdr:grpSpPr>{_shape(3, "Inner", _form(5, 0, 5, 10))}</xdr:grpSp>'
    )
    group = (
        '<xdr:grpSp><xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/><a:chOff x="100" y="100"/>'
        f'<a:chExt cx="200" cy="100"/></a:xfrm></xdr:grpSpPr>{_shape(2, "Outer", _form(200, 150, 100, 50))}{inner}'
        "</xdr:grpSp>"
    )
    path = _drawn(
        tmp_path,
        f"<mc:AlternateContent><mc:Choice Requires='a14'><xdr:absoluteAnchor><xdr:pos x='1000' y='1000'/>"
        f"<xdr:ext cx='400' cy='200'/>{group}</xdr:absoluteAnchor></mc:Choice><mc:Fallback>{_shape(9, 'No')}"
        "</mc:Fallback></mc:AlternateContent>",
    )
    outer, nested = read_workbook(path).markings.of("Sheet").shapes
    assert (outer.left, outer.top, outer.right, outer.bottom) == (1200, 1100, 1400, 1200)
    assert (nested.left, nested.top, nested.right, nested.bottom) == (1100, 1000, 1200, 1200)


def test_lines_turned_upright_run_from_top_to_bottom(tmp_path: Path) -> None:
    line = (
        '<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id="4" name="c"/></xdr:nvCxnSpPr><xdr:spPr>'
        f"{_form(0, 0, 9, 9, UPRIGHT)}<a:prstGeom prst='bentConnector3'/></xdr:spPr></xdr:cxnSp>"
    )
    path = _drawn(
        tmp_path,
        f"<xdr:absoluteAnchor><xdr:pos x='100' y='100'/><xdr:ext cx='40' cy='200'/>{line}</xdr:absoluteAnchor>",
    )
    (connector,) = read_workbook(path).markings.of("Sheet").connectors
    assert connector.start == pytest.approx((140, 100))
    assert connector.end == pytest.approx((100, 300))


def test_other_workbooks_are_named_without_their_folder(tmp_path: Path) -> None:
    with_parts(
        tmp_path / "links.xlsx",
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet" sheetId="1" '
            'r:id="r1"/></sheets><externalReferences><externalReference r:id="r2"/><externalReference r:id="r3"/>'
            "</externalReferences></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"),
                ("externalLink", "externalLinks/externalLink1.xml"),
                ("externalLink", "externalLinks/externalLink2.xml"),
            ),
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}" xmlns:r="{OFFICE}"><externalBook '
            'r:id="r1"><sheetNames><sheetName val="Budget"/><sheetName val="Old"/></sheetNames></externalBook>'
            "</externalLink>",
            "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
                ("externalLinkPath", "file:///S:\\Finance\\Cost%20plan.xlsx"), external=True
            ),
            "xl/externalLinks/externalLink2.xml": f'<externalLink xmlns="{MAIN}" xmlns:r="{OFFICE}"><externalBook '
            'r:id="r1"/></externalLink>',
            "xl/externalLinks/_rels/externalLink2.xml.rels": relations(
                ("externalLinkPath", "https://example.com/team/Plan.xlsx?web=1"), external=True
            ),
            SHEET: sheet('<row r="1"><c r="A1"><f>[1]Budget!A1</f><v>3</v></c></row>'),
        },
    )
    book = read_workbook(tmp_path / "links.xlsx")
    assert book.markings.external == (
        ExternalBook(1, "Cost plan.xlsx", ("Budget", "Old")),
        ExternalBook(2, "Plan.xlsx"),
    )
    assert "Links to other workbooks were not followed; their last stored values were read." in book.notes


def test_macros_pivots_queries_and_slicers_are_named(tmp_path: Path) -> None:
    with_parts(
        tmp_path / "parts.xlsm",
        {
            SHEET: sheet(ROWS),
            SHEET_RELATIONS: relations(
                ("pivotTable", "../pivotTables/pivotTable1.xml"),
                ("queryTable", "../queryTables/queryTable1.xml"),
                ("slicer", "../slicers/slicer1.xml"),
            ),
            "xl/pivotTables/pivotTable1.xml": f'<pivotTableDefinition xmlns="{MAIN}" name="Cases by month"/>',
            "xl/queryTables/queryTable1.xml": f'<queryTable xmlns="{MAIN}" name="Orders"/>',
            "xl/slicers/slicer1.xml": f'<slicers xmlns="{X14}"><slicer name="Region"/></slicers>',
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"), ("connections", "connections.xml")
            ),
            "xl/connections.xml": f'<connections xmlns="{MAIN}"><connection id="1" name="Query - Sales"/>'
            '<connection id="2" name="ERP"/></connections>',
            "xl/vbaProject.bin": b"\0\0ID=1\r\nDocument=ThisWorkbook/&H0\r\nModule=Reminders\r\nClass=Mail\r\n\0",
        },
    )
    book = read_workbook(tmp_path / "parts.xlsm")
    assert book.markings.left_alone == (
        LeftAlone("macro", "Reminders"),
        LeftAlone("macro", "Mail"),
        LeftAlone("query", "Sales"),
        LeftAlone("connection", "ERP"),
        LeftAlone("pivot table", "Cases by month", "Sheet"),
        LeftAlone("slicer", "Region", "Sheet"),
        LeftAlone("query", "Orders", "Sheet"),
    )
    assert "Macros were left alone: they are never run and never read (“Reminders”, “Mail”)." in book.notes
    assert "1 pivot table on sheet “Sheet” was read as plain values (“Cases by month”)." in book.notes


def test_the_workbook_is_found_where_the_package_says(tmp_path: Path) -> None:
    usual = '<sheets><sheet name="Sheet" sheetId="1" r:id="r1"/></sheets>'
    names = '<definedNames><definedName name="Rate">Sheet!$A$1</definedName></definedNames>'
    path = with_parts(
        tmp_path / "numbered.xlsx",
        {
            "_rels/.rels": relations(("officeDocument", "xl/workbook22.xml")),
            "xl/workbook22.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{usual}{names}</workbook>',
            "xl/_rels/workbook22.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
            SHEET: sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
        },
    )
    with SecondPass(path) as second:
        assert second.sheet("Sheet").formulas[0].text == "1+1"
        assert second.book().names == (DefinedName("Rate", "Sheet!$A$1"),)


def test_what_was_too_much_is_said(tmp_path: Path) -> None:
    rules = "".join(
        f'<dataValidation type="whole" sqref="B{row}"><formula1>{row}</formula1></dataValidation>'
        for row in range(1, MOST_RULES + 10)
    )
    path = with_parts(tmp_path / "many.xlsx", {SHEET: sheet(ROWS, f"<dataValidations>{rules}</dataValidations>")})
    book = read_workbook(path)
    assert len(book.markings.of("Sheet").validations) == MOST_RULES
    assert "Further validations on sheet “Sheet” were too many and were not read." in book.notes


def test_names_too_long_for_a_message_end_where_it_is_full(tmp_path: Path) -> None:
    names = "".join(f'<definedName name="N{number}">{"A1+" * 2_600}1</definedName>' for number in range(9_000))
    path = with_parts(
        tmp_path / "names.xlsx",
        {
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet" sheetId="1" '
            f'r:id="r1"/></sheets><definedNames>{names[:30_000_000]}',
        },
    )
    with SecondPass(path) as second:
        _, payload = book_marking_message(second.book())
    assert 400 < len(payload["names"]) < 600
