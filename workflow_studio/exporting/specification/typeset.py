"""The specification as PDF, set by typst from our own template.

What varies goes in as one JSON input, so no text of a document is ever read as typst code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import typst

from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.pictures.fonts import font_folder, needs_other_fonts
from workflow_studio.exporting.pictures.svg import svg_of_picture
from workflow_studio.exporting.specification.blocks import Block, Cell, Entry, Facts, Figure, Paragraph, Section, Table
from workflow_studio.exporting.specification.column_widths import column_widths
from workflow_studio.exporting.specification.figures import figure_of
from workflow_studio.exporting.specification.specify import specify
from workflow_studio.icon_shapes import TAG_LINES, icon_svg
from workflow_studio.picture.colours import LIGHT
from workflow_studio.picture.items import Picture
from workflow_studio.picture.verdicts import VERDICT_STYLES
from workflow_studio.resource_paths import resource

LONGEST_WORD = 18
"""Characters; longer runs may break anywhere, since typst breaks words only where their language allows it."""
_LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD},}}")
ZERO_WIDTH_SPACE = "\u200b"


def _render(source: ExportSource) -> Rendered:
    content = json.dumps(_content(source), ensure_ascii=False)
    others = needs_other_fonts(content.replace(ZERO_WIDTH_SPACE, ""))
    try:
        return Rendered(
            typst.compile(
                resource("templates", "specification.typ").read_bytes(),
                format="pdf",
                font_paths=typst.Fonts(others, font_paths=[str(font_folder())]),
                sys_inputs={"content": content},
                timestamp=0,
            )
        )
    except RuntimeError as error:
        raise ExportFailure("The PDF could not be made.", "Export HTML instead.", details=str(error)) from error


SPEC_PDF = ExportFormat("spec-pdf", "Specification (PDF)", ".spec.pdf", "document", False, _render)


def _content(source: ExportSource) -> dict[str, Any]:
    """Everything the template sets: plain texts, lists and SVG."""
    spec = specify(source.document, source.options)
    return {
        "title": _breakable(spec.title),
        "kicker": spec.kicker,
        "lead": _breakable(spec.lead),
        "footer": _breakable(spec.footer),
        "author": source.options.prepared_by,
        "particulars": [[label, _breakable(value)] for label, value in spec.particulars],
        "overview": _block(source, spec.overview) if spec.overview else None,
        "several": spec.several,
        "processes": [
            {
                "heading": _breakable(process.heading),
                "scope": _breakable(process.scope),
                "facts": _block(source, process.facts),
                "sections": [_section(source, section) for section in process.sections],
            }
            for process in spec.processes
        ],
        "closing": [_section(source, section) for section in spec.closing],
        "colours": {name: LIGHT.colour(name) for name in ("text", "text2", "accent", "line", "line2", "danger")},
        "tags": _tags(),
    }


def _tags() -> Mapping[str, Any]:
    """How each verdict's tag looks."""
    return {
        style.token: {
            "word": style.word,
            "icon": icon_svg(style.icon, LIGHT.colour(f"{style.token}.tag"), TAG_LINES),
            "fill": LIGHT.colour(f"{style.token}.fill"),
            "border": LIGHT.colour(f"{style.token}.border"),
            "text": LIGHT.colour(f"{style.token}.tag"),
            "double": style.border == "double",
            "dash": list(style.dash),
        }
        for style in VERDICT_STYLES.values()
    }


def _section(source: ExportSource, section: Section) -> dict[str, Any]:
    blocks = [_block(source, block) for block in section.blocks]
    return {"number": section.number, "title": section.title, "blocks": blocks}


def _block(source: ExportSource, block: Block) -> dict[str, Any]:
    if isinstance(block, Table):
        return {
            "kind": "table",
            "columns": [
                {"title": column.title, "share": wide, "align": column.align}
                for column, wide in zip(block.columns, column_widths(block), strict=True)
            ],
            "rows": [[_cell(cell) for cell in row] for row in block.rows],
        }
    if isinstance(block, Facts):
        return {"kind": "facts", "figures": [[_breakable(figure), what] for figure, what in block.figures]}
    if isinstance(block, Figure):
        return {"kind": "figure", **_figure(source, block)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": _breakable(block.text)}
    return {"kind": "entries", "entries": [_entry(entry) for entry in block.entries]}


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": _breakable(cell.text),
        "tag": VERDICT_STYLES[cell.verdict].token if cell.is_verdict else "",
        "strong": cell.strong,
        "alarming": cell.alarming,
        "small": _breakable(cell.small),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    quotes = [[_breakable(f"“{quote}”") if quote else "", _breakable(place)] for quote, place in entry.quotes]
    return {
        "number": entry.number,
        "title": _breakable(entry.title),
        "lines": [[label, _breakable(text)] for label, text in entry.lines],
        "quotes": quotes,
    }


def _figure(source: ExportSource, block: Figure) -> dict[str, Any]:
    figure = figure_of(source, block)
    return {
        "parts": [_picture(part, figure.width_of(part)) for part in figure.parts],
        "legend": _picture(figure.legend, figure.legend.width * figure.scale) if figure.legend else None,
        "caption": figure.caption(block.caption),
    }


def _picture(picture: Picture, width: float) -> dict[str, Any]:
    return {"svg": svg_of_picture(picture, LIGHT), "width": width, "alt": f"{picture.title}. {picture.description}"}


def _breakable(text: str) -> str:
    """The text with places in very long words at which a line may end."""
    return _LONG_RUN.sub(lambda match: ZERO_WIDTH_SPACE.join(_chunks(match[0])), text)


def _chunks(word: str) -> list[str]:
    return [word[start : start + LONGEST_WORD // 2] for start in range(0, len(word), LONGEST_WORD // 2)]
