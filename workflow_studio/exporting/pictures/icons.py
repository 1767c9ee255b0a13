"""Lucide icons as pieces of SVG."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from functools import cache

import lucide

_SVG = "{http://www.w3.org/2000/svg}"
GRID = 24.0
"""Icons are drawn on a square of this size, with lines that take their colour and width from around them."""


@cache
def icon_shapes(name: str) -> str:
    """The shapes inside an icon, as SVG elements without namespace prefix; ValueError for a name Lucide lacks."""
    if name not in _names():
        raise ValueError(f"Lucide has no icon called {name}")
    root = ElementTree.fromstring(lucide.lucide_icon(name))  # noqa: S314  from an installed package, not from a user
    for shape in root.iter():
        shape.tag = shape.tag.removeprefix(_SVG)
    return "".join(ElementTree.tostring(shape, encoding="unicode").strip() for shape in root)


@cache
def _names() -> frozenset[str]:
    """All icons; asked for an unknown one, Lucide would give a placeholder."""
    return frozenset(lucide.get_icon_list())


def icon_svg(name: str, colour: str) -> str:
    """An icon as a whole SVG file in this colour."""
    size = f'viewBox="0 0 {GRID:g} {GRID:g}" width="{GRID:g}" height="{GRID:g}"'
    line = f'fill="none" stroke="{colour}" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {line}>{icon_shapes(name)}</svg>'
