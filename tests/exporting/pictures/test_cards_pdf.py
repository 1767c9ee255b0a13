"""Cards as PDF: a page of its own size for each sheet, from the library and from the command line's name."""

from __future__ import annotations

from tests.examples import purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.model import Document


def pdf(document: Document, options: ExportOptions) -> bytes:
    return format_by_id("cards").render(ExportSource(document, next(iter(document.maps)), options)).content


def test_it_has_the_sheets_upright_on_the_chosen_paper() -> None:
    document = laid_out(purchase_map())
    content = pdf(document, ExportOptions(paper="a4"))
    assert b"/Count 3" in content and b"/MediaBox[0 0 595.275 841.89]" in content.replace(b"/MediaBox [", b"/MediaBox[")
    assert pdf(document, ExportOptions(paper="letter")).count(b"/MediaBox[0 0 612") == 3


def test_dark_colours_are_not_printed() -> None:
    document = laid_out(purchase_map())
    assert pdf(document, ExportOptions(theme="dark")) == pdf(document, ExportOptions(theme="light"))
