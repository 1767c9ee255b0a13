"""The pages as PDF: as many as in the window, on the chosen paper, with the map's title."""

from __future__ import annotations

import re

import pytest

from tests.examples import chain_map, purchase_map
from workflow_studio.app.importing import laid_out
from workflow_studio.exporting.declaration import ExportOptions, ExportSource
from workflow_studio.exporting.formats import format_by_id
from workflow_studio.model import Document
from workflow_studio.picture.sheets import SheetSetup, sheets_of


def pdf(document: Document, options: ExportOptions) -> bytes:
    return format_by_id("pages").render(ExportSource(document, next(iter(document.maps)), options)).content


def size_in_pt(content: bytes) -> tuple[float, ...]:
    found = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", content)
    assert found is not None
    return tuple(round(float(side)) for side in found.groups())


def test_it_has_the_pages_of_the_view() -> None:
    document = laid_out(chain_map(60))
    content = pdf(document, ExportOptions())
    count = len(sheets_of(document, next(iter(document.maps)), SheetSetup()))
    assert count > 1
    assert f"/Count {count}".encode() in content


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (ExportOptions(paper="a4", landscape=False), (595, 842)),
        (ExportOptions(paper="a3"), (1191, 842)),
        (ExportOptions(paper="16:9", landscape=False), (960, 540)),
    ],
)
def test_it_is_on_the_chosen_paper(options: ExportOptions, size: tuple[int, int]) -> None:
    assert size_in_pt(pdf(laid_out(purchase_map()), options)) == size


def test_it_embeds_the_font_and_carries_the_title() -> None:
    content = pdf(laid_out(purchase_map()), ExportOptions(paper="a3"))
    assert (b"Inter" in content and b"/FontFile2" in content) or b"/FontFile3" in content
    assert b"/Title" in content
