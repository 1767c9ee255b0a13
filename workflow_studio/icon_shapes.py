"""The shapes of the icons: Lucide (ISC licence), kept in resources/icons as pieces of SVG on a grid of 24 by 24."""

from __future__ import annotations

from functools import cache

from workflow_studio.resource_paths import resource

GRID = 24.0
"""Icons are drawn on a square of this size, with lines that take their colour and width from around them."""
TAG_LINES = 2.3
"""How wide the lines of an icon on a verdict's tag are, on that grid."""


def icon_shapes(name: str) -> str:
    """The shapes inside an icon, as SVG elements; KeyError for a name that Lucide does not have."""
    return _all_shapes()[name]


@cache
def _all_shapes() -> dict[str, str]:
    lines = resource("icons", "lucide.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def icon_svg(name: str, colour: str, line_width: float) -> str:
    """An icon as a whole SVG file in this colour."""
    size = f'viewBox="0 0 {GRID:g} {GRID:g}" width="{GRID:g}" height="{GRID:g}"'
    line = f'fill="none" stroke="{colour}" stroke-width="{line_width:g}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {line}>{icon_shapes(name)}</svg>'
