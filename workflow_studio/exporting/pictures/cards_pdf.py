"""The cards of a map as PDF: to print, to cut out and to hang up."""

from __future__ import annotations

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.exporting.pictures.pdf import pdf_of_svgs
from workflow_studio.exporting.pictures.svg import svg_of_picture
from workflow_studio.picture.cards import card_sheets
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.sheets import SheetSetup
from workflow_studio.picture.whole_map import map_title


def _render(source: ExportSource) -> Rendered:
    map_id, setup = map_id_of(source), SheetSetup(source.options.paper, landscape=False)
    sheets = card_sheets(source.document, map_id, setup)
    svgs = [svg_of_picture(sheet, LIGHT) for sheet in sheets]  # on paper whatever the screen is: dark cards eat ink
    return Rendered(pdf_of_svgs(svgs, *setup.size, map_title(source.document, map_id)))


CARDS_PDF = ExportFormat("cards", "Cards to cut out (PDF)", ".cards.pdf", "picture", True, _render)
