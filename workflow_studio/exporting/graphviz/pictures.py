"""Pictures that Graphviz lays out, as SVG, PNG and PDF.

Graphviz only ever makes the SVG; PNG and PDF are painted from it like those of the own picture, so all of them have
the bundled font and no part of Graphviz that depends on the machine is needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from workflow_studio.exporting.declaration import ExportFormat, ExportSource, Rendered
from workflow_studio.exporting.graphviz.engine import SECONDS, EngineTimeout, Layout, NoEngine, draw
from workflow_studio.exporting.graphviz.exact import exact_dot
from workflow_studio.exporting.graphviz.logical import logical_dot
from workflow_studio.exporting.one_map import map_id_of
from workflow_studio.exporting.pictures.pdf import pdf_of_svg
from workflow_studio.exporting.pictures.png import affordable_zoom, png_of_svg
from workflow_studio.exporting.pictures.svg import map_picture_of, svg_of_picture
from workflow_studio.model import Issue
from workflow_studio.picture.whole_map import map_title

PX_PER_POINT = 4 / 3
_WAYS: tuple[tuple[Callable[[ExportSource], str], Layout, str], ...] = (
    (logical_dot, "dot", ""),
    (partial(logical_dot, ranked_at_once=True), "dot", ""),
    (exact_dot, "neato -n2", "Graphviz did not finish its own layout in time"),
)
"""What is drawn, one after the other until one succeeds, and what has to be said of it."""
_SIZE = re.compile(r'<svg [^>]*?width="(?P<width>[\d.]+)(?P<unit>pt)?" height="(?P<height>[\d.]+)(?:pt)?"')
_PREAMBLE = re.compile(r"<\?xml[^>]*\?>|<!DOCTYPE[^>]*>|<!--.*?-->", re.DOTALL)


def drawn_svg(source: ExportSource, seconds: float = SECONDS) -> tuple[str, tuple[Issue, ...]]:
    """The map laid out by Graphviz, or else as drawn in the document, with an issue that says so."""
    failed = ""
    for dot_of, layout, instead in _WAYS:
        try:
            drawn = draw(dot_of(source), layout, program=source.options.graphviz_program, seconds=seconds)
        except EngineTimeout:
            failed = "Graphviz did not finish in time"
        except NoEngine:  # or one that gave up on this graph
            failed = "Graphviz could not be run"
        else:
            return _cleaned(drawn), ((_issue(instead, source),) if instead else ())
    return _own_picture(source), (_issue(failed, source),)


def _issue(what: str, source: ExportSource) -> Issue:
    return Issue("warning", f"{what}, so the picture shows the map as it is drawn here.", about=source.map_id)


def _own_picture(source: ExportSource) -> str:
    return svg_of_picture(*map_picture_of(source))


def _cleaned(svg: bytes) -> str:
    """Without the preamble, which refers to a DTD elsewhere, and comments."""
    return _PREAMBLE.sub("", svg.decode("utf-8")).strip() + "\n"


def _size_in_px(svg: str) -> tuple[float, float]:
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("an SVG without width and height")
    scale = PX_PER_POINT if found["unit"] else 1.0
    return float(found["width"]) * scale, float(found["height"]) * scale


def _render_svg(source: ExportSource) -> Rendered:
    svg, issues = drawn_svg(source)
    return Rendered(svg.encode("utf-8"), issues)


def _render_png(source: ExportSource) -> Rendered:
    svg, issues = drawn_svg(source)
    return Rendered(png_of_svg(svg, affordable_zoom(*_size_in_px(svg), source.options.pixels_per_px)), issues)


def _render_pdf(source: ExportSource) -> Rendered:
    svg, issues = drawn_svg(source)
    title = map_title(source.document, map_id_of(source))
    return Rendered(pdf_of_svg(svg, *_size_in_px(svg), title), issues)


GRAPHVIZ_SVG = ExportFormat("graphviz-svg", "Laid out by Graphviz (SVG)", ".graphviz.svg", "picture", True, _render_svg)
GRAPHVIZ_PNG = ExportFormat("graphviz-png", "Laid out by Graphviz (PNG)", ".graphviz.png", "picture", True, _render_png)
GRAPHVIZ_PDF = ExportFormat("graphviz-pdf", "Laid out by Graphviz (PDF)", ".graphviz.pdf", "picture", True, _render_pdf)
