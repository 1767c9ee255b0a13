"""Every format that can be written, in the order in which they are offered."""

from __future__ import annotations

from workflow_studio.exporting.declaration import ExportFailure, ExportFormat
from workflow_studio.exporting.geometry import GEOMETRY
from workflow_studio.exporting.graphviz.exact import DOT_EXACT
from workflow_studio.exporting.graphviz.logical import DOT
from workflow_studio.exporting.graphviz.pictures import GRAPHVIZ_PDF, GRAPHVIZ_PNG, GRAPHVIZ_SVG
from workflow_studio.exporting.pictures.cards_pdf import CARDS_PDF
from workflow_studio.exporting.pictures.pdf import PDF
from workflow_studio.exporting.pictures.png import PNG
from workflow_studio.exporting.pictures.sheets_pdf import PAGES_PDF
from workflow_studio.exporting.pictures.svg import SVG
from workflow_studio.exporting.specification.html_page import HTML
from workflow_studio.exporting.specification.markdown import MARKDOWN
from workflow_studio.exporting.specification.typeset import SPEC_PDF
from workflow_studio.exporting.specification.word_document import DOCX

FORMATS: tuple[ExportFormat, ...] = (
    SVG,
    PNG,
    PDF,
    PAGES_PDF,
    CARDS_PDF,
    GRAPHVIZ_SVG,
    GRAPHVIZ_PNG,
    GRAPHVIZ_PDF,
    DOT,
    DOT_EXACT,
    GEOMETRY,
    MARKDOWN,
    HTML,
    DOCX,
    SPEC_PDF,
)


class UnknownFormat(ExportFailure):
    """Somebody asked for a format that there is none of."""


def format_by_id(format_id: str) -> ExportFormat:
    """The format with this id. Raises UnknownFormat."""
    for form in FORMATS:
        if form.id == format_id:
            return form
    known = ", ".join(form.id for form in FORMATS)
    raise UnknownFormat(f"There is no format “{format_id[:40]}”.", f"The formats are {known}.")


def chosen_formats(ids: str) -> tuple[ExportFormat, ...]:
    """The formats of a list such as "svg,pdf", each once, in that order. Raises UnknownFormat."""
    given = dict.fromkeys(part.strip().lower() for part in ids.split(",") if part.strip())
    if not given:
        raise UnknownFormat("No format is named.", "Name one or more, for example svg,pdf.")
    return tuple(format_by_id(format_id) for format_id in given)
