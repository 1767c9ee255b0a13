"""A picture as PNG, rendered from its SVG by resvg."""

from __future__ import annotations

import math

import resvg_py

from workflow_studio.exporting.declaration import ExportFailure, ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.pictures.fonts import font_files, needs_other_fonts
from workflow_studio.exporting.pictures.svg import map_picture_of, svg_of_picture
from workflow_studio.model import Issue

MOST_PIXELS = 100_000_000
LONGEST_SIDE = 32_000
"""About 400 MB while rendering, and what viewers can open; beyond them a picture is smaller than asked for."""


def png_of_svg(svg: str, pixels_per_px: float) -> bytes:
    """The SVG as PNG, this many pixels for each of its px. Raises ExportFailure where it cannot be rendered."""
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                zoom=pixels_per_px,
                dpi=96,
                font_files=font_files(),
                skip_system_fonts=not needs_other_fonts(svg),
                font_family="Inter",
                sans_serif_family="Inter",
            )
        )
    except ValueError as error:
        raise ExportFailure("The picture could not be rendered.", "Export SVG instead.", details=str(error)) from error


def affordable_zoom(width: float, height: float, wanted: float) -> float:
    """The zoom that was asked for, or the largest one whose picture stays within MOST_PIXELS and LONGEST_SIDE."""
    width, height = max(width, 1.0), max(height, 1.0)
    return min(wanted, math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / max(width, height))


def _render(source: ExportSource) -> Rendered:
    picture, theme = map_picture_of(source)
    wanted = source.options.pixels_per_px
    zoom = affordable_zoom(picture.width, picture.height, wanted)
    issues = (
        (Issue("warning", "The map is so large that its PNG has fewer pixels than usual; SVG and PDF are sharp."),)
        if zoom < wanted
        else ()
    )
    return Rendered(png_of_svg(svg_of_picture(picture, theme), zoom), issues)


PNG = ExportFormat("png", "Picture (PNG)", ".png", "picture", True, _render)
