"""A map on pages of paper as PDF: the sheets that the window shows and prints."""

from __future__ import annotations

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.exporting.pictures.pdf import pdf_of_svgs
from workflow_studio.exporting.pictures.svg import map_picture_of, svg_of_picture
from workflow_studio.picture.sheets import SheetSetup, sheets_of
from workflow_studio.picture.whole_map import map_title


def _render(source: ExportSource) -> Rendered:
    options, map_id = source.options, map_id_of(source)
    _, theme = map_picture_of(source)  # refuses a map of absurd size
    setup = SheetSetup(
        options.paper,
        landscape=options.landscape,
        one_page=options.one_page,
        title=options.page_titles,
        legend=options.page_legend,
        date=options.date,
    )
    sheets = sheets_of(source.document, map_id, setup, overlay=source.overlay)
    svgs = [svg_of_picture(sheet.picture, theme) for sheet in sheets]
    return Rendered(pdf_of_svgs(svgs, *setup.size, map_title(source.document, map_id)))


PAGES_PDF = ExportFormat("pages", "Map on pages (PDF)", ".pages.pdf", "picture", True, _render)
