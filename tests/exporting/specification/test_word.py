"""The specification as a Word document, read back."""

from __future__ import annotations

import datetime
import zipfile
from functools import cache
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as Piece

from tests.examples import purchase_map
from tests.exporting.specification.documents import OPTIONS, chain, hostile, purchase, rendered, two_processes
from workflow_studio.exporting.declaration import ExportOptions
from workflow_studio.exporting.specification.word_parts import masked
from workflow_studio.model import Document
from workflow_studio.resource_paths import resource


def headings(read: WordDocument, *styles: str) -> list[str]:
    return [p.text for p in read.paragraphs if p.style is not None and p.style.name in styles]


def read_purchase() -> WordDocument:
    return docx.Document(BytesIO(_purchase_file()))


@cache
def _purchase_file() -> bytes:
    return rendered("docx", purchase())


def test_headings_are_headings() -> None:
    read = read_purchase()
    assert headings(read, "Title") == ["Purchase requests"]
    titles = headings(read, "Heading 1")
    assert titles[0] == "1\u2002Who takes part"
    assert titles[-1] == "11\u2002Sources, and what was not understood"
    assert len(headings(read, "Heading 3")) == 10


def test_tables_repeat_their_headings_and_have_no_upright_rules() -> None:
    read = read_purchase()
    steps = next(table for table in read.tables if table.rows[0].cells[1].text == "Step")
    assert len(steps.rows) == 11
    assert steps.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    for table in read.tables:
        borders = {edge.tag for drawn in table._tbl.iter(qn("w:tblBorders")) for edge in drawn}
        assert not borders & {qn("w:insideV"), qn("w:left"), qn("w:right")}


def test_a_verdict_is_a_shaded_word_with_an_icon() -> None:
    steps = next(table for table in read_purchase().tables if table.rows[0].cells[1].text == "Step")
    tag = steps.rows[2].cells[5]
    shade, border = (next(tag._tc.iter(qn(name))) for name in ("w:shd", "w:bdr"))
    assert tag.text.replace("\u00a0", " ").strip() == "Automatable"
    assert shade.get(qn("w:fill")) == "CFE8F7"
    assert border.get(qn("w:val")) == "single"
    assert tag._tc.find(f".//{qn('a:blip')}") is not None


def test_the_map_is_a_picture_with_words_for_those_who_cannot_see_it() -> None:
    read = read_purchase()
    described = [shape._inline.docPr.get("descr") for shape in read.inline_shapes]
    maps = [text for text in described if text.startswith("Purchase requests")]
    assert maps
    assert "Swimlane map: 4 lanes, 10 steps" in maps[0]
    assert all(shape.width <= Mm(180) for shape in read.inline_shapes)


def test_the_properties_are_the_documents_own() -> None:
    about = read_purchase().core_properties
    assert (about.title, about.author, about.last_modified_by) == ("Purchase requests", "Anna Keller", "Anna Keller")
    assert about.created == about.modified == datetime.datetime(2025, 11, 21, tzinfo=about.created.tzinfo)
    assert about.comments == ""


def test_the_footer_counts_pages() -> None:
    footer = read_purchase().sections[0].footer
    assert footer.paragraphs[0].text.startswith("Purchase requests, as-is")
    fields = [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE"]


def test_each_process_starts_on_a_new_page_and_one_process_does_not() -> None:
    several = docx.Document(BytesIO(rendered("docx", two_processes())))
    new = [p.text for p in several.paragraphs if p.paragraph_format.page_break_before]
    assert new == ["Buying", "Selling", "Sources, and what was not understood"]
    assert not [p for p in read_purchase().paragraphs if p.paragraph_format.page_break_before]


def test_nothing_in_the_file_is_a_link_a_field_or_a_macro_from_the_data() -> None:
    content = rendered("docx", hostile())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
        names = archive.namelist()
    assert "w:hyperlink" not in body
    assert "w:instrText" not in body
    assert "w:fldSimple" not in body
    assert 'TargetMode="External"' not in relations
    assert not [name for name in names if "vba" in name.lower() or "thumbnail" in name]


def test_the_fonts_travel_with_the_file() -> None:
    with zipfile.ZipFile(BytesIO(_purchase_file())) as archive:
        table = archive.read("word/fontTable.xml").decode()
        hidden = archive.read("word/fonts/font1.odttf")
    key = table.partition('w:fontKey="{')[2][:36]
    assert 'w:altName w:val="Calibri"' in table
    assert masked(hidden, key) == resource("fonts", "Inter-Regular.ttf").read_bytes()


@pytest.mark.parametrize("options", [OPTIONS, ExportOptions()], ids=["dated", "undated"])
def test_the_same_document_gives_the_same_bytes(options: ExportOptions) -> None:
    document = two_processes()
    assert rendered("docx", document, options) == rendered("docx", document, options)


def test_a_map_that_was_never_laid_out_is_described_without_a_picture() -> None:
    read = docx.Document(BytesIO(rendered("docx", purchase_map())))
    assert "This map has not been laid out yet, so there is no picture of it." in headings(read, "Caption")


def test_an_empty_document_says_so() -> None:
    read = docx.Document(BytesIO(rendered("docx", Document())))
    assert headings(read, "Lead") == ["The map is empty: it has no steps yet."]


def test_a_wide_map_comes_in_several_pictures() -> None:
    read = docx.Document(BytesIO(rendered("docx", chain())))
    assert len([p for p in read.paragraphs if p.style is not None and p.style.name == "Map part"]) >= 3


def test_a_picture_stands_on_the_page_of_its_caption_and_a_sentence_on_that_of_its_table() -> None:
    read = read_purchase()
    body = [Piece(child, read) if child.tag == qn("w:p") else None for child in read.element.body]
    styles = [piece.style.name if piece is not None and piece.style is not None else "" for piece in body]
    first = styles.index("Heading 1")
    for piece, style, following in zip(body[first:], styles[first:], styles[first + 1 :], strict=False):
        if (style, following) == ("Map part", "Caption") or (style in ("Gap", "Remark") and following == ""):
            assert piece is not None and piece.paragraph_format.keep_with_next, (style, piece and piece.text)


def test_a_caption_without_a_legend_does_not_pull_the_next_picture_after_it() -> None:
    captions = [p for p in read_purchase().paragraphs if p.style is not None and p.style.name == "Caption"]
    kept = [bool(p.paragraph_format.keep_with_next) for p in captions]
    assert kept == [True, *[False] * (len(captions) - 1)], "only the map has a legend"


def test_no_row_of_a_table_is_kept_with_the_next() -> None:
    """Where such a table meets the end of a page, LibreOffice shows its first rows and leaves out the others."""
    rows = [row for table in read_purchase().tables for row in table.rows[1:]]
    paragraphs = [paragraph for row in rows for cell in row.cells for paragraph in cell.paragraphs]
    assert paragraphs and not any(paragraph.paragraph_format.keep_with_next for paragraph in paragraphs)


def test_the_last_entry_is_not_alone_on_a_page() -> None:
    read = read_purchase()
    names = [p.style.name if p.style else "" for p in read.paragraphs]
    last, before = [number for number, name in enumerate(names) if name == "Heading 3"][:-3:-1]
    details = read.paragraphs[before + 1 : last]
    assert details and all(p.paragraph_format.keep_with_next for p in details)
