"""Pictures as PDF: each SVG as vectors on a page of its own size, set by typst."""

from __future__ import annotations

import json
from collections.abc import Sequence

import typst

from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.pictures.fonts import font_folder, needs_other_fonts
from workflow_studio.exporting.pictures.svg import map_picture_of, svg_of_picture

SOURCE = b"""
#let px(length) = float(length) * 0.75pt
#set document(title: sys.inputs.title, date: none)
#set page(width: px(sys.inputs.width), height: px(sys.inputs.height), margin: 0pt)
#for (number, svg) in json(bytes(sys.inputs.pages)).enumerate() {
  if number > 0 { pagebreak() }
  image(bytes(svg), format: "svg", width: 100%, height: 100%, alt: sys.inputs.title)
}
"""
"""What varies comes as inputs, so no text of a document is ever read as typst code."""


LONGEST_SIDE = 14_400 / 0.75
"""In px: the longest page side that PDF readers agree on (PDF 1.7, annex C). The page of a larger map is scaled."""


def pdf_of_svg(svg: str, width: float, height: float, title: str) -> bytes:
    """One page of this size (px) filled by the SVG. Raises ExportFailure where it cannot be set."""
    return pdf_of_svgs([svg], width, height, title)


def pdf_of_svgs(svgs: Sequence[str], width: float, height: float, title: str) -> bytes:
    """A page of this size (px) for each SVG. Raises ExportFailure where they cannot be set."""
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    width, height = width * scale, height * scale
    pages = json.dumps(svgs, ensure_ascii=False)
    inputs = {"pages": pages, "width": f"{width:.2f}", "height": f"{height:.2f}", "title": title}
    try:
        return typst.compile(
            SOURCE,
            format="pdf",
            font_paths=typst.Fonts(any(map(needs_other_fonts, svgs)), font_paths=[str(font_folder())]),
            sys_inputs=inputs,
            timestamp=0,
        )
    except RuntimeError as error:
        raise ExportFailure("The PDF could not be made.", "Export SVG instead.", details=str(error)) from error


def _render(source: ExportSource) -> Rendered:
    picture, theme = map_picture_of(source)
    return Rendered(pdf_of_svg(svg_of_picture(picture, theme), picture.width, picture.height, picture.title))


PDF = ExportFormat("pdf", "Picture (PDF)", ".pdf", "picture", True, _render)
